import { z } from 'zod';
import { evaluator, unmet } from '../../judge/evaluator';

/** What only the person may see: a private message, and mail that shows nothing on the outside (12 CFR 1006.22(f)). */
export const privateChannel = evaluator({
  name: 'private-channel',
  stage: 'content',
  params: z.strictObject({ kind: z.enum(['message', 'letter']) }),
  evaluate: ({ act }, { kind }) => {
    if (act.kind !== kind) return null;
    return unmet(kind === 'message' ? 'MESSAGE_PRIVATE_ONLY' : 'ENVELOPE_PLAIN', { kind });
  },
});
