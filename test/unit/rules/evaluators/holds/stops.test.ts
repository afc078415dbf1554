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
  anAccount,
  anAct,
  anEndpoint,
  at,
  blocksOf,
  COUNTS,
  day,
  judged,
  later,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';
import { aDebit, aFurnishing, aLetter, aSuit, aTalk } from '#test/support/rules-acts';

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

describe('a bankruptcy', () => {
  const STAY = 'US-BK-STAY';
  const cosigner = { person: aPerson({ personId: 'person-2', role: 'cosigner' }) };
  const toCosigner = anAct({ personId: 'person-2' });
  const outcome = (over: Parameters<typeof aRestriction<'bankruptcy'>>[1], act = anAct(), more: Partial<Facts> = {}) =>
    says(STAY, act, { ...held(aRestriction('bankruptcy', over)), ...more });

  it('stops contact, debits, plans and suits, and lets a report go with a warning', () => {
    for (const act of [anAct(), aLetter(), aTalk(), aDebit(), { ...aDebit(), kind: 'plan' } as const, aSuit()])
      expect(outcome({}, act)).toMatchObject({ outcome: 'blocked', reason: 'BANKRUPTCY_STAY' });
    expect(outcome({}, aFurnishing())).toMatchObject({ outcome: 'warn', reason: 'BANKRUPTCY_FURNISH_WITH_CARE' });
    expect(outcome({}, aTalk({ purpose: 'respond' }))?.outcome).toBe('warn');
  });

  it('holds from oral notice on, for every collector and every debt', () => {
    expect(outcome({ isWritten: false })?.outcome).toBe('blocked');
    expect(outcome({}, anAct(), { account: anAccount({ collectorRole: 'first_party' }) })?.outcome).toBe('blocked');
    expect(outcome({}, anAct(), { debts: [aDebt({ kind: 'commercial' })] })?.outcome).toBe('blocked');
  });

  it('protects a cosigner of a consumer debt in chapters 12 and 13, not in 7 and 11, and not of a business debt', () => {
    expect(outcome({ chapter: 13 }, toCosigner, cosigner)).toMatchObject({
      outcome: 'blocked',
      reason: 'BANKRUPTCY_CODEBTOR_STAY',
      facts: { chapter: 13, standing: 'co-debtor' },
    });
    expect(outcome({ chapter: 12 }, toCosigner, cosigner)?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7 }, toCosigner, cosigner)?.outcome).toBe('allowed');
    expect(outcome({ chapter: 11 }, toCosigner, cosigner)?.outcome).toBe('allowed');
    const business = { ...cosigner, debts: [aDebt({ kind: 'commercial' })] };
    expect(outcome({ chapter: 13 }, toCosigner, business)?.outcome).toBe('allowed');
    const unknown = { ...cosigner, debts: [aDebt({ kind: null })] };
    expect(outcome({ chapter: 13 }, toCosigner, unknown)?.outcome).toBe('blocked');
  });

  it('an unknown chapter protects everybody, and no named debtor means whoever it binds', () => {
    expect(outcome({ chapter: null }, toCosigner, cosigner)).toMatchObject({ reason: 'BANKRUPTCY_CHAPTER_UNKNOWN' });
    expect(outcome({ chapter: 7, debtorPersonIds: [] }, toCosigner, cosigner)?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7, debtorPersonIds: [], personId: 'person-1' }, toCosigner, cosigner)?.outcome).toBe(
      'allowed',
    );
  });

  it('the debtor is not reached through the spouse or the neighbours, and the attorney may be', () => {
    const as = (role: 'spouse' | 'third-party' | 'attorney') => ({ person: aPerson({ personId: 'person-2', role }) });
    expect(outcome({ chapter: 7 }, toCosigner, as('spouse'))?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7 }, toCosigner, as('third-party'))?.outcome).toBe('blocked');
    expect(outcome({ chapter: 7 }, toCosigner, as('attorney'))).toBeUndefined();
  });

  it('does not cover a debt incurred the day after the filing, and covers one of the day itself or of no known day', () => {
    const incurred = (on: string | null) => ({ debts: [aDebt({ incurredOn: on === null ? null : day(on) })] });
    expect(outcome({ filedOn: day('2026-03-10') }, anAct(), incurred('2026-03-11'))).toBeUndefined();
    expect(outcome({ filedOn: day('2026-03-10') }, anAct(), incurred('2026-03-10'))?.outcome).toBe('blocked');
    expect(outcome({ filedOn: day('2026-03-10') }, anAct(), incurred(null))?.outcome).toBe('blocked');
    expect(outcome({ filedOn: null }, anAct(), incurred('2026-04-07'))?.outcome).toBe('blocked');
  });

  it('a dismissal asks for legal, a discharge stays, a closed case of unknown end stays too', () => {
    expect(outcome({ status: 'dismissed' })).toMatchObject({ outcome: 'warn', reason: 'BANKRUPTCY_DISMISSED' });
    expect(outcome({ status: 'discharged' })).toMatchObject({ outcome: 'blocked', reason: 'BANKRUPTCY_DISCHARGED' });
    expect(outcome({ status: 'closed' })?.outcome).toBe('blocked');
    expect(outcome({ status: 'discharged', chapter: 13 }, toCosigner, cosigner)?.outcome).toBe('warn');
  });
});

