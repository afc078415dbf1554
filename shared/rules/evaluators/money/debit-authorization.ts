import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/**
 * Recurring debits need a writing that the consumer signed or similarly authenticated, and of which they got a copy
 * (12 CFR 1005.10(b)). A single debit does not.
 */
export const debitAuthorization = evaluator({
  name: 'debit-authorization',
  stage: 'money',
  params: z.strictObject({ isCopyNeeded: z.boolean() }),
  evaluate: ({ act, facts }, { isCopyNeeded }) => {
    if (act.payment === null) return unmet('PAYMENT_NOT_STATED', {});
    if (!act.payment.isRecurring) return null;
    const { authorizationId } = act.payment;
    if (authorizationId === null) return unmet('AUTHORIZATION_MISSING', {});
    const found = facts.authorizations.find((each) => each.authorizationId === authorizationId);
    const about = { authorizationId };
    if (found === undefined) return unmet('AUTHORIZATION_MISSING', about);
    if (!found.isSigned) return unmet('AUTHORIZATION_NOT_SIGNED', about);
    return found.isCopySent || !isCopyNeeded ? met(about) : unmet('AUTHORIZATION_COPY_NOT_SENT', about);
  },
});
