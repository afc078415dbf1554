import { describe, expect, it } from 'vitest';
import type { DebtType } from '#shared/domain/account/types';
import { aDebt, debtId } from '#test/support/accounts';
import { ComplianceDesk, chicagoAccount } from './compliance-desk';

const CAP = 'US-REGF-FREQ-7IN7';

function aDeskWith(...types: readonly DebtType[]): ComplianceDesk {
  const debts = types.map((type, index) => aDebt({ id: debtId(index + 1), externalId: `000${index + 1}`, type }));
  return new ComplianceDesk(chicagoAccount({ debts }));
}

/** Seven calls about the first debt, and then what is said of an eighth about the second. */
function eighthAboutAnother(desk: ComplianceDesk) {
  for (let call = 0; call < 7; call += 1) desk.later(15).log('NA', { debtIds: [debtId(1)] });
  const judged = desk.later(15).begin({ debtIds: [debtId(2)] });
  const isCapped = judged.data.judgement.verdicts.some(
    ({ ruleId, outcome }) => ruleId === CAP && outcome === 'blocked',
  );
  return { judged, isCapped };
}

describe('student loans of one account number', () => {
  it('count as one debt: seven calls about one are seven about the other', () => {
    const { judged, isCapped } = eighthAboutAnother(aDeskWith('student', 'student'));
    expect(isCapped).toBe(true);
    const keys = judged.data.basis.debts.map(({ groupKey }) => groupKey);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toBeDefined();
    // What the act is about does not grow by it.
    expect(judged.data.act.debtIds).toEqual([debtId(2)]);
  });

  it('count together also when one of them is closed by now', () => {
    const desk = aDeskWith('student', 'student');
    const debts = desk.account.debts.map((debt, at) => (at === 0 ? { ...debt, status: 'closed' as const } : debt));
    const closed = new ComplianceDesk({ ...desk.account, debts });
    expect(eighthAboutAnother(closed).isCapped).toBe(true);
  });

  it.each([
    ['consumer', 'consumer'],
    ['student', 'medical'],
    ['medical', 'student'],
  ] as const)('a %s and a %s debt count apart', (first, second) => {
    expect(eighthAboutAnother(aDeskWith(first, second)).isCapped).toBe(false);
  });

  it('have no group where a debt is of another kind', () => {
    const judged = aDeskWith('student', 'medical').begin();
    expect(judged.data.basis.debts.map(({ groupKey }) => groupKey === undefined)).toEqual([false, true]);
  });

  it('nobody knows: an account without an open debt has no debt to call about', () => {
    const desk = aDeskWith('student');
    const closed = new ComplianceDesk({
      ...desk.account,
      debts: desk.account.debts.map((debt) => ({ ...debt, status: 'closed' as const })),
    });
    const judged = closed.begin();
    expect(judged.data.basis.debts).toEqual([]);
    expect(judged.data.judgement.verdicts.map(({ reason }) => reason)).toContain('NO_DEBT');
  });
});
