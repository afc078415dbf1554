import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/**
 * No suit and no threat of one on a debt barred by time (12 CFR 1006.26(b)). Liability is strict, so a debt for which nobody has
 * worked it out is as barred as one that is; the way on is to work it out.
 */
export const suitTimeBar = evaluator({
  name: 'suit-time-bar',
  stage: 'money',
  params: z.strictObject({}),
  evaluate: ({ debts }) => {
    const barred = debts.find((debt) => debt.isTimeBarred === true);
    if (barred !== undefined) return unmet('TIME_BARRED', { debtId: barred.debtId });
    const unknown = debts.find((debt) => debt.isTimeBarred === null);
    if (unknown !== undefined) return unmet('TIME_BAR_NOT_WORKED_OUT', { debtId: unknown.debtId });
    return met({ debtIds: debts.map((debt) => debt.debtId) });
  },
});
