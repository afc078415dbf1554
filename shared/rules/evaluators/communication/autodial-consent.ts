import { z } from 'zod';
import { epochMs } from '../../../kernel/calendar';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { DialMode } from '../../types/act';
import { latestNowMs, mostDaysSince, mostDaysSinceInstant } from '../holds/days';
import { unmetNote } from '../holds/stops';
import { isAutomated, mayBeMobile } from './automated';
import { hasConsent } from './consents';
import { latestNumberCheck } from './text-procedure';

function isConsented(context: RuleContext): boolean {
  return (
    hasConsent('autodial', context, 'endpoint') ||
    (context.act.kind === 'text' && hasConsent('text', context, 'endpoint'))
  );
}

/** A call whose mode nobody noted may have been one. */
function mayBePrerecorded(mode: DialMode | null): boolean {
  return mode === null || mode === 'prerecorded';
}

/** Automated or prerecorded calls and texts to a mobile need the person's prior express consent (47 USC 227(b)(1)(A)(iii)). */
export const autodialConsent = evaluator({
  name: 'autodial-consent',
  stage: 'dial-mode',
  params: z.strictObject({}),
  evaluate: (context) => {
    const { act, facts } = context;
    if (!isAutomated(act) || !mayBeMobile(facts.endpoint)) return null;
    const told = { dialMode: act.dialMode, use: facts.endpoint?.use ?? 'unknown' };
    return isConsented(context) ? met(told) : unmet('AUTODIAL_CONSENT_MISSING', told);
  },
});

/**
 * Prerecorded calls to a line at home: so many within consecutive days without consent (47 CFR 64.1200(a)(3)(iii)), counted by
 * local days, the day of the call included.
 */
export const prerecordedResidential = evaluator({
  name: 'prerecorded-residential',
  stage: 'dial-mode',
  params: z.strictObject({ max: z.int().min(0), windowDays: z.int().positive() }),
  evaluate: (context, { max, windowDays }) => {
    const { act, facts } = context;
    const isPrerecorded = act.kind === 'ringless' || (act.kind === 'dial' && mayBePrerecorded(act.dialMode));
    const isHome = facts.endpoint === null || facts.endpoint.use === 'residence' || facts.endpoint.use === 'unknown';
    if (!isPrerecorded || !isHome) return null;
    const inWindow = facts.contacts.filter(
      (contact) =>
        contact.direction === 'out' &&
        contact.kind === 'call' &&
        mayBePrerecorded(contact.dialMode) &&
        contact.endpointId === act.endpointId &&
        contact.entityId === facts.account.entityId &&
        epochMs(contact.at) <= latestNowMs(context) &&
        mostDaysSinceInstant(contact.at, context) < windowDays,
    );
    const told = { count: inWindow.length, max, windowDays };
    return inWindow.length < max || isConsented(context) ? met(told) : unmet('PRERECORDED_TOO_MANY', told);
  },
});

/** A recent look-up in the reassigned-numbers database is the safe harbour for automated calls (47 CFR 64.1200(m)). */
export const numberCheck = evaluator({
  name: 'number-check',
  stage: 'dial-mode',
  params: z.strictObject({ refreshDays: z.int().positive() }),
  evaluate: (context, { refreshDays }) => {
    const { act, facts } = context;
    if (!isAutomated(act) || !mayBeMobile(facts.endpoint)) return null;
    const check = latestNumberCheck(context);
    const daysSinceCheck = check === null ? null : mostDaysSince(check.on, context);
    const told = { refreshDays, daysSinceCheck };
    if (check !== null && !check.isClear) return unmet('NUMBER_REASSIGNED', told);
    const isFresh = daysSinceCheck !== null && daysSinceCheck <= refreshDays;
    return isFresh ? met(told) : unmetNote('NUMBER_NOT_CHECKED', told);
  },
});
