import { type LocalDay, localDay } from '../../kernel/calendar';

/**
 * The same day of the year `years` later. A 29 February becomes 28 February or 1 March of a year without one, whichever is the
 * stricter for the rule that asks: the earlier for a time limit, the later for a time to keep something.
 */
export function addYears(day: LocalDay, years: number, leapDay: 'feb-28' | 'mar-1'): LocalDay {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const found = localDay(`${year}${day.slice(4)}`) ?? localDay(`${year}-${leapDay === 'feb-28' ? '02-28' : '03-01'}`);
  if (found === null) throw new RangeError('the year lies outside the calendar');
  return found;
}
