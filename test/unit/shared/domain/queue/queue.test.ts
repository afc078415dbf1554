import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_EVENTS } from '#shared/domain/account/account-state';
import { type QueueFacts, queueFacts } from '#shared/domain/queue/facts';
import { score, scoreParts } from '#shared/domain/queue/score';
import { compareQueueRows, isInView } from '#shared/domain/queue/views';
import { dayNumber } from '#shared/kernel/calendar';
import { aDebt, aParty, anAccount, day, debtId } from '#test/support/accounts';

const nowMs = Date.parse('2026-03-02T15:00:00.000Z');
const clock = { nowMs, todayNumber: dayNumber(day('2026-03-02')) };
const facts = (over: Partial<QueueFacts> = {}): QueueFacts => ({ ...queueFacts(anAccount(), NO_EVENTS), ...over });

describe('the queue row', () => {
  it('shows an account placed without a name by the creditor’s number', () => {
    expect(queueFacts(anAccount({ parties: [aParty({ name: null })] }), NO_EVENTS).name).toBe('0000123');
  });

  it('sums and ages only what is open', () => {
    const debts = [
      aDebt({ balanceMinor: 300 }),
      aDebt({ id: debtId(2), status: 'closed', balanceMinor: 0, dueOn: day('2020-01-01') }),
      aDebt({ id: debtId(3), status: 'credit', balanceMinor: -500, dueOn: day('2019-01-01') }),
    ];
    expect(queueFacts(anAccount({ debts }), NO_EVENTS)).toMatchObject({
      balanceMinor: 300,
      openDebts: 1,
      oldestDueDay: dayNumber(day('2026-01-31')),
    });
  });
});

describe('an account with debts in two currencies', () => {
  it('never adds them up', () => {
    const debts = [aDebt({ balanceMinor: 300 }), aDebt({ id: debtId(2), balanceMinor: 900, currency: 'EUR' })];
    expect(queueFacts(anAccount({ debts }), NO_EVENTS)).toMatchObject({
      currency: 'USD',
      balanceMinor: 300,
      openDebts: 2,
    });
  });
});

describe('the score', () => {
  it('is the sum of reasons that can be told', () => {
    const parts = scoreParts(facts(), clock);
    expect(parts.map((part) => part.code)).toEqual(
      ['days-past-due', 'balance', 'never-contacted'].toSorted((a, b) => order(parts, b) - order(parts, a)),
    );
    expect(score(facts(), clock)).toBe(parts.reduce((sum, part) => sum + part.points, 0));
  });

  it('puts a follow-up first at its time, and not a second before', () => {
    const due = facts({ nextStepMs: nowMs });
    expect(scoreParts(due, clock)[0]?.code).toBe('next-step-due');
    expect(scoreParts(due, { ...clock, nowMs: nowMs - 1_000 }).map((part) => part.code)).not.toContain('next-step-due');
  });

  it('puts a broken promise above the same account without one', () => {
    expect(score(facts({ promiseDueDay: clock.todayNumber - 1 }), clock)).toBeGreaterThan(score(facts(), clock));
  });
});

function order(parts: ReturnType<typeof scoreParts>, code: string): number {
  return parts.find((part) => part.code === code)?.points ?? 0;
}

describe('the views', () => {
  it('never offer a held account for work', () => {
    expect(isInView('work', facts({ holds: 8 }), clock)).toBe(false);
    expect(isInView('held', facts({ holds: 8 }), clock)).toBe(true);
  });

  it('move a follow-up from its view to work at its time', () => {
    const later = facts({ nextStepMs: nowMs + 1 });
    expect([isInView('follow-ups', later, clock), isInView('work', later, clock)]).toEqual([true, false]);
    const then = { ...clock, nowMs: nowMs + 1 };
    expect([isInView('follow-ups', later, then), isInView('work', later, then)]).toEqual([false, true]);
  });

  it('offer nothing for work that is paid', () => {
    expect(isInView('work', facts({ openDebts: 0, balanceMinor: 0 }), clock)).toBe(false);
  });

  it('order any rows totally: the same rows in any order sort the same', () => {
    const row = fc.record({
      score: fc.integer({ min: 0, max: 3 }),
      nextStepMs: fc.integer({ min: 0, max: 2 }),
      accountId: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (r) => r.accountId }), (rows) => {
        expect(rows.toReversed().toSorted(compareQueueRows)).toEqual(rows.toSorted(compareQueueRows));
      }),
    );
  });
});
