import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '#shared/kernel/calendar';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { Consent, DebtFacts, PriorContact } from '#shared/rules/types/facts';
import type { RuleRow } from '#shared/rules/types/pack';
import { HOMES, type Home } from '#test/support/rules-arbitraries';
import { Desks, type Step } from '#test/support/rules-desks';
import { CHICAGO, LA, NY, aDebt, at } from '#test/support/rules-facts';

/** Where each home's clock stands, written down and not worked out: a number of area code 850 may be in either of two zones. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  OH: [NY],
  MA: [NY],
  WA: [LA],
  DC: [NY],
  NY: [NY],
  CA: [LA],
  TX: [CHICAGO],
  FL: [CHICAGO, NY],
  WV: [NY],
  NV: [LA],
};

const formats = new Map<string, Intl.DateTimeFormat>();
function dayNumberIn(zone: string, atMs: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return Date.parse(`${format.format(atMs)}T00:00:00Z`) / 86_400_000;
}

type Cap = {
  readonly row: RuleRow;
  readonly max: number;
  readonly windowDays: number;
  readonly counts: readonly string[];
  readonly unit: readonly string[];
  readonly excludes: readonly string[];
  readonly endpointUses: readonly string[] | null;
  readonly isBlocking: boolean;
};

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Every cap on calls of the shipped packs that reaches an agency and a consumer debt in default at the home. */
function capsAt(home: Home): readonly Cap[] {
  const { state, locality } = home.place;
  const here = ['US', 'KEPT', `US-${state}`, ...(locality === null ? [] : [`US-${state}-${locality}`])];
  return SHIPPED_PACKS.flatMap(({ rules }) => rules)
    .filter((row) => here.includes(row.jurisdiction) && row.evaluator === 'frequency')
    .filter(({ trigger }) =>
      ['call.place', 'contact.attempt', 'contact.spoken', 'contact.call-or-text', 'any.act'].includes(trigger),
    )
    .filter(({ appliesWhen: { collectorRole, debtKind, person } }) =>
      [
        collectorRole?.includes('third_party') ?? true,
        debtKind?.includes('consumer') ?? true,
        person?.includes('consumer') ?? true,
      ].every(Boolean),
    )
    .map((row) => ({
      row,
      max: Number(row.params['max']),
      windowDays: Number(row.params['windowDays']),
      counts: list(row.params['counts']),
      unit: list(row.params['unit']),
      excludes: list(row.params['excludes']),
      endpointUses: Array.isArray(row.params['endpointUses']) ? list(row.params['endpointUses']) : null,
      isBlocking: row.action === 'block' && ['V', 'H'].includes(row.confidence),
    }))
    .filter(({ row }) => personRolesOf(row).length === 0 || personRolesOf(row).includes('consumer'));
}

const personRolesOf = (row: RuleRow): readonly string[] => list(row.params['personRoles']);

/** Under a consent to be called back: of its first seven days, and not yet used up. */
function isConsented(contact: PriorContact, consents: readonly Consent[], zone: string): boolean {
  const consent = consents.find(({ consentId }) => consentId === contact.consentId);
  if (consent === undefined) return false;
  const days = dayNumberIn(zone, epochMs(contact.at)) - dayNumberIn(zone, epochMs(consent.givenAt));
  return days < 7 && (consent.usedAt === null || contact.at <= consent.usedAt);
}

type World = {
  readonly contacts: readonly PriorContact[];
  readonly consents: readonly Consent[];
  readonly debts: readonly DebtFacts[];
};

/** How many contacts the cap counts in the window that ends with a call, that call included: the plain way, by the calendar. */
function countFor(cap: Cap, call: PriorContact, debtId: string, zone: string, world: World): number {
  const isCounted = (contact: PriorContact): boolean =>
    contact.direction === 'out' &&
    cap.counts.some((flag) => contact.counts[flag as keyof typeof contact.counts]) &&
    !(cap.excludes.includes('not-connected') && !contact.counts.connected) &&
    !(cap.excludes.includes('consented') && isConsented(contact, world.consents, zone)) &&
    (cap.endpointUses?.includes(contact.endpointUse) ?? true);
  if (!isCounted(call)) return 0;
  const keyOf = (id: string): string => world.debts.find((debt) => debt.debtId === id)?.groupKey ?? id;
  const isOfUnit = (contact: PriorContact): boolean =>
    !cap.unit.some((unit) => unit === 'debt' || unit === 'account') ||
    (cap.unit.includes('account') && !cap.unit.includes('debt')) ||
    contact.debtIds.some((id) => keyOf(id) === keyOf(debtId));
  const today = dayNumberIn(zone, epochMs(call.at));
  return world.contacts.filter((contact) => {
    const age = today - dayNumberIn(zone, epochMs(contact.at));
    return contact.at <= call.at && age >= 0 && age < cap.windowDays && isCounted(contact) && isOfUnit(contact);
  }).length;
}

