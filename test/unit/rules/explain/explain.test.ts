import { describe, expect, it } from 'vitest';
import { explain, explainOutcome } from '#shared/rules/explain/explain';
import type { Verdict } from '#shared/rules/types/judgement';
import { at, aContact, anAct, calls, judged, someFacts, verdictOf } from '#test/support/rules-facts';

const VERDICT: Verdict = {
  ruleId: 'US-X',
  packId: 'p',
  packVersion: '1',
  jurisdiction: 'US',
  citation: 'Law 1',
  confidence: 'V',
  outcome: 'blocked',
  reason: null,
  facts: {},
  earliestAllowedAt: null,
  overridable: null,
};

describe('a verdict in words', () => {
  it('tells a reason without a sentence by its code', () => {
    expect(explain({ ...VERDICT, reason: 'MOON_IS_FULL' })).toBe('Moon is full.');
  });

  it('names the moment it is allowed again on the consumer’s clock', () => {
    const earliestAllowedAt = at('2026-04-08T08:00');
    expect(explain({ ...VERDICT, reason: 'MOON_IS_FULL', earliestAllowedAt }, 'America/New_York')).toBe(
      'Moon is full; allowed again from Apr 8, 2026, 8:00 AM EDT.',
    );
    expect(explain({ ...VERDICT, reason: 'MOON_IS_FULL', earliestAllowedAt })).toContain('12:00 PM UTC');
  });

  it('names a day where a day begins, on the consumer’s clock', () => {
    const earliestAllowedAt = at('2026-04-08T00:00');
    expect(explain({ ...VERDICT, reason: 'MOON_IS_FULL', earliestAllowedAt }, 'America/New_York')).toBe(
      'Moon is full; allowed again from Apr 8, 2026.',
    );
  });

  it('tells days, times and places as a person would', () => {
    const said = (reason: string, facts: Verdict['facts']) =>
      explain({ ...VERDICT, reason, facts }, 'America/New_York');
    // Half past eleven at night in New York is the next day in UTC.
    expect(said('CEASE_RECEIVED', { receivedAt: at('2026-04-07T23:30') })).toContain('Apr 7, 2026');
    const hours = { from: '08:00', until: '21:00', zones: ['America/Los_Angeles', 'America/New_York'] };
    expect(said('OUTSIDE_HOURS', hours)).toBe(
      'Contact is allowed from 8:00 AM to 9:00 PM by the clocks of Los Angeles and New York.',
    );
    expect(said('INCONVENIENT_TIME', { from: '00:00', until: '24:00' })).toContain('From 12:00 AM to 12:00 AM');
    expect(said('LOCATION_ASKED_ALREADY', { count: 1, maxPerThirdParty: 1 })).toContain('asked once:');
    expect(said('TEXT_REFUSED', { codes: ['CARD_NUMBER', 'CARD_CODE'] })).toBe(
      'The text may not go out as it is: it holds a card number and a card’s security code.',
    );
    expect(said('DISCLOSURE_MISSING', { disclosure: 'caller-identity' })).toContain('who is calling');
  });

  it('names the rule that excused another one', () => {
    expect(explain({ ...VERDICT, outcome: 'allowed', facts: { excusedBy: 'US-Y' } })).toBe('Allowed by US-Y.');
    expect(explain({ ...VERDICT, outcome: 'allowed' })).toBe('Allowed.');
  });

  it('the eighth call in seven days is told with number, days and the next time', () => {
    const judgement = judged(
      anAct(),
      someFacts({ contacts: calls(7, { from: '2026-04-01T10:00', everyMinutes: 24 * 60 }) }),
      at('2026-04-07T12:00'),
    );
    const verdict = verdictOf(judgement, 'US-REGF-FREQ-7IN7');
    const sentence = verdict === undefined ? '' : explain(verdict, 'America/New_York');
    expect(sentence).toMatch(/7 contacts count within 7 days.*Apr 8, 2026/);
  });
});

describe('a judgement in words', () => {
  it('says what blocks and from when nothing does', () => {
    const facts = someFacts({ contacts: calls(7, { from: '2026-04-01T10:00', everyMinutes: 24 * 60 }) });
    const { headline, lines } = explainOutcome(judged(anAct(), facts, at('2026-04-07T22:00')));
    expect(headline).toMatch(/^Blocked by \d+ rules; allowed again from Apr 8, 2026, 8:00 AM EDT\.$/);
    expect(lines.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['US-REGF-FREQ-7IN7', 'US-REGF-TIME-0821']),
    );
    expect(lines.every(({ citation }) => citation !== '')).toBe(true);
  });

  it('says that time alone will not help where a clock is wrong', () => {
    const facts = someFacts({ contacts: [aContact({ at: at('2026-05-01T10:00') })] });
    expect(explainOutcome(judged(anAct(), facts, at('2026-04-07T12:00'))).headline).toMatch(/time alone will not/);
  });

  it('lists nothing where everything is allowed', () => {
    const { lines, headline } = explainOutcome(judged(anAct(), someFacts(), at('2026-04-07T12:00')));
    expect(lines).toEqual([]);
    expect(headline).toMatch(/^Allowed/);
  });
});
