import type { LocalDay } from '../kernel/calendar';
import { ok } from '../kernel/result';
import { type Cell, quoted, refuse } from './cell';

/** Reads one text as a day by a fixed pattern: the day, `DATE_UNREADABLE` or `DATE_IMPOSSIBLE`. */
export type DatePattern = (text: string) => Cell<LocalDay>;

const TOKEN = /yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|u|a|'[^']*'|[^A-Za-z']/gu;
const MONTH_NAME = '(?<month>[a-zà-ÿ]{3,10})\\.?';
const SOURCE_BY_TOKEN: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<year>\\d{2})',
  MMMM: MONTH_NAME,
  MMM: MONTH_NAME,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?:[01]\\d|2[0-4])',
  H: '(?:[01]?\\d|2[0-4])',
  hh: '(?:0\\d|1[0-2])',
  h: '(?:0?\\d|1[0-2])',
  mm: '[0-5]\\d',
  ss: '[0-5]\\d',
  SSS: '\\d{3}',
  u: '\\d{1,9}',
  a: '[ap]\\.?m\\.?',
};
/** English and Spanish, by their first three letters. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  ...numbered('ene feb mar abr may jun jul ago set oct nov dic'),
]);
const MONTH_WORDS = new Set(
  [
    'jan feb mar apr may jun jul aug sep sept oct nov dec ene abr ago set dic',
    'january february march april june july august september october november december',
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  ]
    .join(' ')
    .split(' '),
);
/** Two-digit years above this are of the last century, as in Luxon. */
const TWO_DIGIT_PIVOT = 60;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Compiles a pattern of Luxon's tokens for a year, a month and a day (`M/d/yyyy`, `d-MMM-yy`, `yyyy-MM-dd'T'HH:mm:ss`). Strict:
 * the whole text must fit, and `yy` takes two digits only. Null when the pattern has no day, month and year, or a token unknown here.
 */
export function compileDatePattern(pattern: string): DatePattern | null {
  const tokens = pattern.match(TOKEN) ?? [];
  const letters = tokens.map((token) => token[0] ?? '');
  const isComplete = ['y', 'M', 'd'].every((letter) => letters.filter((l) => l === letter).length === 1);
  if (!isComplete || tokens.join('') !== pattern) return null;
  const source = tokens.map((token) => SOURCE_BY_TOKEN[token] ?? escaped(token.replace(/^'(.*)'$/su, '$1'))).join('');
  const shape = new RegExp(`^${source}$`, 'iu');
  return (text) => {
    const parts = shape.exec(text)?.groups;
    const month = parts === undefined ? null : monthNumber(parts['month'] ?? '');
    if (parts === undefined || month === null) {
      return refuse('DATE_UNREADABLE', `${quoted(text)} does not fit the date pattern ${pattern}.`);
    }
    const day = existingDay(fullYear(parts['year'] ?? ''), month, Number(parts['day']));
    return day === null
      ? refuse('DATE_IMPOSSIBLE', `${quoted(text)} is no day that exists (read as ${pattern}).`)
      : ok(day);
  };
}

function numbered(months: string): readonly (readonly [string, number])[] {
  return months.split(' ').map((month, index) => [month, index + 1] as const);
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function monthNumber(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const word = text.toLowerCase();
  return MONTH_WORDS.has(word) ? (MONTHS.get(word.slice(0, 3)) ?? null) : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year > TWO_DIGIT_PIVOT ? 1900 + year : 2000 + year;
}

function existingDay(year: number, month: number, day: number): LocalDay | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (day < 1 || day > days) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDay;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
