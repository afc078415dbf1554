import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayInZone, daysBetween, instantOfLocalTime, localDay } from '#shared/kernel/calendar';
import { formatHlc, parseHlc, tickHlc } from '#shared/kernel/hlc';
import { formatMinor } from '#shared/kernel/money';
import { day } from '#test/support/accounts';

describe('calendar days', () => {
  it('refuse days that do not exist', () => {
    expect([localDay('2024-02-29'), localDay('2023-02-29'), localDay('2023-2-1'), localDay('')]).toEqual([
      '2024-02-29',
      null,
      null,
      null,
    ]);
  });

  it('count across leap years and nights when the clocks change', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(addDays(day('2026-03-07'), 2)).toBe('2026-03-09');
    expect(instantOfLocalTime(day('2026-03-09'), 8, 'America/Chicago')).toBe('2026-03-09T13:00:00.000Z');
    expect(instantOfLocalTime(day('2026-03-07'), 8, 'America/Chicago')).toBe('2026-03-07T14:00:00.000Z');
  });

  it('begin at midnight of the zone', () => {
    expect(dayInZone(Date.parse('2026-03-02T05:59:59.999Z'), 'America/Chicago')).toBe('2026-03-01');
    expect(dayInZone(Date.parse('2026-03-02T06:00:00.000Z'), 'America/Chicago')).toBe('2026-03-02');
  });
});

describe('money', () => {
  it('is written from its digits in any size', () => {
    expect(formatMinor(9_007_199_254_740_991, 'USD')).toBe('$90,071,992,547,409.91');
    expect([formatMinor(-5, 'USD'), formatMinor(1234, 'JPY'), formatMinor(1, 'KWD')]).toEqual([
      '-$0.05',
      '¥1,234',
      'KWD\u00A00.001',
    ]);
  });
});

describe('the hybrid clock', () => {
  it('rises as text whatever the wall clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 50 }),
        (walls) => {
          let state = { ms: 0, counter: 0 };
          let before = formatHlc(state, 'desk');
          for (const wall of walls) {
            state = tickHlc(state, wall);
            const reading = formatHlc(state, 'desk');
            expect(reading > before).toBe(true);
            expect(parseHlc(reading)).toEqual(state);
            before = reading;
          }
        },
      ),
    );
  });

  it('goes on from the last reading when the clock is set back two days', () => {
    expect(tickHlc({ ms: 1_000_000_000, counter: 4 }, 1_000_000_000 - 2 * 86_400_000)).toEqual({
      ms: 1_000_000_000,
      counter: 5,
    });
  });
});
