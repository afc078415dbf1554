import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { isElectronic } from '../holds/media';
import { consentsOf } from './consents';
import { communicationsAbout } from './prior-communications';

/**
 * A validation notice outside the first communication goes out electronically only with consent to electronic documents (12 CFR
 * 1006.42(b), 15 USC 7001(c)). `mustBeOnRecord`: the consent can be shown.
 */
export const electronicNotice = evaluator({
  name: 'electronic-notice',
  stage: 'content',
  params: z.strictObject({ mustBeOnRecord: z.boolean() }),
  evaluate: (context, { mustBeOnRecord }) => {
    const { act } = context;
    if (!isElectronic(act.kind) || !act.disclosures.includes('validation-notice')) return null;
    const later = context.debts.filter(({ debtId }) => communicationsAbout(debtId, context).length > 0);
    if (later.length === 0) return met({ isFirstCommunication: true });
    const consents = consentsOf('electronic-documents', context, 'endpoint');
    const facts = { debtIds: later.map(({ debtId }) => debtId), consentIds: consents.map((each) => each.consentId) };
    if (mustBeOnRecord) {
      if (consents.length === 0) return null;
      return consents.some((each) => each.isWritten) ? met(facts) : unmet('ESIGN_CONSENT_NOT_RECORDED', facts);
    }
    return consents.length > 0 ? met(facts) : unmet('ESIGN_CONSENT_MISSING', facts);
  },
});
