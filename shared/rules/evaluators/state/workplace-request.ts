import { z } from 'zod';
import { addDays, epochMs, type LocalDay } from '#shared/kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Restriction } from '../../types/facts';
import {
  datingZones,
  dayAfterMs,
  latestClockMs,
  startOfDayAfterMs,
  whenAllClocksReachMs,
} from '../frequency/strictest';

const params = z.strictObject({ days: z.int().positive(), confirmWithinDays: z.int().positive() });
type Params = z.output<typeof params>;
type WorkplaceRequest = Extract<Restriction, { readonly kind: 'workplace' }>;

function inForce(context: RuleContext): readonly WorkplaceRequest[] {
  const { act, debts, facts, clocksMs } = context;
  const untilMs = latestClockMs(context);
  const isRequest = (each: Restriction): each is WorkplaceRequest => each.kind === 'workplace';
  return facts.restrictions.filter(isRequest).filter(({ personId, debtIds, placedAt, liftedAt, endpointId }) => {
    const isLifted = liftedAt !== null && clocksMs.every((clockMs) => epochMs(liftedAt) <= clockMs);
    return (
      (personId === null || personId === act.personId) &&
      (debtIds === null || debts.some(({ debtId }) => debtIds.includes(debtId))) &&
      (endpointId === null || endpointId === act.endpointId) &&
      !(epochMs(placedAt) > untilMs) &&
      !isLifted
    );
  });
}

/** Whether a request binds until it is lifted: made in writing, or confirmed in writing in time. */
function isLasting(request: WorkplaceRequest, askedOn: LocalDay, { confirmWithinDays }: Params): boolean {
  if (request.isWritten) return true;
  return request.confirmedInWritingOn !== null && request.confirmedInWritingOn <= addDays(askedOn, confirmWithinDays);
}

function evaluate(context: RuleContext, row: Params): Evaluation | null {
  const { act, facts, nowMs } = context;
  const use = facts.endpoint?.use ?? 'unknown';
  const requests = inForce(context).filter(
    ({ endpointId }) => use === 'work' || use === 'unknown' || (endpointId !== null && endpointId === act.endpointId),
  );
  if (requests.length === 0) return null;
  const zones = datingZones(context);
  const [zone = 'UTC'] = zones;
  let until: { readonly freeMs: number; readonly askedOn: LocalDay; readonly isNamed: boolean } | null = null;
  for (const request of requests) {
    const askedMs = epochMs(request.receivedAt);
    const askedOn = dayAfterMs(askedMs, 0, zone);
    const isNamed = use === 'work' || request.endpointId !== null;
    const freeMs = isLasting(request, askedOn, row)
      ? Infinity
      : whenAllClocksReachMs(context, startOfDayAfterMs(askedMs, row.days + 1, zones));
    if (until === null || freeMs > until.freeMs) until = { freeMs, askedOn, isNamed };
  }
  if (until === null) return null;
  const told = { askedOn: until.askedOn, days: row.days };
  if (nowMs >= until.freeMs) return met(told);
  const evaluation = unmet('WORKPLACE_REQUEST', told, Number.isFinite(until.freeMs) ? until.freeMs : null);
  // A number nobody knows the place of may be at work: it is asked about.
  return until.isNamed || evaluation.isMet ? evaluation : { ...evaluation, atMost: 'warn' };
}

/**
 * A request not to be contacted at work binds for `days` days when it was oral, for good when it was written or confirmed in
 * writing within `confirmWithinDays` days (940 CMR 7.04(1)(h), 209 CMR 18.16(1)(c)). The day it was made is not counted.
 */
export const workplaceRequest = evaluator({ name: 'workplace-request', stage: 'endpoint', params, evaluate });
