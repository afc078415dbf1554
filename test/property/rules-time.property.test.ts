import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '#shared/kernel/calendar';
import { type ZoneEvidence, zoneSetOf } from '#shared/rules/place/zone-set';
import { addBusinessDays, isBusinessDay, type Holidays } from '#shared/rules/time/business-days';
import { isWithinHours, nextWithinHoursMs, windowAt } from '#shared/rules/time/daily-hours';
import { dayAfter, localDayAt, startOfDayMs, windowStartMs } from '#shared/rules/time/local-days';

const FIRST_MS = Date.UTC(2021, 0, 1);
const LAST_MS = Date.UTC(2036, 11, 31);

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Adak',
  'America/Puerto_Rico',
  'America/Havana',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Pacific/Guam',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'UTC',
] as const;

/** Any instant, with those round the nights the clocks change in America taken often. */
const instants = fc.oneof(
  fc.integer({ min: FIRST_MS, max: LAST_MS }),
  fc
    .tuple(
      fc.constantFrom(Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1), Date.UTC(2027, 2, 14), Date.UTC(2026, 11, 31)),
      fc.integer({ min: -86_400_000, max: 2 * 86_400_000 }),
    )
    .map(([night, after]) => night + after),
);
const zone = fc.constantFrom(...zones);
const zoneSets = fc.uniqueArray(zone, { minLength: 1, maxLength: 4 });
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const someHours = fc.oneof(
  fc.constant({ from: '08:00', until: '21:00' }),
  fc.record({ from: times, until: fc.oneof(times, fc.constant('24:00')) }),
);
const localDays = fc.integer({ min: 18_628, max: 24_000 }).map(dayFromNumber);
const holidays = fc.constantFrom<Holidays>('actual', 'observed', 'actual-and-observed');

/** The calendar day by the platform's own formatter. */
function dayByIntl(atMs: number, at: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: at, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(atMs);
}

describe('local days', () => {
  it('hold every instant between their start and the start of the next', () => {
    fc.assert(
      fc.property(instants, zone, (atMs, at) => {
        const day = localDayAt(atMs, at);
        expect(startOfDayMs(day, at)).toBeLessThanOrEqual(atMs);
        expect(atMs).toBeLessThan(startOfDayMs(dayAfter(day, 1), at));
      }),
    );
  });

  it('are those of the platform', () => {
    fc.assert(
      fc.property(instants, zone, (atMs, at) => {
        expect(localDayAt(atMs, at)).toBe(dayByIntl(atMs, at));
      }),
    );
  });

  it('make a window of n days hold exactly n of them', () => {
    fc.assert(
      fc.property(instants, zone, fc.integer({ min: 1, max: 40 }), (atMs, at, days) => {
        const first = localDayAt(windowStartMs(at, atMs, days), at);
        expect(dayAfter(first, days - 1)).toBe(localDayAt(atMs, at));
        expect(windowStartMs(at, atMs, days)).toBe(startOfDayMs(first, at));
      }),
    );
  });
});

describe('daily hours', () => {
  it('never widen when a zone is added', () => {
    fc.assert(
      fc.property(instants, zoneSets, zone, someHours, (atMs, set, added, hours) => {
        const wider = [...set, added];
        if (isWithinHours(wider, hours, atMs)) expect(isWithinHours(set, hours, atMs)).toBe(true);
        const before = nextWithinHoursMs(set, hours, atMs);
        const after = nextWithinHoursMs(wider, hours, atMs);
        if (after !== null) expect(before !== null && before <= after).toBe(true);
      }),
    );
  });

  it('open next at an instant within them, never earlier than asked, and at once when it is time', () => {
    fc.assert(
      fc.property(instants, zoneSets, someHours, (atMs, set, hours) => {
        const next = nextWithinHoursMs(set, hours, atMs);
        if (isWithinHours(set, hours, atMs)) expect(next).toBe(atMs);
        if (next === null) return;
        expect(next).toBeGreaterThanOrEqual(atMs);
        expect(isWithinHours(set, hours, next)).toBe(true);
        if (next > atMs) expect(isWithinHours(set, hours, next - 1)).toBe(false);
      }),
    );
  });

  it('have a stretch round every instant within them, closed by instants without', () => {
    fc.assert(
      fc.property(instants, zoneSets, (atMs, set) => {
        const hours = { from: '08:00', until: '21:00' };
        const window = windowAt(set, hours, atMs);
        expect(window !== null).toBe(isWithinHours(set, hours, atMs));
        if (window === null) return;
        expect(window.fromMs).toBeLessThanOrEqual(atMs);
        expect(window.untilMs).toBeGreaterThanOrEqual(atMs);
        expect(isWithinHours(set, hours, window.fromMs - 1)).toBe(false);
        expect(isWithinHours(set, hours, window.untilMs + 1)).toBe(false);
      }),
    );
  });

  it('do not depend on the order of the zones', () => {
    fc.assert(
      fc.property(instants, zoneSets, someHours, (atMs, set, hours) => {
        expect(nextWithinHoursMs(set.toReversed(), hours, atMs)).toBe(nextWithinHoursMs(set, hours, atMs));
      }),
    );
  });
});

describe('evidence of where the consumer is', () => {
  const signs: fc.Arbitrary<ZoneEvidence> = fc.oneof(
    fc.record({
      kind: fc.constant('residence-zip' as const),
      zip: fc.constantFrom('10001', '86503', '00601', '47708'),
    }),
    fc.record({ kind: fc.constant('phone' as const), e164: fc.constantFrom('+12125550123', '+18505550123', '?') }),
    fc.record({ kind: fc.constant('manual' as const), zone }),
    fc.record({ kind: fc.constant('travel' as const), zone, from: localDays, to: fc.option(localDays) }),
  );

  it('never loses a zone when a sign is added, nor depends on the order', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 5 }), signs, instants, (evidence, added, atMs) => {
        const before = zoneSetOf(evidence, atMs);
        const after = zoneSetOf([...evidence, added], atMs);
        expect(after.zones).toEqual(expect.arrayContaining([...before.zones]));
        expect(zoneSetOf([added, ...evidence], atMs).zones).toEqual(after.zones);
        expect(after.zones.length + after.gaps.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('business days', () => {
  it('move with the day they are counted from and with their number', () => {
    fc.assert(
      fc.property(localDays, fc.integer({ min: 0, max: 30 }), fc.nat(20), holidays, (day, n, later, which) => {
        const end = addBusinessDays(day, n, which);
        expect(addBusinessDays(dayAfter(day, later), n, which) >= end).toBe(true);
        expect(addBusinessDays(day, n + 1, which) > end).toBe(true);
        if (n > 0) expect(isBusinessDay(end, which)).toBe(true);
      }),
    );
  });

  it('never come earlier when more holidays are skipped', () => {
    fc.assert(
      fc.property(localDays, fc.integer({ min: 0, max: 30 }), (day, n) => {
        const both = addBusinessDays(day, n, 'actual-and-observed');
        expect(both >= addBusinessDays(day, n, 'actual')).toBe(true);
        expect(both >= addBusinessDays(day, n, 'observed')).toBe(true);
      }),
    );
  });

  it('counted forth and back from a business day come home', () => {
    fc.assert(
      fc.property(localDays, fc.integer({ min: 1, max: 30 }), holidays, (day, n, which) => {
        const start = addBusinessDays(day, 1, which);
        expect(addBusinessDays(addBusinessDays(start, n, which), -n, which)).toBe(start);
      }),
    );
  });
});
