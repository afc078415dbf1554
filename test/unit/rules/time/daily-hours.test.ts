import { describe, expect, it } from 'vitest';
import { epochMs, instant, type Instant, type LocalDay } from '#shared/kernel/calendar';
import { hoursInZone, isWithinHours, nextWithinHoursMs, windowAt } from '#shared/rules/time/daily-hours';

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const PACIFIC = 'America/Los_Angeles';
const HAWAII = 'Pacific/Honolulu';
const GUAM = 'Pacific/Guam';
const MAINLAND_TO_HAWAII = [EASTERN, CENTRAL, 'America/Denver', PACIFIC, 'America/Anchorage', HAWAII];
const HOURS = { from: '08:00', until: '21:00' };

const at = (text: string) => epochMs(text as Instant);
const day = (text: string) => text as LocalDay;
const next = (zones: readonly string[], from: string, hours = HOURS) => {
  const ms = nextWithinHoursMs(zones, hours, at(from));
  return ms === null ? null : instant(ms);
};

describe('the hours from 8 to 21 at one place', () => {
  it('allow 8:00:00 and 21:00:00 exactly, and nothing a millisecond outside', () => {
    expect(isWithinHours([EASTERN], HOURS, at('2026-01-15T12:59:59.999Z'))).toBe(false);
    expect(isWithinHours([EASTERN], HOURS, at('2026-01-15T13:00:00.000Z'))).toBe(true);
    expect(isWithinHours([EASTERN], HOURS, at('2026-01-16T02:00:00.000Z'))).toBe(true);
    expect(isWithinHours([EASTERN], HOURS, at('2026-01-16T02:00:00.001Z'))).toBe(false);
  });

  it('open at 8 on the clock on the day after the clocks changed', () => {
    expect(next([EASTERN], '2026-03-08T02:00:00.001Z')).toBe('2026-03-08T12:00:00.000Z');
    expect(next([EASTERN], '2026-11-01T01:00:00.001Z')).toBe('2026-11-01T13:00:00.000Z');
  });

  it('open the next morning over the end of the year', () => {
    expect(next([EASTERN], '2027-01-01T02:00:00.001Z')).toBe('2027-01-01T13:00:00.000Z');
  });

  it('say that it is time already when it is', () => {
    expect(next([EASTERN], '2026-01-15T18:00:00.000Z')).toBe('2026-01-15T18:00:00.000Z');
  });

  it('differ by an hour in July between Phoenix and the Navajo Nation', () => {
    expect(next(['America/Phoenix'], '2026-07-15T10:00:00.000Z')).toBe('2026-07-15T15:00:00.000Z');
    expect(next(['America/Denver'], '2026-07-15T10:00:00.000Z')).toBe('2026-07-15T14:00:00.000Z');
  });
});

