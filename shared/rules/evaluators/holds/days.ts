import { addDays, daysBetween, epochMs, type Instant, type LocalDay } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import { datingZones } from '../../time/dating-zones';
import { localDayAt, startOfDayMs } from '../../time/local-days';

type Moment = Pick<RuleContext, 'zones' | 'clocksMs' | 'nowMs'>;

/** The latest moment it may be. Epoch ms. */
export function latestNowMs(context: Moment): number {
  return Math.max(...context.clocksMs);
}

/** The earliest moment it may be. Epoch ms. */
export function earliestNowMs(context: Moment): number {
  return Math.min(...context.clocksMs);
}

/** The latest local day it may be, over zones and clocks: what runs out has run out on this day. */
export function latestToday(context: Moment): LocalDay {
  const nowMs = latestNowMs(context);
  return latest(datingZones(context).map((zone) => localDayAt(nowMs, zone)));
}

/** The earliest local day it may be: what must have passed has passed only when it has on this day. */
export function earliestToday(context: Moment): LocalDay {
  const nowMs = earliestNowMs(context);
  return earliest(datingZones(context).map((zone) => localDayAt(nowMs, zone)));
}

/** The latest local day of an instant. */
export function latestDayOf(at: Instant, context: Moment): LocalDay {
  return latest(datingZones(context).map((zone) => localDayAt(epochMs(at), zone)));
}

/** The most days that may have gone by since a local day; negative when it lies ahead. */
export function mostDaysSince(day: LocalDay, context: Moment): number {
  return daysBetween(day, latestToday(context));
}

/** The fewest days that have gone by for certain since a local day. */
export function fewestDaysSince(day: LocalDay, context: Moment): number {
  return daysBetween(day, earliestToday(context));
}

/** The most local days that may have gone by since an instant: counted in each zone, not in spans of 24 hours. */
export function mostDaysSinceInstant(at: Instant, context: Moment): number {
  const nowMs = latestNowMs(context);
  return Math.max(
    ...datingZones(context).map((zone) => daysBetween(localDayAt(epochMs(at), zone), localDayAt(nowMs, zone))),
  );
}

/** The first moment, by the desk's clock, at which `day` has begun in every zone and by every clock. Epoch ms. */
export function begunEverywhereMs(day: LocalDay, context: Moment): number {
  const startsMs = Math.max(...datingZones(context).map((zone) => startOfDayMs(day, zone)));
  return startsMs + (context.nowMs - earliestNowMs(context));
}

/** The first moment at which more than `days` days lie behind `day` everywhere. Epoch ms. */
export function afterDaysMs(day: LocalDay, days: number, context: Moment): number {
  return begunEverywhereMs(addDays(day, days + 1), context);
}

function latest(days: readonly LocalDay[]): LocalDay {
  return days.reduce((a, b) => (a > b ? a : b));
}

function earliest(days: readonly LocalDay[]): LocalDay {
  return days.reduce((a, b) => (a < b ? a : b));
}
