import { z } from 'zod';
import { type Instant, type LocalDay, instant, localDay } from '../kernel/calendar';

/** Nobody is called outside of these years: another one is a slip of the keyboard, and calendars end somewhere. */
const isPlausibleYear = (text: string): boolean => text >= '1900' && text < '2200';

/** Values of a case that may be written by hand. */
export const CaseDay = z
  .custom<LocalDay>(
    (value) => typeof value === 'string' && localDay(value) !== null && isPlausibleYear(value),
    'a day as YYYY-MM-DD of the years 1900 to 2199 is needed',
  )
  .meta({ type: 'string', format: 'date' });

/** A moment with its offset, with or without seconds' fractions; read as UTC with milliseconds. */
export const CaseInstant = z.iso
  .datetime({
    offset: true,
    abort: true,
    error: 'a moment with its offset is needed, such as 2026-04-07T10:00:00-04:00',
  })
  .refine((text) => isPlausibleYear(text), 'a moment of the years 1900 to 2199 is needed')
  .transform((text): Instant => instant(Date.parse(text)));

/** An id of the caller's own: any text that is not empty. */
export const CaseId = z.string().min(1).max(200);
export const CaseTimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day as HH:MM is needed');
export const CaseMinor = z.number().int();

/** Something nobody knows is null, and may be left out. */
export function orNull<T extends z.ZodType>(of: T): z.ZodDefault<z.ZodNullable<T>> {
  return z.nullable(of).default(null as never);
}
