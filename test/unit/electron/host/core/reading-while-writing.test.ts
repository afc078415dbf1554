import { describe, expect, it } from 'vitest';
import { AccountChunks, masterLine, packLines } from '#host/core/account-chunks';
import { EventLog } from '#host/core/event-log';
import type { ChunkRow, Database, EventRow } from '#host/core/persistence';
import { SealedRows } from '#host/core/sealed-rows';
import { createStore } from '#host/core/store';
import { unwrap } from '#shared/kernel/result';
import { Desk, KEY } from '#test/contract/store-port/desk';
import { accountIdOf, batch, placement } from '#test/contract/store-port/placements';
import { memoryPersistence } from '#test/support/memory-persistence';

/** A read that has taken what it found and waits to be let on. */
function gate<T>() {
  let open: (value: T) => void = () => undefined;
  const passed = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { passed, open: (value: T) => open(value) };
}

/** Two accounts, a note on the first, and the rows of its events as they are on disk. */
async function workedDesk() {
  const persistence = memoryPersistence();
  const storageFacts = async () => ({ isPersisted: false, usageBytes: null, quotaBytes: null });
  const desk = new Desk(createStore({ persistence, storageFacts }));
  await desk.open();
  await desk.import(batch(1), [placement('A1'), placement('A2')]);
  await desk.note(accountIdOf('A1'), 'first');
  const [one, two] = unwrap(await desk.store.accounts({ offset: 0, limit: 2 }));
  if (one === undefined || two === undefined) throw new Error('no accounts');
  const events = [...(persistence.disks.get('kept')?.events.values() ?? [])];
  return { desk, one, two, rows: events.filter((row) => row.stream === one.id) };
}

describe('a read that began before a write', () => {
  it('is not remembered as the accounts of after an import', async () => {
    const { one, two } = await workedDesk();
    const sealed = await SealedRows.withKey(KEY);
    const lineOf = (account: typeof one) => masterLine({ account, canonicalId: 'c' });
    const rowOf = async (account: typeof one): Promise<ChunkRow> => ({
      no: 0,
      bytes: await sealed.seal('accounts/0', packLines([lineOf(account)])),
    });
    const slow = gate<readonly ChunkRow[]>();
    const reads = [slow.passed, Promise.resolve([await rowOf(two)])];
    const database = { chunks: () => reads.shift() } as unknown as Database;
    const chunks = new AccountChunks(database, sealed);
    const before = chunks.lines(0);
    chunks.forget();
    slow.open([await rowOf(one)]);
    expect(await before).toEqual([lineOf(one)]);
    expect(await chunks.lines(0)).toEqual([lineOf(two)]);
  });

  it('is not remembered as the events of after a contact', async () => {
    const { one, rows, desk } = await workedDesk();
    const sealed = await SealedRows.withKey(KEY);
    const slow = gate<readonly (readonly EventRow[])[]>();
    const reads = [slow.passed, Promise.resolve([rows])];
    const log = new EventLog({ eventsOf: () => reads.shift() } as unknown as Database, sealed);
    const before = log.of(one.id);
    log.took(desk.journal.events.slice(-1));
    slow.open([[]]);
    expect(await before).toEqual([]);
    expect(await log.of(one.id)).toEqual(desk.journal.events.slice(-1));
  });
});
