import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyOptOut } from '#shared/rules/lint/classify-opt-out';
import { LINT_PURPOSES } from '#shared/rules/lint/lint-finding';
import { lintText } from '#shared/rules/lint/lint-text';
import { MASK, maskSensitive } from '#shared/rules/lint/sensitive-text';

function checkDigit(digits: string): string {
  let sum = 0;
  [...digits].toReversed().forEach((digit, index) => {
    const doubled = Number(digit) * 2;
    sum += index % 2 === 1 ? Number(digit) : doubled > 9 ? doubled - 9 : doubled;
  });
  return String((10 - (sum % 10)) % 10);
}

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));

/** A number of Visa, Mastercard, American Express, Discover or Diners Club. */
const card = fc
  .constantFrom(
    ['4', 16] as const,
    ['55', 16] as const,
    ['2221', 16] as const,
    ['37', 15] as const,
    ['6011', 16] as const,
    ['36', 14] as const,
  )
  .chain(([prefix, length]) =>
    digits(length - prefix.length - 1).map((middle) => prefix + middle + checkDigit(prefix + middle)),
  );

const separator = fc.constantFrom(' ', '-', '.', '\n', '\r\n', '\u00A0', '\u2009', ' - ', '\u2013', '\t');
const width = fc.constantFrom(0, 0xff10 - 0x30, 0x0660 - 0x30);

/** How the digits are grouped: one by one, in twos, as cards are printed, together, or as somebody reads them out. */
const grouping = fc.constantFrom(
  [1],
  [2],
  [4],
  [5],
  [8],
  [19],
  [4, 6, 5],
  [4, 4, 8],
  [6, 10],
  [4, 12],
  [8, 4, 4],
  [6, 6, 4],
);

/** The card in such groups, with any of the separators at each gap, in digits of some script. */
const writtenCard = fc
  .record({ card, grouping, gaps: fc.array(separator, { minLength: 20, maxLength: 20 }), width })
  .map(({ card: number, grouping: sizes, gaps, width: shift }) => {
    let spaced = '';
    for (let at = 0, index = 0; at < number.length; index += 1) {
      const size = sizes[Math.min(index, sizes.length - 1)] ?? number.length;
      spaced += (index === 0 ? '' : (gaps[index] ?? ' ')) + number.slice(at, at + size);
      at += size;
    }
    return spaced.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + shift));
  });

const words = fc.constantFrom('card ', 'paid with ', 'tarjeta: ', '(', '', 'ref\n', '💳 ');
const after = fc.constantFrom(' exp 12/29', ' cvv 123', '.', '', ') thanks', '\nssn 123-45-6789', ' 💳');
const fragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  digits(4),
  digits(9),
  digits(16),
  writtenCard,
  separator,
  fc.constantFrom(
    'cvv',
    'cvc2 ',
    'ssn ',
    'social security ',
    'security code: ',
    '123-45-6789',
    '12/29',
    '312-555-0107',
    MASK,
  ),
);
const anyText = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));

const refusals = (text: string) => lintText(text, 'note').filter(({ level }) => level === 'refuse');

describe('the text lint', () => {
  it('golden 21 finds any card number of an issuer, however it is spaced, broken or written', () => {
    fc.assert(
      fc.property(words, writtenCard, after, (before, number, behind) => {
        const text = before + number + behind;
        const found = refusals(text).find(({ code }) => code === 'CARD_NUMBER');
        expect(found).toBeDefined();
        expect(text.slice(found?.from, found?.to)).toContain(number.at(-1));
        expect(found?.from).toBeLessThanOrEqual(before.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds nothing to refuse in what masking leaves, and masking twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = maskSensitive(text);
        expect(refusals(masked)).toEqual([]);
        expect(maskSensitive(masked)).toBe(masked);
        if (refusals(text).length === 0) expect(masked).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a sensitive number in a text of any purpose', () => {
    fc.assert(
      fc.property(writtenCard, fc.constantFrom(...LINT_PURPOSES), (number, purpose) => {
        expect(lintText(`x ${number}`, purpose).map(({ code }) => code)).toContain('CARD_NUMBER');
      }),
    );
  });

  it('tells places inside the text, in order, and never the digits found', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const findings = lintText(text, 'note');
        let last = 0;
        for (const { from, to, hint } of findings) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(hint ?? '').not.toMatch(/\d{3}/);
          last = from;
        }
      }),
    );
  });

  it('lets phones, dates and amounts side by side pass', () => {
    const area = fc.integer({ min: 200, max: 999 });
    const phone = fc
      .record({ area, exchange: area, line: digits(4) })
      .map(({ area: code, exchange, line }) => `${code}-${exchange}-${line}`);
    const date = fc
      .record({
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        year: fc.integer({ min: 2000, max: 2040 }),
      })
      .map(({ month, day, year }) => `${month}/${day}/${year}`);
    const amount = fc.integer({ min: 100, max: 9_999_999 }).map((minor) => `$${(minor / 100).toFixed(2)}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(phone, date, amount), { minLength: 1, maxLength: 5 }), (things) => {
        expect(lintText(things.join(' '), 'note')).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the reading of an opt-out', () => {
  it('golden 30 stays what it is with capitals, emoji, politeness and signs around it', () => {
    const said = fc.constantFrom(
      'pls dont text me anymore',
      'stop',
      'leave me alone',
      'no me llamen más',
      'take me off your list',
    );
    const noise = fc
      .array(fc.constantFrom('!', '🙏', '😡', ' ', '...', '\n', '🛑'), { maxLength: 6 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(said, noise, noise, fc.boolean(), (text, before, behind, isLoud) => {
        const plain = classifyOptOut(text);
        expect(plain.isRevocation).toBe(true);
        expect(classifyOptOut(before + (isLoud ? text.toUpperCase() : text) + behind)).toEqual(plain);
      }),
    );
  });

  it('answers every text, and a revocation always tells what was understood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const reading = classifyOptOut(text);
        if (reading.isRevocation) expect(reading.matched).not.toBeNull();
        if (reading.certainty === 'doubt') expect(reading.isRevocation).toBe(false);
      }),
    );
  });
});
