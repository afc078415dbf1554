import { z } from 'zod';
import { type Evaluation, evaluator, type RuleContext, unmet } from '../../judge/evaluator';
import type { Restriction } from '../../types/facts';
import { isElectronic, type Medium, mediumOf } from './media';
import { exceptionOf } from './opt-out-exceptions';
import { isInForce, isProfessional, protectsPerson, stopFacts, strictest, unmetWarning } from './stops';

/** What a stop says about a medium: `asks` where the words may have meant less. */
function effectOn(stop: Restriction, medium: Medium): 'stops' | 'asks' | null {
  if (stop.kind === 'medium') return stop.medium === medium ? 'stops' : null;
  // "Stop calling", said and not written, is no cease notice; it is a request not to use the phone.
  if (stop.kind === 'cease') return !stop.isWritten && medium === 'call' ? 'stops' : null;
  if (stop.kind !== 'tcpa-revocation') return null;
  if (medium === 'text') return stop.media.includes('text') ? 'stops' : null;
  return medium === 'call' && stop.media.includes('call') ? 'asks' : null;
}

function judged(stop: Restriction, medium: Medium, context: RuleContext): Evaluation | null {
  const effect = effectOn(stop, medium);
  if (effect === null) return null;
  const facts = { ...stopFacts(stop, context), medium, stop: stop.kind };
  const exception = exceptionOf(stop, context, facts);
  if (exception !== null) return exception;
  return effect === 'stops' ? unmet('MEDIUM_OPT_OUT', facts) : unmetWarning('MEDIUM_MAY_BE_UNWANTED', facts);
}

/**
 * A person who asked not to be reached by a medium is not reached by it, about any debt (12 CFR 1006.14(h)(1)): an opt-out of the
 * medium, words on the phone that would be a cease notice if written, or a texted STOP.
 */
export const mediumOptOut = evaluator({
  name: 'medium-opt-out',
  stage: 'endpoint',
  params: z.strictObject({}),
  evaluate: (context) => {
    const medium = mediumOf(context.act.kind);
    if (medium === null) return null;
    const { restrictions, person } = context.facts;
    const own = restrictions.filter(
      (stop) =>
        isInForce(stop, context) &&
        (isProfessional(context) ? stop.personId === person.personId : protectsPerson(stop, context)),
    );
    return strictest(own.map((stop) => judged(stop, medium, context)));
  },
});

/** An address or number the person opted out of (12 CFR 1006.6(e)) is not used, whoever is meant. */
export const endpointOptOut = evaluator({
  name: 'endpoint-opt-out',
  stage: 'endpoint',
  params: z.strictObject({}),
  evaluate: (context) => {
    const { act, facts } = context;
    if (mediumOf(act.kind) === null || act.endpointId === null) return null;
    return strictest(
      facts.restrictions.map((stop) => {
        if (stop.kind !== 'endpoint' || stop.endpointId !== act.endpointId || !isInForce(stop, context)) return null;
        const told = { ...stopFacts(stop, context), endpointId: act.endpointId, isElectronic: isElectronic(act.kind) };
        return exceptionOf(stop, context, told) ?? unmet('ENDPOINT_OPT_OUT', told);
      }),
    );
  },
});
