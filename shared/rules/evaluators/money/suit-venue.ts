import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** Suit only where the contract was signed or the consumer resides; about land where it lies (15 USC 1692i). */
export const suitVenue = evaluator({
  name: 'suit-venue',
  stage: 'money',
  params: z.strictObject({
    allowed: z.array(z.enum(['contract-signed', 'consumer-resides'])).min(1),
    propertyFor: z.array(z.enum(['mortgage'])),
  }),
  evaluate: ({ act, debts }, { allowed, propertyFor }) => {
    const { venue } = act;
    if (venue === null) return unmet('VENUE_NOT_STATED', { allowed });
    if (allowed.some((each) => each === venue)) return met({ venue });
    const isAboutLand = debts.every(({ kind }) => propertyFor.some((each) => each === kind));
    return venue === 'property' && isAboutLand ? met({ venue }) : unmet('VENUE_NOT_ALLOWED', { venue, allowed });
  },
});
