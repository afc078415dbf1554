import { type LocalDay, epochMs, timeInZone } from '../../kernel/calendar';
import { localDayAt, startOfDayMs } from '../../rules/time/local-days';
import { addDays } from '../../kernel/calendar';
import type { TimelineEntry } from './types';

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

/** The day an entry stands on, by the clocks of a zone. A placement has a day and no time: it is that day everywhere. */
export function dayOfEntry(entry: Pick<TimelineEntry, 'kind' | 'at'>, zone: string): LocalDay {
  return entry.kind === 'placed' ? (entry.at.slice(0, 10) as LocalDay) : localDayAt(epochMs(entry.at), zone);
}

/** The hour of the day, 0 to 23, that the clocks of a zone show. */
export function hourInZone(atMs: number, zone: string): number {
  const day = localDayAt(atMs, zone);
  const startMs = startOfDayMs(day, zone);
  // On nights when the clocks change, the hours since midnight are not what the clocks show.
  const isPlain = startOfDayMs(addDays(day, 1), zone) - startMs === HOURS_A_DAY * HOUR_MS;
  return isPlain ? Math.floor((atMs - startMs) / HOUR_MS) : Number(timeInZone(atMs, zone).slice(0, 2));
}
