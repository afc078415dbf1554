import { describe, expect, it } from 'vitest';

import { currencyOfMark, MAX_AMOUNT_MINOR, parseMoney } from '#shared/import/money-cell';

const usd = (text: string) => parseMoney(text, '.', 'USD');
const eur = (text: string) => parseMoney(text, ',', 'EUR');

describe('an amount with a decimal point', () => {
  it.each([
    ['55.94', 5594],
    ['0.07', 7],
    ['.50', 50],
    ['12', 1200],
    ['12.', 1200],
    ['12.5', 1250],
    ['0', 0],
    ['-0.00', 0],
    ['1,234.56', 123_456],
    ['1,234,567.89', 123_456_789],
    ["1'234.56", 123_456],
    ['$55.94', 5594],
    ['$ 1,234.56', 123_456],
    ['USD 12.00', 1200],
    ['12.00 USD', 1200],
    ['  12.00 ', 1200],
    ['-12.00', -1200],
    ['\u221212.00', -1200],
    ['12.00-', -1200],
    ['(12.00)', -1200],
    ['($1,234.56)', -123_456],
    ['-$12.00', -1200],
    ['$-12.00', -1200],
    ['+12.00', 1200],
    ['100000000000.00', MAX_AMOUNT_MINOR],
  ])('reads %j as %i minor units', (text, minor) => {
    expect(usd(text)).toEqual({ ok: true, value: minor });
  });

  it.each([
    ...[
      '12.345',
      '12.340',
      '1,23.45',
      '12,34',
      '1,2345.00',
      ',123.00',
      '1,234,56.00',
      '1.234,56',
      'twelve',
      '12 34',
      '1e3',
    ],
    ...[
      '12.00.00',
      '(12.00',
      '12.00)',
      '(-12.00)',
      '--12.00',
      '-12.00-',
      '$12.00$',
      '.',
      '-',
      '$',
      '12.00 owed',
      '#N/A',
      'NULL',
    ],
  ])('refuses %j as unreadable', (text) => {
    expect(usd(text)).toMatchObject({ ok: false, error: { code: 'AMOUNT_UNREADABLE' } });
  });

  it('reads an empty cell as no amount', () => {
    expect(usd('   ')).toEqual({ ok: true, value: null });
  });

  it.each(['100000000000.01', '99999999999999999999', '-100000000000.01'])('refuses %s as too large', (text) => {
    expect(usd(text)).toMatchObject({ ok: false, error: { code: 'AMOUNT_TOO_LARGE' } });
  });

  it('refuses an amount that is marked with another currency than the row has', () => {
    expect(usd('€12.00')).toMatchObject({ ok: false, error: { code: 'AMOUNT_UNREADABLE' } });
    expect(usd('12.00 MXN')).toMatchObject({ ok: false, error: { code: 'AMOUNT_UNREADABLE' } });
    expect(parseMoney('$12.00', '.', 'MXN')).toEqual({ ok: true, value: 1200 });
    expect(parseMoney('£12.00', '.', 'GBP')).toEqual({ ok: true, value: 1200 });
  });

  it('refuses a very long cell at once and quotes only its beginning', () => {
    const refused = usd(`${' 1'.repeat(200_000)}x`);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.error.reason.length).toBeLessThan(140);
  });
});

describe('an amount with a decimal comma', () => {
  it.each([
    ['55,94', 5594],
    ['1.234,56', 123_456],
    ['1 234,56', 123_456],
    ['1\u00a0234,56 €', 123_456],
    ['1.234', 123_400],
    ['-12,00', -1200],
    ['12,00-', -1200],
  ])('reads %j as %i minor units', (text, minor) => {
    expect(eur(text)).toEqual({ ok: true, value: minor });
  });

  it.each(['12.34', '1,234.56', '12,345'])('refuses %j as unreadable', (text) => {
    expect(eur(text)).toMatchObject({ ok: false, error: { code: 'AMOUNT_UNREADABLE' } });
  });
});

describe('an amount of a currency without cents', () => {
  it('takes whole yen and refuses a part of one', () => {
    expect(parseMoney('1,200', '.', 'JPY')).toEqual({ ok: true, value: 1200 });
    expect(parseMoney('1200.00', '.', 'JPY')).toMatchObject({ ok: false, error: { code: 'AMOUNT_UNREADABLE' } });
  });

  it('takes three decimals of a Kuwaiti dinar', () => {
    expect(parseMoney('1.234', '.', 'KWD')).toEqual({ ok: true, value: 1234 });
  });
});

describe('the currency an amount is marked with', () => {
  it('is known from euro, pound and ISO codes, and not from the dollar sign', () => {
    expect(currencyOfMark('€ 12')).toBe('EUR');
    expect(currencyOfMark('12 CAD')).toBe('CAD');
    expect(currencyOfMark('$12')).toBeNull();
  });
});
