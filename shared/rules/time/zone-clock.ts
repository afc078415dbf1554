import { Temporal } from 'temporal-polyfill';
import { dayFromNumber, dayNumber, type LocalDay } from '#shared/kernel/calendar';

const MS_PER_DAY = 86_400_000;
const MOST_ZONES = 600;
const MOST_DAYS = 4_096;

/**
 * Which instant a wall-clock time means on the night the clocks change. `opening` takes the later one (a time that is
 * skipped is behind the gap, one that comes twice is the second), `closing` the earlier: hours are never longer than said.
 * `plain` is the usual reading: behind the gap, the first of two.
 */
export type Side = 'plain' | 'opening' | 'closing';

const DISAMBIGUATION = { plain: 'compatible', opening: 'later', closing: 'earlier' } as const;

/** A zone's days and wall-clock times, worked out once each; days are numbers since 1970-01-01. */
export type ZoneClock = {
  readonly zone: string;
  readonly starts: Map<number, number>;
  readonly times: Readonly<Record<Side, Map<string, Map<number, number>>>>;
};

const clocks = new Map<string, ZoneClock>();
const dayTexts = new Map<number, LocalDay>();
const dayNumbers = new Map<LocalDay, number>();

/** The clock of an IANA zone; whoever asks for a zone that does not exist gets a `RangeError` at the first reading. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock: ZoneClock = {
    zone,
    starts: new Map(),
    times: { plain: new Map(), opening: new Map(), closing: new Map() },
  };
  if (clocks.size >= MOST_ZONES) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}

/** `2026-07-02` of a day number. */
export function dayText(day: number): LocalDay {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  return remember(dayTexts, day, dayFromNumber(day));
}

/** The day number of `2026-07-02`. */
export function numberOfDay(day: LocalDay): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  return remember(dayNumbers, day, dayNumber(day));
}

/** The first instant (epoch ms) of a day: midnight, or the end of a gap that swallows it. */
export function startMs(clock: ZoneClock, day: number): number {
  const known = clock.starts.get(day);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(dayText(day)).toZonedDateTime({ timeZone: clock.zone });
  return remember(clock.starts, day, start.epochMilliseconds);
}

/** The day it is in the zone at `atMs`. */
export function dayAt(clock: ZoneClock, atMs: number): number {
  let day = Math.floor(atMs / MS_PER_DAY);
  while (startMs(clock, day) > atMs) day -= 1;
  while (startMs(clock, day + 1) <= atMs) day += 1;
  return day;
}

/** The instant at which the clocks of the zone show `time` (`HH:MM`, or `24:00` for the end of the day) on that day. */
export function timeMs(clock: ZoneClock, day: number, time: string, side: Side): number {
  let days = clock.times[side].get(time);
  if (days === undefined) {
    checkTime(time);
    days = new Map();
    clock.times[side].set(time, days);
  }
  const known = days.get(day);
  if (known !== undefined) return known;
  return remember(days, day, instantOf(clock, day, time, side));
}

function instantOf(clock: ZoneClock, day: number, time: string, side: Side): number {
  if (time === '24:00') return startMs(clock, day + 1);
  return Temporal.PlainDate.from(dayText(day))
    .toPlainDateTime(time)
    .toZonedDateTime(clock.zone, { disambiguation: DISAMBIGUATION[side] }).epochMilliseconds;
}

function checkTime(time: string): void {
  if (!/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time)) throw new RangeError('a time of day is HH:MM');
}

function remember<K, V>(cache: Map<K, V>, key: K, value: V): V {
  if (cache.size >= MOST_DAYS) cache.clear();
  cache.set(key, value);
  return value;
}
