import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import {
  aCheck,
  aDebt,
  aNotice,
  aPayment,
  aRestriction,
  anAccount,
  anAct,
  at,
  day,
  judged,
  someFacts,
} from '#test/support/rules-facts';

const DEBTS = [
  aDebt({ isTimeBarred: true }),
  aDebt({ debtId: 'debt-2', isDisputed: true, isTimeBarred: null }),
  aDebt({ debtId: 'debt-3', delinquentSince: null }),
];
const ALL_DEBTS = DEBTS.map(({ debtId }) => debtId);

const FACTS: Facts = someFacts({
  account: anAccount({ isNonProfitHospital: true, recordingOn: day('2025-01-01') }),
  debts: DEBTS,
  restrictions: [
    aRestriction('dispute', { debtIds: ['debt-1'], disputedMinor: 100 }),
    aRestriction('dispute', { debtIds: ['debt-1'], disputedMinor: 200 }),
    aRestriction('identity-theft'),
    aRestriction('identity-theft', { debtIds: ['debt-3'] }),
    aRestriction('litigation'),
    aRestriction('litigation'),
  ],
  notices: (['before-furnishing', 'reg-e-amount', 'post-dated', 'before-extraordinary-action'] as const).flatMap(
    (kind) => [
      aNotice({ kind, debtIds: ALL_DEBTS, sentAt: at('2026-04-01T10:00'), undeliverableOn: day('2026-04-05') }),
      aNotice({ kind, debtIds: ALL_DEBTS, sentAt: at('2026-04-02T10:00'), undeliverableOn: day('2026-04-06') }),
      aNotice({ kind, debtIds: ['debt-2'], sentAt: at('2026-04-01T10:00') }),
    ],
  ),
  checks: [
    aCheck({ kind: 'scra-status', personId: 'person-1' }),
    aCheck({ kind: 'scra-status', personId: 'person-1', isClear: false }),
  ],
});

const money = (over: Partial<Act>): Act => anAct({ endpointId: null, dialMode: null, debtIds: ALL_DEBTS, ...over });
const ACTS: readonly Act[] = [
  money({ kind: 'furnish' }),
  money({ kind: 'suit' }),
  money({ kind: 'transfer' }),
  money({ kind: 'purge', purges: 'account' }),
  money({ kind: 'debit', payment: aPayment({ isRecurring: true, usualAmountMinor: 1 }) }),
  money({ kind: 'debit', payment: aPayment({ isPostDated: true, givenOn: null }) }),
  money({ kind: 'plan', payment: aPayment() }),
];

describe('what is said of money', () => {
  it('does not hang on the order in which facts are listed', () => {
    const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    const shuffled = fc.record({
      debts: shuffle(FACTS.debts),
      restrictions: shuffle(FACTS.restrictions),
      notices: shuffle(FACTS.notices),
      checks: shuffle(FACTS.checks),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ACTS), shuffled, (act, lists) => {
        const now = at('2026-04-15T10:00');
        const byRule = (facts: Facts) =>
          judged(act, facts, now).verdicts.filter(({ packId }) => packId !== 'kept-house');
        expect(byRule({ ...FACTS, ...lists })).toEqual(byRule(FACTS));
      }),
      { numRuns: 200 },
    );
  });
});
