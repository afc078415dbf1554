import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import {
  aCheck,
  aDebt,
  aRestriction,
  anAccount,
  anAct,
  at,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOW = at('2026-04-15T10:00');

function suit(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'suit', endpointId: null, dialMode: null, venue: 'consumer-resides', ...over });
}

function said(ruleId: string, facts: Facts, now: Instant = NOW, act: Act = suit()) {
  const verdict = verdictOf(judged(act, facts, now), ruleId);
  return verdict && { outcome: verdict.outcome, reason: verdict.reason, overridable: verdict.overridable };
}

describe('a suit on a debt barred by time (12 CFR 1006.26(b))', () => {
  const barred = (isTimeBarred: boolean | null) =>
    said('US-REGF-TIMEBAR', someFacts({ debts: [aDebt({ isTimeBarred })] }));

  it('is blocked and nobody may override it', () => {
    expect(barred(true)).toEqual({ outcome: 'blocked', reason: 'TIME_BARRED', overridable: null });
  });

  it('is as blocked while nobody has worked it out', () => {
    expect(barred(null)).toEqual({ outcome: 'blocked', reason: 'TIME_BAR_NOT_WORKED_OUT', overridable: null });
  });

  it('is allowed once the debt was found to be in time', () => {
    expect(barred(false)?.outcome).toBe('allowed');
  });
});

describe('the limitation of a state beside what was worked out', () => {
  const cases = [
    ['NY-SOL-3', 'NY', '2023-04-15', 'third_party'],
    ['CA-SOL-4', 'CA', '2022-04-15', 'first_party'],
    ['TX-SOL-4', 'TX', '2022-04-15', 'debt_buyer'],
  ] as const;
  it.each(cases)('%s: the anniversary is in time, the day after is not', (ruleId, state, delinquent, collectorRole) => {
    const facts = someFacts({
      account: anAccount({ places: [{ state, locality: null }], collectorRole }),
      debts: [aDebt({ delinquentSince: day(delinquent), chargedOffOn: day('2025-01-01') })],
    });
    expect(said(ruleId, facts, at('2026-04-15T20:00'))?.outcome).toBe('allowed');
    expect(said(ruleId, facts, at('2026-04-16T10:00'))).toMatchObject({
      outcome: 'blocked',
      reason: 'LIMITATION_PASSED',
      overridable: { by: 'compliance' },
    });
  });

  it('runs from the charge-off when the delinquency is not known, and is blocked when neither is', () => {
    const facts = (chargedOffOn: ReturnType<typeof day> | null) =>
      someFacts({
        account: anAccount({ places: [{ state: 'NY', locality: null }] }),
        debts: [aDebt({ delinquentSince: null, chargedOffOn })],
      });
    expect(said('NY-SOL-3', facts(day('2023-04-14')))?.reason).toBe('LIMITATION_PASSED');
    expect(said('NY-SOL-3', facts(null))?.reason).toBe('LIMITATION_START_UNKNOWN');
  });

  it('in Texas binds a debt buyer only, and a 29 February ends on 28 February', () => {
    const texas = (collectorRole: 'debt_buyer' | 'third_party', delinquent: string) =>
      someFacts({
        account: anAccount({ places: [{ state: 'TX', locality: null }], collectorRole }),
        debts: [aDebt({ delinquentSince: day(delinquent) })],
      });
    expect(said('TX-SOL-4', texas('third_party', '2015-01-01'))).toBeUndefined();
    expect(said('TX-SOL-4', texas('debt_buyer', '2024-02-29'), at('2028-02-29T10:00'))?.outcome).toBe('allowed');
    const newYork = someFacts({
      account: anAccount({ places: [{ state: 'NY', locality: null }] }),
      debts: [aDebt({ delinquentSince: day('2024-02-29'), chargedOffOn: null })],
    });
    expect(said('NY-SOL-3', newYork, at('2027-02-28T10:00'))?.outcome).toBe('allowed');
    expect(said('NY-SOL-3', newYork, at('2027-03-01T10:00'))?.reason).toBe('LIMITATION_PASSED');
  });
});

