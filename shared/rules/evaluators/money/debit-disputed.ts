import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { disputedMinor, isDisputed } from './debt-restrictions';

/** No payment goes to a disputed debt; to one disputed in part only what is not disputed (12 CFR 1006.30(c)). */
export const debitDisputed = evaluator({
  name: 'debit-disputed',
  stage: 'money',
  params: z.strictObject({}),
  evaluate: (context) => {
    const { payment } = context.act;
    const disputes = context.debts
      .filter((debt) => isDisputed(context, debt))
      .map((debt) => ({ debt, minor: disputedMinor(context, debt) }));
    if (disputes.length === 0) return met({ debtIds: context.debts.map(({ debtId }) => debtId) });
    const whole = disputes.find(({ debt, minor }) => minor >= debt.balanceMinor);
    if (whole !== undefined) return unmet('PAYMENT_TO_DISPUTED_DEBT', { debtId: whole.debt.debtId });
    const owedMinor = context.debts.reduce((sum, debt) => sum + Math.max(0, debt.balanceMinor), 0);
    const undisputedMinor = owedMinor - disputes.reduce((sum, { minor }) => sum + minor, 0);
    const facts = { disputedDebtIds: disputes.map(({ debt }) => debt.debtId), undisputedMinor };
    return payment !== null && payment.amountMinor <= undisputedMinor
      ? met(facts)
      : unmet('PAYMENT_ABOVE_UNDISPUTED', facts);
  },
});
