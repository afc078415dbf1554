import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageProblem } from '#main/ipc/message-shape';

describe('the shape of a message', () => {
  it('is any plain data within the size', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(messageProblem(value, 1_000_000)).toBeNull();
      }),
    );
  });

  it('counts at least as much as a third of its JSON, so that nothing large slips through', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const chars = JSON.stringify(value).length;
        fc.pre(chars > 60);
        expect(messageProblem(value, Math.floor(chars / 6))).toBe('too-large');
      }),
    );
  });

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a set', new Set()],
    ['bytes', new Uint8Array(1_000_000)],
    ['an error', new Error('x')],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['an object of a class', new URL('app://ui/')],
  ])('is not plain with %s anywhere inside', (_what, value) => {
    expect(messageProblem(value, 1_000)).toBe('not-plain-data');
    expect(messageProblem({ deep: [{ down: value }] }, 1_000)).toBe('not-plain-data');
  });

  it('is too large at one character more than the limit', () => {
    expect(messageProblem('x'.repeat(98), 100)).toBeNull();
    expect(messageProblem('x'.repeat(99), 100)).toBe('too-large');
  });

  it('is too large when a list claims more places than it holds', () => {
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 1;
    expect(messageProblem(holes, 1_000)).toBe('too-large');
  });

  it('is too deep when it is nested without end, also when it holds itself', () => {
    const own: Record<string, unknown> = {};
    own['own'] = own;
    expect(messageProblem(own, 1_000_000)).toBe('too-deep');
    expect(messageProblem(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`), 1_000_000)).toBe('too-deep');
  });
});
