import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { ACT_KINDS, DISCLOSURES, PURPOSES } from '../../types/act';
import { purposeOf } from '../holds/purpose';

/** A statement that acts of some kinds must carry, whatever was said before. */
export const requiredDisclosure = evaluator({
  name: 'required-disclosure',
  stage: 'content',
  params: z.strictObject({
    disclosure: z.enum(DISCLOSURES),
    kinds: z.array(z.enum(ACT_KINDS)).min(1),
    exceptPurposes: z.array(z.enum(PURPOSES)),
  }),
  evaluate: (context, { disclosure, kinds, exceptPurposes }) => {
    const { act } = context;
    if (!kinds.includes(act.kind) || exceptPurposes.includes(purposeOf(context))) return null;
    const facts = { disclosure };
    return act.disclosures.includes(disclosure) ? met(facts) : unmet('DISCLOSURE_MISSING', facts);
  },
});