describe('where a suit is brought (15 USC 1692i)', () => {
  const venue = (where: Act['venue'], kind: 'consumer' | 'mortgage' = 'consumer') =>
    said('US-REGF-VENUE', someFacts({ debts: [aDebt({ kind })] }), NOW, suit({ venue: where }));

  it('is where the contract was signed or the consumer resides', () => {
    expect(venue('contract-signed')?.outcome).toBe('allowed');
    expect(venue('consumer-resides')?.outcome).toBe('allowed');
    expect(venue('elsewhere')).toMatchObject({ outcome: 'blocked', reason: 'VENUE_NOT_ALLOWED' });
    expect(venue(null)).toMatchObject({ outcome: 'blocked', reason: 'VENUE_NOT_STATED' });
  });

  it('is where the land lies for a mortgage only', () => {
    expect(venue('property', 'mortgage')?.outcome).toBe('allowed');
    expect(venue('property')?.reason).toBe('VENUE_NOT_ALLOWED');
  });
});

describe('the look-up of military service before a suit (50 USC 3931)', () => {
  const scra = (...checks: readonly Parameters<typeof aCheck>[0][]) =>
    said(
      'US-SCRA-AFFIDAVIT',
      someFacts({
        checks: checks.map((over) => aCheck({ kind: 'scra-status', personId: 'person-1', endpointId: null, ...over })),
      }),
    );

  it('holds for 30 days', () => {
    expect(scra({ on: day('2026-03-16') })?.outcome).toBe('allowed');
    expect(scra({ on: day('2026-03-15') })).toMatchObject({ outcome: 'blocked', reason: 'SERVICE_CHECK_OLD' });
  });

  it('must be there, be of this person, and find no service', () => {
    expect(scra()?.reason).toBe('SERVICE_CHECK_MISSING');
    expect(scra({ personId: 'person-2' })?.reason).toBe('SERVICE_CHECK_MISSING');
    expect(scra({ on: day('2026-04-16') })?.reason).toBe('SERVICE_CHECK_MISSING');
    expect(scra({ isClear: false })?.reason).toBe('IN_MILITARY_SERVICE');
    expect(scra({ on: day('2026-04-01') }, { on: day('2026-04-02'), isClear: false })?.reason).toBe(
      'IN_MILITARY_SERVICE',
    );
  });
});

describe('selling or placing a debt', () => {
  const transfer = (facts: Facts, ruleId = 'US-REGF-TRANSFER') => said(ruleId, facts, NOW, suit({ kind: 'transfer' }));

  it.each(['paid', 'settled', 'discharged'] as const)(
    'is blocked when the debt is %s (12 CFR 1006.30(b)(1))',
    (status) => {
      expect(transfer(someFacts({ debts: [aDebt({ status })] }))).toMatchObject({
        outcome: 'blocked',
        reason: 'TRANSFER_OF_CLOSED_DEBT',
      });
    },
  );

  it('is blocked when a bankruptcy on file ended in discharge', () => {
    const bankruptcy = (status: 'open' | 'discharged') =>
      someFacts({ restrictions: [aRestriction('bankruptcy', { status })] });
    expect(transfer(bankruptcy('discharged'))?.reason).toBe('TRANSFER_OF_CLOSED_DEBT');
    expect(transfer(bankruptcy('open'))?.outcome).toBe('allowed');
  });

  it('is blocked after an identity-theft notice (15 USC 1681m(f))', () => {
    expect(
      transfer(someFacts({ restrictions: [aRestriction('identity-theft')] }), 'US-FCRA-IDT-TRANSFER')?.outcome,
    ).toBe('blocked');
    expect(transfer(someFacts(), 'US-FCRA-IDT-TRANSFER')?.outcome).toBe('allowed');
    expect(transfer(someFacts())?.outcome).toBe('allowed');
  });
});
