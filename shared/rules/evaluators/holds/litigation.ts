import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { PURPOSES } from '../../types/act';
import { isContactOrTalk, isPayment } from './act-kinds';
import { isProfessional, stopFacts, stopsOf, strictest } from './stops';
import { purposeOf } from './purpose';

/** A debt in litigation goes through counsel: nobody is contacted about it and nothing agreed besides. */
export const litigation = evaluator({
  name: 'litigation',
  stage: 'holds',
  params: z.strictObject({ permittedPurposes: z.array(z.enum(PURPOSES)) }),
  evaluate: (context, rule) => {
    const { act } = context;
    if (!isContactOrTalk(act) && !isPayment(act)) return null;
    if (isProfessional(context)) return null;
    const purpose = purposeOf(context);
    return strictest(
      stopsOf('litigation', context).map((stop) => {
        const facts = { ...stopFacts(stop, context), purpose };
        return isContactOrTalk(act) && rule.permittedPurposes.includes(purpose)
          ? met(facts)
          : unmet('LITIGATION', facts);
      }),
    );
  },
});
