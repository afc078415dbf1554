import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { today } from './act-days';
import { isBarred } from './time-bar';

/**
 * Taking a payment on a debt past its limitation may start the time anew in some states: the consumer is told before. A debt no
 * older than the shortest limitation (`surelyInTimeYears`) cannot be past it, whether or not anybody has worked it out.
 */
export const debitRevival = evaluator({
  name: 'debit-revival',
  stage: 'money',
  params: z.strictObject({ surelyInTimeYears: z.int().min(1) }),
  evaluate: (context, { surelyInTimeYears }) => {
    if (context.act.disclosures.includes('time-barred')) return met({ disclosed: true });
    const { last } = today(context);
    for (const debt of context.debts) {
      const barred = isBarred(debt, surelyInTimeYears, last);
      const { debtId } = debt;
      if (barred === true) return unmet('PAYMENT_MAY_REVIVE', { debtId });
      if (barred === null) return unmet('PAYMENT_MAY_REVIVE_UNKNOWN', { debtId, surelyInTimeYears });
    }
    return met({ debtIds: context.debts.map((debt) => debt.debtId) });
  },
});
