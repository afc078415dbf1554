import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { AccountFacts, Facts } from '#shared/rules/types/facts';
import {
  aContact,
  aDebt,
  aRestriction,
  anAccount,
  anAct,
  anAuthorization,
  at,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

function purge(purges: Act['purges']): Act {
  return anAct({ kind: 'purge', endpointId: null, dialMode: null, purges });
}

function said(ruleId: string, facts: Facts, purges: Act['purges'], now: string) {
  const verdict = verdictOf(judged(purge(purges), facts, at(now)), ruleId);
  return verdict && { outcome: verdict.outcome, reason: verdict.reason, from: verdict.earliestAllowedAt };
}

const withAccount = (over: Partial<AccountFacts>): Facts => someFacts({ account: anAccount(over) });

describe('deleting a record (12 CFR 1006.100)', () => {
  it('of an account waits three whole years from the last activity', () => {
    const facts = withAccount({ lastActivityOn: day('2023-04-15') });
    const from = at('2026-04-16T00:00');
    expect(said('US-REGF-RETAIN', facts, 'account', '2026-04-15T23:59')).toEqual({
      outcome: 'blocked',
      reason: 'KEEP_RECORD',
      from,
    });
    expect(said('US-REGF-RETAIN', facts, 'account', '2026-04-16T00:00')?.outcome).toBe('allowed');
  });

  it('starts the years anew with a contact after the last activity on file', () => {
    const account = anAccount({ lastActivityOn: day('2023-04-15') });
    const facts = someFacts({ account, contacts: [aContact({ at: at('2024-02-29T10:00') })] });
    expect(said('US-REGF-RETAIN', facts, 'account', '2027-03-01T10:00')).toMatchObject({
      reason: 'KEEP_RECORD',
      from: at('2027-03-02T00:00'),
    });
  });

  it('of a recording three years and a day old is allowed though the debt is active, of the account it is not', () => {
    const facts = withAccount({ lastActivityOn: day('2026-04-10'), recordingOn: day('2023-04-15') });
    expect(said('US-REGF-RETAIN', facts, 'recording', '2026-04-15T10:00')?.reason).toBe('KEEP_RECORDING');
    expect(said('US-REGF-RETAIN', facts, 'recording', '2026-04-16T10:00')?.outcome).toBe('allowed');
    expect(said('US-REGF-RETAIN', facts, 'account', '2026-04-16T10:00')?.outcome).toBe('blocked');
  });

  it('is blocked when its day or what is deleted is not known', () => {
    expect(said('US-REGF-RETAIN', withAccount({ lastActivityOn: null }), 'account', '2036-01-01T10:00')?.reason).toBe(
      'LAST_ACTIVITY_UNKNOWN',
    );
    expect(said('US-REGF-RETAIN', someFacts(), 'recording', '2036-01-01T10:00')?.reason).toBe('RECORDING_DAY_UNKNOWN');
    expect(said('US-REGF-RETAIN', someFacts(), null, '2036-01-01T10:00')?.reason).toBe('PURGE_TARGET_UNKNOWN');
  });

  it('waits for a lawsuit however old the record is', () => {
    const old = withAccount({ lastActivityOn: day('2010-01-01'), recordingOn: day('2010-01-01') });
    const held = { ...old, restrictions: [aRestriction('litigation', { debtIds: ['debt-9'] })] };
    for (const purges of ['account', 'recording'] as const) {
      expect(said('US-LITIGATION-HOLD', held, purges, '2026-04-16T10:00')).toEqual({
        outcome: 'blocked',
        reason: 'LITIGATION_HOLD',
        from: null,
      });
      expect(said('US-LITIGATION-HOLD', old, purges, '2026-04-16T10:00')?.outcome).toBe('allowed');
    }
    expect(judged(purge('account'), held, at('2026-04-16T10:00')).outcome).toBe('blocked');
  });

  it('of a medical debt waits six years, a first party’s too', () => {
    const facts = someFacts({
      account: anAccount({
        lastActivityOn: day('2020-04-15'),
        recordingOn: day('2020-04-15'),
        collectorRole: 'first_party',
      }),
      debts: [aDebt({ kind: 'medical' })],
    });
    expect(said('US-HIPAA-RETAIN', facts, 'account', '2026-04-15T10:00')?.reason).toBe('KEEP_RECORD');
    expect(said('US-HIPAA-RETAIN', facts, 'account', '2026-04-16T10:00')?.outcome).toBe('allowed');
    expect(said('US-HIPAA-RETAIN', facts, 'recording', '2026-04-15T10:00')).toBeUndefined();
  });

  it('waits two years where a debit was ever authorised', () => {
    const account = anAccount({ lastActivityOn: day('2024-04-15'), collectorRole: 'first_party' });
    const facts = someFacts({ account, authorizations: [anAuthorization({ isRevoked: true })] });
    expect(said('US-NACHA-RETAIN', facts, 'account', '2026-04-15T10:00')?.reason).toBe('KEEP_RECORD');
    expect(said('US-NACHA-RETAIN', facts, 'account', '2026-04-16T10:00')?.outcome).toBe('allowed');
    expect(said('US-NACHA-RETAIN', someFacts({ account }), 'account', '2026-04-15T10:00')).toBeUndefined();
  });

  it('waits three years in New York City for creditors too, from 2026-09-01', () => {
    const facts = withAccount({
      places: [{ state: 'NY', locality: 'NYC' }],
      collectorRole: 'first_party',
      lastActivityOn: day('2026-01-05'),
    });
    expect(said('NYC-RETAIN-3', facts, 'account', '2026-08-31T10:00')).toBeUndefined();
    expect(said('NYC-RETAIN-3', facts, 'account', '2026-09-01T10:00')?.outcome).toBe('blocked');
  });
});
