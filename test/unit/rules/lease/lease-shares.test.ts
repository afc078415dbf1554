import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptsToLend, shareAttempts } from '#shared/rules/lease/lease-shares';

describe('attempts the hub lends', () => {
  it('splits evenly, and what does not divide goes to the desks named first', () => {
    expect(shareAttempts(7, ['a', 'b'])).toEqual([
      { deskId: 'a', attempts: 4 },
      { deskId: 'b', attempts: 3 },
    ]);
    expect(shareAttempts(2, ['a', 'b', 'c', 'd']).map(({ attempts }) => attempts)).toEqual([1, 1, 0, 0]);
  });

  it('lends nothing of nothing, and nothing to nobody', () => {
    expect(shareAttempts(0, ['a', 'b']).map(({ attempts }) => attempts)).toEqual([0, 0]);
    expect(shareAttempts(-1, ['a'])).toEqual([{ deskId: 'a', attempts: 0 }]);
    expect(shareAttempts(Number.NaN, ['a'])).toEqual([{ deskId: 'a', attempts: 0 }]);
    expect(shareAttempts(7, [])).toEqual([]);
  });

  it('gives a desk that is named twice one share', () => {
    expect(shareAttempts(3, ['a', 'a'])).toEqual([{ deskId: 'a', attempts: 3 }]);
  });

  it('never lends more than is left, nor keeps any of it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 9 }), (remaining, desks) => {
        const shares = shareAttempts(
          remaining,
          Array.from({ length: desks }, (_, index) => `desk-${index}`),
        ).map(({ attempts }) => attempts);
        expect(shares.reduce((sum, attempts) => sum + attempts, 0)).toBe(remaining);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps what a silent desk holds as lent', () => {
    expect(attemptsToLend(7, 3, 2)).toBe(2);
    expect(attemptsToLend(7, 7, 0)).toBe(0);
    expect(attemptsToLend(7, 6, 4)).toBe(0);
  });
});
