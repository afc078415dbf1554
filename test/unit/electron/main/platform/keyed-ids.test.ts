import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdOf } from '#main/platform/keyed-ids';

const idOf = createIdOf(Buffer.alloc(32, 1));

describe('keyed ids', () => {
  it('are the same for the same words under the same key, and 32 hex digits', () => {
    const id = idOf('account', 'first-bank', '0012345');
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(createIdOf(Buffer.alloc(32, 1))('account', 'first-bank', '0012345')).toBe(id);
    expect(createIdOf(Buffer.alloc(32, 2))('account', 'first-bank', '0012345')).not.toBe(id);
  });

  it('are the first half of HMAC-SHA256 over each word behind its length', () => {
    const words = Buffer.concat([Buffer.from('\x04\0\0\0debt\x02\0\0\0é')]);
    const expected = createHmac('sha256', Buffer.alloc(32, 1)).update(words).digest('hex').slice(0, 32);
    expect(idOf('debt', 'é')).toBe(expected);
  });

  it('differ wherever the words differ, also when they run together the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), fc.array(fc.string(), { maxLength: 4 }), (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(idOf('account', 'client', ...a)).not.toBe(idOf('account', 'client', ...b));
      }),
    );
    expect(idOf('ab', 'c')).not.toBe(idOf('a', 'bc'));
    expect(idOf('a', 'b', '')).not.toBe(idOf('a', 'b'));
  });
});
