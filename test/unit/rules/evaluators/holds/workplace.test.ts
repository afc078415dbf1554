import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';

import {
  aConsent,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

// Mailed on March 5: receipt assumed on March 12, so the period ends on April 11.
const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('“do not call me at work” in Massachusetts', () => {
  const WORK = 'MA-WORK-10D';
  const account = anAccount({ places: [{ state: 'MA', locality: null }], collectorRole: 'first_party' });
  const endpoint = anEndpoint({ use: 'work' });
  const asked = (over: Parameters<typeof aRestriction<'workplace'>>[1] = {}) =>
    someFacts({ account, endpoint, restrictions: [aRestriction('workplace', { isWritten: false, ...over })] });

  it('said on April 1 binds to the end of the 10th day after', () => {
    expect(says(WORK, anAct(), asked(), at('2026-04-11T20:00'))).toMatchObject({
      outcome: 'blocked',
      reason: 'WORKPLACE_ASKED',
      earliestAllowedAt: at('2026-04-12T00:00'),
    });
    expect(says(WORK, anAct(), asked(), at('2026-04-12T08:00'))?.outcome).toBe('allowed');
  });

  it('confirmed in writing on the seventh day binds for good, on the eighth it does not', () => {
    const later = at('2026-06-01T12:00');
    expect(says(WORK, anAct(), asked({ confirmedInWritingOn: day('2026-04-08') }), later)?.outcome).toBe('blocked');
    expect(says(WORK, anAct(), asked({ confirmedInWritingOn: day('2026-04-09') }), later)?.outcome).toBe('allowed');
    expect(says(WORK, anAct(), asked({ isWritten: true }), later)?.outcome).toBe('blocked');
  });

  it('gives way to a later request to be called there', () => {
    const consent = aConsent({ endpointId: 'phone-1' });
    const facts = { ...asked(), consents: [consent] };
    expect(says(WORK, anAct({ callbackConsentId: consent.consentId }), facts)?.outcome).toBe('allowed');
    expect(says(WORK, anAct(), facts)?.outcome).toBe('blocked');
    const early = { ...asked(), consents: [{ ...consent, givenAt: at('2026-04-01T11:00') }] };
    expect(says(WORK, anAct({ callbackConsentId: consent.consentId }), early)?.outcome).toBe('blocked');
  });

  it('is asked about where nobody noted whether the number is there', () => {
    const facts = (over: Parameters<typeof anEndpoint>[0]) =>
      someFacts({ endpoint: anEndpoint({ use: 'unknown', ...over }), restrictions: [aRestriction('workplace')] });
    const said = (over: Parameters<typeof anEndpoint>[0] = {}) =>
      verdictOf(judged(anAct(), facts(over), at('2026-04-08T12:00')), 'US-REGF-WORK');
    expect(said()).toMatchObject({ outcome: 'warn', reason: 'WORKPLACE_UNSURE' });
    expect(said({ use: 'cell' })).toBeUndefined();
    expect(said({ use: 'work' })?.outcome).toBe('blocked');
  });
});
