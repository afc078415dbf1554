import { describe, expect, it } from 'vitest';
import { dutiesOf } from '#shared/rules/duties/duties-of';
import type { Duty, Happening } from '#shared/rules/duties/types';
import { shippedRules } from '#shared/rules/shipped';
import type { Notice } from '#shared/rules/types/facts';
import { BUFFALO } from '#test/support/rule-cases/rule-case';
import { aDispute, aHappening } from '#test/support/rule-cases/duties';
import { aDebit } from '#test/support/rules-acts';
import { aNotice, anAuthorization, at, blocksOf, day, judged, someFacts, verdictOf } from '#test/support/rules-facts';

function duties(happenings: readonly Happening[], today: string, facts = someFacts()): readonly Duty[] {
  return dutiesOf(happenings, facts, shippedRules(), day(today));
}
const ofRule = (ruleId: string, all: readonly Duty[]): Duty | undefined => all.find((duty) => duty.ruleId === ruleId);

describe('the validation period, 12 CFR 1006.34(b)(5)', () => {
  const sent = (on: string) => aHappening('validation.sent', { printedEndsOn: null, returnedOn: null }, day(on));

  it('golden 9 edge: a notice mailed on April 6 lets the period run to day 37, May 13', () => {
    const period = ofRule('US-REGF-VN-PERIOD', duties([sent('2026-04-06')], '2026-05-13'));
    expect(period).toMatchObject({ dueOn: '2026-05-13', state: 'open', isWait: true });
    expect(ofRule('US-REGF-VN-PERIOD', duties([sent('2026-04-06')], '2026-05-14'))?.state).toBe('done');
  });

  it('golden 9 edge: over July 4 the actual and the observed holiday are skipped', () => {
    expect(ofRule('US-REGF-VN-PERIOD', duties([sent('2026-07-02')], '2026-07-02'))?.dueOn).toBe('2026-08-09');
  });
});

describe('an oral dispute in New York, 23 NYCRR 1.4', () => {
  const spoken = aDispute('oral', {}, day('2026-04-07'));

  it('golden 10 an oral dispute of a charged-off debt asks for instructions within 14 days and for the mark at the bureau', () => {
    const all = duties([spoken], '2026-04-07', BUFFALO());
    expect(ofRule('NY-SUBST-INSTR-14', all)).toMatchObject({ kind: 'send-dispute-instructions', dueOn: '2026-04-21' });
    expect(ofRule('US-REGF-DISP-MARK', all)).toMatchObject({ kind: 'mark-dispute', dueOn: '2026-04-14' });
  });

  it('golden 10 edge: on day 14 it is in time, on day 15 late; in writing it is 21 days; not charged off, none', () => {
    expect(ofRule('NY-SUBST-INSTR-14', duties([spoken], '2026-04-21', BUFFALO()))?.state).toBe('due-soon');
    expect(ofRule('NY-SUBST-INSTR-14', duties([spoken], '2026-04-22', BUFFALO()))?.state).toBe('late');
    const written = duties([aDispute('written', {}, day('2026-04-07'))], '2026-04-07', BUFFALO());
    expect(ofRule('NY-SUBST-INSTR-14', written)).toBeUndefined();
    expect(ofRule('NY-SUBST-INSTR-21', written)?.dueOn).toBe('2026-04-28');
    const open = duties([aDispute('oral', { isChargedOff: false }, day('2026-04-07'))], '2026-04-07', BUFFALO());
    expect(ofRule('NY-SUBST-INSTR-14', open)).toBeUndefined();
  });
});

