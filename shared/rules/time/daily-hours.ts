import { Temporal } from 'temporal-polyfill';
import type { LocalDay } from '#shared/kernel/calendar';
import { dayAt, numberOfDay, startMs, timeMs, type ZoneClock, zoneClock } from './zone-clock';

/**
 * Hours of every day, `HH:MM`, both ends inside to the millisecond: with 08:00-21:00 a contact at 21:00:00.000 is in time,
 * one at 21:00:00.001 is not. `until` before `from` runs into the next day; `24:00` is the end of the day.
 */
export type DailyHours = { readonly from: string; readonly until: string };

/** A stretch of time, epoch ms, both ends inside. */
export type TimeWindow = { readonly fromMs: number; readonly untilMs: number };

const MS_PER_DAY = 86_400_000;
const SEARCH_DAYS = 8;

/**
 * Whether `atMs` lies within the hours in every one of the zones: a contact must be at a convenient time in all places the
 * consumer may be (12 CFR 1006.6(b)(1)(i), comment 6(b)(1)(i)-2). No zones at all is no: an unknown place allows nothing.
 */
export function isWithinHours(zones: readonly string[], hours: DailyHours, atMs: number): boolean {
  return zones.length > 0 && zones.every((zone) => windowInZone(zoneClock(zone), hours, atMs) !== null);
}

/**
 * The earliest instant (epoch ms) from `fromMs` on that lies within the hours in every zone; null when there is none within
 * 8 days (hours that never meet, or no zones).
 */
export function nextWithinHoursMs(zones: readonly string[], hours: DailyHours, fromMs: number): number | null {
  if (zones.length === 0) return null;
  const lastMs = fromMs + SEARCH_DAYS * MS_PER_DAY;
  let atMs = fromMs;
  let agreed = 0;
  for (let turn = 0; agreed < zones.length; turn += 1) {
    const opensMs = nextInZoneMs(zoneClock(zones[turn % zones.length] ?? ''), hours, atMs);
    if (opensMs === null || opensMs > lastMs) return null;
    agreed = opensMs === atMs ? agreed + 1 : 1;
    atMs = opensMs;
  }
  return atMs;
}

/** The stretch around `atMs` that lies within the hours in every zone; null when `atMs` does not. */
export function windowAt(zones: readonly string[], hours: DailyHours, atMs: number): TimeWindow | null {
  if (zones.length === 0) return null;
  let fromMs = -Infinity;
  let untilMs = Infinity;
  for (const zone of zones) {
    const window = windowInZone(zoneClock(zone), hours, atMs);
    if (window === null) return null;
    fromMs = Math.max(fromMs, window.fromMs);
    untilMs = Math.min(untilMs, window.untilMs);
  }
  return { fromMs, untilMs };
}

/**
 * The hours that hold in every zone, as the clocks of `showIn` (the desk) show them: of the stretches that touch the desk's
 * `day`, the first that begins in it, else the one it begins in. Null when there is none that day. `until` before `from`
 * means the next morning of the desk.
 */
export function hoursInZone(
  zones: readonly string[],
  hours: DailyHours,
  day: LocalDay,
  showIn: string,
): DailyHours | null {
  const desk = zoneClock(showIn);
  const dayMs = startMs(desk, numberOfDay(day));
  const nextDayMs = startMs(desk, numberOfDay(day) + 1);
  const first = nextWindow(zones, hours, dayMs);
  if (first === null || first.fromMs >= nextDayMs) return null;
  const second = first.fromMs < dayMs ? nextWindow(zones, hours, first.untilMs + 1) : null;
  const shown = second !== null && second.fromMs < nextDayMs ? second : first;
  return { from: clockFace(shown.fromMs, showIn), until: clockFace(shown.untilMs, showIn) };
}

function nextWindow(zones: readonly string[], hours: DailyHours, fromMs: number): TimeWindow | null {
  const atMs = nextWithinHoursMs(zones, hours, fromMs);
  return atMs === null ? null : windowAt(zones, hours, atMs);
}

function clockFace(atMs: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** Whether hours that begin on one day may still hold on the next. */
function reachNextDay(hours: DailyHours): boolean {
  return hours.until < hours.from || hours.until === '24:00';
}

/** The hours that begin on `day`; null on a night whose change of clocks leaves nothing of them. */
function windowOfDay(clock: ZoneClock, hours: DailyHours, day: number): TimeWindow | null {
  const fromMs = timeMs(clock, day, hours.from, 'opening');
  const untilMs = timeMs(clock, hours.until < hours.from ? day + 1 : day, hours.until, 'closing');
  return fromMs <= untilMs ? { fromMs, untilMs } : null;
}

function windowInZone(clock: ZoneClock, hours: DailyHours, atMs: number): TimeWindow | null {
  const today = dayAt(clock, atMs);
  for (let day = today; day >= (reachNextDay(hours) ? today - 1 : today); day -= 1) {
    const window = windowOfDay(clock, hours, day);
    if (window !== null && window.fromMs <= atMs && atMs <= window.untilMs) return window;
  }
  return null;
}

function nextInZoneMs(clock: ZoneClock, hours: DailyHours, fromMs: number): number | null {
  const today = dayAt(clock, fromMs);
  for (let day = reachNextDay(hours) ? today - 1 : today; day <= today + SEARCH_DAYS + 1; day += 1) {
    const window = windowOfDay(clock, hours, day);
    if (window !== null && window.untilMs >= fromMs) return Math.max(window.fromMs, fromMs);
  }
  return null;
}
