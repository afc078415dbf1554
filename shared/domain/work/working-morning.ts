import {
  type Instant,
  type LocalDay,
  addDays,
  dayInZone,
  dayNumber,
  epochMs,
  instantOfLocalTime,
} from '../../kernel/calendar';

/** When a shift starts, by the clocks of the desk. */
export const SHIFT_START_HOUR = 8;

const DAYS_A_WEEK = 7;
/** 1970-01-01 was a Thursday: with it Monday is 0. */
const THURSDAY = 3;
const SATURDAY = 5;

function isWorkingDay(day: LocalDay): boolean {
  return (dayNumber(day) + THURSDAY) % DAYS_A_WEEK < SATURDAY;
}

/** The start of the first shift after a moment, Monday to Friday, in the desk's zone. */
export function nextWorkingMorning(now: Instant, zone: string): Instant {
  let day = dayInZone(epochMs(now), zone);
  for (;;) {
    const morning = instantOfLocalTime(day, SHIFT_START_HOUR, zone);
    if (isWorkingDay(day) && morning > now) return morning;
    day = addDays(day, 1);
  }
}
