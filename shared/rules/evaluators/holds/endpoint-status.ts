import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { mediumOf } from './media';
import { isInForce, stopFacts, strictest } from './stops';

const REASONS = { bad: 'ENDPOINT_BAD', 'wrong-party': 'WRONG_PARTY' } as const;

/**
 * A number or address known to be somebody else's is not used: whoever answers there is a third party (12 CFR 1006.6(d)(1)).
 * `refuses` names the states in which an endpoint is out of use.
 */
export const endpointStatus = evaluator({
  name: 'endpoint-status',
  stage: 'endpoint',
  params: z.strictObject({ refuses: z.array(z.enum(['bad', 'wrong-party'])).min(1) }),
  evaluate: (context, { refuses }) => {
    const { act, facts } = context;
    const { endpoint } = facts;
    if (mediumOf(act.kind) === null || act.endpointId === null || endpoint === null) return null;
    const { status } = endpoint;
    const ofStops = facts.restrictions.map((stop) => {
      const isHere = stop.kind === 'wrong-number' && stop.endpointId === act.endpointId;
      if (!isHere || !refuses.includes('wrong-party') || !isInForce(stop, context)) return null;
      return unmet('WRONG_PARTY', { ...stopFacts(stop, context), endpointId: act.endpointId, status });
    });
    const told = { endpointId: act.endpointId, status };
    const isOut = (status === 'bad' || status === 'wrong-party') && refuses.includes(status);
    return strictest([...ofStops, isOut ? unmet(REASONS[status], told) : met(told)]);
  },
});