function isInForce({ row }: Cap, zone: string, atMs: number): boolean {
  const today = dayNumberIn(zone, atMs);
  const number = (on: string): number => Date.parse(`${on}T00:00:00Z`) / 86_400_000;
  return number(row.effectiveFrom) <= today && (row.effectiveTo === null || today <= number(row.effectiveTo));
}

/** The caps that calls broke which the judge had let through, in words. */
function brokenCaps(desks: Desks, home: Home, debts: readonly DebtFacts[]): readonly string[] {
  const world: World = { contacts: desks.union, consents: desks.consents, debts };
  return desks.letThrough.flatMap(({ contact, judgement }) =>
    capsAt(home)
      .filter(({ isBlocking }) => isBlocking || judgement.outcome === 'allowed')
      .flatMap((cap) =>
        (ZONES[home.place.state] ?? []).flatMap((zone) => {
          if (!isInForce(cap, zone, epochMs(contact.at))) return [];
          return contact.debtIds
            .map((debtId) => countFor(cap, contact, debtId, zone, world))
            .filter((count) => count > cap.max)
            .map((count) => `${cap.row.ruleId}: ${count} of ${cap.max} at ${contact.at} (${zone})`);
        }),
      ),
  );
}

const anyDesk = fc.integer({ min: 0, max: 3 });
const anyDebtIds = fc.subarray(['debt-1', 'debt-2'], { minLength: 1 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 900 }) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('dial' as const),
      desk: anyDesk,
      debtIds: anyDebtIds,
      answer: fc.constantFrom('unanswered', 'unanswered', 'unanswered', 'voicemail', 'busy', 'conversation'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('called-in' as const),
      desk: anyDesk,
      debtIds: anyDebtIds,
      asksBack: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('leave' as const),
      desks: fc.array(anyDesk, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sync' as const), desk: anyDesk }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set-clock' as const),
      desk: anyDesk,
      aheadMinutes: fc.constantFrom(0, 4, -4, 30, -30, 720, -720, 1_500, -1_500),
    }),
  },
);

const anyDay = fc
  .constantFrom('2026-08-27', '2026-10-29', '2026-03-05', '2026-06-10')
  .map((on) => at(`${on}T12:00`, CHICAGO));

describe('up to four desks, a hub that lends attempts, clocks that go wrong', () => {
  it('no call that was let through breaks a cap of any pack when all desks’ calls are counted together', () => {
    let calls = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...HOMES),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        anyDay,
        fc.array(anyStep, { minLength: 20, maxLength: 60 }),
        (home, count, areGrouped, from, steps) => {
          const groupKey = areGrouped ? 'servicing-77' : null;
          const debts = [aDebt({ groupKey }), aDebt({ debtId: 'debt-2', groupKey })];
          const desks = new Desks(home, debts, count, from);
          for (const step of steps) desks.step(step);
          calls += desks.letThrough.length;
          expect(brokenCaps(desks, home, debts)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    // Were nothing ever let through, nothing would be shown.
    expect(calls).toBeGreaterThan(500);
  });

  it('the plain count finds a cap that is broken', () => {
    const [home] = HOMES;
    const debts = [aDebt()];
    const desks = new Desks(home, debts, 1, at('2026-06-10T09:00'));
    const dial: Step = { do: 'dial', desk: 0, debtIds: ['debt-1'], answer: 'unanswered' };
    for (let n = 0; n < 9; n += 1) {
      desks.step(dial);
      desks.step({ do: 'wait', minutes: 60 });
    }
    expect(desks.letThrough).toHaveLength(7);
    expect(brokenCaps(desks, home, debts)).toEqual([]);
    const [first] = desks.letThrough;
    const again = Array.from({ length: 7 }, () => first).filter((each) => each !== undefined);
    desks.letThrough.push(
      ...again.map((each, n) => ({ ...each, contact: { ...each.contact, contactId: `more-${n}` } })),
    );
    const world: World = { contacts: desks.letThrough.map(({ contact }) => contact), consents: [], debts };
    const cap = capsAt(home).find(({ row }) => row.ruleId === 'US-REGF-FREQ-7IN7');
    const last = desks.letThrough[6]?.contact;
    expect(cap === undefined || last === undefined ? 0 : countFor(cap, last, 'debt-1', NY, world)).toBe(14);
  });
});
