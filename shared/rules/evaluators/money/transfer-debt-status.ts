import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { restrictionsOn } from './debt-restrictions';

/** A debt that is paid, settled or discharged in bankruptcy is never sold, transferred for value or placed (12 CFR 1006.30(b)(1)). */
export const transferDebtStatus = evaluator({
  name: 'transfer-debt-status',
  stage: 'money',
  params: z.strictObject({ never: z.array(z.enum(['paid', 'settled', 'discharged', 'sold'])).min(1) }),
  evaluate: (context, { never }) => {
    for (const { debtId, status } of context.debts) {
      if (never.some((each) => each === status)) return unmet('TRANSFER_OF_CLOSED_DEBT', { debtId, status });
      const isDischarged = restrictionsOn(context, debtId, 'bankruptcy').some((each) => each.status === 'discharged');
      if (isDischarged && never.includes('discharged'))
        return unmet('TRANSFER_OF_CLOSED_DEBT', { debtId, status: 'discharged' });
    }
    return met({ never });
  },
});
