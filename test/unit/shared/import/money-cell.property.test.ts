import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_AMOUNT_MINOR, parseMoney } from '#shared/import/money-cell';
import { formatMinor } from '#shared/kernel/money';

const amounts = fc.integer({ min: -MAX_AMOUNT_MINOR, max: MAX_AMOUNT_MINOR });

describe('amounts', () => {
  it('come back the same from the form a person reads in the United States', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
        const text = currency === 'USD' ? formatMinor(minor, 'USD') : formatMinor(minor, currency).replaceAll('¥', '');
        expect(parseMoney(text, '.', currency)).toEqual({ ok: true, value: minor });
      }),
    );
  });

  it('come back the same from the form a person reads in Germany', () => {
    fc.assert(
      fc.property(amounts, (minor) => {
        expect(parseMoney(formatMinor(minor, 'EUR', 'de-DE'), ',', 'EUR')).toEqual({ ok: true, value: minor });
      }),
    );
  });

  it('are never read by both decimal marks as different amounts unless a group of three digits could be either', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,6}[.,]\d{1,2}$/), (text) => {
        const readable = ([',', '.'] as const).filter((decimal) => parseMoney(text, decimal, 'USD').ok);
        expect(readable).toHaveLength(1);
      }),
    );
  });

  it('never make the parser throw or answer anything but a safe integer', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-()$€ 'UESD") }), (text) => {
        const cell = parseMoney(text, '.', 'USD');
        if (cell.ok && cell.value !== null) expect(Number.isSafeInteger(cell.value)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