describe('hours at several places', () => {
  it('hold where all of them hold: an Eastern and a Pacific sign leave 11:00-21:00 Eastern', () => {
    const zones = [EASTERN, PACIFIC];
    expect(hoursInZone(zones, HOURS, day('2026-08-13'), EASTERN)).toEqual({ from: '11:00', until: '21:00' });
    expect(isWithinHours(zones, HOURS, at('2026-08-13T12:30:00.000Z'))).toBe(false);
    expect(next(zones, '2026-08-13T12:30:00.000Z')).toBe('2026-08-13T15:00:00.000Z');
    expect(isWithinHours(zones, HOURS, at('2026-08-14T00:59:59.000Z'))).toBe(true);
    expect(isWithinHours(zones, HOURS, at('2026-08-14T01:00:01.000Z'))).toBe(false);
  });

  it('of Eastern and Central are 9:00-21:00 Eastern', () => {
    expect(hoursInZone([CENTRAL, EASTERN], HOURS, day('2026-08-13'), EASTERN)).toEqual({
      from: '09:00',
      until: '21:00',
    });
  });

  it('from Hawaii to Eastern leave 13:00-21:00 Eastern in winter and 14:00-21:00 in summer', () => {
    const shown = (on: string) => hoursInZone(MAINLAND_TO_HAWAII, HOURS, day(on), EASTERN);
    expect(shown('2026-01-15')).toEqual({ from: '13:00', until: '21:00' });
    expect(shown('2026-07-15')).toEqual({ from: '14:00', until: '21:00' });
  });

  it('with Guam leave the Eastern evening alone, when it is the next morning there', () => {
    const shown = (on: string) => hoursInZone([...MAINLAND_TO_HAWAII, GUAM], HOURS, day(on), EASTERN);
    expect(shown('2026-01-15')).toEqual({ from: '17:00', until: '21:00' });
    expect(shown('2026-07-15')).toEqual({ from: '18:00', until: '21:00' });
  });

  it('that never meet leave nothing', () => {
    const zones = [EASTERN, 'Asia/Shanghai'];
    const morning = { from: '08:00', until: '12:00' };
    expect(next(zones, '2026-08-13T12:30:00.000Z', morning)).toBeNull();
    expect(hoursInZone(zones, morning, day('2026-08-13'), EASTERN)).toBeNull();
    expect(windowAt(zones, morning, at('2026-08-13T12:30:00.000Z'))).toBeNull();
  });

  it('hold nowhere when no place is known', () => {
    expect(isWithinHours([], HOURS, at('2026-08-13T16:00:00.000Z'))).toBe(false);
    expect(nextWithinHoursMs([], HOURS, at('2026-08-13T16:00:00.000Z'))).toBeNull();
    expect(windowAt([], HOURS, at('2026-08-13T16:00:00.000Z'))).toBeNull();
    expect(hoursInZone([], HOURS, day('2026-08-13'), EASTERN)).toBeNull();
  });

  it('say how long the present stretch lasts', () => {
    expect(windowAt([EASTERN, PACIFIC], HOURS, at('2026-08-13T18:00:00.000Z'))).toEqual({
      fromMs: at('2026-08-13T15:00:00.000Z'),
      untilMs: at('2026-08-14T01:00:00.000Z'),
    });
  });
});

describe('hours shown at the desk', () => {
  it('are those that begin in the desk’s day when two stretches touch it', () => {
    expect(hoursInZone([EASTERN], HOURS, day('2026-08-13'), 'Asia/Manila')).toEqual({ from: '20:00', until: '09:00' });
  });

  it('of a desk in Honolulu begin before its morning', () => {
    expect(hoursInZone([EASTERN], HOURS, day('2026-01-15'), HAWAII)).toEqual({ from: '03:00', until: '16:00' });
  });
});

describe('hours other than 8 to 21', () => {
  const night = { from: '22:00', until: '02:00' };

  it('run over midnight for a consumer who works nights', () => {
    expect(isWithinHours([EASTERN], night, at('2026-01-16T03:00:00.000Z'))).toBe(true);
    expect(isWithinHours([EASTERN], night, at('2026-01-16T07:00:00.000Z'))).toBe(true);
    expect(isWithinHours([EASTERN], night, at('2026-01-16T07:00:00.001Z'))).toBe(false);
    expect(next([EASTERN], '2026-01-16T07:00:00.001Z', night)).toBe('2026-01-17T03:00:00.000Z');
  });

  it('round the clock leave no instant out', () => {
    const always = { from: '00:00', until: '24:00' };
    for (const text of ['2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z', '2026-11-01T05:30:00.000Z']) {
      expect(isWithinHours([EASTERN], always, at(text))).toBe(true);
    }
  });

  it('are never longer than said on the night the clocks change', () => {
    const early = { from: '00:00', until: '01:30' };
    expect(isWithinHours([EASTERN], early, at('2026-11-01T05:30:00.000Z'))).toBe(true);
    expect(isWithinHours([EASTERN], early, at('2026-11-01T06:15:00.000Z'))).toBe(false);
    expect(next([EASTERN], '2026-11-01T04:30:00.000Z', { from: '01:30', until: '03:00' })).toBe(
      '2026-11-01T06:30:00.000Z',
    );
    expect(next([EASTERN], '2026-03-08T05:30:00.000Z', { from: '02:15', until: '02:45' })).toBe(
      '2026-03-09T06:15:00.000Z',
    );
  });

  it('that are no times of day are a fault', () => {
    expect(() => isWithinHours([EASTERN], { from: '8', until: '21:00' }, 0)).toThrow(RangeError);
  });
});
