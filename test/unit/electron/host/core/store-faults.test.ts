import { describe, expect, it } from 'vitest';
import { STORE_LIMITS, type StoreLimits } from '#host/core/session';
import { createStore } from '#host/core/store';
import { CodedError, err, unwrap } from '#shared/kernel/result';
import { Desk } from '#test/contract/store-port/desk';
import { accountIdOf, batch, placement, placements } from '#test/contract/store-port/placements';
import { type MemoryDisk, type MemoryPersistence, memoryPersistence } from '#test/support/memory-persistence';

const ACCOUNT = accountIdOf('A000003');

function storeOn(persistence: MemoryPersistence, limits: StoreLimits = STORE_LIMITS) {
  const storageFacts = async () => ({ isPersisted: true, usageBytes: 10, quotaBytes: 20 });
  return createStore({ persistence, storageFacts, limits });
}

async function workedDesk(limits?: StoreLimits) {
  const persistence = memoryPersistence();
  const desk = new Desk(storeOn(persistence, limits));
  await desk.open();
  await desk.import(batch(1), placements(100));
  await desk.contact(ACCOUNT, 'NA');
  const disk = persistence.disks.get('kept');
  if (disk === undefined) throw new Error('no disk');
  return { persistence, desk, disk };
}

/** Another session on the same disk, as it is found. */
async function reopened(persistence: MemoryPersistence, desk: Desk) {
  const again = new Desk(storeOn(persistence), desk.journal);
  return { again, report: await again.open() };
}

function flip<Key, Row extends { readonly bytes: Uint8Array<ArrayBuffer> }>(rows: Map<Key, Row>, key: Key): void {
  const row = rows.get(key);
  if (row === undefined) throw new Error('no such row');
  const bytes = row.bytes.slice();
  bytes[40] = (bytes[40] ?? 0) ^ 0x10;
  rows.set(key, { ...row, bytes });
}

function failNextWrite(persistence: MemoryPersistence, code: 'STORE_QUOTA' | 'STORE_UNAVAILABLE'): void {
  persistence.beforeWrite = () => {
    persistence.beforeWrite = () => undefined;
    throw new CodedError(err(code, 'QuotaExceededError: no room').error);
  };
}

describe('a store that cannot write', () => {
  it('changes nothing, says so by code, and takes the same events later', async () => {
    const { persistence, desk } = await workedDesk();
    const before = unwrap(await desk.store.stats({ ...desk.asked, asOf: null }));
    const page = { ...desk.asked, view: 'work', offset: 0, limit: 100 } as const;
    const queue = unwrap(await desk.store.queuePage(page));
    failNextWrite(persistence, 'STORE_QUOTA');
    await expect(desk.contact(ACCOUNT, 'REF')).rejects.toMatchObject({ error: { code: 'STORE_QUOTA' } });
    expect(unwrap(await desk.store.stats({ ...desk.asked, asOf: null }))).toEqual(before);
    expect(unwrap(await desk.store.queuePage(page))).toEqual(queue);
    expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
    expect(await desk.store.apply({ events: desk.journal.events.slice(-1) })).toMatchObject({ ok: true });
    expect(unwrap(await desk.store.stats({ ...desk.asked, asOf: null })).contacts).toBe(before.contacts + 1);
  });

  it('keeps a staged import until it can be recorded', async () => {
    const { persistence, desk } = await workedDesk();
    const plan = await desk.plan(batch(2), placements(90, 100));
    const events = desk.journal.record(desk.batchEvents(batch(2), plan));
    failNextWrite(persistence, 'STORE_QUOTA');
    const input = { batchId: batch(2).batchId, events };
    expect(await desk.store.importApply(input)).toMatchObject({ error: { code: 'STORE_QUOTA' } });
    expect(unwrap(await desk.store.accounts({ offset: 95, limit: 50 }))).toHaveLength(5);
    expect(await desk.store.importApply(input)).toMatchObject({ ok: true });
    expect(unwrap(await desk.store.verifyProjections({}))).toMatchObject({ accounts: 190, differences: [] });
  });

  it('closes even when packing fails, tells it, and loses nothing', async () => {
    const { persistence, desk } = await workedDesk({ ...STORE_LIMITS, closing: { deltas: 0, rows: 0 } });
    failNextWrite(persistence, 'STORE_QUOTA');
    expect(await desk.store.close({})).toMatchObject({ error: { code: 'STORE_QUOTA' } });
    const { again } = await reopened(persistence, desk);
    expect(unwrap(await again.store.verifyProjections({}))).toMatchObject({ events: 2, differences: [] });
  });
});

