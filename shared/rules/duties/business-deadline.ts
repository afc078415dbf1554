import type { LocalDay } from '../../kernel/calendar';
import { addBusinessDays } from '../time/business-days';

/**
 * The `n`-th business day after a day by the reading that skips the fewest holidays, so the earliest: for a time within which
 * something has to be done. (A time that has to have passed skips the most: `addBusinessDays(.., 'actual-and-observed')`.)
 */
export function businessDeadline(from: LocalDay, n: number): LocalDay {
  const actual = addBusinessDays(from, n, 'actual');
  const observed = addBusinessDays(from, n, 'observed');
  return actual < observed ? actual : observed;
}
