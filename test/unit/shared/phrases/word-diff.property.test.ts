import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '#shared/phrases/formats';
import { wordDiff } from '#shared/phrases/word-diff';

const anyText = fc.oneof(
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('pays', 'friday', ' ', '\n', '$50.00', 'مرحبا', 'después', ',', "won't"), { maxLength: 60 })
    .map((words) => words.join('')),
);

describe('the corrections of a text, word by word', () => {
  it('give back both texts, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: 'added' | 'removed') =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('name the word that was changed and leave the others', () => {
    expect(wordDiff('pays $50.00 on friday', 'pays $60.00 on Friday, she said')).toEqual([
      { kind: 'same', text: 'pays $' },
      { kind: 'removed', text: '50.00' },
      { kind: 'added', text: '60.00' },
      { kind: 'same', text: ' on ' },
      { kind: 'removed', text: 'friday' },
      { kind: 'added', text: 'Friday, she said' },
    ]);
  });

  it('are told one text after the other when two long ones have nothing in common', () => {
    const before = Array.from({ length: 20_000 }, (_, n) => `a${n}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, n) => `b${n}`).join('-');
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('one line of a text', () => {
  it('has no character that breaks the line or turns the writing around, and is no longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), fc.integer({ min: 5, max: 80 }), (text, most) => {
        const line = oneLine(text, most);
        // oxlint-disable-next-line no-control-regex -- these must not be in it
        expect(line).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
        expect(Array.from(line).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
