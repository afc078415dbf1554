import { z } from 'zod';
import { epochMs } from '../../../kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Restriction } from '../../types/facts';
import { latestNowMs } from '../holds/days';
import { mediumOf } from '../holds/media';
import { exceptionOf } from '../holds/opt-out-exceptions';
import { isInForce, protectsPerson, stopFacts, strictest, unmetWarning } from '../holds/stops';
import { isAutomated } from './automated';

const MS_PER_MINUTE = 60_000;

const params = z.strictObject({
  /** `medium`: automated calls, or texts, as revoked. `all`: one revocation ends all automated calls and texts. */
  scope: z.enum(['medium', 'all']),
  /** Minutes in which one text may confirm the revocation. */
  confirmMinutes: z.int().positive(),
});
type Params = z.output<typeof params>;

/** The media a stop takes consent back for. Any reasonable words will do: an opt-out of calls ends automated ones too. */
function revokedMedia(stop: Restriction): readonly ('call' | 'text')[] {
  if (stop.kind === 'tcpa-revocation') return stop.media;
  if (stop.kind === 'cease') return ['call', 'text'];
  if (stop.kind !== 'medium') return [];
  return stop.medium === 'call' || stop.medium === 'text' ? [stop.medium] : [];
}

function judged(stop: Restriction, context: RuleContext, rule: Params): Evaluation | null {
  const { act } = context;
  const media = revokedMedia(stop);
  const medium = mediumOf(act.kind);
  const isMeant = rule.scope === 'all' ? media.length > 0 : media.some((each) => each === medium);
  if (!isMeant) return null;
  const facts = { ...stopFacts(stop, context), scope: rule.scope, media: [...media] };
  if (act.purpose === 'legally-required') return null;
  const exception = exceptionOf(stop, context, facts);
  if (exception?.isMet !== true) return exception ?? unmet('AUTODIAL_CONSENT_REVOKED', facts);
  const minutes = Math.floor((latestNowMs(context) - epochMs(stop.receivedAt)) / MS_PER_MINUTE);
  const told = { ...facts, minutes, confirmMinutes: rule.confirmMinutes };
  return minutes <= rule.confirmMinutes ? met(told) : unmetWarning('AUTODIAL_CONFIRMATION_LATE', told);
}

/**
 * Consent to automated calls and texts taken back by any reasonable means ends them (47 CFR 64.1200(a)(10)); at once and not after
 * the ten business days, for Regulation F's opt-out is immediate. One text may confirm it ((a)(12)).
 */
export const autodialRevocation = evaluator({
  name: 'autodial-revocation',
  stage: 'dial-mode',
  params,
  evaluate: (context, rule) => {
    if (!isAutomated(context.act) && context.act.kind !== 'text') return null;
    return strictest(
      context.facts.restrictions.map((stop) =>
        isInForce(stop, context) && protectsPerson(stop, context) ? judged(stop, context, rule) : null,
      ),
    );
  },
});
