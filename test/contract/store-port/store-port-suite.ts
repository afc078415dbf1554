import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StorePort } from '#shared/contract/store';
import { Desk } from './desk';
import { accountIdOf, batch, placement, placements } from './placements';

/** A place where stores can be started one after another on the same databases. */
export type StorePlace = {
  readonly start: (limits?: undefined) => Promise<StorePort>;
  readonly end: () => Promise<void>;
};

/** The behaviour every implementation of the port must have. */
export function describeStorePort(name: string, place: () => Promise<StorePlace>): void {
  describe(`the store: ${name}`, () => {
    let there: StorePlace;
    beforeEach(async () => {
      there = await place();
    });
    afterEach(() => there.end());

    it('keeps accounts, contacts and the place in the record over a restart', async () => {
      const desk = new Desk(await there.start());
      expect(await desk.open()).toMatchObject({ outcome: 'created', accounts: 0, head: { seq: 0, hash: '' } });
      await desk.import(batch(1), placements(300));
      const id = accountIdOf('A000007');
      await desk.contact(id, 'NA');
      const page = await desk.store.queuePage({ ...desk.asked, view: 'all', offset: 0, limit: 50 });
      const view = await desk.store.account({ ...desk.asked, accountId: id });
      const timeline = await desk.store.timeline({ accountId: id, offset: 0, limit: 10 });
      const stats = await desk.store.stats({ ...desk.asked, asOf: null });
      expect(page).toMatchObject({ ok: true, value: { total: 300 } });
      expect(view).toMatchObject({ ok: true, value: { state: { attempts: 1 } } });
      expect(await desk.store.close({})).toEqual({ ok: true, value: null });
      const again = new Desk(await there.start(), desk.journal);
      const expected = { databaseId: 'database-1', head: desk.journal.head };
      expect(await again.open({ expected })).toMatchObject({
        outcome: 'opened',
        accounts: 300,
        head: desk.journal.head,
      });
      expect(await again.store.queuePage({ ...desk.asked, view: 'all', offset: 0, limit: 50 })).toEqual(page);
      expect(await again.store.account({ ...desk.asked, accountId: id })).toEqual(view);
      expect(await again.store.timeline({ accountId: id, offset: 0, limit: 10 })).toEqual(timeline);
      expect(await again.store.stats({ ...desk.asked, asOf: null })).toEqual(stats);
      expect(await again.store.verifyProjections({})).toMatchObject({
        ok: true,
        value: { accounts: 300, events: 2, differences: [] },
      });
    });

    it('flags an account that lost its leading zeros', async () => {
      const desk = new Desk(await there.start());
      await desk.open();
      await desk.import(batch(1), [placement('0042')]);
      expect(await desk.plan(batch(2), [placement('42')])).toMatchObject({
        accountsNew: 0,
        conflicts: [{ reason: 'LEADING_ZEROS_LOST', externalId: '42', knownExternalId: '0042' }],
      });
    });
  });
}
