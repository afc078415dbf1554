import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** Nothing is collected that the agreement or the law does not allow, a fee for paying included (12 CFR 1006.22(b)). */
export const debitWithinBalance = evaluator({
  name: 'debit-within-balance',
  stage: 'money',
  params: z.strictObject({}),
  evaluate: ({ act, debts }) => {
    if (act.payment === null) return unmet('PAYMENT_NOT_STATED', {});
    const { amountMinor, currency } = act.payment;
    const other = debts.find((debt) => debt.currency !== currency);
    if (other !== undefined) return unmet('PAYMENT_CURRENCY_DIFFERS', { debtId: other.debtId, currency });
    const owedMinor = debts.reduce((sum, debt) => sum + Math.max(0, debt.balanceMinor), 0);
    const facts = { amountMinor, owedMinor, currency };
    return amountMinor <= owedMinor ? met(facts) : unmet('PAYMENT_ABOVE_BALANCE', facts);
  },
});
