import { allForYear } from '@18f/us-federal-holidays';
import { addDays, dayNumber, type LocalDay, localDay } from '#shared/kernel/calendar';

/**
 * Which legal public holidays are no business days: `actual` are the days 5 USC 6103(a) names (Sat 2026-07-04), `observed`
 * the days off that stand for them under 6103(b) (Fri 2026-07-03), the third both. Counting a floor with both is the safe one.
 */
export type Holidays = 'actual' | 'observed' | 'actual-and-observed';

const MOST_YEARS = 512;
const THURSDAY_1970 = 4;

const years = new Map<string, ReadonlySet<LocalDay>>();

/** The federal holidays that lie in a calendar year, in order. An observed New Year's Day may lie in the year before. */
export function federalHolidays(year: number, holidays: Holidays): readonly LocalDay[] {
  return [...holidaysOf(year, holidays)];
}

function holidaysOf(year: number, holidays: Holidays): ReadonlySet<LocalDay> {
  const key = `${year} ${holidays}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const days = [
    ...(holidays === 'observed' ? [] : namedDays(year, false)),
    ...(holidays === 'actual' ? [] : [...namedDays(year, true), ...namedDays(year + 1, true)]),
  ];
  const found = new Set(days.filter((day) => day.startsWith(`${year}-`)).toSorted());
  if (years.size >= MOST_YEARS) years.clear();
  years.set(key, found);
  return found;
}

/** Only the text of the package's days is used: its `date` is midnight in the zone of the machine. */
function namedDays(year: number, isShifted: boolean): readonly LocalDay[] {
  const named = allForYear(year, { shiftSaturdayHolidays: isShifted, shiftSundayHolidays: isShifted });
  return named.flatMap(({ dateString }) => localDay(dateString) ?? []);
}

/** Whether a day is neither a Saturday, a Sunday nor a legal public holiday (12 CFR 1006.34(b)(5), 5 USC 6103). */
export function isBusinessDay(day: LocalDay, holidays: Holidays): boolean {
  const weekday = (((dayNumber(day) + THURSDAY_1970) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4)), holidays).has(day);
}

/**
 * The `n`-th business day after `day` (before it when `n` is negative); `day` itself is not counted, with 0 it is returned as
 * it is. A notice sent Thu 2026-07-02 may be assumed received on the 5th: 2026-07-09 by `actual`, 2026-07-10 by
 * `actual-and-observed` (12 CFR 1006.34(b)(5)).
 */
export function addBusinessDays(day: LocalDay, n: number, holidays: Holidays): LocalDay {
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step);
    if (isBusinessDay(at, holidays)) left -= 1;
  }
  return at;
}
