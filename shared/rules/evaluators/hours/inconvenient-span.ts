import type { Restriction } from '../../types/facts';
import { canonicalZone } from '../../place/zone-name';
import { dayAt, timeMs, type ZoneClock, zoneClock } from '../../time/zone-clock';

export type TimeRestriction = Extract<Restriction, { readonly kind: 'time' }>;

const TIME_OF_DAY = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday, the fourth day. */
const FIRST_WEEKDAY = 3;

/** Whether the times of a restriction can be read; one that cannot be read is taken to mean any time. */
export function isReadable({ from, until, weekdays }: TimeRestriction): boolean {
  const areDays = weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= DAYS_PER_WEEK);
  return areDays && from !== '24:00' && TIME_OF_DAY.test(from) && TIME_OF_DAY.test(until);
}

/** The zones whose clocks a restriction means: the one it names, or all the consumer may be in. */
export function zonesOfRestriction({ zone }: TimeRestriction, zones: readonly string[]): readonly string[] {
  const named = zone === null ? null : canonicalZone(zone);
  return named === null ? zones : [named];
}

function weekdayOf(day: number): number {
  return ((((day + FIRST_WEEKDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1;
}

/** The span that begins on `day`: it runs into the next one when it ends at or before its beginning. */
function endOfSpan(clock: ZoneClock, { from, until, weekdays }: TimeRestriction, day: number, atMs: number) {
  if (weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) return null;
  const startMs = timeMs(clock, day, from, 'closing');
  const endMs = timeMs(clock, until <= from ? day + 1 : day, until, 'opening');
  return startMs <= atMs && atMs < endMs ? endMs : null;
}

/**
 * The end (epoch ms) of the inconvenient span `atMs` lies in, in a zone; null when it lies in none. The weekdays are those on
 * which a span begins, none given meaning every day; the first moment is inside, the end is free again.
 */
export function endOfInconvenientMs(restriction: TimeRestriction, zone: string, atMs: number): number | null {
  const clock = zoneClock(zone);
  const today = dayAt(clock, atMs);
  const ends = [today - 1, today].flatMap((day) => endOfSpan(clock, restriction, day, atMs) ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}
