import { DateTime } from 'luxon';

declare const brand: unique symbol;

/** A calendar day without a zone, `YYYY-MM-DD`. Which zone's day it is belongs to the field that holds it. */
export type LocalDay = string & { readonly [brand]: 'LocalDay' };

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = string & { readonly [brand]: 'Instant' };

const MS_PER_DAY = 86_400_000;

/** `text` as a calendar day if it is one that exists (`2024-02-30` does not), else null. */
export function localDay(text: string): LocalDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return DateTime.fromISO(text, { zone: 'utc' }).isValid ? (text as LocalDay) : null;
}

/** Days since 1970-01-01. */
export function dayNumber(day: LocalDay): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The calendar day `days` days after 1970-01-01. */
export function dayFromNumber(days: number): LocalDay {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as LocalDay;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day of an instant in an IANA zone such as `America/Chicago`. */
export function dayInZone(atMs: number, zone: string): LocalDay {
  const at = DateTime.fromMillis(atMs, { zone });
  return (at.isValid ? at : DateTime.fromMillis(atMs, { zone: 'utc' })).toFormat('yyyy-MM-dd') as LocalDay;
}

/** What the clocks in an IANA zone show at an instant, `HH:MM`. */
export function timeInZone(atMs: number, zone: string): string {
  const at = DateTime.fromMillis(atMs, { zone });
  return (at.isValid ? at : DateTime.fromMillis(atMs, { zone: 'utc' })).toFormat('HH:mm');
}

/** The instant at which the clocks in `zone` show `hour` on that day; UTC when the zone is unknown. */
export function instantOfLocalTime(day: LocalDay, hour: number, zone: string): Instant {
  const at = DateTime.fromISO(day, { zone }).set({ hour });
  return instant((at.isValid ? at : DateTime.fromISO(day, { zone: 'utc' }).set({ hour })).toMillis());
}

/** An instant from epoch milliseconds. */
export function instant(atMs: number): Instant {
  return new Date(atMs).toISOString() as Instant;
}

/** Epoch milliseconds of an instant. */
export function epochMs(at: Instant): number {
  return Date.parse(at);
}
