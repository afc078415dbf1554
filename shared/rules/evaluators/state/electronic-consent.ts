import { z } from 'zod';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { type ActKind, PURPOSES } from '../../types/act';
import type { Consent } from '../../types/facts';
import { hasConsent } from '../communication/consents';

/**
 * `isNamedEndpoint`: the consent names this very address. `isEmployerBarred`: no address an employer provides, or may provide.
 * `exceptPurposes`: messages that may go without consent.
 */
const params = z.strictObject({
  isNamedEndpoint: z.boolean().optional(),
  isEmployerBarred: z.boolean().optional(),
  exceptPurposes: z.array(z.enum(PURPOSES)).optional(),
});

const MEDIA: Partial<Record<ActKind, readonly Consent['kind'][]>> = {
  text: ['text'],
  email: ['email'],
  message: ['text', 'email'],
};

function isConsented(context: RuleContext, kinds: readonly Consent['kind'][], isNamed: boolean): boolean {
  // A mailbox of a platform is neither a phone nor an email address: a consent has to name it.
  const scope = isNamed || context.act.kind === 'message' ? 'this-endpoint' : 'endpoint';
  return kinds.some((kind) => hasConsent(kind, context, scope));
}

/** Electronic messages only with the person's consent for the medium (23 NYCRR 1.6, 6 RCNY 5-77, D.C. Code 28-3814). */
export const electronicConsent = evaluator({
  name: 'electronic-consent',
  stage: 'endpoint',
  params,
  evaluate: (context, row) => {
    const { act, facts } = context;
    const kinds = MEDIA[act.kind];
    if (kinds === undefined || row.exceptPurposes?.includes(act.purpose) === true) return null;
    if (row.isEmployerBarred === true && act.kind === 'email' && facts.endpoint?.isEmployerProvided !== false) {
      return unmet('EMPLOYER_ADDRESS', { isEmployerProvided: facts.endpoint?.isEmployerProvided ?? null });
    }
    return isConsented(context, kinds, row.isNamedEndpoint === true)
      ? met({ kind: act.kind })
      : unmet('MESSAGE_CONSENT_MISSING', { kind: act.kind });
  },
});
