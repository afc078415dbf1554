import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';

import { compileDatePattern } from '#shared/import/date-pattern';
import { dayFromNumber, type LocalDay } from '#shared/kernel/calendar';

const PATTERNS = [
  'M/d/yyyy',
  'd/M/yyyy',
  'yyyy-MM-dd',
  'yyyyMMdd',
  'd.M.yyyy',
  'd-MMM-yyyy',
  'MMMM d, yyyy',
  "yyyy-MM-dd'T'HH:mm:ss",
];
/** 1900-01-01 to 2063-12-31. */
const days = fc.integer({ min: -25_567, max: 34_332 }).map(dayFromNumber);

function luxon(day: LocalDay, pattern: string): string {
  return DateTime.fromISO(day, { zone: 'utc', locale: 'en' }).toFormat(pattern);
}

describe('dates', () => {
  it('come back the same from the text Luxon writes by the same pattern', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...PATTERNS), (day, pattern) => {
        expect(compileDatePattern(pattern)?.(luxon(day, pattern))).toEqual({ ok: true, value: day });
      }),
    );
  });

  it('come back the same from two-digit years between 1961 and 2060', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_287, max: 33_237 }).map(dayFromNumber), (day) => {
        expect(compileDatePattern('M/d/yy')?.(luxon(day, 'M/d/yy'))).toEqual({ ok: true, value: day });
      }),
    );
  });

  it('are read only where Luxon reads them, and as the same day', () => {
    const digits = fc.integer({ min: 0, max: 40 }).map(String);
    fc.assert(
      fc.property(
        digits,
        digits,
        fc.integer({ min: 1900, max: 2060 }),
        fc.constantFrom('M/d/yyyy', 'd/M/yyyy'),
        (a, b, year, pattern) => {
          const text = `${a}/${b}/${year}`;
          const expected = DateTime.fromFormat(text, pattern, { zone: 'utc' });
          const day = compileDatePattern(pattern)?.(text);
          expect(day?.ok).toBe(expected.isValid);
          if (day?.ok === true) expect(day.value).toBe(expected.toISODate());
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
