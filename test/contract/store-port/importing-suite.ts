import { expect, it } from 'vitest';
import { unwrap } from '#shared/kernel/result';
import { Desk } from './desk';
import { accountIdOf, batch, day, debt, placement, placements } from './placements';
import type { StartStore } from './store-port-suite';

async function openDesk(start: StartStore): Promise<Desk> {
  const desk = new Desk(await start());
  await desk.open();
  return desk;
}

export function describeImporting(start: StartStore): void {
  it('counts what a batch would bring, and writes nothing before it is recorded', async () => {
    const desk = await openDesk(start);
    const plan = await desk.plan(batch(1), placements(130), 50);
    expect(plan).toMatchObject({
      accountsNew: 130,
      accountsUpdated: 0,
      accountsUnchanged: 0,
      changes: [],
      conflicts: [],
    });
    expect(plan.mastersSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await desk.store.stats({ ...desk.asked, asOf: null })).toMatchObject({
      value: { accounts: 0, revision: 0 },
    });
    await desk.store.close({});
    expect(await openDesk(start).then((again) => again.store.accounts({ offset: 0, limit: 500 }))).toEqual({
      ok: true,
      value: [],
    });
  });

  it('records a batch with its accounts in the order of the file', async () => {
    const desk = await openDesk(start);
    const drafts = placements(130).toReversed();
    await desk.import(batch(1, { asOf: '2026-02-20' }), drafts);
    const accounts = unwrap(await desk.store.accounts({ offset: 0, limit: 500 }));
    expect(accounts.map((account) => account.externalId)).toEqual(drafts.map((draft) => draft.externalId));
    expect(accounts[0]).toMatchObject({ asOf: '2026-02-20', clockOffsetDays: 10, placedOn: '2026-03-02' });
    const slice = unwrap(await desk.store.accounts({ offset: 60, limit: 10 }));
    expect(slice).toEqual(accounts.slice(60, 70));
    expect(unwrap(await desk.store.accounts({ offset: 128, limit: 10 }))).toEqual(accounts.slice(128));
    expect(unwrap(await desk.store.accounts({ offset: 130, limit: 10 }))).toEqual([]);
  });

  it('comes to the same digest however the drafts are handed over', async () => {
    const digests = new Set<string>();
    for (const size of [1, 7, 64, 500]) {
      const desk = new Desk(await start());
      await desk.open({ databaseName: `kept-${size}` });
      digests.add((await desk.plan(batch(1), placements(150), size)).mastersSha256);
    }
    expect(digests.size).toBe(1);
  });

  it('takes the same file a second time as unchanged, whatever the order of its columns', async () => {
    const desk = await openDesk(start);
    const attributes = { branch: 'Springfield', product: 'card' };
    const turned = { product: 'card', branch: 'Springfield' };
    const draft = placement('A1', { attributes, debts: [debt('D1', { attributes })] });
    await desk.import(batch(1), [draft]);
    const again = placement('A1', { attributes: turned, debts: [debt('D1', { attributes: turned })] });
    expect(await desk.plan(batch(2), [again])).toMatchObject({
      accountsUnchanged: 1,
      accountsUpdated: 0,
      debtsUnchanged: 1,
      changes: [],
    });
  });

  it('updates known accounts, names what changed, and keeps the place of each', async () => {
    const desk = await openDesk(start);
    const drafts = placements(200);
    await desk.import(batch(1), drafts);
    await desk.contact(accountIdOf('A000150'), 'NA');
    const updated = [150, 3].map((no) => {
      const draft = drafts[no] ?? placement('none');
      return { ...draft, debts: draft.debts.map((one) => ({ ...one, balanceMinor: one.balanceMinor + 100 })) };
    });
    const plan = await desk.plan(batch(2), [...updated, placement('B1'), ...drafts.slice(0, 2)]);
    expect(plan).toMatchObject({ accountsNew: 1, accountsUpdated: 2, accountsUnchanged: 2 });
    expect(plan.changes.map((change) => change.accountId)).toEqual([accountIdOf('A000003'), accountIdOf('A000150')]);
    await desk.import(batch(3), [...updated, placement('B1')]);
    const accounts = unwrap(await desk.store.accounts({ offset: 0, limit: 500 }));
    expect(accounts).toHaveLength(201);
    expect(accounts[200]?.externalId).toBe('B1');
    const view = unwrap(await desk.store.account({ ...desk.asked, accountId: accountIdOf('A000150') }));
    expect(view.account.debts[0]?.balanceMinor).toBe((drafts[150]?.debts[0]?.balanceMinor ?? 0) + 100);
    expect(view.account).toMatchObject({ firstBatchId: batch(1).batchId, lastBatchId: batch(3).batchId });
    expect(view.state).toMatchObject({ attempts: 1, events: 2 });
    const timeline = unwrap(await desk.store.timeline({ accountId: accountIdOf('A000150'), offset: 0, limit: 10 }));
    expect(timeline.entries.map((entry) => entry.kind)).toEqual(['updated', 'contact', 'placed']);
    expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
  });

  it('joins drafts of one account within a batch', async () => {
    const desk = await openDesk(start);
    const second = placement('A1', { debts: [debt('D2')] });
    const plan = await desk.plan(batch(1), [placement('A1', { debts: [debt('D1')] }), placement('A2'), second], 2);
    expect(plan).toMatchObject({ accountsNew: 2, accountsUpdated: 0, debtsNew: 3, changes: [] });
    const events = desk.journal.record(desk.batchEvents(batch(1), plan));
    unwrap(await desk.store.importApply({ batchId: batch(1).batchId, events }));
    const [account] = unwrap(await desk.store.accounts({ offset: 0, limit: 1 }));
    expect(account?.debts.map((one) => one.externalId)).toEqual(['D1', 'D2']);
  });

  it('flags an account that lost its leading zeros, against known ones and within a file', async () => {
    const desk = await openDesk(start);
    await desk.import(batch(1), [placement('0042')]);
    const plan = await desk.plan(batch(2), [placement('42', { rows: [9] }), placement('007'), placement('07')]);
    expect(plan).toMatchObject({
      accountsNew: 1,
      conflicts: [
        { rows: [9], reason: 'LEADING_ZEROS_LOST', externalId: '42', knownExternalId: '0042' },
        { reason: 'LEADING_ZEROS_LOST', externalId: '07', knownExternalId: '007' },
      ],
    });
  });

  it('forgets a batch that was discarded', async () => {
    const desk = await openDesk(start);
    await desk.plan(batch(1), placements(5));
    expect(await desk.store.importDiscard({ batchId: batch(1).batchId })).toEqual({ ok: true, value: null });
    expect(await desk.store.importPlan({ batchId: batch(1).batchId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const events = desk.journal.record([
      {
        id: desk.journal.nextId(),
        type: 'import.v1.profile-saved',
        accountId: null,
        partyId: null,
        data: { profile: {} },
      },
    ]);
    expect(await desk.store.importApply({ batchId: batch(1).batchId, events })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await desk.plan(batch(1), placements(3))).toMatchObject({ accountsNew: 3 });
  });

  it('takes a batch that is recorded already as done', async () => {
    const desk = await openDesk(start);
    const events = await desk.import(batch(1), placements(70));
    const before = unwrap(await desk.store.stats({ ...desk.asked, asOf: null }));
    await desk.plan(batch(1), placements(70));
    expect(await desk.store.importApply({ batchId: batch(1).batchId, events })).toEqual({
      ok: true,
      value: { revision: before.revision, head: before.head },
    });
    expect(unwrap(await desk.store.stats({ ...desk.asked, asOf: null }))).toEqual(before);
  });

  it('refuses a batch that was compared with accounts of before another import', async () => {
    const desk = await openDesk(start);
    const plan = await desk.plan(batch(1), [placement('A1')]);
    await desk.import(batch(2), [placement('A2')]);
    const events = desk.journal.record(desk.batchEvents(batch(1), plan));
    expect(await desk.store.importApply({ batchId: batch(1).batchId, events })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
  });

  it('keeps contacts that were logged between the comparison and the recording', async () => {
    const desk = await openDesk(start);
    await desk.import(batch(1), placements(10));
    const draft = placement('A000001', { debts: [debt('D-A000001', { balanceMinor: 1 })] });
    const plan = await desk.plan(batch(2), [draft]);
    await desk.contact(accountIdOf('A000001'), 'NA');
    const events = desk.journal.record(desk.batchEvents(batch(2), plan));
    unwrap(await desk.store.importApply({ batchId: batch(2).batchId, events }));
    const view = unwrap(await desk.store.account({ ...desk.asked, accountId: accountIdOf('A000001') }));
    expect(view).toMatchObject({ state: { attempts: 1, events: 2 }, account: { debts: [{ balanceMinor: 1 }] } });
    expect(unwrap(await desk.store.verifyProjections({})).differences).toEqual([]);
  });

  it('keeps an account without a debt, a person or a due day', async () => {
    const desk = await openDesk(start);
    const bare = placement('A1', { debts: [], parties: [], contactPoints: [], attributes: {} });
    await desk.import(batch(1), [
      bare,
      placement('Ünïcode 名前', { debts: [debt('D9', { dueOn: null, currency: 'JPY' })] }),
    ]);
    const page = unwrap(await desk.store.queuePage({ ...desk.asked, view: 'all', offset: 0, limit: 10 }));
    expect(page.columns.name.toSorted()).toEqual(['A1', 'Holder Ünïcode 名前']);
    expect(await desk.store.account({ ...desk.asked, accountId: accountIdOf('A1') })).toMatchObject({
      value: { bucket: 'no-due-date', daysPastDue: null, portfolioDay: day('2026-03-02') },
    });
  });
}
