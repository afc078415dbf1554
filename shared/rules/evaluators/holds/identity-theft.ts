import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { PURPOSES } from '../../types/act';
import { isContactOrTalk, isPayment } from './act-kinds';
import { isProfessional, stopFacts, stopsOf, strictest } from './stops';
import { purposeOf } from './purpose';

/**
 * A debt reported as the fruit of identity theft is not collected (15 USC 1681m(g)): the victim may be answered, and told what a
 * law requires. That it is not furnished, sold or placed either stands in rules of its own.
 */
export const identityTheft = evaluator({
  name: 'identity-theft',
  stage: 'holds',
  params: z.strictObject({ permittedPurposes: z.array(z.enum(PURPOSES)) }),
  evaluate: (context, rule) => {
    const { act } = context;
    if (!isContactOrTalk(act) && !isPayment(act) && act.kind !== 'suit') return null;
    if (isContactOrTalk(act) && isProfessional(context)) return null;
    const purpose = purposeOf(context);
    return strictest(
      stopsOf('identity-theft', context).map((stop) => {
        const facts = { ...stopFacts(stop, context), reportedOn: stop.reportedOn, purpose };
        const isPermitted = isContactOrTalk(act) && rule.permittedPurposes.includes(purpose);
        return isPermitted ? met(facts) : unmet('IDENTITY_THEFT', facts);
      }),
    );
  },
});
