import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import type { Instant } from '#shared/kernel/calendar';
import {
  aContact,
  aConsent,
  aDebt,
  aDesk,
  aPerson,
  aRestriction,
  anAct,
  at,
  blocksOf,
  COUNTS,
  day,
  judged,
  later,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';
import { aLetter, aTalk } from '#test/support/rules-acts';

const NOON = at('2026-04-08T12:00');
const says = (ruleId: string, act: Act, facts: Facts, now: Instant = NOON) =>
  verdictOf(judged(act, facts, now), ruleId);
const held = (...restrictions: Facts['restrictions']): Facts => someFacts({ restrictions });
const received = (text: string) => ({ receivedAt: at(text), placedAt: at(text) });

describe('a written notice to stop, 12 CFR 1006.6(c)', () => {
  const CEASE = 'US-REGF-CEASE';

  it('binds from the minute of receipt and not before it', () => {
    const facts = held(aRestriction('cease', received('2026-04-08T10:00')));
    expect(says(CEASE, anAct(), facts, at('2026-04-08T09:59'))).toBeUndefined();
    expect(says(CEASE, anAct(), facts, at('2026-04-08T10:00'))).toMatchObject({
      outcome: 'blocked',
      reason: 'CEASE_RECEIVED',
      earliestAllowedAt: null,
      facts: { restrictionId: facts.restrictions[0]?.restrictionId, daysSinceReceipt: 0 },
    });
  });

  it('received at 10:00 and heard of at 14:00 binds a call at 12:00, which is then told as known only later', () => {
    const facts = held(aRestriction('cease', { receivedAt: at('2026-04-08T10:00'), placedAt: at('2026-04-08T14:00') }));
    expect(says(CEASE, anAct(), facts)?.facts).toMatchObject({ isKnownOnlyLater: true });
    expect(says(CEASE, anAct(), facts, at('2026-04-08T14:01'))?.facts).not.toHaveProperty('isKnownOnlyLater');
  });

  it('stops every channel to the consumer, the spouse and the cosigner, and no debt it is not about', () => {
    for (const kind of ['dial', 'ringless', 'voicemail', 'text', 'email', 'message', 'letter', 'visit'] as const)
      expect(says(CEASE, anAct({ kind }), held(aRestriction('cease', { personId: 'person-1' })))?.outcome).toBe(
        'blocked',
      );
    for (const role of ['spouse', 'cosigner', 'executor'] as const) {
      const facts = { ...held(aRestriction('cease', { personId: 'other' })), person: aPerson({ role }) };
      expect(says(CEASE, anAct(), facts)?.outcome).toBe('blocked');
    }
    expect(says(CEASE, anAct(), held(aRestriction('cease', { debtIds: ['debt-2'] })))).toBeUndefined();
    expect(says(CEASE, anAct(), held(aRestriction('cease', { debtIds: ['debt-2', 'debt-1'] })))?.outcome).toBe(
      'blocked',
    );
  });

  it('leaves each of the three purposes once, and what a law requires always', () => {
    for (const purpose of ['efforts-ending', 'may-invoke-remedy', 'intends-remedy'] as const) {
      expect(says(CEASE, aLetter({ purpose }), held(aRestriction('cease')))?.outcome).toBe('allowed');
      expect(says(CEASE, aLetter({ purpose }), held(aRestriction('cease', { usedPurposes: [purpose] })))).toMatchObject(
        {
          outcome: 'blocked',
          reason: 'CEASE_PURPOSE_USED',
        },
      );
      const others = ['efforts-ending', 'may-invoke-remedy', 'intends-remedy'].filter((each) => each !== purpose);
      expect(says(CEASE, aLetter({ purpose }), held(aRestriction('cease', { usedPurposes: others })))?.outcome).toBe(
        'allowed',
      );
    }
    const used = held(aRestriction('cease', { usedPurposes: ['legally-required'] }));
    expect(says(CEASE, aLetter({ purpose: 'legally-required' }), used)?.outcome).toBe('allowed');
    for (const purpose of ['collect', 'ask-consent', 'opt-out-confirmation', 'respond'] as const)
      expect(says(CEASE, aLetter({ purpose }), held(aRestriction('cease')))?.outcome).toBe('blocked');
  });

  it('said and not written is no cease but keeps the phone quiet', () => {
    const facts = held(aRestriction('cease', { isWritten: false }));
    for (const kind of ['dial', 'ringless', 'voicemail'] as const) {
      expect(says(CEASE, anAct({ kind }), facts)).toBeUndefined();
      expect(says('US-REGF-MEDIUM', anAct({ kind }), facts)).toMatchObject({
        outcome: 'blocked',
        facts: { medium: 'call', stop: 'cease' },
      });
    }
    expect(says('US-REGF-MEDIUM', aLetter(), facts)).toBeUndefined();
    expect(says(CEASE, aLetter(), facts)).toBeUndefined();
  });

  it('lets an answer through with a warning only when the person got in touch after it and was not answered', () => {
    const notice = aRestriction('cease');
    const wrote = aContact({ direction: 'in', kind: 'letter', counts: COUNTS.letter, at: at('2026-04-03T10:00') });
    const answered = aContact({ kind: 'letter', counts: COUNTS.letter, at: at('2026-04-04T10:00') });
    const answer = aLetter({ purpose: 'respond' });
    const earlier = { ...wrote, at: at('2026-03-31T10:00') };
    const outcome = (...contacts: Facts['contacts']) => says(CEASE, answer, { ...held(notice), contacts })?.outcome;
    expect(outcome(wrote)).toBe('warn');
    expect(outcome(wrote, answered)).toBe('blocked');
    expect(outcome(earlier)).toBe('blocked');
    expect(outcome({ ...wrote, personId: 'other' })).toBe('blocked');
  });

  it('does not keep the creditor’s or the consumer’s attorney from being written to', () => {
    for (const role of ['attorney', 'creditor'] as const)
      expect(says(CEASE, aLetter(), { ...held(aRestriction('cease')), person: aPerson({ role }) })).toBeUndefined();
  });
});

describe('stops are sticky', () => {
  it('only a lifting that lies behind every clock opens the way again', () => {
    const facts = held(aRestriction('cease', { liftedAt: at('2026-04-05T10:00') }));
    expect(says('US-REGF-CEASE', anAct(), facts)).toBeUndefined();
    expect(says('US-REGF-CEASE', anAct(), facts, at('2026-04-05T10:00'))).toBeUndefined();
    expect(says('US-REGF-CEASE', anAct(), facts, at('2026-04-05T09:59'))?.outcome).toBe('blocked');
  });

  it('of two clocks the later one receives and the earlier one lifts', () => {
    const slow = {
      ...held(aRestriction('cease', received('2026-04-08T12:30'))),
      desk: aDesk({ otherNow: later(NOON, { minutes: 60 }) }),
    };
    expect(says('US-REGF-CEASE', anAct(), slow)?.outcome).toBe('blocked');
    const fast = {
      ...held(aRestriction('cease', { liftedAt: at('2026-04-08T11:30') })),
      desk: aDesk({ otherNow: later(NOON, { minutes: -60 }) }),
    };
    expect(says('US-REGF-CEASE', anAct(), fast)?.outcome).toBe('blocked');
  });

  it('adding any stop never allows what was blocked', () => {
    const one = held(aRestriction('cease'));
    const before = blocksOf(judged(anAct(), one, NOON));
    for (const more of [
      aRestriction('cease', { usedPurposes: [] }),
      aRestriction('attorney', { consentsToDirectContact: true }),
      aRestriction('bankruptcy', { status: 'dismissed' }),
      aRestriction('dispute', { isDuplicative: true }),
    ])
      expect(blocksOf(judged(anAct(), held(...one.restrictions, more), NOON))).toEqual(
        expect.arrayContaining([...before]),
      );
  });
});

describe('an attorney, 12 CFR 1006.6(b)(2)', () => {
  const ATTY = 'US-REGF-ATTY';

  it('blocks everybody who is the consumer on that debt and tells that one is on file', () => {
    const stop = aRestriction('attorney', { personId: 'person-1', debtIds: ['debt-1'] });
    for (const role of ['consumer', 'spouse', 'guardian', 'parent-of-minor', 'executor', 'cosigner'] as const) {
      const facts = { ...held(stop), person: aPerson({ role }) };
      expect(says(ATTY, anAct(), facts)).toMatchObject({
        outcome: 'blocked',
        reason: 'ATTORNEY_REPRESENTED',
        facts: { restrictionId: stop.restrictionId, isAttorneyOnFile: true, hasName: true, hasWayToReach: true },
      });
    }
    const two = { ...held(stop), debts: [aDebt(), aDebt({ debtId: 'debt-2' })] };
    expect(says(ATTY, anAct({ debtIds: ['debt-2'] }), two)).toBeUndefined();
    expect(says(ATTY, anAct({ debtIds: ['debt-1', 'debt-2'] }), two)?.outcome).toBe('blocked');
  });

  it('the attorney is written to freely, and nobody else is asked where the consumer is', () => {
    const facts = held(aRestriction('attorney'));
    expect(says(ATTY, aLetter(), { ...facts, person: aPerson({ role: 'attorney' }) })).toBeUndefined();
    const asked = { ...facts, person: aPerson({ role: 'third-party' }) };
    expect(says(ATTY, anAct({ purpose: 'location' }), asked)).toMatchObject({
      outcome: 'blocked',
      reason: 'ATTORNEY_ONLY_FOR_LOCATION',
    });
  });

  it('no answer for 30 days still blocks, for more than 30 it does not', () => {
    const facts = held(aRestriction('attorney', { firstWroteOn: day('2026-04-02') }));
    // April 2 + 30 = May 2; the 31st day begins at midnight in Dayton, Ohio.
    expect(says(ATTY, anAct(), facts, at('2026-05-02T12:00'))).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-05-03T00:00'),
      facts: { noResponsePolicyDays: 30 },
    });
    expect(says(ATTY, anAct(), facts, at('2026-05-02T23:59'))?.outcome).toBe('blocked');
    expect(says(ATTY, anAct(), facts, at('2026-05-03T00:00'))?.outcome).toBe('allowed');
  });

  it('an answer since, or never having written, keeps the way closed', () => {
    const late = at('2026-07-01T12:00');
    const answered = { firstWroteOn: day('2026-04-02'), lastAnsweredOn: day('2026-04-20') };
    expect(says(ATTY, anAct(), held(aRestriction('attorney', answered)), late)?.outcome).toBe('blocked');
    expect(says(ATTY, anAct(), held(aRestriction('attorney')), late)?.outcome).toBe('blocked');
    const before = { firstWroteOn: day('2026-04-02'), lastAnsweredOn: day('2026-04-01') };
    expect(says(ATTY, anAct(), held(aRestriction('attorney', before)), late)?.outcome).toBe('allowed');
  });

  it('consent of the attorney or of the consumer opens direct contact, not the asking of others', () => {
    const agreed = held(aRestriction('attorney', { consentsToDirectContact: true }));
    expect(says(ATTY, anAct(), agreed)?.outcome).toBe('allowed');
    const asking = anAct({ purpose: 'location' });
    expect(says(ATTY, asking, { ...agreed, person: aPerson({ role: 'employer' }) })?.outcome).toBe('blocked');
    const consent = aConsent({ kind: 'direct-contact' });
    const consented = { ...held(aRestriction('attorney')), consents: [consent] };
    expect(says(ATTY, anAct(), consented)?.outcome).toBe('allowed');
    const revoked = { ...consented, consents: [{ ...consent, revokedAt: at('2026-04-07T10:00') }] };
    expect(says(ATTY, anAct(), revoked)?.outcome).toBe('blocked');
    const elsewhere = { ...consented, consents: [{ ...consent, debtIds: ['debt-2'] }] };
    expect(says(ATTY, anAct(), elsewhere)?.outcome).toBe('blocked');
  });

  it('who calls in is answered and not collected from', () => {
    const facts = held(aRestriction('attorney'));
    expect(says('US-REGF-ATTY-TALK', aTalk(), facts)?.outcome).toBe('blocked');
    expect(says('US-REGF-ATTY-TALK', aTalk({ purpose: 'respond' }), facts)?.outcome).toBe('warn');
  });
});
