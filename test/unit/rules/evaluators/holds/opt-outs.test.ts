import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import type { Instant } from '#shared/kernel/calendar';
import {
  aContact,
  aPerson,
  aRestriction,
  anAct,
  anEndpoint,
  at,
  COUNTS,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';
import { aLetter } from '#test/support/rules-acts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);
const held = (...restrictions: Facts['restrictions']): Facts => someFacts({ restrictions });

describe('numbers and media', () => {
  it('a medium a person refused is closed for that person and every debt', () => {
    const facts = held(aRestriction('medium', { medium: 'call', personId: 'person-1', debtIds: ['debt-2'] }));
    expect(says('US-REGF-MEDIUM', anAct(), facts)?.outcome).toBe('blocked');
    expect(says('US-REGF-MEDIUM', aLetter(), facts)).toBeUndefined();
    const spouse = { ...facts, person: aPerson({ personId: 'spouse', role: 'spouse' }) };
    expect(says('US-REGF-MEDIUM', anAct({ personId: 'spouse' }), spouse)).toBeUndefined();
  });

  it('one electronic confirmation of an opt-out may go out, and what a law requires', () => {
    const facts = held(aRestriction('medium', { medium: 'text' }));
    const confirming = anAct({ kind: 'text', purpose: 'opt-out-confirmation' });
    expect(says('US-REGF-MEDIUM', confirming, facts)?.outcome).toBe('allowed');
    const sent = aContact({ kind: 'text', counts: COUNTS.text, purpose: 'collect', at: at('2026-04-01T12:01') });
    expect(says('US-REGF-MEDIUM', confirming, { ...facts, contacts: [sent] })?.reason).toBe(
      'OPT_OUT_CONFIRMED_ALREADY',
    );
    const before = { ...sent, at: at('2026-04-01T11:59') };
    expect(says('US-REGF-MEDIUM', confirming, { ...facts, contacts: [before] })?.outcome).toBe('allowed');
    expect(says('US-REGF-MEDIUM', anAct({ kind: 'text', purpose: 'legally-required' }), facts)?.outcome).toBe(
      'allowed',
    );
    const noCalls = held(aRestriction('medium', { medium: 'call' }));
    expect(says('US-REGF-MEDIUM', anAct({ purpose: 'opt-out-confirmation' }), noCalls)?.outcome).toBe('blocked');
  });

  it('a texted STOP closes texts, and warns before a call by hand', () => {
    const facts = held(aRestriction('tcpa-revocation', { media: ['text'] }));
    expect(says('US-REGF-MEDIUM', anAct({ kind: 'text' }), facts)?.outcome).toBe('blocked');
    expect(says('US-REGF-MEDIUM', anAct(), facts)).toBeUndefined();
    const both = held(aRestriction('tcpa-revocation', { media: ['text', 'call'] }));
    expect(says('US-REGF-MEDIUM', anAct(), both)?.outcome).toBe('warn');
  });

  it('an address or number somebody opted out of, or that is another’s, is not used', () => {
    expect(says('US-REGF-OPTOUT', anAct(), held(aRestriction('endpoint')))?.outcome).toBe('blocked');
    expect(says('US-REGF-OPTOUT', anAct(), held(aRestriction('endpoint', { endpointId: 'phone-2' })))).toBeUndefined();
    expect(says('US-REGF-WRONG-NUMBER', anAct(), held(aRestriction('wrong-number')))?.outcome).toBe('blocked');
    expect(
      says('US-REGF-WRONG-NUMBER', anAct(), held(aRestriction('wrong-number', { endpointId: 'x' })))?.outcome,
    ).toBe('allowed');
    const wrong = someFacts({ endpoint: anEndpoint({ status: 'wrong-party' }) });
    expect(says('US-REGF-WRONG-NUMBER', anAct(), wrong)?.reason).toBe('WRONG_PARTY');
  });

  it('one word about the employer closes every number at work, and none at home', () => {
    const facts = held(aRestriction('workplace', { isWritten: false }));
    const atWork = { ...facts, endpoint: anEndpoint({ use: 'work' }) };
    expect(says('US-REGF-WORK', anAct(), atWork, at('2027-01-08T12:00'))?.outcome).toBe('blocked');
    expect(says('US-REGF-WORK', anAct(), facts)).toBeUndefined();
    const named = held(aRestriction('workplace', { endpointId: 'phone-1' }));
    expect(says('US-REGF-WORK', anAct(), named)?.outcome).toBe('blocked');
  });
});
