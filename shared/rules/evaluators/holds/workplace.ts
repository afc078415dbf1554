import { z } from 'zod';
import { daysBetween, epochMs } from '../../../kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { consentsOf } from '../communication/consents';
import { afterDaysMs, fewestDaysSince, latestDayOf, mostDaysSince } from './days';
import { mediumOf } from './media';
import { isInForce, isProfessional, protectsPerson, stopFacts, type StopOf, strictest, unmetWarning } from './stops';

const params = z.strictObject({
  /** Days an oral request binds; null: until it is lifted. */
  oralDays: z.int().positive().nullable(),
  /** Days in which a written confirmation makes it permanent; null: nothing needs confirming. */
  confirmWithinDays: z.int().positive().nullable(),
});
type Params = z.output<typeof params>;

/** Null: nobody has noted whose number or address it is, and the stop names none. */
function isAtWork(stop: StopOf<'workplace'>, context: RuleContext): boolean | null {
  const { endpoint } = context.facts;
  if (stop.endpointId !== null && stop.endpointId === context.act.endpointId) return true;
  if (endpoint === null || endpoint.endpointId !== context.act.endpointId) return false;
  if (endpoint.use === 'work' || endpoint.isEmployerProvided === true) return true;
  return endpoint.use === 'unknown' && endpoint.isEmployerProvided === null && stop.endpointId === null ? null : false;
}

/** A later request to be called there: consent given directly, for this very number (12 CFR 1006.6(b)(4)(i)). */
function wasAskedToCallThere(stop: StopOf<'workplace'>, context: RuleContext): boolean {
  return consentsOf('callback', context, 'this-endpoint').some(
    (consent) =>
      consent.consentId === context.act.callbackConsentId &&
      consent.usedByContactId === null &&
      epochMs(consent.givenAt) > epochMs(stop.receivedAt),
  );
}

function judged(stop: StopOf<'workplace'>, context: RuleContext, rule: Params): Evaluation {
  const receivedOn = latestDayOf(stop.receivedAt, context);
  const { confirmedInWritingOn } = stop;
  const isConfirmed =
    confirmedInWritingOn !== null &&
    mostDaysSince(confirmedInWritingOn, context) >= 0 &&
    (rule.confirmWithinDays === null || daysBetween(receivedOn, confirmedInWritingOn) <= rule.confirmWithinDays);
  const facts = { ...stopFacts(stop, context), receivedOn, confirmedInWritingOn, oralDays: rule.oralDays };
  if (wasAskedToCallThere(stop, context)) return met({ ...facts, consentId: context.act.callbackConsentId });
  if (rule.oralDays === null || stop.isWritten || isConfirmed) return unmet('WORKPLACE_PROHIBITED', facts);
  if (fewestDaysSince(receivedOn, context) > rule.oralDays) return met(facts);
  return unmet('WORKPLACE_ASKED', facts, afterDaysMs(receivedOn, rule.oralDays, context));
}

/** Nobody is contacted at work whose employer is known to prohibit it; one word of theirs is enough (12 CFR 1006.6(b)(3)). */
export const workplace = evaluator({
  name: 'workplace',
  stage: 'endpoint',
  params,
  evaluate: (context, rule) => {
    if (mediumOf(context.act.kind) === null || isProfessional(context)) return null;
    return strictest(
      context.facts.restrictions.map((stop) => {
        if (stop.kind !== 'workplace' || !isInForce(stop, context) || !protectsPerson(stop, context)) return null;
        const isThere = isAtWork(stop, context);
        if (isThere === false) return null;
        const evaluation = judged(stop, context, rule);
        if (isThere === true || evaluation.isMet) return evaluation;
        return unmetWarning('WORKPLACE_UNSURE', evaluation.facts);
      }),
    );
  },
});