describe('a damaged store', () => {
  const damage: readonly (readonly [string, (disk: MemoryDisk) => void])[] = [
    ['a flipped bit in a pack of queue rows', (disk) => flip(disk.packs, 0)],
    ['a flipped bit in a delta', (disk) => flip(disk.deltas, 2)],
    ['a pack that is gone', (disk) => disk.packs.delete(0)],
    [
      'a pack in the place of another',
      (disk) => {
        const pack = disk.packs.get(0);
        if (pack !== undefined) disk.packs.set(0, { ...pack, revision: pack.revision + 1 });
      },
    ],
    [
      'a sentinel that counts other accounts',
      (disk) => {
        disk.meta = { ...disk.meta, sentinel: { ...disk.meta.sentinel, accounts: 101 } };
      },
    ],
  ];

  it.each(damage)('is not opened with %s', async (_, act) => {
    const { persistence, desk, disk } = await workedDesk();
    await desk.store.close({});
    act(disk);
    const { again, report } = await reopened(persistence, desk);
    expect(report).toMatchObject({
      outcome: 'unreadable',
      reason: expect.stringContaining('STORE_CORRUPT'),
      databaseId: 'database-1',
    });
    expect(await again.store.deskEvents({})).toMatchObject({ error: { code: 'STORE_UNAVAILABLE' } });
  });

  it('tells a flipped bit in a chunk of accounts when it is read and when it is verified', async () => {
    const { persistence, desk, disk } = await workedDesk();
    await desk.store.close({});
    flip(disk.chunks, 0);
    const { again, report } = await reopened(persistence, desk);
    expect(report.outcome).toBe('opened');
    const corrupt = { ok: false, error: { code: 'STORE_CORRUPT' } };
    expect(await again.store.account({ ...desk.asked, accountId: ACCOUNT })).toMatchObject(corrupt);
    expect(await again.store.verifyProjections({})).toMatchObject(corrupt);
    expect(await again.store.accounts({ offset: 64, limit: 5 })).toMatchObject({ ok: true });
  });

  it('tells a flipped bit in an event', async () => {
    const { persistence, desk, disk } = await workedDesk();
    await desk.store.close({});
    for (const [key, row] of disk.events) if (row.stream === ACCOUNT) flip(disk.events, key);
    const { again } = await reopened(persistence, desk);
    const corrupt = { ok: false, error: { code: 'STORE_CORRUPT' } };
    expect(await again.store.timeline({ accountId: ACCOUNT, offset: 0, limit: 5 })).toMatchObject(corrupt);
    expect(await again.store.eventsAfter({ seq: 0, limit: 5 })).toMatchObject(corrupt);
    expect(await again.store.verifyProjections({})).toMatchObject(corrupt);
  });

  it('is not opened with a flipped bit in an event of the desk: the rules would not be those that were imported', async () => {
    const { persistence, desk, disk } = await workedDesk();
    await desk.store.close({});
    for (const [key, row] of disk.events) if (row.stream === 'desk') flip(disk.events, key);
    expect((await reopened(persistence, desk)).report).toMatchObject({ outcome: 'unreadable' });
  });

  it('finds events and accounts that are gone without a trace', async () => {
    const { persistence, desk, disk } = await workedDesk();
    await desk.store.close({});
    for (const [key, row] of disk.events) if (row.stream === ACCOUNT) disk.events.delete(key);
    disk.chunks.delete(1);
    const { again } = await reopened(persistence, desk);
    const { differences } = unwrap(await again.store.verifyProjections({}));
    expect(differences.map((difference) => difference.what)).toEqual(
      expect.arrayContaining(['stored: attempts', 'in memory: attempts', 'accounts: 64 of 100', 'events: 1 of 2']),
    );
  });

  it('is not opened by an older Kept than wrote it', async () => {
    const { persistence, desk, disk } = await workedDesk();
    await desk.store.close({});
    disk.schemaVersion = 2;
    expect((await reopened(persistence, desk)).report).toMatchObject({
      outcome: 'too-new',
      schemaVersion: 2,
      accounts: 100,
    });
    disk.schemaVersion = 1;
    expect((await reopened(persistence, desk)).report).toMatchObject({ outcome: 'opened' });
  });

  it('tells what the browser says of a loss, even when nothing was expected', async () => {
    const persistence = memoryPersistence();
    persistence.dataLoss = 'total';
    expect(await new Desk(storeOn(persistence)).open()).toMatchObject({ outcome: 'reset', dataLoss: 'total' });
    expect(persistence.disks.size).toBe(0);
  });
});

