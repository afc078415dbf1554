import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { EXIT } from '#shared/contract/cli';
import { KeptBatch, freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { placementArguments, smallPlacement, smallProfile } from '#test/support/placement-file';

/** A disk that fills while Kept works: a small file system of its own, filled by a file beside Kept's. */
const SIZE_MB = 96;
const REFUSALS = ['DISK_FULL', 'STORE_BEHIND', 'STORE_QUOTA', 'STORE_UNAVAILABLE', 'JOURNAL_UNAVAILABLE'];

test.describe.configure({ timeout: 180_000 });

let outside = '';
let disk = '';

test.beforeEach(async () => {
  outside = await freshDataDir('disk');
  disk = path.join(outside, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    await removeDataDir(outside);
    test.skip(true, 'no right to mount a small file system here; the journal has the same test on a simulated disk');
  }
});

test.afterEach(async () => {
  execFileSync('umount', ['-l', disk], { stdio: 'pipe' });
  await removeDataDir(outside);
});

const filler = () => path.join(disk, 'filler');

/** Takes every byte that is left, down to the last block. */
async function fillDisk(): Promise<void> {
  for (let bytes = 32 * 1024 * 1024; bytes >= 1; bytes = Math.floor(bytes / 4)) {
    for (;;) {
      try {
        await writeFile(filler(), Buffer.alloc(bytes), { flag: 'a' });
      } catch {
        break;
      }
    }
  }
}

test('a disk that fills during contacts refuses what it cannot keep, and loses nothing that was acknowledged', async () => {
  const dataDir = path.join(disk, 'data');
  await mkdir(dataDir);
  await keptJson(['import', ...(await placementArguments(outside, 20))], { dataDir });
  const { rows } = await keptJson<{ rows: { accountId: string }[] }>(['queue'], { dataDir });
  const batch = await KeptBatch.start(dataDir);
  const acknowledged = new Set<string>();
  const refused: string[] = [];
  const contact = (n: number) => ({
    commandId: `01a20000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
    accountId: rows[n % rows.length]?.accountId,
    disposition: 'REF',
    note: 'x'.repeat(3_000),
  });
  await batch.ask('log-contact', contact(0));
  acknowledged.add(contact(0).commandId);
  await fillDisk();
  for (let n = 1; n <= 12; n += 1) {
    batch.send('log-contact', contact(n));
    const answer = await batch.answer();
    if (answer?.ok === true) acknowledged.add(contact(n).commandId);
    else {
      expect(REFUSALS, JSON.stringify(answer)).toContain(answer?.error?.code);
      refused.push(contact(n).commandId);
    }
  }
  expect(refused.length, 'the disk was full').toBeGreaterThan(0);
  await rm(filler());
  for (let n = 1; n <= 12; n += 1)
    if (refused.includes(contact(n).commandId)) await batch.ask('log-contact', contact(n));
  expect(await batch.ask('verify')).toMatchObject({ isClean: true });
  expect(await batch.ask('stats')).toMatchObject({ contacts: 13 });
  // Something was refused on the way, and the batch says so at its end.
  expect(await batch.finish(), batch.stderr).toBe(EXIT.unavailable);
  expect(await keptJson(['verify'], { dataDir })).toMatchObject({ isClean: true });
  expect(await keptJson(['stats'], { dataDir })).toMatchObject({ contacts: 13 });
});

test('a disk that fills during an import takes nothing of it, and the same import works when there is room', async () => {
  const dataDir = path.join(disk, 'data');
  await mkdir(dataDir);
  const file = path.join(outside, 'large.csv');
  const profile = path.join(outside, 'profile.json');
  await writeFile(file, smallPlacement(5_000));
  await writeFile(profile, JSON.stringify(smallProfile));
  const batch = await KeptBatch.start(dataDir);
  expect(await batch.ask('stats')).toMatchObject({ accounts: 0 });
  await fillDisk();
  batch.send('import', null, [file, '--profile', profile, '--as-of', '2026-02-20']);
  const answer = await batch.answer();
  expect(answer?.ok).toBe(false);
  expect(REFUSALS, JSON.stringify(answer)).toContain(answer?.error?.code);
  await rm(filler());
  expect((await readdir(path.join(dataDir, 'files'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await batch.ask('import', null, [file, '--profile', profile, '--as-of', '2026-02-20']);
  expect(await batch.ask('stats')).toMatchObject({ accounts: 5_000, debts: 10_000 });
  expect(await batch.ask('verify')).toMatchObject({ isClean: true });
  expect(await batch.finish(), batch.stderr).toBe(EXIT.unavailable);
});
