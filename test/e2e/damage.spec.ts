import { readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { KeptBatch, freshDataDir, keptJson, removeDataDir, runKept } from '#test/support/kept-process';
import { placementArguments } from '#test/support/placement-file';

/** What happens to the files of a desk while Kept is not looking, and what Kept then does and says. */
type Stats = {
  readonly accounts: number;
  readonly contacts: number;
  readonly events: number;
  readonly backend: string;
};
type Verify = { readonly isClean: boolean; readonly journal: { readonly damage: unknown } };
type Queue = { readonly rows: readonly { readonly accountId: string }[] };

const ACCOUNTS = 20;
const CONTACTS = 6;

test.describe.configure({ timeout: 120_000 });

let dataDir = '';

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`damage-${info.workerIndex}`);
});

test.afterEach(() => removeDataDir(dataDir));

/** A desk with accounts and contacts, closed cleanly. */
async function workedDesk(backend = 'sqlite'): Promise<readonly string[]> {
  await keptJson(['import', ...(await placementArguments(dataDir, ACCOUNTS)), '--idb-backend', backend], { dataDir });
  const { rows } = await keptJson<Queue>(['queue'], { dataDir });
  const batch = await KeptBatch.start(dataDir);
  for (const { accountId } of rows.slice(0, CONTACTS)) {
    await batch.ask('log-contact', { accountId, disposition: 'REF', note: `talked on ${accountId}` });
  }
  expect(await batch.finish(), batch.stderr).toBe(0);
  return rows.map((row) => row.accountId);
}

async function expectWhole(notice?: string): Promise<void> {
  const run = await runKept(['stats', '--json'], { dataDir });
  expect(run.exit, run.stderr).toBe(0);
  if (notice !== undefined) expect(run.stderr).toContain(`notice ${notice}`);
  expect(JSON.parse(run.stdout) as Stats).toMatchObject({ accounts: ACCOUNTS, contacts: CONTACTS });
  const verified = await keptJson<Verify>(['verify'], { dataDir });
  expect(verified).toMatchObject({ isClean: true });
}

async function journalFile(): Promise<string> {
  const [name] = (await readdir(path.join(dataDir, 'journal'))).filter((file) => file.endsWith('.kj'));
  return path.join(dataDir, 'journal', name ?? '');
}

const databases = () => path.join(dataDir, 'session', 'chromium', 'Default', 'IndexedDB');

async function flip(file: string, at: number): Promise<Buffer> {
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  await writeFile(file, bytes);
  return bytes;
}

test('a torn last journal record is cut, told, and what the store still has is put back', async () => {
  const [accountId] = await workedDesk();
  const file = await journalFile();
  const before = await readFile(file);
  await keptJson(['add-note'], { dataDir, input: JSON.stringify({ accountId, text: 'the last record' }) });
  await truncate(file, (await stat(file)).size - 7);
  await expectWhole('JOURNAL_TAIL_CUT');
  const after = await readFile(file);
  expect(after.subarray(0, before.length).equals(before), 'no earlier record is touched').toBe(true);
  const { entries } = await keptJson<{ entries: readonly { readonly kind: string }[] }>(['timeline', accountId ?? ''], {
    dataDir,
  });
  expect(entries[0]).toMatchObject({ kind: 'note', notes: [{ text: 'the last record' }] });
  expect((await readdir(path.dirname(file))).filter((name) => name.startsWith('torn-'))).toHaveLength(1);
});

test('a flipped byte in the middle of the journal is found and named, and nothing is ever written over it', async () => {
  const [accountId] = await workedDesk();
  const file = await journalFile();
  const damaged = await flip(file, Math.floor((await stat(file)).size / 2));
  const verified = await runKept(['verify', '--json'], { dataDir });
  expect(verified.exit).toBe(6);
  expect((JSON.parse(verified.stdout) as Verify).journal.damage).toMatchObject({ file: path.basename(file) });
  const refused = await runKept(['log-contact', '--json'], {
    dataDir,
    input: JSON.stringify({ accountId, disposition: 'NA' }),
  });
  expect(refused.exit).toBe(7);
  expect(refused.stdout).toContain('JOURNAL_DAMAGED');
  const shown = await keptJson<Stats>(['stats'], { dataDir });
  expect(shown, 'the store still shows what was recorded').toMatchObject({ contacts: CONTACTS });
  expect((await readFile(file)).equals(damaged)).toBe(true);
});

