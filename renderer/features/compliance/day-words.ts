import { localDay } from '#shared/kernel/calendar';
import { formatLongDay } from '../../text/format';

/** The first day packs and rules can have: they hold from the start. */
const FIRST_DAY = '1970-01-01';

/** A day of a pack or a rule as `Nov 22, 2026`; the first day there is and a day that cannot be read as words of their own. */
export function dayWords(text: string, first?: string, words: (day: string) => string = (day) => day): string {
  if (first !== undefined && text === FIRST_DAY) return first;
  const day = localDay(text);
  return day === null ? text : words(formatLongDay(day));
}
