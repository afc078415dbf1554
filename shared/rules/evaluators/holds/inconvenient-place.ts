import { z } from 'zod';
import { type Evaluation, evaluator, type RuleContext, unmet } from '../../judge/evaluator';
import type { Restriction } from '../../types/facts';
import { mediumOf } from './media';
import { isInForce, isProfessional, protectsPerson, stopFacts, strictest, unmetWarning } from './stops';

function judged(stop: Restriction, context: RuleContext): Evaluation | null {
  if (stop.kind !== 'place' || !isInForce(stop, context) || !protectsPerson(stop, context)) return null;
  const { kind, endpointId } = context.act;
  const facts = { ...stopFacts(stop, context), endpointId: stop.endpointId };
  if (stop.endpointId !== null) return stop.endpointId === endpointId ? unmet('PLACE_INCONVENIENT', facts) : null;
  // Nobody noted which number or address leads there. What the person reads wherever they are reaches no place.
  return kind === 'dial' || kind === 'visit' ? unmetWarning('PLACE_MAY_BE_INCONVENIENT', facts) : null;
}

/**
 * No contact at a place the person has said, or the file says, is inconvenient, such as "never at my mother’s" (12 CFR
 * 1006.6(b)(1)(ii), comment 6(b)(1)-1). Where no number or address was noted for it, this asks.
 */
export const inconvenientPlace = evaluator({
  name: 'inconvenient-place',
  stage: 'endpoint',
  params: z.strictObject({}),
  evaluate: (context) => {
    if (mediumOf(context.act.kind) === null || isProfessional(context)) return null;
    return strictest(context.facts.restrictions.map((stop) => judged(stop, context)));
  },
});
