import { minorDigits } from '../kernel/money';
import { ok } from '../kernel/result';
import { type Cell, quoted, refuse } from './cell';

export type DecimalMark = '.' | ',';

/** The largest amount taken, in minor units: 100 billion with two decimals. */
export const MAX_AMOUNT_MINOR = 10_000_000_000_000;

const MAX_LENGTH = 64;
const AMOUNT =
  /^(\()?([-+])?\s*([$€£]|[A-Z]{3})?\s*([-+])?\s*([\d.,'’\u00a0\u202f ]*[\d.,])\s*(-)?\s*([$€£]|[A-Z]{3})?(-)?(\))?$/u;
const NUMBER: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^(\d+|\d{1,3}([,'’\u00a0\u202f ])\d{3}(?:\2\d{3})*)?(?:\.(\d*))?$/u,
  ',': /^(\d+|\d{1,3}([.'’\u00a0\u202f ])\d{3}(?:\2\d{3})*)?(?:,(\d*))?$/u,
};

const DOLLAR =
  'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP DOP UYU CUP BSD BBD BMD BZD BND FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD';
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLAR.split(' '),
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'FKP', 'GIP', 'LBP', 'SHP', 'SSP', 'SYP'],
};

const digitsByCurrency = new Map<string, number>();

function digitsOf(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits = minorDigits(currency);
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** The currency a mark in an amount stands for, when it can be only one; `$` may be many. */
export function currencyOfMark(text: string): string | null {
  const mark = /[€£]|\b[A-Z]{3}\b/u.exec(text)?.[0];
  if (mark === undefined) return null;
  return SIGNS[mark]?.[0] ?? mark;
}

/**
 * Integer minor units of `currency`, read digit by digit and never as a float. `-12.00`, `12.00-` and `(12.00)` are negative;
 * thousands separators must stand in their places; a currency mark must agree with `currency`. Null when the cell is empty.
 */
export function parseMoney(text: string, decimal: DecimalMark, currency: string): Cell<number | null> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  const parts = trimmed.length > MAX_LENGTH ? null : AMOUNT.exec(trimmed.replace('\u2212', '-'));
  if (parts === null) return unreadable(trimmed, decimal);
  const [, open, sign1, mark1, sign2, digits = '', sign3, mark2, sign4, close] = parts;
  const signs = [sign1, sign2, sign3, sign4, open].filter((sign) => sign !== undefined);
  const marks = [mark1, mark2].filter((mark) => mark !== undefined);
  if ((open === undefined) !== (close === undefined) || signs.length > 1 || marks.length > 1)
    return unreadable(trimmed, decimal);
  const mark = marks[0];
  if (mark !== undefined && !(SIGNS[mark] ?? [mark]).includes(currency)) {
    return refuse(
      'AMOUNT_UNREADABLE',
      `${quoted(trimmed)} is marked ${mark}, but the amounts of this row are in ${currency}.`,
    );
  }
  const isNegative = signs.length === 1 && signs[0] !== '+';
  return toMinor(digits.trim(), { trimmed, decimal, currency, isNegative });
}

type Amount = {
  readonly trimmed: string;
  readonly decimal: DecimalMark;
  readonly currency: string;
  readonly isNegative: boolean;
};

function toMinor(digits: string, { trimmed, decimal, currency, isNegative }: Amount): Cell<number> {
  const number = NUMBER[decimal].exec(digits);
  const whole = number?.[1]?.replace(/\D/gu, '') ?? '';
  const fraction = number?.[3] ?? '';
  if (number === null || whole + fraction === '') return unreadable(trimmed, decimal);
  const places = digitsOf(currency);
  if (fraction.length > places) {
    return refuse('AMOUNT_UNREADABLE', `${quoted(trimmed)} has more decimals than ${currency} has (${places}).`);
  }
  const minorText = (whole + fraction.padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  const minor = minorText.length > 14 ? Number.POSITIVE_INFINITY : Number(minorText);
  if (minor > MAX_AMOUNT_MINOR)
    return refuse('AMOUNT_TOO_LARGE', `${quoted(trimmed)} is larger than any amount Kept takes.`);
  return ok(isNegative && minor !== 0 ? -minor : minor);
}

function unreadable(text: string, decimal: DecimalMark): Cell<never> {
  const name = decimal === '.' ? 'point' : 'comma';
  return refuse('AMOUNT_UNREADABLE', `${quoted(text)} is not an amount with a decimal ${name}.`);
}
