import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { KeptBatch, freshDataDir, keptJson, processTree, removeDataDir } from '#test/support/kept-process';
import { placementArguments } from '#test/support/placement-file';

/**
 * `kill -9` at every step of logging a contact: of main, of the store window's process, of the whole tree, on both of Chromium's
 * IndexedDB backends. After each kill the next start must find every acknowledged contact once and the record clean.
 */
const STEPS = ['received', 'prepared', 'journaled', 'applied', 'noted', 'acknowledged'] as const;
const ROUNDS = 2;
const BEFORE_THE_KILL = 2;

type Verify = { readonly isClean: boolean };
type Timeline = { readonly entries: readonly { readonly id: string; readonly kind: string }[] };
type Recorded = { readonly isRepeat: boolean };

function newCommandId(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const contactOf = (accountId: string, commandId: string) => ({
  accountId,
  commandId,
  disposition: 'NA',
  note: `attempt ${commandId}`,
});

/** What a test knows must be there, and what may be there. */
type Ledger = { readonly acknowledged: Set<string>; unanswered: string | null };

async function checkRecord(batch: KeptBatch, accountId: string, ledger: Ledger): Promise<void> {
  const verified = await batch.ask<Verify>('verify');
  expect(verified, JSON.stringify(verified)).toMatchObject({ isClean: true });
  const { entries } = await batch.ask<Timeline>('timeline', null, [accountId]);
  const contacts = entries.filter((entry) => entry.kind === 'contact').map((entry) => entry.id);
  expect(new Set(contacts).size, 'no contact stands twice').toBe(contacts.length);
  expect(contacts).toEqual(expect.arrayContaining([...ledger.acknowledged]));
  const allowed = new Set([...ledger.acknowledged, ledger.unanswered]);
  expect(contacts.filter((id) => !allowed.has(id))).toEqual([]);
}

/** A person who got no answer sends the same entry again: it must stand once. */
async function sendAgain(batch: KeptBatch, accountId: string, ledger: Ledger): Promise<void> {
  if (ledger.unanswered === null) return;
  await batch.ask<Recorded>('log-contact', contactOf(accountId, ledger.unanswered));
  ledger.acknowledged.add(ledger.unanswered);
  ledger.unanswered = null;
}

async function storeProcess(batch: KeptBatch): Promise<number> {
  const told = /paused at \w+, store process (\d+)/.exec(batch.stderr)?.[1];
  expect(told, batch.stderr).toBeDefined();
  return Number(told);
}

type Target = 'main' | 'store' | 'tree';

async function killMainOrTree(batch: KeptBatch, target: Target): Promise<void> {
  const below = await processTree(batch.pid);
  batch.kill();
  if (target === 'tree') {
    for (const { pid } of below) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
    }
  }
  await batch.ended;
  // Chromium goes by itself when main is gone; the next start must not meet it on the same files.
  await expect
    .poll(
      async () =>
        (await processTree(1)).filter((one) =>
          below.some((was) => was.pid === one.pid && was.command === one.command && was.command !== ''),
        ).length,
    )
    .toBe(0);
}

async function killOnce(
  dataDir: string,
  accountId: string,
  target: Target,
  step: string,
  ledger: Ledger,
  backend: string,
): Promise<void> {
  const last = newCommandId();
  const batch = await KeptBatch.start(dataDir, { KEPT_PAUSE_AT: `${step}@${last}` }, ['--idb-backend', backend]);
  await checkRecord(batch, accountId, ledger);
  await sendAgain(batch, accountId, ledger);
  for (let n = 0; n < BEFORE_THE_KILL; n += 1) {
    const commandId = newCommandId();
    await batch.ask<Recorded>('log-contact', contactOf(accountId, commandId));
    ledger.acknowledged.add(commandId);
  }
  batch.send('log-contact', contactOf(accountId, last));
  await batch.paused();
  expect(batch.stderr).toContain(`paused at ${step}`);
  if (target === 'store') {
    // The store's process dies, main goes on: the command in flight is made again by its id and acknowledged.
    process.kill(await storeProcess(batch), 'SIGKILL');
    process.kill(batch.pid, 'SIGUSR2');
    expect(await batch.answer(), batch.stderr).toMatchObject({ ok: true });
    ledger.acknowledged.add(last);
    expect(await batch.finish(), batch.stderr).toBe(0);
    return;
  }
  if (step === 'acknowledged') {
    expect(await batch.answer()).toMatchObject({ ok: true });
    ledger.acknowledged.add(last);
  } else ledger.unanswered = last;
  await killMainOrTree(batch, target);
}

for (const backend of ['sqlite', 'leveldb']) {
  for (const target of ['main', 'store', 'tree'] as const) {
    test(`no acknowledged contact is lost or doubled when ${target} is killed at any step (${backend})`, async () => {
      test.skip(process.platform !== 'linux', 'kills by process id read from /proc');
      test.setTimeout(300_000);
      const dataDir = await freshDataDir(`crash-${backend}-${target}`);
      const { rows } = await prepare(dataDir, backend);
      const accountId = rows[0]?.accountId ?? '';
      const ledger: Ledger = { acknowledged: new Set(), unanswered: null };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const step of STEPS) await killOnce(dataDir, accountId, target, step, ledger, backend);
      }
      const batch = await KeptBatch.start(dataDir);
      await checkRecord(batch, accountId, ledger);
      expect(await batch.finish()).toBe(0);
      expect(ledger.acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * STEPS.length * BEFORE_THE_KILL);
      await removeDataDir(dataDir);
    });
  }
}

async function prepare(
  dataDir: string,
  backend: string,
): Promise<{ readonly rows: readonly { readonly accountId: string }[] }> {
  const placement = await placementArguments(dataDir, 20);
  await keptJson(['import', ...placement, '--idb-backend', backend], { dataDir });
  const stats = await keptJson<{ readonly backend: string }>(['stats'], { dataDir });
  expect(stats.backend).toBe(backend);
  return keptJson(['queue'], { dataDir });
}
