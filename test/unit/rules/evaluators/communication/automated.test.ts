import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aText } from '#test/support/rules-acts';
import {
  aConsent,
  aContact,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('automated calls and texts, 47 CFR 64.1200', () => {
  const CONSENT = 'US-TCPA-CONSENT';

  it('to a mobile need consent, while a call by hand and one to a line at home do not', () => {
    for (const dialMode of ['predictive', 'prerecorded', null] as const)
      expect(says(CONSENT, anAct({ dialMode }), someFacts())?.outcome).toBe('blocked');
    expect(says(CONSENT, anAct({ kind: 'ringless' }), someFacts())?.outcome).toBe('blocked');
    for (const dialMode of ['manual', 'preview'] as const)
      expect(says(CONSENT, anAct({ dialMode }), someFacts())).toBeUndefined();
    const home = someFacts({ endpoint: anEndpoint({ use: 'residence' }) });
    expect(says(CONSENT, anAct({ dialMode: 'predictive' }), home)).toBeUndefined();
    const unknown = someFacts({ endpoint: anEndpoint({ use: 'unknown' }) });
    expect(says(CONSENT, anAct({ dialMode: 'predictive' }), unknown)?.outcome).toBe('blocked');
    const consents = [aConsent({ kind: 'autodial' })];
    expect(says(CONSENT, anAct({ dialMode: 'predictive' }), someFacts({ consents }))?.outcome).toBe('allowed');
  });

  it('consent taken back ends what it was taken back for, at once, for a creditor too', () => {
    const facts = someFacts({
      account: anAccount({ collectorRole: 'first_party' }),
      consents: [aConsent({ kind: 'autodial' })],
      restrictions: [aRestriction('tcpa-revocation', { media: ['call'], receivedAt: NOON })],
    });
    expect(says('US-TCPA-REVOKED', anAct({ dialMode: 'predictive' }), facts)).toMatchObject({
      outcome: 'blocked',
      reason: 'AUTODIAL_CONSENT_REVOKED',
      overridable: null,
    });
    expect(says('US-TCPA-REVOKED', anAct({ dialMode: 'predictive' }), facts, at('2026-04-08T11:59'))).toBeUndefined();
    expect(says('US-TCPA-REVOKED', anAct(), facts)).toBeUndefined();
    expect(says('US-TCPA-REVOKED', aText(), facts)).toBeUndefined();
  });

  it('one revocation for all is asked about from 2027-01-31 on and not before', () => {
    const facts = someFacts({ restrictions: [aRestriction('tcpa-revocation', { media: ['call'] })] });
    expect(says('US-TCPA-REVOKE-ALL', aText(), facts, at('2027-01-30T12:00'))).toBeUndefined();
    expect(says('US-TCPA-REVOKE-ALL', aText(), facts, at('2027-01-31T12:00'))?.outcome).toBe('warn');
  });

  it('one text confirms the opt-out within five minutes', () => {
    const facts = someFacts({ restrictions: [aRestriction('tcpa-revocation', { receivedAt: NOON, placedAt: NOON })] });
    const confirming = aText({ purpose: 'opt-out-confirmation' });
    expect(says('US-TCPA-REVOKED', confirming, facts, at('2026-04-08T12:05'))?.outcome).toBe('allowed');
    expect(says('US-TCPA-REVOKED', confirming, facts, at('2026-04-08T12:06'))?.outcome).toBe('warn');
  });

  it('three prerecorded calls to a line at home within 30 days, and a fourth only with consent', () => {
    const home = anEndpoint({ use: 'residence' });
    const contacts = ['2026-03-10', '2026-03-20', '2026-04-01'].map((on) =>
      aContact({ at: at(`${on}T10:00`), dialMode: 'prerecorded', endpointUse: 'residence' }),
    );
    const act = anAct({ dialMode: 'prerecorded' });
    const facts = someFacts({ endpoint: home, contacts });
    expect(says('US-TCPA-RESID', act, facts)).toMatchObject({ outcome: 'blocked', facts: { count: 3, max: 3 } });
    // March 10 is the 30th day counted back from April 8, and lies outside on April 9.
    expect(says('US-TCPA-RESID', act, facts, at('2026-04-09T12:00'))?.outcome).toBe('allowed');
    const consented = { ...facts, consents: [aConsent({ kind: 'autodial' })] };
    expect(says('US-TCPA-RESID', act, consented)?.outcome).toBe('allowed');
    expect(says('US-TCPA-RESID', anAct(), facts)).toBeUndefined();
  });
});
