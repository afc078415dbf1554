import { epochMs } from '#shared/kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import type { DailyHours } from '../../time/daily-hours';
import type { Consent } from '../../types/facts';
import { latestClockMs, mayBeOver } from '../frequency/strictest';

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function covers({ act, debts, clocksMs }: RuleContext, consent: Consent): boolean {
  return (
    consent.kind === 'hours' &&
    consent.personId === act.personId &&
    (consent.endpointId === null || consent.endpointId === act.endpointId) &&
    (consent.debtIds === null || debts.every(({ debtId }) => consent.debtIds?.includes(debtId))) &&
    clocksMs.every((clockMs) => epochMs(consent.givenAt) <= clockMs)
  );
}

/** The local hours the person agreed to with this collector and did not take back, with the consent they come from. */
export function agreedHours(
  context: RuleContext,
): readonly { readonly consentId: string; readonly hours: DailyHours }[] {
  const untilMs = latestClockMs(context);
  return context.facts.consents.flatMap((consent) => {
    const { consentId, hours, revokedAt, expiresOn } = consent;
    if (hours === null || !TIME_OF_DAY.test(hours.from) || !TIME_OF_DAY.test(hours.until)) return [];
    if (!covers(context, consent)) return [];
    if (revokedAt !== null && !(epochMs(revokedAt) > untilMs)) return [];
    if (expiresOn !== null && mayBeOver(context, expiresOn)) return [];
    return [{ consentId, hours }];
  });
}
