import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '#host/core/sha256';

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 256);

describe('the digest over parts', () => {
  it('is SHA-256 at every length around the edges of a block', () => {
    for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1_000, 100_003]) {
      const expected = createHash('sha256').update(bytes(length)).digest('hex');
      expect(new Sha256().update(bytes(length)).hex()).toBe(expected);
    }
  });

  it('does not depend on how the bytes are handed over', () => {
    const whole = bytes(1_000);
    const expected = createHash('sha256').update(whole).digest('hex');
    for (const size of [1, 3, 63, 64, 65, 200]) {
      const digest = new Sha256();
      for (let at = 0; at < whole.length; at += size) digest.update(whole.subarray(at, at + size));
      expect(digest.hex()).toBe(expected);
    }
  });
});
