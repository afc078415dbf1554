import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { isStanding } from './debt-restrictions';

/** While a lawsuit is pending or expected nothing is deleted, however old it is. */
export const litigationHold = evaluator({
  name: 'litigation-hold',
  stage: 'holds',
  params: z.strictObject({}),
  evaluate: (context) => {
    // A hold on any debt of the account holds all of its records.
    const [hold] = context.facts.restrictions
      .filter((each) => each.kind === 'litigation' && isStanding(context, each))
      .map(({ restrictionId }) => restrictionId)
      .toSorted();
    return hold === undefined ? met() : unmet('LITIGATION_HOLD', { restrictionId: hold });
  },
});
