import { addDays, type LocalDay } from '#shared/kernel/calendar';
import { dayAt, dayText, numberOfDay, startMs, timeMs, zoneClock } from './zone-clock';

/** The calendar day in an IANA zone at `atMs` (epoch ms). Throws `RangeError` for a zone that does not exist. */
export function localDayAt(atMs: number, zone: string): LocalDay {
  return dayText(dayAt(zoneClock(zone), atMs));
}

/** The first instant (epoch ms) of a day in a zone, also on nights when the clocks change. */
export function startOfDayMs(day: LocalDay, zone: string): number {
  return startMs(zoneClock(zone), numberOfDay(day));
}

/**
 * The instant (epoch ms) at which the clocks of a zone show `time` (`HH:MM`, `24:00` is the end of the day). A time the
 * spring night skips is read as behind the gap, one the autumn night repeats as the first of the two.
 */
export function atLocalTimeMs(day: LocalDay, time: string, zone: string): number {
  return timeMs(zoneClock(zone), numberOfDay(day), time, 'plain');
}

/**
 * The first instant of the period of `days` consecutive local days that ends with the day of `atMs`, that day included: with
 * 7, an act on day d counts from the start of d-6 (12 CFR 1006.14(b)(2)(i)(A)). Calendar days, not multiples of 24 hours.
 */
export function windowStartMs(zone: string, atMs: number, days: number): number {
  const clock = zoneClock(zone);
  return startMs(clock, dayAt(clock, atMs) - (days - 1));
}

/** The day `n` days later; after a conversation on d the first day that is free is `dayAfter(d, 7)` (1006.14(b)(2)(i)(B)). */
export function dayAfter(day: LocalDay, n: number): LocalDay {
  return addDays(day, n);
}