describe('a recurring debit of another amount, 12 CFR 1005.10(d)', () => {
  const VARY = 'US-REGE-VARY';
  const authorizations = [anAuthorization()];
  const debit = aDebit({ isRecurring: true, amountMinor: 12_000, usualAmountMinor: 10_000, on: day('2026-04-20') });
  const notice = (local: string): Notice => aNotice({ kind: 'reg-e-amount', sentAt: at(local) });
  const onTheDay = at('2026-04-20T12:00');

  it('golden 23 a plan whose amount changed asks for notice 10 days before, and the debit waits until 10 days after it', () => {
    const changed = aHappening('payment.amount-changed', { debitOn: day('2026-04-20') }, day('2026-04-02'));
    expect(ofRule('US-REGE-VARY-NOTICE', duties([changed], '2026-04-02'))).toMatchObject({
      kind: 'send-amount-notice',
      dueOn: '2026-04-10',
    });
    expect(blocksOf(judged(debit, someFacts({ authorizations }), onTheDay))).toEqual([VARY]);
    const sent = someFacts({ authorizations, notices: [notice('2026-04-10T10:00')] });
    expect(blocksOf(judged(debit, sent, onTheDay))).toEqual([]);
  });

  it('golden 23 edge: a day later and the debit is a day early', () => {
    const late = someFacts({ authorizations, notices: [notice('2026-04-11T10:00')] });
    const judgement = judged(debit, late, onTheDay);
    expect(blocksOf(judgement)).toEqual([VARY]);
    expect(judgement.earliestAllowedAt).toBe(at('2026-04-21T00:00'));
    const sentLate = someFacts({ authorizations, notices: [notice('2026-04-10T23:59')] });
    expect(blocksOf(judged(debit, sentLate, onTheDay))).toEqual([]);
  });

  it('golden 23 edge: the same amount as before needs no notice', () => {
    const same = aDebit({ isRecurring: true, amountMinor: 10_000, usualAmountMinor: 10_000 });
    expect(blocksOf(judged(same, someFacts({ authorizations }), onTheDay))).toEqual([]);
  });
});

describe('a post-dated instrument, 12 CFR 1006.22(c)', () => {
  const POST_DATED = 'US-REGF-POSTDATE';
  const given = aHappening('payment.post-dated', { depositOn: day('2026-04-28') });
  const cheque = aDebit({ isPostDated: true, givenOn: day('2026-04-08'), on: day('2026-04-28') });
  const facts = (sentOn: string) =>
    someFacts({
      authorizations: [anAuthorization()],
      notices: [aNotice({ kind: 'post-dated', sentAt: at(`${sentOn}T10:00`) })],
    });
  const deposit = (sentOn: string) => judged(cheque, facts(sentOn), at('2026-04-28T12:00'));

  it('golden 24 for a cheque dated 20 days ahead the reminder window opens 10 and closes 3 business days before', () => {
    const reminder = ofRule('US-REGF-POSTDATE-NOTICE', duties([given], '2026-04-08'));
    expect(reminder).toMatchObject({ opensOn: '2026-04-14', dueOn: '2026-04-23', endsOn: '2026-04-28' });
    expect(verdictOf(deposit('2026-04-14'), POST_DATED)?.outcome).toBe('allowed');
    expect(verdictOf(deposit('2026-04-23'), POST_DATED)?.outcome).toBe('allowed');
  });

  it('golden 24 edge: a reminder a business day too soon or too late does not do', () => {
    expect(verdictOf(deposit('2026-04-13'), POST_DATED)?.outcome).toBe('blocked');
    expect(verdictOf(deposit('2026-04-24'), POST_DATED)?.outcome).toBe('blocked');
  });

  it('golden 24 edge: not a day before its date, and five days ahead need no reminder', () => {
    const early = judged(cheque, facts('2026-04-20'), at('2026-04-27T23:59'));
    expect(verdictOf(early, POST_DATED)?.outcome).toBe('blocked');
    const fiveAhead = aHappening('payment.post-dated', { depositOn: day('2026-04-13') });
    const sixAhead = aHappening('payment.post-dated', { depositOn: day('2026-04-14') });
    expect(ofRule('US-REGF-POSTDATE-NOTICE', duties([fiveAhead], '2026-04-08'))).toBeUndefined();
    expect(ofRule('US-REGF-POSTDATE-NOTICE', duties([sixAhead], '2026-04-08'))).toBeDefined();
  });
});
