import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aTalk } from '#test/support/rules-acts';
import {
  aConsent,
  aContact,
  aPerson,
  anAct,
  at,
  COUNTS,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('third parties, 12 CFR 1006.6(d)(1) and 1006.10', () => {
  const neighbour = aPerson({ role: 'third-party' });
  const asking = anAct({ purpose: 'location' });

  it('nobody is talked to of the debt before it is certain that it is the consumer', () => {
    for (const isRightPartyVerified of [null, false])
      expect(says('US-REGF-3P', aTalk({ isRightPartyVerified }), someFacts())?.reason).toBe('RIGHT_PARTY_NOT_VERIFIED');
    expect(says('US-REGF-3P', aTalk(), someFacts())?.outcome).toBe('allowed');
  });

  it('third parties hear nothing of it without consent; the spouse, the guardian and the executor may', () => {
    for (const role of ['third-party', 'household', 'employer'] as const)
      expect(says('US-REGF-3P', aTalk(), someFacts({ person: aPerson({ role }) }))?.reason).toBe(
        'THIRD_PARTY_ON_THE_LINE',
      );
    for (const role of ['spouse', 'guardian', 'executor', 'successor-in-interest', 'attorney', 'creditor'] as const)
      expect(says('US-REGF-3P', aTalk(), someFacts({ person: aPerson({ role }) }))?.outcome).toBe('allowed');
    const consents = [aConsent({ kind: 'third-party' })];
    expect(says('US-REGF-3P', aTalk(), someFacts({ person: neighbour, consents }))?.outcome).toBe('allowed');
  });

  it('a call to a third party to collect is blocked, a first one to ask where the consumer is goes', () => {
    const facts = someFacts({ person: neighbour });
    expect(says('US-REGF-LOC', anAct(), facts)?.reason).toBe('THIRD_PARTY_NOT_FOR_COLLECTION');
    expect(says('US-REGF-LOC', asking, facts)?.outcome).toBe('allowed');
  });

  it('a call that only rang was no contact, one that reached somebody was; another agency’s does not count', () => {
    const before = (over: Parameters<typeof aContact>[0]) =>
      someFacts({
        person: neighbour,
        contacts: [aContact({ purpose: 'location', personRole: 'third-party', ...over })],
      });
    expect(says('US-REGF-LOC', asking, before({}))?.outcome).toBe('allowed');
    expect(says('US-REGF-LOC', asking, before({ counts: COUNTS.conversation }))).toMatchObject({
      outcome: 'blocked',
      reason: 'LOCATION_ASKED_ALREADY',
      facts: { count: 1, maxPerThirdParty: 1 },
    });
    expect(says('US-REGF-LOC', asking, before({ counts: COUNTS.conversation, entityId: 'entity-2' }))?.outcome).toBe(
      'allowed',
    );
    const again = anAct({ purpose: 'location', newReason: 'earlier-answer-wrong' });
    expect(says('US-REGF-LOC', again, before({ counts: COUNTS.conversation }))?.outcome).toBe('allowed');
  });

  it('what is said to them names no debt', () => {
    const talk = (text: string) => aTalk({ purpose: 'location', text });
    const facts = someFacts({ person: neighbour });
    expect(says('US-REGF-LOC-WORDS', talk('I am calling about a debt of $500.'), facts)?.outcome).toBe('blocked');
    const fit = 'Hello, this is {agentName}. I would like to confirm an address for {consumerName}.';
    expect(says('US-REGF-LOC-WORDS', talk(fit), facts)?.outcome).toBe('allowed');
  });
});
