import { z } from 'zod';
import { epochMs, type Instant } from '#shared/kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Consent } from '../../types/facts';
import { debtKeys, isAbout, isToSamePerson } from './buckets';
import { contactsInOrder } from '../../judge/contact-times';
import { datingZones } from '../../time/dating-zones';
import { dayAfterMs, latestClockMs, mayBeOver } from './strictest';

const params = z.strictObject({ maxDays: z.int().positive(), excuses: z.array(z.string()).min(1) });

function hasHappened(at: Instant | null, clockMs: number): boolean {
  return at !== null && !(epochMs(at) > clockMs);
}

function isForAct({ act, debts }: RuleContext, consent: Consent): boolean {
  return (
    consent.kind === 'callback' &&
    consent.personId === act.personId &&
    (consent.endpointId === null || consent.endpointId === act.endpointId) &&
    (consent.debtIds === null || debts.every(({ debtId }) => consent.debtIds?.includes(debtId)))
  );
}

/** A conversation about one of the debts since the consent was given: the promised one or another, it uses the consent up. */
function hasSpokenSince(context: RuleContext, givenMs: number): boolean {
  const keyOf = debtKeys(context.facts.debts);
  const keys = new Set(context.debts.map(({ debtId }) => keyOf(debtId)));
  const untilMs = latestClockMs(context);
  return contactsInOrder(context.facts.contacts).some(
    ({ contact, atMs }) =>
      atMs > givenMs &&
      atMs <= untilMs &&
      contact.counts.conversation &&
      contact.kind === 'call' &&
      isToSamePerson(context, ['person'], contact) &&
      isAbout(contact, keys, keyOf),
  );
}

/** Why a consent does not carry the act; null when it does. */
function ending(context: RuleContext, consent: Consent, maxDays: number): string | null {
  const givenMs = epochMs(consent.givenAt);
  const untilMs = latestClockMs(context);
  if (!isForAct(context, consent)) return 'CONSENT_FOR_SOMETHING_ELSE';
  if (!context.clocksMs.every((clockMs) => givenMs <= clockMs)) return 'CONSENT_NOT_GIVEN_YET';
  if (hasHappened(consent.revokedAt, untilMs)) return 'CONSENT_REVOKED';
  const isUsed = consent.usedByContactId !== null && consent.usedAt === null;
  if (isUsed || hasHappened(consent.usedAt, untilMs) || hasSpokenSince(context, givenMs)) return 'CONSENT_USED';
  const isPeriodOver = datingZones(context).some((zone) =>
    context.clocksMs.some((clockMs) => dayAfterMs(clockMs, 0, zone) > dayAfterMs(givenMs, maxDays - 1, zone)),
  );
  if (isPeriodOver || (consent.expiresOn !== null && mayBeOver(context, consent.expiresOn))) return 'CONSENT_EXPIRED';
  return null;
}

function evaluate(context: RuleContext, { maxDays }: z.output<typeof params>): Evaluation | null {
  const { callbackConsentId } = context.act;
  if (callbackConsentId === null) return null;
  const consent = context.facts.consents.find(({ consentId }) => consentId === callbackConsentId);
  const facts = { consentId: callbackConsentId, maxDays };
  const reason = consent === undefined ? 'CONSENT_UNKNOWN' : ending(context, consent, maxDays);
  return reason === null ? met(facts) : unmet(reason, facts);
}

/**
 * A call the person asked for directly, within `maxDays` consecutive days of asking, that day being the first (12 CFR
 * 1006.14(b)(3)(i)). It ends sooner with a shorter period the person named, with revocation, with its use, and with any
 * conversation about the debt (comment 14(b)(3)(i)-2). The strictest date of the consumer's zones decides.
 */
export const callbackConsent = evaluator({ name: 'callback-consent', stage: 'frequency', params, evaluate });
