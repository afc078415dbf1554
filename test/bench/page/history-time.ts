import type { Portfolio } from '../portfolio/history';
import { DAYS_WORKED, MS_PER_DAY, SHIFT_START_MS } from '../portfolio/shift';

/** When the contact at this place of the history was: evenly over the days the portfolio was worked, up to the day before. */
export function historyMs({ events }: Portfolio, place: number): number {
  const from = SHIFT_START_MS - (DAYS_WORKED - 1) * MS_PER_DAY;
  return from + Math.floor((place * (DAYS_WORKED - 2) * MS_PER_DAY) / events);
}
