import { describe, expect, it } from 'vitest';
import { MappingProfile } from '#shared/contract/import';
import { type DemoAct, demoHistory } from '#shared/demo/history';
import { demoPlacements } from '#shared/demo/placement';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import { dayInZone, epochMs } from '#shared/kernel/calendar';
import { asId } from '#shared/kernel/ids';
import { day } from '#test/support/accounts';
import { DEMO_TODAY as TODAY, DEMO_ZONE as ZONE, accountsOf, parsed, played } from '#test/support/demo-history';

const SEEDS = [1, 4711, 990_017];

describe('the demonstration portfolio', () => {
  it.each(SEEDS)('is read without an error in any row (seed %i)', async (seed) => {
    const demos = demoPlacements({ seed, today: TODAY });
    expect(demos.length).toBeGreaterThan(4);
    let accounts = 0;
    for (const demo of demos) {
      expect(MappingProfile.safeParse(demo.profile).error).toBeUndefined();
      const placement = await parsed(demo);
      expect(placement.rowErrors).toEqual([]);
      expect(placement.rowsNotYetDated).toBe(0);
      accounts += placement.drafts.length;
    }
    expect(accounts).toBe(400);
  });

  it('is the same for the same seed and day, and another for another seed', () => {
    const one = demoPlacements({ seed: 4711, today: TODAY });
    expect(demoPlacements({ seed: 4711, today: TODAY })).toEqual(one);
    expect(demoPlacements({ seed: 4712, today: TODAY })).not.toEqual(one);
  });

  it('reaches nobody: numbers of the fiction range, mail at example.com', async () => {
    const points = (await accountsOf(4711)).flatMap((account) => account.contactPoints);
    const phones = points.filter((point) => point.medium === 'phone').map((point) => point.value);
    expect(phones.length).toBeGreaterThan(300);
    expect(phones.filter((phone) => !/^\+1[2-9]\d{2}55501\d{2}$/.test(phone))).toEqual([]);
    const mails = points.filter((point) => point.medium === 'email').map((point) => point.value);
    expect(mails.filter((mail) => !mail.endsWith('@example.com'))).toEqual([]);
  });

  it('shows what a collector meets: every kind of debt, age and gap', async () => {
    const accounts = await accountsOf(4711);
    const debts = accounts.flatMap((account) => account.debts);
    const parties = accounts.flatMap((account) => account.parties);
    const types = new Set(debts.map((debt) => debt.type));
    expect(['consumer', 'medical', 'commercial'].filter((type) => !types.has(type as never))).toEqual([]);
    expect(accounts.some((account) => account.debts.length >= 4)).toBe(true);
    expect(new Set(debts.map((debt) => debt.status))).toEqual(new Set(['open', 'closed', 'credit']));
    expect(debts.some((debt) => debt.isDisputed)).toBe(true);
    expect(debts.some((debt) => debt.dueOn === null)).toBe(true);
    expect(debts.some((debt) => debt.dueOn !== null && debt.dueOn > TODAY)).toBe(true);
    expect(debts.some((debt) => debt.dueOn !== null && debt.dueOn < day('2022-07-14'))).toBe(true);
    expect(parties.some((party) => party.kind === 'business')).toBe(true);
    expect(parties.some((party) => party.name === null)).toBe(true);
    expect(parties.some((party) => party.language === 'es')).toBe(true);
    expect(parties.some((party) => (party.name ?? '').length > 40)).toBe(true);
    expect(parties.some((party) => /\P{ASCII}/u.test(party.name ?? ''))).toBe(true);
    expect(accounts.some((account) => account.externalId.startsWith('0'))).toBe(true);
    expect(accounts.some((account) => account.contactPoints.length === 0)).toBe(true);
  });
});

describe('the demonstration history', () => {
  it.each(SEEDS)('is accepted act by act by the domain, in the order of time (seed %i)', async (seed) => {
    const accounts = await accountsOf(seed);
    const history = demoHistory({ seed, today: TODAY, accounts });
    expect(history.length).toBeGreaterThan(200);
    expect(history.map((act) => act.at)).toEqual(history.map((act) => act.at).toSorted());
    expect(() => played(accounts, history)).not.toThrow();
  });

  it.each(['2026-11-01', '2027-03-14', '2028-02-29', '2026-01-01'])(
    'is accepted also around leap days and changes of the clock (%s)',
    async (text) => {
      const today = day(text);
      const accounts = await accountsOf(7, today);
      expect(() => played(accounts, demoHistory({ seed: 7, today, accounts }))).not.toThrow();
    },
  );

  it('lies in the last sixty days and ends before today', async () => {
    const history = demoHistory({ seed: 4711, today: TODAY, accounts: await accountsOf(4711) });
    expect((history[0]?.at ?? '') > '2026-05-15').toBe(true);
    expect((history.at(-1)?.at ?? '') < '2026-07-14T05:00').toBe(true);
  });

  it('is the same whatever the ids of the accounts are', async () => {
    const accounts = await accountsOf(4711);
    const renamed = accounts.toReversed().map((account, n) => ({ ...account, id: asId<Account['id']>(`id-${n}`) }));
    const withoutIds = (history: readonly DemoAct[]) => history.map(({ at, command }) => ({ at, command }));
    expect(withoutIds(demoHistory({ seed: 4711, today: TODAY, accounts: renamed }))).toEqual(
      withoutIds(demoHistory({ seed: 4711, today: TODAY, accounts })),
    );
  });

  it('leaves a desk with something of everything', async () => {
    const accounts = await accountsOf(4711);
    const events = played(accounts, demoHistory({ seed: 4711, today: TODAY, accounts }));
    const states = [...events.values()].map((each) => foldAccount(each));
    const due = states.flatMap((state) => (state.promise === null ? [] : [state.promise.dueOn]));
    expect(due.some((dueOn) => dueOn < TODAY)).toBe(true);
    expect(due.includes(TODAY)).toBe(true);
    expect(due.some((dueOn) => dueOn > TODAY)).toBe(true);
    const callBacks = states.filter((state) => state.nextStep?.kind === 'call-back');
    expect(callBacks.some((state) => dayInZone(epochMs(state.nextStep?.at ?? ('' as never)), ZONE) === TODAY)).toBe(
      true,
    );
    const holds = new Set(states.flatMap((state) => state.holds));
    expect(['dispute', 'cease'].filter((hold) => !holds.has(hold as never))).toEqual([]);
    const types = new Set([...events.values()].flat().map((event) => event.type));
    expect(types).toEqual(
      new Set([
        ...['contact.v1.logged', 'contact.v1.undone', 'note.v1.added', 'note.v1.corrected'],
        ...['compliance.v1.judged', 'consent.v1.given', 'notice.v1.sent', 'place.v1.stated', 'restriction.v1.placed'],
      ]),
    );
    expect(events.size).toBeLessThan(accounts.length);
  });

  it('calls nobody more than seven times in seven days', async () => {
    const accounts = await accountsOf(4711);
    const events = played(accounts, demoHistory({ seed: 4711, today: TODAY, accounts }));
    for (const each of events.values()) {
      const calls = each.flatMap((event) =>
        event.type === 'contact.v1.logged' && event.data.countsAs.placed ? [epochMs(event.at)] : [],
      );
      const most = calls.map((atMs) => calls.filter((other) => other >= atMs && other < atMs + 7 * 86_400_000).length);
      expect(Math.max(0, ...most)).toBeLessThanOrEqual(7);
    }
  });
});
