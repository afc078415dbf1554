import { expect, it } from 'vitest';
import { AGING_BUCKETS } from '#shared/domain/account/aging';
import { unwrap } from '#shared/kernel/result';
import { Desk } from './desk';
import { accountIdOf, batch, day, debt, placement, placements } from './placements';
import type { StartStore } from './store-port-suite';

const ACCOUNT = accountIdOf('A1');

async function deskWith(start: StartStore, ...drafts: Parameters<Desk['import']>[1]): Promise<Desk> {
  const desk = new Desk(await start());
  await desk.open();
  await desk.import(batch(1), drafts);
  return desk;
}

export function describeReading(start: StartStore): void {
  it('does not know accounts that were never placed', async () => {
    const desk = await deskWith(start, placement('A1'));
    const accountId = accountIdOf('nobody');
    const notFound = { ok: false, error: { code: 'NOT_FOUND' } };
    expect(await desk.store.account({ ...desk.asked, accountId })).toMatchObject(notFound);
    expect(await desk.store.timeline({ accountId, offset: 0, limit: 5 })).toMatchObject(notFound);
    await expect(desk.contact(accountId, 'NA')).rejects.toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('refuses a command by the rules of the record and records nothing', async () => {
    const desk = await deskWith(start, placement('A1'));
    await expect(desk.contact(ACCOUNT, 'PTP')).rejects.toMatchObject({
      error: { code: 'RULE_VIOLATION', details: { reasons: ['PROMISE_REQUIRED'] } },
    });
    expect(await desk.store.timeline({ accountId: ACCOUNT, offset: 0, limit: 5 })).toMatchObject({
      value: { total: 1 },
    });
  });

  it('shows the history newest first, in windows, with every correction of a note', async () => {
    const desk = await deskWith(start, placement('A1'));
    const [note] = await desk.note(ACCOUNT, 'owes me a call');
    await desk.contact(ACCOUNT, 'NA');
    await desk.correct(ACCOUNT, note?.id ?? '', 'I owe a call');
    const whole = unwrap(await desk.store.timeline({ accountId: ACCOUNT, offset: 0, limit: 10 }));
    expect(whole.total).toBe(3);
    expect(whole.entries.map((entry) => entry.kind)).toEqual(['contact', 'note', 'placed']);
    expect(whole.entries[1]).toMatchObject({ notes: [{ text: 'owes me a call' }, { text: 'I owe a call' }] });
    const window = unwrap(await desk.store.timeline({ accountId: ACCOUNT, offset: 1, limit: 1 }));
    expect(window).toEqual({ total: 3, offset: 1, entries: whole.entries.slice(1, 2) });
  });

  it('ages an account on its own portfolio day', async () => {
    const desk = new Desk(await start());
    await desk.open();
    await desk.import(batch(1, { asOf: '2025-12-02' }), [placement('A1')]);
    const view = unwrap(await desk.store.account({ ...desk.asked, accountId: ACCOUNT }));
    expect(view).toMatchObject({ portfolioDay: '2025-12-02', daysPastDue: 1, bucket: '1-30' });
    const page = unwrap(await desk.store.queuePage({ ...desk.asked, view: 'all', offset: 0, limit: 5 }));
    expect(page.columns).toMatchObject({ daysPastDue: [1], bucket: ['1-30'] });
  });

  it('counts the portfolio and ages open debts in all buckets', async () => {
    const desk = await deskWith(
      start,
      placement('A1', {
        debts: [debt('D1', { balanceMinor: 100 }), debt('D2', { dueOn: null, balanceMinor: 7, isDisputed: true })],
      }),
      placement('A2', { debts: [debt('D3', { status: 'closed', balanceMinor: 0 })] }),
      placement('A3', {
        debts: [debt('D4', { currency: 'EUR', dueOn: day('2026-03-02'), balanceMinor: 50 })],
        parties: [],
      }),
      placement('A4', { debts: [debt('D5', { status: 'credit', balanceMinor: -900, isDisputed: true })] }),
    );
    await desk.contact(ACCOUNT, 'NA');
    const stats = unwrap(await desk.store.stats({ ...desk.asked, asOf: null }));
    expect(stats).toMatchObject({
      asOf: '2026-03-02',
      accounts: 4,
      accountsOpen: 2,
      debts: 5,
      debtsOpen: 3,
      debtsDisputed: 1,
      people: 3,
      contactPoints: 4,
      events: 2,
      contacts: 1,
      schemaVersion: 1,
      head: desk.journal.head,
    });
    expect(stats.open.map((open) => [open.currency, open.balanceMinor])).toEqual([
      ['EUR', 50],
      ['USD', 107],
    ]);
    for (const { aging } of stats.open) expect(aging.map((line) => line.bucket)).toEqual(AGING_BUCKETS);
    const filled = stats.open.flatMap((open) => open.aging.filter((line) => line.debts > 0));
    expect(filled).toEqual([
      { bucket: 'current', debts: 1, balanceMinor: 50 },
      { bucket: '91-120', debts: 1, balanceMinor: 100 },
      { bucket: 'no-due-date', debts: 1, balanceMinor: 7 },
    ]);
  });

  it('ages on a day that is asked for, and names no day when accounts have several', async () => {
    const desk = new Desk(await start());
    await desk.open();
    await desk.import(batch(1, { asOf: '2026-03-02' }), [placement('A1')]);
    await desk.import(batch(2, { asOf: '2025-12-01' }), [placement('A2')]);
    const filled = async (asOf: ReturnType<typeof day> | null) => {
      const stats = unwrap(await desk.store.stats({ ...desk.asked, asOf }));
      const aging = stats.open.flatMap((open) => open.aging).filter((line) => line.debts > 0);
      return [stats.asOf, aging.map((line) => [line.bucket, line.debts])];
    };
    expect(await filled(null)).toEqual([
      null,
      [
        ['current', 1],
        ['91-120', 1],
      ],
    ]);
    expect(await filled(day('2025-12-31'))).toEqual(['2025-12-31', [['1-30', 2]]]);
  });

  it('does not count an undone contact', async () => {
    const desk = await deskWith(start, placement('A1'));
    const [contact] = await desk.contact(ACCOUNT, 'NA');
    await desk.undo(ACCOUNT, contact?.id ?? '');
    expect(await desk.store.stats({ ...desk.asked, asOf: null })).toMatchObject({ value: { contacts: 0, events: 3 } });
    expect(await desk.store.account({ ...desk.asked, accountId: ACCOUNT })).toMatchObject({
      value: { state: { attempts: 0, nextStep: null, lastContact: null } },
    });
  });

  it('finds its projections equal to a rebuild after a day of work', async () => {
    const desk = await deskWith(start, ...placements(150));
    for (let no = 0; no < 60; no += 1) {
      const accountId = accountIdOf(`A${String((no * 31) % 150).padStart(6, '0')}`);
      const [contact] = await desk.contact(accountId, no % 3 === 0 ? 'REF' : 'NA');
      if (no % 5 === 0) await desk.undo(accountId, contact?.id ?? '');
    }
    const report = unwrap(await desk.store.verifyProjections({}));
    expect(report).toMatchObject({ accounts: 150, events: 73, differences: [] });
    expect(report.storedSha256).toBe(report.rebuiltSha256);
  });
}
