import { z } from 'zod';
import { addDays, dayNumber, type LocalDay } from '#shared/kernel/calendar';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { federalHolidays } from '../../time/business-days';
import { localDayAt, startOfDayMs } from '../../time/local-days';
import { datingZones } from '../../time/dating-zones';
import { firstFreeMs } from './free-moment';

/** `weekdays`: 1 is Monday, 7 Sunday. `holidays`: which federal holidays are closed; left out: none. */
const params = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)),
  holidays: z.enum(['actual', 'observed', 'actual-and-observed']).optional(),
});
type Params = z.output<typeof params>;

const DAYS_PER_WEEK = 7;
const FIRST_WEEKDAY = 3;

function isClosed({ weekdays, holidays }: Params, day: LocalDay): boolean {
  const weekday = ((((dayNumber(day) + FIRST_WEEKDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1;
  if (weekdays.includes(weekday)) return true;
  return holidays !== undefined && federalHolidays(Number(day.slice(0, 4)), holidays).includes(day);
}

/** The start of the next day when the one of `fromMs` is closed somewhere; `fromMs` when it is open everywhere. */
function nextOpen(row: Params, zones: readonly string[], fromMs: number): number {
  let openMs = fromMs;
  for (const zone of zones) {
    const day = localDayAt(fromMs, zone);
    if (isClosed(row, day)) openMs = Math.max(openMs, startOfDayMs(addDays(day, 1), zone));
  }
  return openMs;
}

function evaluate(context: RuleContext, row: Params): Evaluation | null {
  if (context.act.kind === 'letter') return null;
  const zones = datingZones(context);
  for (const clockMs of context.clocksMs) {
    const zone = zones.find((each) => isClosed(row, localDayAt(clockMs, each)));
    if (zone === undefined) continue;
    const freeMs = firstFreeMs(context, (fromMs) => nextOpen(row, zones, fromMs));
    return unmet('CLOSED_DAY', { day: localDayAt(clockMs, zone) }, freeMs);
  }
  return met({});
}

/** No contact on the named weekdays and on federal holidays (5 USC 6103) of the consumer's place: what a client may ask for. */
export const closedDays = evaluator({ name: 'closed-days', stage: 'hours', params, evaluate });
