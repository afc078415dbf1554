import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { aLetter, aTalk, aText } from '#test/support/rules-acts';
import {
  aContact,
  aDebt,
  aNotice,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  at,
  COUNTS,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);

describe('the statements of a debt collector, 12 CFR 1006.18(e)', () => {
  const FIRST = 'US-REGF-MM-INIT';
  const LATER = 'US-REGF-MM-SUB';
  const fresh = someFacts({ notices: [] });
  const spoke = aContact({ counts: COUNTS.conversation });
  const wrote = aContact({ kind: 'letter', counts: COUNTS.letter });

  it('the first communication says that it is an attempt to collect, later ones from whom they come', () => {
    expect(says(FIRST, aTalk(), fresh)?.reason).toBe('MINI_MIRANDA_MISSING');
    expect(says(FIRST, aTalk({ disclosures: ['mini-miranda'] }), fresh)?.outcome).toBe('allowed');
    expect(says(LATER, aTalk({ disclosures: [] }), fresh)).toBeUndefined();
    const later = someFacts({ notices: [], contacts: [spoke] });
    expect(says(FIRST, aTalk({ disclosures: [] }), later)).toBeUndefined();
    expect(says(LATER, aTalk({ disclosures: [] }), later)?.reason).toBe('LATER_DISCLOSURE_MISSING');
    expect(says(LATER, aTalk({ disclosures: ['from-debt-collector'] }), later)?.outcome).toBe('allowed');
    expect(says(LATER, aTalk({ disclosures: ['mini-miranda'] }), later)?.outcome).toBe('allowed');
  });

  it('after a first conversation the first letter says it again, the second does not', () => {
    const letter = aLetter();
    expect(says(FIRST, letter, someFacts({ notices: [], contacts: [spoke] }))).toMatchObject({
      outcome: 'blocked',
      facts: { firstAbout: [], firstInWritingAbout: ['debt-1'] },
    });
    expect(says(FIRST, letter, someFacts({ notices: [], contacts: [spoke, wrote] }))).toBeUndefined();
  });

  it('a call that rang, a message left and a call of another agency are no communication; another debt has its own first', () => {
    for (const over of [{}, { counts: COUNTS.voicemail }, { counts: COUNTS.conversation, entityId: 'entity-2' }])
      expect(says(FIRST, aTalk(), someFacts({ notices: [], contacts: [aContact(over)] }))?.outcome).toBe('blocked');
    const two = someFacts({ notices: [], contacts: [spoke], debts: [aDebt(), aDebt({ debtId: 'debt-2' })] });
    expect(says(FIRST, aTalk({ debtIds: ['debt-1', 'debt-2'] }), two)?.facts).toMatchObject({ firstAbout: ['debt-2'] });
  });

  it('a validation notice was a first communication to the consumer, unless it came back', () => {
    expect(says(FIRST, aTalk(), someFacts())).toBeUndefined();
    const back = someFacts({ notices: [aNotice({ undeliverableOn: day('2026-03-12') })] });
    expect(says(FIRST, aTalk(), back)?.outcome).toBe('blocked');
    expect(says(FIRST, aTalk(), someFacts({ person: aPerson({ role: 'spouse' }) }))?.outcome).toBe('blocked');
  });

  it('a message on a machine, a location call and the confirmation of an opt-out do not say it', () => {
    expect(says(FIRST, anAct({ kind: 'voicemail' }), fresh)).toBeUndefined();
    const neighbour = { ...fresh, person: aPerson({ role: 'third-party' as const }) };
    expect(says(FIRST, aTalk({ purpose: 'location' }), neighbour)).toBeUndefined();
    const optedOut = { ...fresh, restrictions: [aRestriction('medium', { medium: 'text' })] };
    expect(says(FIRST, aText({ purpose: 'opt-out-confirmation' }), optedOut)).toBeUndefined();
  });

  it('a purpose that cannot be does not take the statements away', () => {
    expect(says(FIRST, aTalk({ purpose: 'location' }), fresh)?.outcome).toBe('blocked');
    expect(says(FIRST, aText({ purpose: 'opt-out-confirmation' }), fresh)?.outcome).toBe('blocked');
    expect(says('US-REGF-ID', aTalk({ purpose: 'location', disclosures: [] }), fresh)?.outcome).toBe('blocked');
  });

  it('the caller says who they are, save on a location call', () => {
    expect(says('US-REGF-ID', aTalk({ disclosures: [] }), fresh)?.outcome).toBe('blocked');
    expect(says('US-REGF-ID', aTalk(), fresh)?.outcome).toBe('allowed');
    const neighbour = { ...fresh, person: aPerson({ role: 'third-party' as const }) };
    expect(says('US-REGF-ID', aTalk({ disclosures: [], purpose: 'location' }), neighbour)).toBeUndefined();
  });
});

describe('recording', () => {
  const RECORD = 'US-RECORD-CONSENT';
  const living = (...states: string[]) =>
    someFacts({ account: anAccount({ places: states.map((state) => ({ state, locality: null })) }) });

  it('is announced where everybody must know of it, and where nobody knows the state', () => {
    const talk = aTalk({ isRecorded: true });
    expect(says(RECORD, talk, living('CA'))).toMatchObject({ outcome: 'warn', facts: { states: ['CA'] } });
    expect(says(RECORD, talk, living('OH', 'PA'))?.facts).toMatchObject({ states: ['PA'] });
    expect(says(RECORD, talk, living())?.outcome).toBe('warn');
    expect(says(RECORD, talk, living('OH'))).toBeUndefined();
    const told = aTalk({ isRecorded: true, disclosures: ['recording-notice'] });
    expect(says(RECORD, told, living('CA'))?.outcome).toBe('allowed');
    expect(says(RECORD, aTalk(), living('CA'))).toBeUndefined();
  });

  it('is only reminded of before the call', () => {
    expect(says(RECORD, anAct({ isRecorded: true }), living('CA'))?.outcome).toBe('informed');
  });
});
