import type { LocalDay } from '#shared/kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import { datingZones } from '../../time/dating-zones';
import { dayAt, dayText, numberOfDay, startMs, zoneClock } from '../../time/zone-clock';

/** The latest of the clocks that may be right. Epoch ms. What lies after it has not happened yet. */
export function latestClockMs({ clocksMs }: Pick<RuleContext, 'clocksMs'>): number {
  return Math.max(...clocksMs);
}

/** The moment of the desk's clock at which every clock that may be right has come to `targetMs`. Epoch ms. */
export function whenAllClocksReachMs({ clocksMs, nowMs }: Pick<RuleContext, 'clocksMs' | 'nowMs'>, targetMs: number) {
  return targetMs - (Math.min(...clocksMs) - nowMs);
}

/** The start of the day `days` after the day of `atMs`, in the zone where it comes last. Epoch ms. */
export function startOfDayAfterMs(atMs: number, days: number, zones: readonly string[]): number {
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const zone of zones) {
    const clock = zoneClock(zone);
    latestMs = Math.max(latestMs, startMs(clock, dayAt(clock, atMs) + days));
  }
  return latestMs;
}

/** Whether `lastDay` is over in any of the zones by any of the clocks: what ends with a day has ended when it may have. */
export function mayBeOver(context: Pick<RuleContext, 'zones' | 'clocksMs'>, lastDay: LocalDay): boolean {
  const last = numberOfDay(lastDay);
  return datingZones(context).some((zone) =>
    context.clocksMs.some((clockMs) => dayAt(zoneClock(zone), clockMs) > last),
  );
}

/** The day `days` after the day of `atMs` in a zone. */
export function dayAfterMs(atMs: number, days: number, zone: string): LocalDay {
  return dayText(dayAt(zoneClock(zone), atMs) + days);
}
