import { z } from 'zod';
import { addDays } from '../../../kernel/calendar';
import { type Evaluation, evaluator, met, unmet } from '../../judge/evaluator';
import type { DebtFacts } from '../../types/facts';
import { type DaySpan, startEverywhereMs, today } from './act-days';

const params = z.strictObject({
  /** Minor units; a debt of less is not taken. */
  minMinor: z.int().positive(),
  currency: z.string().length(3),
  /** Days from the first bill or, without one, from the delinquency. */
  minDays: z.int().positive(),
});
type Params = z.output<typeof params>;

/** Why the bureaus would not take it; null when nothing known speaks against it. */
function refusalOf(debt: DebtFacts, { first }: DaySpan, { minMinor, currency, minDays }: Params) {
  const { debtId, balanceMinor } = debt;
  if (debt.status === 'paid' || debt.status === 'settled') return { reason: 'BUREAU_TAKES_NO_PAID', debtId };
  if (debt.currency === currency && balanceMinor < minMinor) return { reason: 'BUREAU_TAKES_NO_SMALL', debtId };
  const since = debt.firstBilledOn ?? debt.delinquentSince;
  if (since === null) return { reason: 'BUREAU_TAKES_NO_YOUNG', debtId };
  const freeOn = addDays(since, minDays);
  return first < freeOn ? { reason: 'BUREAU_TAKES_NO_YOUNG', debtId, freeOn } : null;
}

/** Medical debt the three large bureaus take by their own policy: not paid, not below an amount, not younger than a year. */
export const furnishMedical = evaluator({
  name: 'furnish-medical',
  stage: 'money',
  params,
  evaluate: (context, rule): Evaluation => {
    const span = today(context);
    for (const debt of context.debts) {
      const found = refusalOf(debt, span, rule);
      if (found === null) continue;
      const { reason, freeOn, ...facts } = { freeOn: null, ...found };
      const told = { ...facts, minMinor: rule.minMinor, currency: rule.currency, minDays: rule.minDays };
      return unmet(reason, told, freeOn === null ? null : startEverywhereMs(context, freeOn));
    }
    return met({ minMinor: rule.minMinor, minDays: rule.minDays });
  },
});
