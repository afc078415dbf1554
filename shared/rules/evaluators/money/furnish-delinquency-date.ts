import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { today } from './act-days';

/**
 * The day the delinquency began goes to the bureau within `days` of the report and is never moved later (15 USC 1681s-2(a)(5)).
 * Reporting without it is only warned of, for the law leaves that time; a day that cannot be right stops the report.
 */
export const furnishDelinquencyDate = evaluator({
  name: 'furnish-delinquency-date',
  stage: 'money',
  params: z.strictObject({ days: z.int().min(1) }),
  evaluate: (context, { days }) => {
    const { first } = today(context);
    for (const { debtId, delinquentSince, chargedOffOn } of context.debts) {
      if (delinquentSince === null) continue;
      const facts = { debtId, delinquentSince };
      if (delinquentSince > first) return unmet('DELINQUENCY_DATE_IN_FUTURE', facts);
      if (chargedOffOn !== null && delinquentSince > chargedOffOn)
        return unmet('DELINQUENCY_DATE_AFTER_CHARGE_OFF', { ...facts, chargedOffOn });
    }
    const unknown = context.debts.find((debt) => debt.delinquentSince === null);
    if (unknown === undefined) return met({ days });
    return { ...unmet('DELINQUENCY_DATE_MISSING', { debtId: unknown.debtId, days }), atMost: 'warn' };
  },
});
