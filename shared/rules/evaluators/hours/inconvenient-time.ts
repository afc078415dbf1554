import { z } from 'zod';
import { epochMs } from '#shared/kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { Restriction } from '../../types/facts';
import { latestClockMs } from '../frequency/strictest';
import { firstFreeMs } from './free-moment';
import { endOfInconvenientMs, isReadable, type TimeRestriction, zonesOfRestriction } from './inconvenient-span';

/** The times the person (or everybody on the account) named, as known at the moment of the act. */
function inForce(context: RuleContext): readonly TimeRestriction[] {
  const { act, debts, facts, clocksMs } = context;
  const untilMs = latestClockMs(context);
  const isTime = (each: Restriction): each is TimeRestriction => each.kind === 'time';
  return facts.restrictions.filter(isTime).filter(({ personId, debtIds, placedAt, liftedAt }) => {
    const isForPerson = personId === null || personId === act.personId;
    const isForDebt = debtIds === null || debts.some(({ debtId }) => debtIds.includes(debtId));
    const isPlaced = !(epochMs(placedAt) > untilMs);
    return isForPerson && isForDebt && isPlaced && !(liftedAt !== null && isOver(liftedAt, clocksMs));
  });
}

/** Lifted by every clock: by one alone it may still stand. */
function isOver(liftedAt: Parameters<typeof epochMs>[0], clocksMs: readonly number[]): boolean {
  return clocksMs.every((clockMs) => epochMs(liftedAt) <= clockMs);
}

/** The first moment from `fromMs` on outside all spans that hold at `fromMs`. */
function nextFree(restrictions: readonly TimeRestriction[], zones: readonly string[], fromMs: number): number {
  let freeMs = fromMs;
  for (const restriction of restrictions) {
    for (const zone of zonesOfRestriction(restriction, zones)) {
      freeMs = Math.max(freeMs, endOfInconvenientMs(restriction, zone, fromMs) ?? fromMs);
    }
  }
  return freeMs;
}

function evaluate(context: RuleContext): Evaluation | null {
  if (context.act.kind === 'letter') return null;
  const restrictions = inForce(context);
  if (restrictions.length === 0) return null;
  const unreadable = restrictions.find((each) => !isReadable(each));
  if (unreadable !== undefined) {
    return unmet('INCONVENIENT_TIME_UNREADABLE', { restrictionId: unreadable.restrictionId });
  }
  if (restrictions.some((each) => zonesOfRestriction(each, context.zones).length === 0)) {
    return unmet('ZONE_NEEDED', { zones: [] });
  }
  const hit = restrictions.find((each) =>
    context.clocksMs.some((clockMs) => nextFree([each], context.zones, clockMs) > clockMs),
  );
  if (hit === undefined) return met({ restrictions: restrictions.length });
  const freeMs = firstFreeMs(context, (fromMs) => nextFree(restrictions, context.zones, fromMs));
  const { restrictionId, weekdays, from, until, zone } = hit;
  return unmet('INCONVENIENT_TIME', { restrictionId, weekdays, from, until, zone }, freeMs);
}

/**
 * No contact at a time the person has said, or the file says, is inconvenient (12 CFR 1006.6(b)(1), comments 6(b)(1)-1 and -2):
 * free again at the end of the span. The word "inconvenient" need not have been used.
 */
export const inconvenientTime = evaluator({
  name: 'inconvenient-time',
  stage: 'hours',
  params: z.strictObject({}),
  evaluate,
});
