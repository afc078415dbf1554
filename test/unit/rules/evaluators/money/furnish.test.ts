import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import {
  aContact,
  aDebt,
  aDesk,
  aNotice,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  at,
  COUNTS,
  day,
  judged,
  later,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOW = at('2026-04-15T10:00');

function report(over: Partial<Act> = {}): Act {
  return anAct({ kind: 'furnish', endpointId: null, dialMode: null, ...over });
}

function said(ruleId: string, facts: Facts, now: Instant = NOW, act: Act = report()) {
  const verdict = verdictOf(judged(act, facts, now), ruleId);
  return verdict && { outcome: verdict.outcome, reason: verdict.reason, from: verdict.earliestAllowedAt };
}

const letter = (over = {}) => aNotice({ kind: 'before-furnishing', sentAt: at('2026-04-01T16:00'), ...over });

describe('a report to a bureau waits until the consumer knows of the debt (12 CFR 1006.30(a)(1))', () => {
  const passive = (facts: Facts, now: Instant = NOW) => said('US-REGF-PASSIVE', facts, now);

  it('is blocked while nobody spoke to the consumer and no notice was sent', () => {
    expect(passive(someFacts())).toEqual({ outcome: 'blocked', reason: 'FURNISH_NOT_TOLD', from: null });
  });

  it('is blocked 13 days after the letter and allowed from the first minute of day 14', () => {
    const facts = someFacts({ notices: [letter()] });
    const from = at('2026-04-15T00:00');
    expect(passive(facts, at('2026-04-14T23:59'))).toEqual({ outcome: 'blocked', reason: 'FURNISH_WAIT', from });
    expect(passive(facts, from)?.outcome).toBe('allowed');
  });

  it('counts the wait from the later day when the consumer may be in two zones', () => {
    const person = aPerson({
      zoneEvidence: [
        { kind: 'residence-zip', zip: '45402' },
        { kind: 'manual', zone: 'America/Los_Angeles' },
      ],
    });
    const facts = someFacts({ person, notices: [letter({ sentAt: at('2026-04-02T00:30') })] });
    expect(passive(facts, at('2026-04-16T01:00'))).toMatchObject({ outcome: 'blocked', from: at('2026-04-16T03:00') });
  });

  it('starts anew when the letter comes back on day 10, and is free 14 days after it was sent again', () => {
    const returned = letter({ undeliverableOn: day('2026-04-11') });
    expect(passive(someFacts({ notices: [returned] }))).toMatchObject({
      reason: 'FURNISH_NOTICE_RETURNED',
      from: null,
    });
    const again = someFacts({ notices: [returned, letter({ sentAt: at('2026-04-12T09:00') })] });
    expect(passive(again, at('2026-04-25T10:00'))?.reason).toBe('FURNISH_WAIT');
    expect(passive(again, at('2026-04-26T10:00'))?.outcome).toBe('allowed');
  });

  it('takes a letter that comes back on day 14 as come back in the wait, one on day 15 as too late to matter', () => {
    const back = (on: string) => someFacts({ notices: [letter({ undeliverableOn: day(on) })] });
    expect(passive(back('2026-04-15'), at('2026-04-20T10:00'))?.reason).toBe('FURNISH_NOTICE_RETURNED');
    expect(passive(back('2026-04-16'), at('2026-04-20T10:00'))?.outcome).toBe('allowed');
  });

  it('is allowed at once after a conversation, not after a voicemail, a stranger or another agency’s talk', () => {
    const after = (over: Parameters<typeof aContact>[0]) => passive(someFacts({ contacts: [aContact(over)] }))?.outcome;
    expect(after({ counts: COUNTS.conversation })).toBe('allowed');
    expect(after({ counts: COUNTS.inboundConversation, direction: 'in' })).toBe('allowed');
    expect(after({ counts: COUNTS.voicemail })).toBe('blocked');
    expect(after({ counts: COUNTS.conversation, reachedStranger: true })).toBe('blocked');
    expect(after({ counts: COUNTS.conversation, entityId: 'entity-2' })).toBe('blocked');
    expect(after({ counts: COUNTS.conversation, personRole: 'household' })).toBe('blocked');
    expect(after({ counts: COUNTS.conversation, debtIds: ['debt-2'] })).toBe('blocked');
  });

  it('needs a notice for each debt that is reported', () => {
    const debts = [aDebt(), aDebt({ debtId: 'debt-2' })];
    const act = report({ debtIds: ['debt-1', 'debt-2'] });
    const one = someFacts({ debts, notices: [letter()] });
    expect(said('US-REGF-PASSIVE', one, at('2026-05-01T10:00'), act)?.reason).toBe('FURNISH_NOT_TOLD');
    const both = someFacts({
      debts,
      notices: [letter(), letter({ debtIds: ['debt-2'], sentAt: at('2026-04-03T10:00') })],
    });
    expect(said('US-REGF-PASSIVE', both, NOW, act)?.from).toBe(at('2026-04-17T00:00'));
  });

  it('waits by the slower of two clocks', () => {
    const notices = [letter()];
    const behind = aDesk({ otherNow: at('2026-04-14T22:00') });
    expect(passive(someFacts({ notices, desk: behind }))?.reason).toBe('FURNISH_WAIT');
    const verdict = passive(someFacts({ notices, desk: behind }));
    expect(verdict?.from).toBe(later(at('2026-04-15T00:00'), { minutes: 12 * 60 }));
  });

  it('says nothing of a first party’s own debts or of business debts', () => {
    expect(passive(someFacts({ account: anAccount({ collectorRole: 'first_party' }) }))).toBeUndefined();
    expect(passive(someFacts({ debts: [aDebt({ kind: 'commercial' })] }))).toBeUndefined();
  });
});

describe('what a report says', () => {
  it.each(['US-FCRA-FLAG', 'US-REGF-DISP-FLAG'])('marks a disputed debt as disputed (%s)', (ruleId) => {
    const disputed = [
      someFacts({ debts: [aDebt({ isDisputed: true })] }),
      someFacts({ restrictions: [aRestriction('dispute')] }),
    ];
    for (const facts of disputed) {
      for (const marksDispute of [null, false])
        expect(said(ruleId, facts, NOW, report({ marksDispute }))).toMatchObject({
          outcome: 'blocked',
          reason: 'DISPUTE_NOT_MARKED',
        });
      expect(said(ruleId, facts, NOW, report({ marksDispute: true }))?.outcome).toBe('allowed');
    }
    expect(said(ruleId, someFacts())?.outcome).toBe('allowed');
    const lifted = someFacts({ restrictions: [aRestriction('dispute', { liftedAt: at('2026-04-10T10:00') })] });
    expect(said(ruleId, lifted)?.outcome).toBe('allowed');
  });

  it('stops after an identity-theft notice on the debt', () => {
    const theft = aRestriction('identity-theft', { debtIds: ['debt-1'] });
    expect(said('US-FCRA-IDT', someFacts({ restrictions: [theft] }))).toMatchObject({
      outcome: 'blocked',
      reason: 'DEBT_RESTRICTED',
    });
    const other = aRestriction('identity-theft', { debtIds: ['debt-2'] });
    expect(said('US-FCRA-IDT', someFacts({ restrictions: [other] }))?.outcome).toBe('allowed');
  });

  it('warns without the day the delinquency began, and stops with one that cannot be right', () => {
    const dofd = (over: Parameters<typeof aDebt>[0]) => said('US-FCRA-DOFD', someFacts({ debts: [aDebt(over)] }));
    expect(dofd({})?.outcome).toBe('allowed');
    expect(dofd({ delinquentSince: null })).toMatchObject({ outcome: 'warn', reason: 'DELINQUENCY_DATE_MISSING' });
    expect(dofd({ delinquentSince: day('2026-04-15'), chargedOffOn: null })?.outcome).toBe('allowed');
    expect(dofd({ delinquentSince: day('2026-04-16'), chargedOffOn: null })?.reason).toBe('DELINQUENCY_DATE_IN_FUTURE');
    expect(dofd({ delinquentSince: day('2026-02-02') })).toMatchObject({
      outcome: 'blocked',
      reason: 'DELINQUENCY_DATE_AFTER_CHARGE_OFF',
    });
  });

  it('names no medical debt in California, and none whose kind nobody knows', () => {
    const inCalifornia = (kind: 'medical' | 'consumer' | null) =>
      said(
        'CA-MED-CRA',
        someFacts({ account: anAccount({ places: [{ state: 'CA', locality: null }] }), debts: [aDebt({ kind })] }),
      );
    expect(inCalifornia('medical')).toMatchObject({ outcome: 'blocked', reason: 'DEBT_KIND_FORBIDDEN' });
    expect(inCalifornia(null)).toMatchObject({ outcome: 'blocked', reason: 'DEBT_KIND_UNKNOWN' });
    expect(inCalifornia('consumer')).toBeUndefined();
    expect(said('CA-MED-CRA', someFacts({ debts: [aDebt({ kind: 'medical' })] }))).toBeUndefined();
  });
});

describe('a non-profit hospital’s debt (26 CFR 1.501(r)-6)', () => {
  const hospital = (over: Parameters<typeof aDebt>[0] = {}, sentAt = at('2026-01-10T10:00')): Facts =>
    someFacts({
      account: anAccount({ isNonProfitHospital: true }),
      debts: [aDebt({ kind: 'medical', firstBilledOn: day('2026-01-01'), ...over })],
      notices: [aNotice({ kind: 'before-extraordinary-action', sentAt })],
    });
  const acts = [
    ['US-MED-501R-FURNISH', report()],
    ['US-MED-501R-SUIT', report({ kind: 'suit' })],
    ['US-MED-501R-TRANSFER', report({ kind: 'transfer' })],
  ] as const;

  it.each(acts)('%s waits 120 days from the first bill', (ruleId, act) => {
    const from = at('2026-05-01T00:00');
    expect(said(ruleId, hospital(), at('2026-04-30T23:59'), act)).toEqual({
      outcome: 'blocked',
      reason: 'HOSPITAL_WAIT',
      from,
    });
    expect(said(ruleId, hospital(), from, act)?.outcome).toBe('allowed');
  });

  it('waits 30 days from the written notice when that is later', () => {
    const facts = hospital({}, at('2026-04-20T10:00'));
    expect(said('US-MED-501R-SUIT', facts, at('2026-05-19T10:00'), report({ kind: 'suit' }))?.from).toBe(
      at('2026-05-20T00:00'),
    );
    expect(said('US-MED-501R-SUIT', facts, at('2026-05-20T10:00'), report({ kind: 'suit' }))?.outcome).toBe('allowed');
  });

  it('is blocked without the notice or the day of the first bill, and is no matter for other creditors', () => {
    expect(said('US-MED-501R-FURNISH', { ...hospital(), notices: [] })?.reason).toBe('HOSPITAL_NOTICE_MISSING');
    expect(said('US-MED-501R-FURNISH', hospital({ firstBilledOn: null }))?.reason).toBe('HOSPITAL_FIRST_BILL_UNKNOWN');
    expect(said('US-MED-501R-FURNISH', { ...hospital(), account: anAccount() })).toBeUndefined();
  });

  it('tells of financial assistance until 240 days from the first bill', () => {
    const told = (now: string) => said('US-MED-501R-FAP', hospital(), at(now))?.outcome;
    expect(told('2026-08-29T10:00')).toBe('informed');
    expect(told('2026-08-30T10:00')).toBe('allowed');
  });
});
