import { describe, expect, it } from 'vitest';
import { CALLABLE_NEVER, CALLABLE_NO_PHONE, CALLABLE_NOW } from '#shared/domain/queue/callable';
import { HOLD_BITS } from '#shared/domain/queue/facts';
import {
  ageWords,
  callWords,
  rowMarks,
  scorePartWords,
  shortMoney,
  stepWords,
} from '../../../../../renderer/features/queue/queue-words';
import { createDeskTimes } from '../../../../../renderer/text/format';

describe('a row of the queue in words', () => {
  it('says why it stands where it does', () => {
    expect(scorePartWords({ code: 'balance', points: 60, fact: 118_000 }, 'USD')).toBe('$1,180.00 is owed');
    expect(scorePartWords({ code: 'days-past-due', points: 50, fact: 1 }, 'USD')).toBe('1 day past due');
    expect(scorePartWords({ code: 'next-step-due', points: 200, fact: 0 }, 'USD')).toBe('Next step is due now');
    expect(scorePartWords({ code: 'reached-before', points: 15, fact: 2 }, 'USD')).toContain('2 conversations');
  });

  it('says how old it is with its bucket', () => {
    expect(ageWords(45, '31-60')).toBe('45 d · 31–60');
    expect(ageWords(0, 'current')).toBe('Not due');
    expect(ageWords(null, 'no-due-date')).toBe('No due date');
  });

  it('shows an amount whole, or says that it is rounded', () => {
    expect(shortMoney(118_000, 'USD')).toBe('$1,180.00');
    expect(shortMoney(9_999_999_999, 'USD')).toBe('$100M');
    expect(shortMoney(5_537_110_000_000, 'USD')).toBe('$55.4B');
    expect(shortMoney(120_000, 'JPY')).toBe('¥120,000');
  });

  it('is marked once for a dispute that is a hold', () => {
    const marks = (holds: number, disputedDebts: number) =>
      rowMarks({ holds, disputedDebts, skippedUntilMs: 0, openDebts: 1 }, 1_000);
    expect(marks(0, 2)).toEqual(['Disputed']);
    expect(marks(HOLD_BITS.dispute, 2)).toEqual(['On hold']);
    expect(marks(HOLD_BITS.bankruptcy, 1)).toEqual(['On hold', 'Disputed']);
    expect(marks(0, 0)).toEqual([]);
  });

  it('is marked while it is skipped, and when nothing is owed any more', () => {
    const row = { holds: 0, disputedDebts: 0, skippedUntilMs: 2_000, openDebts: 0 };
    expect(rowMarks(row, 1_000)).toEqual(['Closed', 'Skipped']);
    expect(rowMarks({ ...row, openDebts: 1 }, 2_000)).toEqual([]);
  });

  it('says when it may be called', () => {
    const times = createDeskTimes('America/Chicago');
    const now = Date.parse('2026-10-08T18:00:00.000Z');
    const words = (from: number) => callWords(from, times, now).text;
    expect(words(CALLABLE_NOW)).toBe('now');
    expect(callWords(CALLABLE_NOW, times, now).isNow).toBe(true);
    expect(words(now + 3_600_000)).toBe('2 PM');
    expect(words(now + 20 * 3_600_000)).toBe('Fri 9 AM');
    expect(words(now)).toBe('now');
    expect(words(CALLABLE_NEVER)).toBe('held');
    expect(words(CALLABLE_NO_PHONE)).toBe('none');
  });

  it('shows a kind of step it does not know as it is stored', () => {
    expect(stepWords('call-back')).toBe('Call back');
    expect(stepWords('skip-trace')).toBe('skip-trace');
  });
});
