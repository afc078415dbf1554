import { z } from 'zod';
import { epochMs } from '../../../kernel/calendar';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Check } from '../../types/facts';
import { earliestNowMs, mostDaysSince, mostDaysSinceInstant } from '../holds/days';
import { isProfessional } from '../holds/stops';
import { consentsOf } from './consents';

/** The latest check of the number against the reassigned-numbers database, up to today; of two on one day the one that found another. */
export function latestNumberCheck(context: RuleContext): Check | null {
  let found: Check | null = null;
  for (const check of context.facts.checks) {
    if (check.kind !== 'reassigned-number' || check.endpointId !== context.act.endpointId) continue;
    if (mostDaysSince(check.on, context) < 0) continue;
    if (found === null || check.on > found.on || (check.on === found.on && !check.isClear)) found = check;
  }
  return found;
}

/** Days since the person last texted from the number or consented to texts to it; null when they never did. */
function daysSinceEvidence(context: RuleContext): number | null {
  const { endpoint } = context.facts;
  const usedAt = endpoint !== null && endpoint.endpointId === context.act.endpointId ? endpoint.usedByPersonAt : null;
  const used = usedAt !== null && epochMs(usedAt) <= earliestNowMs(context) ? [usedAt] : [];
  const given = consentsOf('text', context, 'endpoint').map(({ givenAt }) => givenAt);
  const days = [...used, ...given].map((at) => mostDaysSinceInstant(at, context));
  return days.length === 0 ? null : Math.min(...days);
}

/**
 * Texts go to a number the person texted from about the debt or consented to, and within the last `refreshDays` local days there
 * was a text, a consent or a check that the number has no new holder (12 CFR 1006.6(d)(5)). The 60th day is in time.
 */
export const textProcedure = evaluator({
  name: 'text-procedure',
  stage: 'endpoint',
  params: z.strictObject({ refreshDays: z.int().positive() }),
  evaluate: (context, { refreshDays }) => {
    if (context.act.kind !== 'text' || isProfessional(context)) return null;
    const days = daysSinceEvidence(context);
    const check = latestNumberCheck(context);
    const checkDays = check === null ? null : mostDaysSince(check.on, context);
    const facts = { refreshDays, daysSinceTextOrConsent: days, daysSinceCheck: checkDays };
    if (days === null) return unmet('TEXT_CONSENT_MISSING', facts);
    if (check !== null && checkDays !== null && !check.isClear && checkDays <= days)
      return unmet('NUMBER_REASSIGNED', facts);
    const isFresh = days <= refreshDays || (check?.isClear === true && checkDays !== null && checkDays <= refreshDays);
    return isFresh ? met(facts) : unmet('TEXT_CONSENT_OLD', facts);
  },
});
