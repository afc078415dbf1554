import { describe, expect, it } from 'vitest';
import { judge } from '#shared/rules/judge/judge';
import { shippedRules } from '#shared/rules/shipped';
import { aContact, aPerson, anAct, anEndpoint, at, someFacts, verdictOf } from '#test/support/rules-facts';

const base = someFacts();
const noResidence = (e164: string, more: Partial<typeof base> = {}) => ({
  ...base,
  account: { ...base.account, places: [] },
  person: aPerson({ zoneEvidence: [] }),
  endpoint: anEndpoint({ value: e164 }),
  ...more,
});
const NOON = at('2026-04-07T12:00', 'America/New_York');
const act = anAct({ endpointId: anEndpoint().endpointId });

describe('somebody whose residence nobody knows', () => {
  it('has the law of the area code asked, and the collector is told', () => {
    const judged = judge(act, noResidence('+16175550142'), shippedRules(), NOON);
    expect(verdictOf(judged, 'MA-FREQ-2IN7')).toBeDefined();
    expect(verdictOf(judged, 'KEPT-DOUBT-PLACE_UNKNOWN')).toMatchObject({
      outcome: 'informed',
      facts: { asked: ['MA'] },
    });
    expect(judged.outcome).toBe('allowed');
  });

  it('is protected by it: the third call of a week to a Massachusetts number is blocked', () => {
    const contacts = [1, 2].map((day) =>
      aContact({ contactId: `c${day}`, at: at(`2026-04-0${day + 3}T12:00`, 'America/New_York') }),
    );
    const judged = judge(act, noResidence('+16175550142', { contacts }), shippedRules(), NOON);
    expect(verdictOf(judged, 'MA-FREQ-2IN7')?.outcome).toBe('blocked');
  });

  it('is asked about when not even a number says anything', () => {
    const facts = noResidence('+18005550142', {
      person: aPerson({
        zoneEvidence: [{ kind: 'stated', zone: 'America/Chicago', at: at('2026-04-01T12:00', 'UTC') }],
      }),
    });
    const judged = judge(act, facts, shippedRules(), NOON);
    expect(verdictOf(judged, 'KEPT-DOUBT-PLACE_UNKNOWN')?.outcome).toBe('warn');
    expect(judged.outcome).toBe('warn');
  });

  it('has no area code asked once a residence is known', () => {
    const facts = { ...noResidence('+16175550142'), account: base.account, person: base.person };
    const judged = judge(act, facts, shippedRules(), NOON);
    expect(verdictOf(judged, 'MA-FREQ-2IN7')).toBeUndefined();
    expect(verdictOf(judged, 'KEPT-DOUBT-PLACE_UNKNOWN')).toBeUndefined();
  });
});
