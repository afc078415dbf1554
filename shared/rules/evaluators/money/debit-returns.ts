import { z } from 'zod';
import { evaluator, unmet } from '../../judge/evaluator';

/** Tells before a debit what may be done if it comes back unpaid: the network's limits on presenting it again. */
export const debitReturns = evaluator({
  name: 'debit-returns',
  stage: 'money',
  params: z.strictObject({
    maxRepresentments: z.int().min(0),
    withinDays: z.int().min(1),
    representCodes: z.array(z.string().regex(/^R\d\d$/)),
  }),
  evaluate: (_context, { maxRepresentments, withinDays, representCodes }) =>
    unmet('DEBIT_RETURN_LIMITS', { maxRepresentments, withinDays, representCodes }),
});