describe('a death', () => {
  const DEATH = 'US-REGF-DECEASED';
  const as = (role: Parameters<typeof aPerson>[0], act = anAct(), personId: string | null = null) =>
    says(
      DEATH,
      { ...act, personId: role?.personId ?? 'person-1' },
      {
        ...held(aRestriction('deceased', { personId })),
        person: aPerson(role),
      },
    );

  it('leaves the household alone and lets the executor be spoken to', () => {
    for (const role of ['consumer', 'spouse', 'household', 'cosigner'] as const)
      expect(as({ role })?.outcome).toBe('blocked');
    expect(as({ role: 'household' }, anAct({ purpose: 'location' }))?.outcome).toBe('blocked');
    expect(as({ role: 'executor' })?.outcome).toBe('allowed');
    expect(as({ role: 'executor' }, aTalk())?.outcome).toBe('allowed');
    expect(as({ role: 'attorney' })).toBeUndefined();
  });

  it('warns before a living cosigner is called, and lets others be asked who acts for the estate', () => {
    expect(as({ role: 'cosigner', personId: 'person-2' }, anAct(), 'person-1')?.outcome).toBe('warn');
    expect(as({ role: 'spouse', personId: 'person-2' }, anAct(), 'person-1')?.outcome).toBe('blocked');
    expect(as({ role: 'third-party', personId: 'p' }, anAct({ purpose: 'location' }), 'person-1')?.outcome).toBe(
      'warn',
    );
    expect(as({ role: 'third-party', personId: 'p' }, anAct(), 'person-1')?.outcome).toBe('blocked');
  });

  it('stops debits', () => {
    expect(as({ role: 'consumer' }, aDebit())?.outcome).toBe('blocked');
  });
});

describe('debts on which nothing may be asked', () => {
  it('a debt that is paid, settled, discharged or sold is not called about, and may be confirmed by letter', () => {
    for (const status of ['paid', 'settled', 'discharged', 'sold'] as const) {
      const facts = someFacts({ debts: [aDebt({ status })] });
      for (const act of [anAct(), aDebit(), aSuit()]) expect(says('US-REGF-PAID', act, facts)?.outcome).toBe('blocked');
      expect(says('US-REGF-PAID', aLetter({ purpose: 'efforts-ending' }), facts)?.outcome).toBe('allowed');
    }
    const mixed = someFacts({ debts: [aDebt(), aDebt({ debtId: 'debt-2', status: 'paid' })] });
    expect(says('US-REGF-PAID', anAct({ debtIds: [] }), mixed)).toBeUndefined();
    expect(says('US-REGF-PAID', anAct({ debtIds: ['debt-1', 'debt-2'] }), mixed)).toMatchObject({
      outcome: 'blocked',
      facts: { debtIds: ['debt-2'] },
    });
  });

  it('identity theft stops collecting it by anybody and leaves the victim to be answered', () => {
    const facts = {
      ...held(aRestriction('identity-theft')),
      account: anAccount({ collectorRole: 'first_party' as const }),
    };
    for (const act of [anAct(), aTalk(), aDebit(), aSuit()])
      expect(says('US-FCRA-IDT-COLLECT', act, facts)?.outcome).toBe('blocked');
    expect(says('US-FCRA-IDT-COLLECT', aLetter({ purpose: 'respond' }), facts)?.outcome).toBe('allowed');
    expect(says('US-FCRA-IDT-COLLECT', aLetter(), { ...facts, person: aPerson({ role: 'creditor' }) })).toBeUndefined();
  });

  it('service in the armed forces warns before contact and blocks a suit, until 180 days after it', () => {
    const ended = (on: string | null) => held(aRestriction('scra', { serviceEndedOn: on === null ? null : day(on) }));
    expect(says('US-SCRA', anAct(), ended(null))?.outcome).toBe('warn');
    expect(says('US-SCRA-SUIT', aSuit(), ended(null))?.outcome).toBe('blocked');
    // 2025-10-10 + 180 days = 2026-04-08.
    expect(says('US-SCRA', anAct(), ended('2025-10-10'))?.outcome).toBe('warn');
    expect(says('US-SCRA', anAct(), ended('2025-10-09'))).toBeUndefined();
  });
});

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
