import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/**
 * A call is counted against at least one debt, also when nobody answers it (comment 14(b)(4)-1), so it names one before it is
 * placed.
 */
export const debtNamed = evaluator({
  name: 'debt-named',
  stage: 'debt-selection',
  params: z.strictObject({}),
  evaluate: ({ act, facts }) => {
    if (act.kind !== 'dial' && act.kind !== 'ringless') return null;
    if (act.debtIds.length === 0) return unmet('DEBT_NOT_NAMED', { debts: facts.debts.length });
    return met({ debtIds: act.debtIds });
  },
});
