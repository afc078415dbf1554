import { describe, expect, it } from 'vitest';
import { epochMs, type Instant, type LocalDay } from '#shared/kernel/calendar';
import { atLocalTimeMs, dayAfter, localDayAt, startOfDayMs, windowStartMs } from '#shared/rules/time/local-days';

const EASTERN = 'America/New_York';
const HOUR_MS = 3_600_000;

const at = (text: string) => epochMs(text as Instant);
const day = (text: string) => text as LocalDay;
const hoursOf = (text: string, zone: string) =>
  (startOfDayMs(dayAfter(day(text), 1), zone) - startOfDayMs(day(text), zone)) / HOUR_MS;

describe('the local day of an instant', () => {
  it('is the day on the consumer’s clock, not the one in UTC', () => {
    expect(localDayAt(at('2026-04-02T03:59:59.999Z'), EASTERN)).toBe('2026-04-01');
    expect(localDayAt(at('2026-04-02T04:00:00.000Z'), EASTERN)).toBe('2026-04-02');
    expect(localDayAt(at('2026-04-02T04:00:00.000Z'), 'America/Los_Angeles')).toBe('2026-04-01');
    expect(localDayAt(at('2026-04-01T10:00:00.000Z'), 'Pacific/Kiritimati')).toBe('2026-04-02');
  });

  it('changes with the year at local midnight on both sides of the date line', () => {
    expect(localDayAt(at('2027-01-01T04:59:59.999Z'), EASTERN)).toBe('2026-12-31');
    expect(localDayAt(at('2027-01-01T05:00:00.000Z'), EASTERN)).toBe('2027-01-01');
    expect(localDayAt(at('2026-12-31T14:00:00.000Z'), 'Pacific/Guam')).toBe('2027-01-01');
    expect(localDayAt(at('2027-01-01T10:59:59.999Z'), 'Pacific/Pago_Pago')).toBe('2026-12-31');
  });

  it('knows the day Samoa left out', () => {
    expect(localDayAt(at('2011-12-30T09:59:59.999Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(localDayAt(at('2011-12-30T10:00:00.000Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localDayAt(0, 'America/Nowhere')).toThrow(RangeError);
  });
});

describe('the length of a local day', () => {
  it('is 23 hours on the spring-forward night and 25 on the fall-back night', () => {
    expect(hoursOf('2026-03-08', EASTERN)).toBe(23);
    expect(hoursOf('2026-11-01', EASTERN)).toBe(25);
    expect(hoursOf('2026-03-08', 'America/Phoenix')).toBe(24);
    expect(hoursOf('2026-03-08', 'Pacific/Honolulu')).toBe(24);
  });

  it('begins behind the gap where the clocks spring forward at midnight', () => {
    expect(startOfDayMs(day('2026-03-08'), 'America/Havana')).toBe(at('2026-03-08T05:00:00.000Z'));
    expect(localDayAt(at('2026-03-08T04:59:59.999Z'), 'America/Havana')).toBe('2026-03-07');
  });
});

describe('a time on the local clock', () => {
  it('moves by an hour in UTC with daylight saving', () => {
    expect(atLocalTimeMs(day('2026-01-15'), '08:00', EASTERN)).toBe(at('2026-01-15T13:00:00.000Z'));
    expect(atLocalTimeMs(day('2026-07-15'), '08:00', EASTERN)).toBe(at('2026-07-15T12:00:00.000Z'));
  });

  it('is read behind the gap when the spring night skips it, and as the first when the autumn night repeats it', () => {
    expect(atLocalTimeMs(day('2026-03-08'), '02:30', EASTERN)).toBe(at('2026-03-08T07:30:00.000Z'));
    expect(atLocalTimeMs(day('2026-11-01'), '01:30', EASTERN)).toBe(at('2026-11-01T05:30:00.000Z'));
  });

  it('takes 24:00 as the end of the day and refuses what is no time', () => {
    expect(atLocalTimeMs(day('2026-12-31'), '24:00', EASTERN)).toBe(at('2027-01-01T05:00:00.000Z'));
    for (const time of ['8:00', '24:01', '08:60', '', '08:00:00']) {
      expect(() => atLocalTimeMs(day('2026-01-01'), time, EASTERN)).toThrow(RangeError);
    }
  });
});

describe('a period of seven consecutive days', () => {
  it('begins with the first instant of the sixth day before, in the consumer’s zone', () => {
    expect(windowStartMs(EASTERN, at('2026-04-07T23:00:00.000Z'), 7)).toBe(at('2026-04-01T04:00:00.000Z'));
    expect(windowStartMs(EASTERN, at('2026-04-08T04:00:00.000Z'), 7)).toBe(at('2026-04-02T04:00:00.000Z'));
  });

  it('counts days and not hours over both changes of the clocks', () => {
    expect(windowStartMs(EASTERN, at('2026-03-10T16:00:00.000Z'), 7)).toBe(at('2026-03-04T05:00:00.000Z'));
    expect(windowStartMs(EASTERN, at('2026-11-03T16:00:00.000Z'), 7)).toBe(at('2026-10-28T04:00:00.000Z'));
  });

  it('of one day is today', () => {
    expect(windowStartMs(EASTERN, at('2026-04-07T23:00:00.000Z'), 1)).toBe(at('2026-04-07T04:00:00.000Z'));
  });

  it('frees the call on the seventh day after a conversation, by calendar', () => {
    expect(dayAfter(day('2026-08-13'), 7)).toBe('2026-08-20');
    expect(dayAfter(day('2026-12-28'), 7)).toBe('2027-01-04');
  });
});
