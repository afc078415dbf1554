import { z } from 'zod';
import type { LocalDay } from '../../../kernel/calendar';
import type { JsonValue } from '../../../kernel/json';
import { personClass } from '../../judge/coverage';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { addBusinessDays } from '../../time/business-days';
import { hasConsent } from '../communication/consents';
import { isContactOrTalk } from './act-kinds';
import { answersThePerson } from './answering';
import { afterDaysMs, fewestDaysSince, latestDayOf, latestToday } from './days';
import { isProfessional, stopFacts, type StopOf, stopsOf, strictest, unmetWarning } from './stops';

const params = z.strictObject({
  /** Days without an answer after which the attorney is taken not to respond; a policy, the law says "reasonable time". */
  noResponsePolicyDays: z.int().min(0),
  /** Only written notice of counsel binds. */
  isWritingNeeded: z.boolean().optional(),
  /** Business days after receipt in which contact is still allowed. */
  graceBusinessDays: z.int().min(0).optional(),
});
type Params = z.output<typeof params>;

/** The day we wrote to the attorney, while no answer has come; null when nobody wrote or the attorney answered. */
function unansweredSince(stop: StopOf<'attorney'>): LocalDay | null {
  const { firstWroteOn, lastAnsweredOn } = stop;
  if (firstWroteOn === null) return null;
  return lastAnsweredOn === null || lastAnsweredOn < firstWroteOn ? firstWroteOn : null;
}

function attorneyFacts(stop: StopOf<'attorney'>, context: RuleContext): Record<string, JsonValue> {
  return {
    ...stopFacts(stop, context),
    isAttorneyOnFile: true,
    hasName: stop.attorneyName !== null,
    hasWayToReach: stop.attorneyPhone !== null || stop.attorneyAddress !== null,
    firstWroteOn: stop.firstWroteOn,
    lastAnsweredOn: stop.lastAnsweredOn,
  };
}

function judged(stop: StopOf<'attorney'>, context: RuleContext, rule: Params): Evaluation {
  const { act } = context;
  const facts = attorneyFacts(stop, context);
  const graceUntil = addBusinessDays(latestDayOf(stop.receivedAt, context), rule.graceBusinessDays ?? 0, 'actual');
  if (rule.graceBusinessDays !== undefined && latestToday(context) <= graceUntil) return met({ ...facts, graceUntil });
  const wroteOn = unansweredSince(stop);
  const policy = { ...facts, noResponsePolicyDays: rule.noResponsePolicyDays };
  if (wroteOn !== null && fewestDaysSince(wroteOn, context) > rule.noResponsePolicyDays)
    return met({ ...policy, daysWithoutAnswer: fewestDaysSince(wroteOn, context) });
  const freeMs = wroteOn === null ? null : afterDaysMs(wroteOn, rule.noResponsePolicyDays, context);
  if (personClass(context.facts.person.role) === 'third-party')
    return unmet('ATTORNEY_ONLY_FOR_LOCATION', policy, freeMs);
  if (stop.consentsToDirectContact) return met({ ...facts, isConsentOfAttorney: true });
  if (hasConsent('direct-contact', context)) return met({ ...facts, isConsentOfPerson: true });
  if (answersThePerson(context, stop.receivedAt)) return unmetWarning('ATTORNEY_ANSWER_ONLY', facts);
  if (act.purpose === 'legally-required') return unmetWarning('ATTORNEY_REPRESENTED', facts);
  return unmet('ATTORNEY_REPRESENTED', policy, freeMs);
}

/**
 * A consumer represented on a debt is reached through the attorney (12 CFR 1006.6(b)(2)), and so is everybody who is "the
 * consumer"; third parties are no longer asked where the consumer is (1006.10(b)(5)). The attorney's consent, the consumer's own
 * consent, or no answer within the policy's days open the way again.
 */
export const attorney = evaluator({
  name: 'attorney',
  stage: 'holds',
  params,
  evaluate: (context, rule) => {
    if (!isContactOrTalk(context.act) || isProfessional(context)) return null;
    const known = stopsOf('attorney', context).filter((stop) => stop.isWritten || rule.isWritingNeeded !== true);
    return strictest(known.map((stop) => judged(stop, context, rule)));
  },
});
