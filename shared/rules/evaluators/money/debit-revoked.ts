import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** Nothing is debited on an authorisation that was taken back (12 CFR 1005.10(c); Nacha return code R07), nor on one not on file. */
export const debitRevoked = evaluator({
  name: 'debit-revoked',
  stage: 'money',
  params: z.strictObject({}),
  evaluate: ({ act, facts }) => {
    const authorizationId = act.payment?.authorizationId ?? null;
    if (authorizationId === null) return null;
    const found = facts.authorizations.find((each) => each.authorizationId === authorizationId);
    if (found === undefined) return unmet('AUTHORIZATION_UNKNOWN', { authorizationId });
    return found.isRevoked ? unmet('AUTHORIZATION_REVOKED', { authorizationId }) : met({ authorizationId });
  },
});