test('a store that was deleted is rebuilt from the journal and the kept file, and the person is told', async () => {
  await workedDesk();
  await rm(databases(), { recursive: true });
  await expectWhole('STORE_REBUILT');
});

test('a whole Chromium profile that was deleted loses nothing', async () => {
  await workedDesk();
  await rm(path.join(dataDir, 'session'), { recursive: true });
  await expectWhole('STORE_REBUILT');
});

for (const cut of [3, 40, 200]) {
  test(`a LevelDB log torn by ${cut} bytes loses nothing`, async () => {
    await workedDesk('leveldb');
    const [folder] = (await readdir(databases())).filter((name) => name.endsWith('.indexeddb.leveldb'));
    expect(folder, 'the store is on LevelDB').toBeDefined();
    const logs = (await readdir(path.join(databases(), folder ?? ''))).filter((name) => /^\d+\.log$/.test(name));
    const log = path.join(databases(), folder ?? '', logs.at(-1) ?? '');
    await truncate(log, Math.max(0, (await stat(log)).size - cut));
    await expectWhole();
  });
}

test('a SQLite store with a torn or overwritten database file loses nothing', async () => {
  await workedDesk('sqlite');
  for (const file of await filesBelow(databases())) {
    const { size } = await stat(file);
    if (size > 8_192)
      await writeFile(
        file,
        Buffer.concat([(await readFile(file)).subarray(0, size / 2), Buffer.alloc(size / 2, 0xff)]),
      );
  }
  await expectWhole();
});

test('a clock set back two days is told, and nothing is lost or put out of order', async () => {
  const [accountId] = await workedDesk();
  const back = { KEPT_CLOCK_OFFSET_MS: String(-2 * 86_400_000) };
  const batch = await KeptBatch.start(dataDir, back);
  await batch.ask('log-contact', { accountId, disposition: 'NA' });
  const verified = await batch.ask<Verify>('verify');
  expect(await batch.finish()).toBe(0);
  expect(batch.stderr).toContain('notice CLOCK_WENT_BACK');
  expect(verified).toMatchObject({ isClean: true });
  const { entries } = await keptJson<{ entries: readonly { readonly disposition?: string }[] }>(
    ['timeline', accountId ?? ''],
    { dataDir },
  );
  expect(entries[0], 'the last entry stands last, whatever the clock said').toMatchObject({ disposition: 'NA' });
});

test('a second start on the same data folder is refused and harms nothing', async () => {
  await workedDesk();
  const first = await KeptBatch.start(dataDir);
  await first.ask('stats');
  const second = await runKept(['stats', '--json'], { dataDir });
  expect(second.exit).toBe(8);
  expect(second.stdout).toContain('INSTANCE_RUNNING');
  expect(await first.finish()).toBe(0);
  await expectWhole();
});

test('a kept file with a flipped byte is named; put back from a backup, a rebuild brings everything again', async () => {
  await workedDesk();
  const [name = ''] = await readdir(path.join(dataDir, 'files'));
  const file = path.join(dataDir, 'files', name);
  const backup = await readFile(file);
  await flip(file, 500);
  const verified = await runKept(['verify', '--json'], { dataDir });
  expect(verified.exit).toBe(6);
  expect(JSON.parse(verified.stdout)).toMatchObject({ keptFiles: { damaged: [{ fileName: 'placement.csv' }] } });
  expect(await keptJson<Stats>(['stats'], { dataDir }), 'what was imported stays').toMatchObject({
    accounts: ACCOUNTS,
  });
  await rm(databases(), { recursive: true });
  const without = await runKept(['stats', '--json'], { dataDir });
  expect(without.stderr).toContain('notice KEPT_FILE_DAMAGED');
  await writeFile(file, backup);
  expect(await keptJson(['rebuild'], { dataDir })).toMatchObject({ accounts: ACCOUNTS, failedBatches: [] });
  await expectWhole();
});

test('a lost data key is never replaced over old data', async () => {
  await workedDesk();
  await rm(path.join(dataDir, 'keys'), { recursive: true });
  const run = await runKept(['stats', '--json'], { dataDir });
  expect(run.exit).toBe(7);
  expect(run.stdout).toContain('KEY_INVALID');
});

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}
