import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act, ActPayment } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import {
  aDebt,
  aNotice,
  aPayment,
  aRestriction,
  anAccount,
  anAct,
  anAuthorization,
  at,
  day,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const NOW = at('2026-04-15T10:00');

function debit(payment: Partial<ActPayment> = {}, over: Partial<Act> = {}): Act {
  return anAct({
    kind: 'debit',
    endpointId: null,
    dialMode: null,
    payment: aPayment({ on: day('2026-04-15'), ...payment }),
    ...over,
  });
}

function said(ruleId: string, facts: Facts, act: Act = debit(), now: Instant = NOW) {
  const verdict = verdictOf(judged(act, facts, now), ruleId);
  return verdict && { outcome: verdict.outcome, reason: verdict.reason, from: verdict.earliestAllowedAt };
}

describe('the authorisation of a debit (12 CFR 1005.10(b), (c))', () => {
  const recurring = { isRecurring: true, usualAmountMinor: 10_000, authorizationId: 'authorization-1' };

  it.each([
    ['US-REGE-AUTH', debit(recurring)],
    ['US-REGE-AUTH-PLAN', debit(recurring, { kind: 'plan' })],
  ])('%s: a recurring one is signed and a copy was sent', (ruleId, act) => {
    const on = (over: Parameters<typeof anAuthorization>[0]) =>
      said(ruleId, someFacts({ authorizations: [anAuthorization(over)] }), act);
    expect(on({})?.outcome).toBe('allowed');
    expect(on({ isSigned: false })).toMatchObject({ outcome: 'blocked', reason: 'AUTHORIZATION_NOT_SIGNED' });
    expect(on({ isCopySent: false })).toMatchObject({ outcome: 'blocked', reason: 'AUTHORIZATION_COPY_NOT_SENT' });
    expect(said(ruleId, someFacts(), act)?.reason).toBe('AUTHORIZATION_MISSING');
    expect(said(ruleId, someFacts(), { ...act, payment: null })?.reason).toBe('PAYMENT_NOT_STATED');
    expect(said(ruleId, someFacts(), { ...act, payment: aPayment() })).toBeUndefined();
  });

  it.each(['US-REGE-STOP', 'US-NACHA-STOP'])('%s: nothing is debited once it was taken back', (ruleId) => {
    const act = debit({ authorizationId: 'authorization-1' });
    expect(said(ruleId, someFacts({ authorizations: [anAuthorization()] }), act)?.outcome).toBe('allowed');
    expect(said(ruleId, someFacts({ authorizations: [anAuthorization({ isRevoked: true })] }), act)).toMatchObject({
      outcome: 'blocked',
      reason: 'AUTHORIZATION_REVOKED',
    });
    expect(said(ruleId, someFacts(), act)?.reason).toBe('AUTHORIZATION_UNKNOWN');
    expect(said(ruleId, someFacts())).toBeUndefined();
  });

  it('of a business stops too when taken back', () => {
    const facts = someFacts({
      debts: [aDebt({ kind: 'commercial' })],
      authorizations: [anAuthorization({ isRevoked: true })],
    });
    const act = debit({ authorizationId: 'authorization-1' });
    expect(said('US-NACHA-STOP', facts, act)?.outcome).toBe('blocked');
    expect(said('US-REGE-STOP', facts, act)).toBeUndefined();
  });
});

describe('a recurring debit of another amount (12 CFR 1005.10(d))', () => {
  const act = (over: Partial<ActPayment> = {}) =>
    debit({ isRecurring: true, usualAmountMinor: 8_000, authorizationId: 'authorization-1', ...over });
  const noticed = (sentAt: Instant, over = {}) =>
    someFacts({ notices: [aNotice({ kind: 'reg-e-amount', sentAt, ...over })] });
  const vary = (facts: Facts, by = act(), now = NOW) => said('US-REGE-VARY', facts, by, now);

  it('is blocked without notice, and when the usual amount is not known', () => {
    expect(vary(someFacts())).toEqual({ outcome: 'blocked', reason: 'AMOUNT_NOTICE_MISSING', from: null });
    expect(vary(someFacts(), act({ usualAmountMinor: null }))?.outcome).toBe('blocked');
    expect(vary(someFacts(), act({ usualAmountMinor: 10_000 }))?.outcome).toBe('allowed');
    expect(vary(someFacts(), act({ isRecurring: false }))).toBeUndefined();
  });

  it('is blocked nine days after the notice and allowed on the tenth', () => {
    const facts = noticed(at('2026-04-05T18:00'));
    const from = at('2026-04-15T00:00');
    expect(vary(facts, act({ on: day('2026-04-14') }), at('2026-04-14T23:59'))).toEqual({
      outcome: 'blocked',
      reason: 'AMOUNT_NOTICE_WAIT',
      from,
    });
    expect(vary(facts, act({ on: day('2026-04-14') }), from)?.outcome).toBe('allowed');
  });

  it('may be set up before the ten days are over for a day after them', () => {
    const facts = noticed(at('2026-04-14T10:00'));
    expect(vary(facts, act({ on: day('2026-04-23') }))?.reason).toBe('AMOUNT_NOTICE_WAIT');
    expect(vary(facts, act({ on: day('2026-04-24') }))?.outcome).toBe('allowed');
  });

  it('goes by the last notice only, and not by one that came back or is for an earlier debit', () => {
    const first = aNotice({ kind: 'reg-e-amount', sentAt: at('2026-03-20T10:00') });
    const second = aNotice({ kind: 'reg-e-amount', sentAt: at('2026-04-13T10:00') });
    expect(vary(someFacts({ notices: [first, second] }))?.reason).toBe('AMOUNT_NOTICE_WAIT');
    expect(vary(noticed(at('2026-04-01T10:00'), { undeliverableOn: day('2026-04-08') }))?.reason).toBe(
      'AMOUNT_NOTICE_RETURNED',
    );
    expect(vary(noticed(at('2026-02-14T10:00')))?.outcome).toBe('allowed');
    expect(vary(noticed(at('2026-02-13T10:00')))?.reason).toBe('AMOUNT_NOTICE_OLD');
    expect(vary(noticed(at('2026-04-01T10:00'), { debtIds: ['debt-2'] }))?.reason).toBe('AMOUNT_NOTICE_MISSING');
  });
});

describe('an instrument dated ahead (12 CFR 1006.22(c))', () => {
  // Dated Mon 2026-07-13: ten business days before is Mon 06-29 (07-04 a Saturday, 07-03 its day off), three before is Wed 07-08.
  const act = (over: Partial<ActPayment> = {}) =>
    debit({ isPostDated: true, givenOn: day('2026-06-20'), on: day('2026-07-13'), ...over });
  const noticed = (sent: string) =>
    someFacts({ notices: [aNotice({ kind: 'post-dated', sentAt: at(`${sent}T10:00`) })] });
  const post = (facts: Facts, now: string, by = act()) => said('US-REGF-POSTDATE', facts, by, at(now));

  it('is never deposited before its day', () => {
    const from = at('2026-07-13T00:00');
    expect(post(noticed('2026-07-01'), '2026-07-12T23:59')).toEqual({
      outcome: 'blocked',
      reason: 'POST_DATED_NOT_DUE',
      from,
    });
    expect(post(noticed('2026-07-01'), '2026-07-13T00:00')?.outcome).toBe('allowed');
  });

  it.each([
    ['2026-06-26', 'POST_DATED_NOTICE_OUT_OF_TIME'],
    ['2026-06-28', 'POST_DATED_NOTICE_OUT_OF_TIME'],
    ['2026-06-29', null],
    ['2026-07-08', null],
    ['2026-07-09', 'POST_DATED_NOTICE_WAIT'],
  ])('with notice sent on %s: %s', (sent, reason) => {
    expect(post(noticed(sent), '2026-07-13T10:00')?.reason).toBe(reason);
  });

  it('waits for the third business day when the notice went out late', () => {
    expect(post(noticed('2026-07-09'), '2026-07-13T10:00')?.from).toBe(at('2026-07-14T00:00'));
    expect(post(noticed('2026-07-09'), '2026-07-14T00:00')?.outcome).toBe('allowed');
  });

  it('is blocked without notice, with one that came back, and when the deposit comes too long after it', () => {
    expect(post(someFacts(), '2026-07-13T10:00')).toEqual({
      outcome: 'blocked',
      reason: 'POST_DATED_NOTICE_MISSING',
      from: null,
    });
    const returned = aNotice({
      kind: 'post-dated',
      sentAt: at('2026-07-01T10:00'),
      undeliverableOn: day('2026-07-06'),
    });
    expect(post(someFacts({ notices: [returned] }), '2026-07-13T10:00')?.reason).toBe('POST_DATED_NOTICE_MISSING');
    expect(post(noticed('2026-06-29'), '2026-07-14T10:00')?.reason).toBe('POST_DATED_NOTICE_OUT_OF_TIME');
  });

  it('needs no notice when dated five days ahead at most', () => {
    expect(post(someFacts(), '2026-07-13T10:00', act({ givenOn: day('2026-07-08') }))?.outcome).toBe('allowed');
    expect(post(someFacts(), '2026-07-13T10:00', act({ givenOn: day('2026-07-07') }))?.outcome).toBe('blocked');
    expect(post(someFacts(), '2026-07-12T10:00', act({ givenOn: day('2026-07-08') }))?.reason).toBe(
      'POST_DATED_NOT_DUE',
    );
    expect(post(someFacts(), '2026-07-13T10:00', act({ givenOn: null }))?.outcome).toBe('blocked');
  });

  it('reckons ten business days over the turn of the year', () => {
    // Dated Fri 2027-01-08: New Year's Day is a Friday, Christmas Day a Friday.
    const january = act({ givenOn: day('2026-12-01'), on: day('2027-01-08') });
    expect(post(noticed('2026-12-22'), '2027-01-08T10:00', january)?.reason).toBe('POST_DATED_NOTICE_OUT_OF_TIME');
    expect(post(noticed('2026-12-23'), '2027-01-08T10:00', january)?.outcome).toBe('allowed');
    expect(post(noticed('2027-01-05'), '2027-01-08T10:00', january)?.outcome).toBe('allowed');
    expect(post(noticed('2027-01-06'), '2027-01-08T10:00', january)?.reason).toBe('POST_DATED_NOTICE_WAIT');
  });
});

describe('what a payment goes to', () => {
  it.each([
    ['US-REGF-PAYAPPLY', debit()],
    ['US-REGF-PAYAPPLY-PLAN', debit({}, { kind: 'plan' })],
  ])('%s: never to a disputed debt, to one disputed in part only the rest', (ruleId, act) => {
    const dispute = (disputedMinor: number | null, isDisputed = false) =>
      said(
        ruleId,
        someFacts({ debts: [aDebt({ isDisputed })], restrictions: [aRestriction('dispute', { disputedMinor })] }),
        act,
      );
    expect(said(ruleId, someFacts(), act)?.outcome).toBe('allowed');
    expect(said(ruleId, someFacts({ debts: [aDebt({ isDisputed: true })] }), act)?.reason).toBe(
      'PAYMENT_TO_DISPUTED_DEBT',
    );
    expect(dispute(null)).toMatchObject({ outcome: 'blocked', reason: 'PAYMENT_TO_DISPUTED_DEBT' });
    expect(dispute(40_000)?.outcome).toBe('allowed');
    expect(dispute(40_000, true)?.reason).toBe('PAYMENT_TO_DISPUTED_DEBT');
    expect(dispute(40_001)).toMatchObject({ outcome: 'blocked', reason: 'PAYMENT_ABOVE_UNDISPUTED' });
  });

  it('is no more than what is owed', () => {
    const owed = (amountMinor: number, currency = 'USD') =>
      said('US-REGF-UNFAIR-AMOUNT', someFacts(), debit({ amountMinor, currency }));
    expect(owed(50_000)?.outcome).toBe('allowed');
    expect(owed(50_001)).toMatchObject({ outcome: 'blocked', reason: 'PAYMENT_ABOVE_BALANCE' });
    expect(owed(100, 'EUR')?.reason).toBe('PAYMENT_CURRENCY_DIFFERS');
  });

  it.each([
    ['US-REGF-REVIVAL', debit()],
    ['US-REGF-REVIVAL-PLAN', debit({}, { kind: 'plan' })],
  ])('%s: warns before a payment on a debt past its limitation', (ruleId, act) => {
    const debts = (over: Parameters<typeof aDebt>[0]) => said(ruleId, someFacts({ debts: [aDebt(over)] }), act);
    expect(debts({})?.outcome).toBe('allowed');
    expect(debts({ isTimeBarred: true })).toMatchObject({ outcome: 'warn', reason: 'PAYMENT_MAY_REVIVE' });
    const unknown = { isTimeBarred: null, delinquentSince: null };
    expect(debts({ ...unknown, incurredOn: day('2023-04-15') })?.outcome).toBe('allowed');
    expect(debts({ ...unknown, incurredOn: day('2023-04-14') })).toMatchObject({
      outcome: 'warn',
      reason: 'PAYMENT_MAY_REVIVE_UNKNOWN',
    });
    expect(debts({ ...unknown, incurredOn: null })?.outcome).toBe('warn');
    const told = { ...act, disclosures: ['time-barred'] as const };
    expect(said(ruleId, someFacts({ debts: [aDebt({ isTimeBarred: true })] }), told)?.outcome).toBe('allowed');
  });

  it('tells what may be done with a debit that comes back', () => {
    expect(said('US-NACHA-REPRESENT', someFacts())).toMatchObject({
      outcome: 'informed',
      reason: 'DEBIT_RETURN_LIMITS',
    });
  });

  it('is judged by Regulation F for third parties only', () => {
    const facts = someFacts({
      account: anAccount({ collectorRole: 'first_party' }),
      debts: [aDebt({ isDisputed: true })],
    });
    expect(said('US-REGF-PAYAPPLY', facts)).toBeUndefined();
  });
});
