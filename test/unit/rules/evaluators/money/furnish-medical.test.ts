import { describe, expect, it } from 'vitest';
import { explain } from '#shared/rules/explain/explain';
import type { DebtFacts } from '#shared/rules/types/facts';
import { aFurnishing } from '#test/support/rules-acts';
import { aDebt, at, day, judged, someFacts, verdictOf } from '#test/support/rules-facts';

const says = (debt: Partial<DebtFacts>) => {
  const medical = aDebt({ kind: 'medical', firstBilledOn: day('2025-04-08'), balanceMinor: 50_000, ...debt });
  return verdictOf(judged(aFurnishing(), someFacts({ debts: [medical] }), at('2026-04-08T12:00')), 'US-MED-CRA-POLICY');
};

describe('medical debt and the policy of the bureaus', () => {
  it('is taken from 500 dollars and a year after the first bill on', () => {
    expect(says({})?.outcome).toBe('allowed');
    const small = says({ balanceMinor: 49_999 });
    expect(small).toMatchObject({ outcome: 'warn', reason: 'BUREAU_TAKES_NO_SMALL' });
    expect(small === undefined ? '' : explain(small)).toBe(
      'The large bureaus take no medical debt of less than USD 500.00.',
    );
    expect(says({ firstBilledOn: day('2025-04-09') })).toMatchObject({
      outcome: 'warn',
      reason: 'BUREAU_TAKES_NO_YOUNG',
      earliestAllowedAt: at('2026-04-09T00:00'),
    });
  });

  it('is not taken when it was paid, or when nobody knows how old it is', () => {
    expect(says({ status: 'paid', balanceMinor: 0 })?.reason).toBe('BUREAU_TAKES_NO_PAID');
    expect(says({ firstBilledOn: null, delinquentSince: null })?.reason).toBe('BUREAU_TAKES_NO_YOUNG');
    expect(says({ kind: 'consumer', balanceMinor: 1 })).toBeUndefined();
    expect(says({ kind: null, balanceMinor: 1 })?.outcome).toBe('warn');
  });
});
