import { describe, expect, it } from 'vitest';
import { day } from '#test/support/rules-facts';
import { dutyOfRule, happened, inState, standing, step } from '#test/support/duty-happenings';

describe('the notice of a deposit (12 CFR 1006.22(c)(2))', () => {
  // Given Fri 2026-04-10 for Thu 04-30: twenty days ahead.
  const taken = happened('payment.post-dated', '2026-04-10', { depositOn: day('2026-04-30') });
  const notice = (today: string, ...more: Parameters<typeof standing>[1]) =>
    standing('US-REGF-POSTDATE-NOTICE', [taken, ...more], today);

  it('may go out from ten to three business days before', () => {
    const duty = dutyOfRule('US-REGF-POSTDATE-NOTICE', [taken], '2026-04-10');
    expect(duty).toMatchObject({ opensOn: '2026-04-16', dueOn: '2026-04-27', endsOn: '2026-04-30', state: 'open' });
    expect(notice('2026-04-22')?.state).toBe('open');
    expect(notice('2026-04-23')?.state).toBe('due-soon');
    expect(notice('2026-04-28')).toMatchObject({ state: 'late', escalation: 'supervisor' });
  });

  it.each([
    ['2026-04-15', 'late'],
    ['2026-04-16', 'done'],
    ['2026-04-27', 'done'],
    ['2026-04-28', 'late'],
  ])('sent on %s leaves it %s', (on, state) => {
    expect(notice('2026-04-28', step('post-dated-notice', on))?.state).toBe(state);
  });

  it('is not owed for five days ahead, is for six', () => {
    const ahead = (on: string) =>
      standing(
        'US-REGF-POSTDATE-NOTICE',
        [happened('payment.post-dated', on, { depositOn: day('2026-04-30') })],
        '2026-04-26',
      );
    expect(ahead('2026-04-25')).toBeUndefined();
    expect(ahead('2026-04-24')).toBeDefined();
  });

  it('is void when the instrument is called off', () => {
    expect(
      notice('2026-04-28', happened('source.void', '2026-04-12', { happeningId: 'h2', sourceId: 'h1' }))?.state,
    ).toBe('void');
  });
});

describe('the notice of another debit amount (12 CFR 1005.10(d))', () => {
  it('is due ten days before the debit', () => {
    const changed = happened('payment.amount-changed', '2026-04-10', { debitOn: day('2026-05-01') });
    const rule = 'US-REGE-VARY-NOTICE';
    expect(dutyOfRule(rule, [changed], '2026-04-10')).toMatchObject({
      dueOn: '2026-04-21',
      endsOn: '2026-05-01',
      state: 'open',
    });
    expect(standing(rule, [changed], '2026-04-22')?.state).toBe('late');
    expect(standing(rule, [changed, step('amount-notice', '2026-04-20')], '2026-04-22')?.state).toBe('done');
    const late = happened('payment.amount-changed', '2026-04-25', { debitOn: day('2026-05-01') });
    expect(standing(rule, [late], '2026-04-25')?.state).toBe('late');
  });
});

describe('letters after a plan, a request or a payment', () => {
  const cases = [
    ['NY-PLAN-5', 'NY', 'payment.plan-agreed', '2026-07-01', '2026-07-08', 'plan-confirmation'],
    ['DC-PLAN', 'DC', 'payment.plan-agreed', '2026-07-01', '2026-07-08', 'plan-confirmation'],
    ['NY-PLAN-SATISFIED-20', 'NY', 'debt.paid', '2026-12-15', '2027-01-14', 'satisfaction-letter'],
    ['NV-PAYOFF', 'NV', 'payoff.asked', '2026-12-23', '2027-01-08', 'payoff-letter'],
    ['NV-SATISFIED-5', 'NV', 'debt.paid', '2026-12-28', '2027-01-05', 'satisfaction-letter'],
  ] as const;
  it.each(cases)('%s: in %s after %s on %s due on %s', (ruleId, state, kind, on, dueOn, letter) => {
    const facts = inState(state);
    const source = happened(kind, on);
    expect(standing(ruleId, [source], on, facts)?.dueOn).toBe(dueOn);
    expect(standing(ruleId, [source, step(letter, dueOn)], '2027-06-01', facts)?.state).toBe('done');
    expect(standing(ruleId, [source], '2027-06-01', facts)).toMatchObject({ state: 'late', escalation: 'compliance' });
    expect(standing(ruleId, [source], on, inState('OH'))).toBeUndefined();
  });
});
