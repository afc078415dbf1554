import { describe, expect, it } from 'vitest';
import { aDebt, anAccount } from '#test/support/rules-facts';
import { day } from '#test/support/rules-facts';
import { dutyFacts, dutyOfRule, happened, standing } from '#test/support/duty-happenings';

describe('the validation notice after the first communication (12 CFR 1006.34(a)(1))', () => {
  // Mon 2026-04-06; five days later is Sat 04-11.
  const first = happened('communication.first', '2026-04-06');
  const notice =
    (...more: Parameters<typeof standing>[1]) =>
    (today: string) =>
      standing('US-REGF-VN-WHEN', [first, ...more], today);

  it('is due five days later and goes up from the collector to compliance', () => {
    const at = notice();
    expect(at('2026-04-06')).toEqual({ dueOn: '2026-04-11', state: 'open', escalation: 'none' });
    expect(at('2026-04-08')?.state).toBe('open');
    expect(at('2026-04-09')).toMatchObject({ state: 'due-soon', escalation: 'collector' });
    expect(at('2026-04-11')).toMatchObject({ state: 'due-soon', escalation: 'collector' });
    expect(at('2026-04-12')).toMatchObject({ state: 'late', escalation: 'supervisor' });
    expect(at('2026-04-16')).toMatchObject({ state: 'late', escalation: 'supervisor' });
    expect(at('2026-04-17')).toMatchObject({ state: 'late', escalation: 'compliance' });
  });

  it('is done once sent, unless the notice came back', () => {
    expect(notice(happened('validation.sent', '2026-04-10', { happeningId: 'h2' }))('2026-04-20')?.state).toBe('done');
    const returned = happened('validation.sent', '2026-04-07', { happeningId: 'h2', returnedOn: day('2026-04-15') });
    expect(notice(returned)('2026-04-20')?.state).toBe('late');
  });

  it('is not owed when the debt was paid within the five days, and is when it was paid after', () => {
    const paid = (on: string) => notice(happened('debt.paid', on, { happeningId: 'h2' }))('2026-04-20')?.state;
    expect(paid('2026-04-11')).toBe('void');
    expect(paid('2026-04-12')).toBe('late');
  });

  it('is owed for each debt', () => {
    const facts = dutyFacts({ debts: [aDebt(), aDebt({ debtId: 'debt-2' })] });
    const sent = happened('validation.sent', '2026-04-07', { happeningId: 'h2', debtIds: ['debt-1'] });
    expect(standing('US-REGF-VN-WHEN', [first, sent], '2026-04-20', facts)?.state).toBe('late');
    const both = happened('validation.sent', '2026-04-08', { happeningId: 'h3', debtIds: ['debt-2'] });
    expect(standing('US-REGF-VN-WHEN', [first, sent, both], '2026-04-20', facts)?.state).toBe('done');
  });

  it('is no matter for a first party, a business debt, or before Regulation F', () => {
    const firstParty = dutyFacts({ account: anAccount({ collectorRole: 'first_party' }) });
    expect(standing('US-REGF-VN-WHEN', [first], '2026-04-20', firstParty)).toBeUndefined();
    const business = dutyFacts({ debts: [aDebt({ kind: 'commercial' })] });
    expect(standing('US-REGF-VN-WHEN', [first], '2026-04-20', business)).toBeUndefined();
    const before = happened('communication.first', '2021-11-29');
    expect(standing('US-REGF-VN-WHEN', [before], '2026-04-20')).toBeUndefined();
  });
});

describe('the validation period as a time that runs', () => {
  const sent = (over = {}) => [happened('validation.sent', '2026-07-02', over)];

  it('is open to its last day and done after it, and never late', () => {
    expect(standing('US-REGF-VN-PERIOD', sent(), '2026-08-09')).toEqual({
      dueOn: '2026-08-09',
      state: 'open',
      escalation: 'none',
    });
    expect(standing('US-REGF-VN-PERIOD', sent(), '2026-08-10')?.state).toBe('done');
    expect(dutyOfRule('US-REGF-VN-PERIOD', sent(), '2026-08-09')?.isWait).toBe(true);
  });

  it('follows a later printed date, and is void when the notice came back', () => {
    expect(standing('US-REGF-VN-PERIOD', sent({ printedEndsOn: day('2026-08-12') }), '2026-08-12')?.state).toBe('open');
    expect(standing('US-REGF-VN-PERIOD', sent({ returnedOn: day('2026-07-20') }), '2026-08-01')?.state).toBe('void');
  });
});