describe('packing', () => {
  const busy: StoreLimits = { packing: { deltas: 3, rows: 100 }, closing: { deltas: 2, rows: 100 } };

  it('keeps the deltas few while contacts are logged, and the projection equal to a rebuild', async () => {
    const { persistence, desk, disk } = await workedDesk(busy);
    await desk.import(batch(2), placements(4_100, 100));
    let mostDeltas = 0;
    for (let no = 0; no < 25; no += 1) {
      await desk.contact(accountIdOf(`A${String((no * 997) % 4_200).padStart(6, '0')}`), 'NA');
      mostDeltas = Math.max(mostDeltas, disk.deltas.size);
    }
    expect(mostDeltas).toBeLessThanOrEqual(8);
    expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
    expect(await desk.store.close({})).toMatchObject({ ok: true });
    const { again } = await reopened(persistence, desk);
    expect(unwrap(await again.store.verifyProjections({}))).toMatchObject({
      accounts: 4_200,
      events: 28,
      differences: [],
    });
  });

  it('leaves a few deltas at the end of a day and packs many', async () => {
    const { desk, disk } = await workedDesk({ ...busy, packing: { deltas: 100, rows: 100 } });
    await desk.contact(ACCOUNT, 'REF');
    await desk.contact(ACCOUNT, 'NA');
    expect(disk.deltas.size).toBe(3);
    await desk.store.close({});
    expect(disk.deltas.size).toBe(0);
  });

  it('does not let an old delta undo a newer pack', async () => {
    const { persistence, desk, disk } = await workedDesk();
    const stale = disk.deltas.get(2);
    await desk.contact(ACCOUNT, 'REF');
    await desk.import(batch(2), [placement('A000003', { attributes: { branch: 'Shelbyville' } })]);
    expect(disk.deltas.size).toBe(0);
    if (stale !== undefined) disk.deltas.set(2, stale);
    await desk.store.close({});
    const { again } = await reopened(persistence, desk);
    expect(unwrap(await again.store.verifyProjections({})).differences).toEqual([]);
  });

  it('rotates the log only after an unclean end', async () => {
    const { persistence, desk } = await workedDesk();
    await desk.store.close({});
    await reopened(persistence, desk);
    expect(persistence.rotations).toBe(0);
    const unclean = new Desk(storeOn(persistence), desk.journal);
    expect(await unclean.open({ wasUnclean: true })).toMatchObject({
      outcome: 'opened',
      isPersisted: true,
      quotaBytes: 20,
    });
    expect(persistence.rotations).toBe(1);
  });
});
