import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, piecesOf } from '#shared/scripts/merge';

const VALUES = { 'consumer.name': 'Ana Stone', 'account.balance': '$120.00', 'account.number': '00-1234 567' } as const;

const shown = (text: string, mayTellDebt: boolean) =>
  merge(text, VALUES, mayTellDebt)
    .map((piece) => ('text' in piece ? piece.text : `<${piece.kind} ${piece.field}>`))
    .join('');

describe('merge fields', () => {
  it('stand for their values', () => {
    expect(shown('Hello {{consumer.name}}, {{ account.balance }} is owed.', true)).toBe(
      'Hello Ana Stone, $120.00 is owed.',
    );
  });

  it('that tell of the debt are masked until it may be told', () => {
    expect(shown('{{consumer.name}}: {{account.balance}}', false)).toBe('Ana Stone: <masked account.balance>');
  });

  it('that nobody may say stay masked', () => {
    expect(shown('{{consumer.born-on}}', true)).toBe('<masked consumer.born-on>');
  });

  it('without a value say so', () => {
    expect(shown('{{agent.name}}', true)).toBe('<unknown agent.name>');
  });

  it('can be shortened and spelled', () => {
    expect(shown('{{account.number | last4}}', true)).toBe('4567');
    expect(shown('{{account.number|spelled}}', true)).toBe('0 0 - 1 2 3 4 5 6 7');
  });

  it('take nothing from a value: braces in a name are words', () => {
    const values = { 'consumer.name': '{{account.balance}}' };
    expect(merge('{{consumer.name}}', values, false)).toEqual([
      { kind: 'value', field: 'consumer.name', text: '{{account.balance}}' },
    ]);
  });

  it('lose no word of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = piecesOf(text).map((piece) => (piece.kind === 'words' ? piece.text : ''));
        if (!text.includes('{{')) expect(words.join('')).toBe(text);
        expect(words.join('').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
