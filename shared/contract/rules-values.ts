import { z } from 'zod';
import { type Instant, type LocalDay, instant, localDay } from '../kernel/calendar';

/** Values of a case that may be written by hand. */
export const CaseDay = z
  .custom<LocalDay>((value) => typeof value === 'string' && localDay(value) !== null, 'a day as YYYY-MM-DD is needed')
  .meta({ type: 'string', format: 'date' });

/** A moment with its offset, with or without seconds' fractions; read as UTC with milliseconds. */
export const CaseInstant = z.iso
  .datetime({
    offset: true,
    abort: true,
    error: 'a moment with its offset is needed, such as 2026-04-07T10:00:00-04:00',
  })
  .refine((text) => Number.isFinite(Date.parse(text)), 'there is no such moment')
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
