import { addDays, type LocalDay } from '../../kernel/calendar';
import { addYears } from './years';

/**
 * The first day on which a record may be deleted: the day after the anniversary, for it is kept for the whole of the years
 * (12 CFR 1006.100). Work it out when deleting: each activity starts the years of the account anew.
 */
export function purgeableFrom(since: LocalDay, years: number): LocalDay {
  return addDays(addYears(since, years, 'mar-1'), 1);
}
