import { type LocalDay, addDays } from '#shared/kernel/calendar';

/** The shift that is measured: fixed, so that the same accounts come up in each run. */
export const TODAY = '2026-03-02' as LocalDay;
export const SHIFT_START_MS = Date.parse('2026-03-02T15:00:00.000Z');

export const ZONE = 'America/Chicago';

/** The portfolio was placed so long ago, and has been worked since. */
export const DAYS_WORKED = 90;
export const MS_PER_DAY = 86_400_000;
export const PLACED_ON = addDays(TODAY, -DAYS_WORKED);
