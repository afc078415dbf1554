import { z } from 'zod';
import { addYears } from '../../duties/years';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { today } from './act-days';

const params = z.strictObject({
  years: z.int().min(1),
  /** Dates on which the time may have begun to run; of those that are known the earliest counts. */
  from: z.array(z.enum(['delinquentSince', 'chargedOffOn', 'incurredOn'])).min(1),
});

/**
 * A state's limitation of suits as a cross-check of what was worked out: the years from the earliest day the claim may have
 * accrued, the anniversary still in time. Tolling, choice of law and payments are for a person to weigh.
 */
export const suitLimitation = evaluator({
  name: 'suit-limitation',
  stage: 'money',
  params,
  evaluate: (context, { years, from }) => {
    const { last } = today(context);
    for (const debt of context.debts) {
      const { debtId } = debt;
      const accruedOn = from.flatMap((name) => debt[name] ?? []).toSorted()[0];
      if (accruedOn === undefined) return unmet('LIMITATION_START_UNKNOWN', { debtId, years });
      const lastDay = addYears(accruedOn, years, 'feb-28');
      if (last > lastDay) return unmet('LIMITATION_PASSED', { debtId, years, accruedOn, lastDay });
    }
    return met({ years });
  },
});
