import { z } from 'zod';
import { evaluator, unmet } from '../../judge/evaluator';
import { isContactOrTalk } from './act-kinds';
import { fewestDaysSince } from './days';
import { isProfessional, protectsPerson, stopFacts, stopsOf, strictest } from './stops';

/**
 * Whoever is known to serve, or to have served until lately, is protected (50 USC 3901 ff.): contact goes on with care, and suing
 * them is for legal to decide. The look-up every suit needs is a rule of its own.
 */
export const scra = evaluator({
  name: 'scra',
  stage: 'holds',
  /** `daysAfterService`: how long the protections outlast the service (50 USC 3937: written notice up to 180 days after it). */
  params: z.strictObject({ daysAfterService: z.int().min(0) }),
  evaluate: (context, { daysAfterService }) => {
    const { act } = context;
    const isSuit = act.kind === 'suit';
    if (!isSuit && (!isContactOrTalk(act) || isProfessional(context))) return null;
    return strictest(
      stopsOf('scra', context).map((stop) => {
        const { serviceEndedOn } = stop;
        if (!protectsPerson(stop, context)) return null;
        if (serviceEndedOn !== null && fewestDaysSince(serviceEndedOn, context) > daysAfterService) return null;
        const facts = { ...stopFacts(stop, context), serviceEndedOn, daysAfterService };
        return unmet(isSuit ? 'SCRA_SUIT' : 'SCRA_SERVICEMEMBER', facts);
      }),
    );
  },
});
