import { epochMs } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import type { Consent } from '../../types/facts';
import { earliestNowMs, latestNowMs, latestToday } from '../holds/days';

/** Whether a consent holds at the act's moment by every clock: given, not revoked, not run out. */
function holds(consent: Consent, context: RuleContext): boolean {
  if (!(epochMs(consent.givenAt) <= earliestNowMs(context))) return false;
  if (consent.revokedAt !== null && !(epochMs(consent.revokedAt) > latestNowMs(context))) return false;
  return consent.expiresOn === null || consent.expiresOn >= latestToday(context);
}

/**
 * The consents of one kind that the person gave directly to this collector and that hold for every debt of the act that the row
 * covers (12 CFR 1006.6(b)(4)). `endpoint`: for the endpoint of the act, named or left open; `this-endpoint`: named in so many words.
 */
export function consentsOf(
  kind: Consent['kind'],
  context: RuleContext,
  scope: 'person' | 'endpoint' | 'this-endpoint' = 'person',
): readonly Consent[] {
  const { act, facts, debts } = context;
  return facts.consents.filter((consent) => {
    if (consent.kind !== kind || consent.personId !== act.personId || !holds(consent, context)) return false;
    const { debtIds, endpointId } = consent;
    if (debtIds !== null && !debts.every((debt) => debtIds.includes(debt.debtId))) return false;
    if (scope === 'person') return true;
    if (endpointId === null) return scope === 'endpoint';
    return endpointId === act.endpointId;
  });
}

/** Whether such a consent holds. */
export function hasConsent(
  kind: Consent['kind'],
  context: RuleContext,
  scope: 'person' | 'endpoint' | 'this-endpoint' = 'person',
): boolean {
  return consentsOf(kind, context, scope).length > 0;
}
