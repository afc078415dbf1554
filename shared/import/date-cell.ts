import type { LocalDay } from '../kernel/calendar';
import { ok } from '../kernel/result';
import { type Cell, quoted, refuse } from './cell';
import type { DatePattern } from './date-pattern';

export const EARLIEST_YEAR = 1900;
export const YEARS_AHEAD = 50;

const MEMO_LIMIT = 20_000;
/** What exports write where there is no date: database nulls, and dates of nothing but zeros. */
const NO_DATE = /^(?:null|\\N|0{1,4}[-/.]0{1,2}[-/.]0{1,4}(?: 0{1,2}:00(?::00)?)?|0{8})$/iu;

/** A reader of date cells by one pattern; null for no date. Days before 1900 or long after `asOf` are refused as implausible. */
export function dateReader(pattern: DatePattern, asOf: LocalDay): (text: string) => Cell<LocalDay | null> {
  const latestYear = Number(asOf.slice(0, 4)) + YEARS_AHEAD;
  const memo = new Map<string, Cell<LocalDay | null>>();
  const read = (text: string): Cell<LocalDay | null> => {
    const trimmed = text.trim();
    if (trimmed === '' || NO_DATE.test(trimmed)) return ok(null);
    const day = pattern(trimmed);
    if (!day.ok) return day;
    const year = Number(day.value.slice(0, 4));
    if (year >= EARLIEST_YEAR && year <= latestYear) return day;
    return refuse('DATE_IMPLAUSIBLE', `${quoted(trimmed)} is not between ${EARLIEST_YEAR} and ${latestYear}.`);
  };
  return (text) => {
    // Dates repeat all through a file.
    const known = memo.get(text);
    if (known !== undefined) return known;
    if (memo.size >= MEMO_LIMIT) memo.clear();
    const cell = read(text);
    memo.set(text, cell);
    return cell;
  };
}
