import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRow } from '#host/core/account-row';
import { Pack } from '#host/core/pack';
import type { RecordedEvent } from '#shared/domain/events/types';
import { unwrap } from '#shared/kernel/result';
import { Desk } from '#test/contract/store-port/desk';
import { memoryPersistence } from '#test/support/memory-persistence';
import { RandomWork, anyAct, storeOn } from './random-work';

const anyWork = fc.array(anyAct, { minLength: 5, maxLength: 40 });

/** The events of a batch: the batch itself and the accounts it updated, which follow it. */
function batchAt(events: readonly RecordedEvent[], from: number): readonly RecordedEvent[] {
  const end = events.findIndex((event, at) => at > from && event.type !== 'account.v1.updated');
  return events.slice(from, end < 0 ? undefined : end);
}

/** A store built anew from the journal and the kept files, the events in portions, as main does after a loss. */
async function rebuilt(work: RandomWork, sizes: readonly number[]): Promise<Desk> {
  const { journal } = work.desk;
  const desk = new Desk(storeOn(memoryPersistence()), journal);
  await desk.open();
  let portion: RecordedEvent[] = [];
  const flush = async () => {
    unwrap(await desk.store.apply({ events: portion }));
    portion = [];
  };
  for (let at = 0; at < journal.events.length; at += 1) {
    const event = journal.events[at];
    if (event?.type === 'import.v1.batch-committed') {
      await flush();
      const { batchId, mastersSha256 } = event.data;
      const file = work.files.get(batchId);
      if (file === undefined) throw new Error('no kept file');
      expect((await desk.plan(file.batch, file.drafts, 2)).mastersSha256).toBe(mastersSha256);
      const events = batchAt(journal.events, at);
      unwrap(await desk.store.importApply({ batchId, events }));
      at += events.length - 1;
    } else if (event !== undefined) {
      portion.push(event);
      if (portion.length > (sizes[at % sizes.length] ?? 0)) await flush();
    }
  }
  await flush();
  return desk;
}

describe('projections', () => {
  it('are byte by byte what a rebuild from masters and events gives, after any work', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, async (acts) => {
        const work = new RandomWork();
        await work.run(acts);
        const report = unwrap(await work.desk.store.verifyProjections({}));
        expect(report.differences).toEqual([]);
        expect(report.storedSha256).toBe(report.rebuiltSha256);
        expect(report.events).toBe(work.desk.journal.events.length);
      }),
      { numRuns: 40 },
    );
  });

  it('do not change when everything recorded is applied a second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, async (acts) => {
        const work = new RandomWork();
        await work.run(acts);
        const { store, journal, asked } = work.desk;
        const before = unwrap(await store.verifyProjections({}));
        const stats = unwrap(await store.stats({ ...asked, asOf: null }));
        unwrap(await store.apply({ events: journal.events }));
        expect(unwrap(await store.verifyProjections({}))).toEqual(before);
        expect(unwrap(await store.stats({ ...asked, asOf: null }))).toEqual(stats);
      }),
      { numRuns: 25 },
    );
  });

  it('come out the same when a lost store is built anew from the journal and the kept files', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }), async (acts, sizes) => {
        const work = new RandomWork();
        await work.run(acts);
        const { store, journal, asked } = work.desk;
        const again = (await rebuilt(work, sizes)).store;
        const all = { offset: 0, limit: 1_000 };
        expect(unwrap(await again.accounts(all))).toEqual(unwrap(await store.accounts(all)));
        expect(unwrap(await again.eventsAfter({ seq: 0, limit: 10_000 }))).toEqual(journal.events);
        expect(unwrap(await again.verifyProjections({}))).toEqual(unwrap(await store.verifyProjections({})));
        const { revision: _, ...stats } = unwrap(await store.stats({ ...asked, asOf: null }));
        expect(unwrap(await again.stats({ ...asked, asOf: null }))).toMatchObject(stats);
      }),
      { numRuns: 40 },
    );
  });

  it('keep the events of accounts that nobody placed', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, fc.integer({ min: 1, max: 30 }), async (acts, size) => {
        const work = new RandomWork();
        await work.run(acts);
        const { events } = work.desk.journal;
        const { store } = new Desk(storeOn(memoryPersistence()), work.desk.journal);
        await new Desk(store).open();
        for (let at = 0; at < events.length; at += size)
          unwrap(await store.apply({ events: events.slice(at, at + size) }));
        expect(unwrap(await store.eventsAfter({ seq: 0, limit: 10_000 }))).toEqual(events);
        expect(unwrap(await store.verifyProjections({}))).toMatchObject({ events: events.length, differences: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('come out the same in whatever order the events of an account are folded', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, fc.infiniteStream(fc.nat()), async (acts, picks) => {
        const work = new RandomWork();
        await work.run(acts);
        for (const account of unwrap(await work.desk.store.accounts({ offset: 0, limit: 100 }))) {
          const events = work.desk.journal.events.filter((event) => event.accountId === account.id);
          const shuffled: RecordedEvent[] = [];
          for (const event of events) {
            const { value = 0 } = picks.next();
            shuffled.splice(value % (shuffled.length + 1), 0, event);
          }
          const master = { account, canonicalId: 'c' };
          const bytes = Pack.of([foldRow(master, events)]).encode();
          expect(Pack.of([foldRow(master, shuffled)]).encode()).toEqual(bytes);
        }
      }),
      { numRuns: 25 },
    );
  });
});
