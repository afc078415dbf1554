import { epochMs, type Instant, type LocalDay } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import { datingZones } from '../../time/dating-zones';
import { localDayAt, startOfDayMs } from '../../time/local-days';

type Where = Pick<RuleContext, 'zones'>;
type When = Pick<RuleContext, 'zones' | 'clocksMs' | 'nowMs'>;

/** The first and the last calendar day that it may be where the consumer is. */
export type DaySpan = { readonly first: LocalDay; readonly last: LocalDay };

function spanOf(where: Where, moments: readonly number[]): DaySpan {
  const days = datingZones(where).flatMap((zone) => moments.map((ms) => localDayAt(ms, zone)));
  const sorted = days.toSorted();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new Error('a moment has a day in every zone');
  return { first, last };
}

/** The day of the act: a wait must be over by `first`, a deadline not passed by `last`. */
export function today(when: When): DaySpan {
  return spanOf(when, when.clocksMs);
}

/** The day on which something happened: a wait starts on `last`. */
export function dayOfInstant(where: Where, at: Instant): DaySpan {
  return spanOf(where, [epochMs(at)]);
}

/** The first moment (epoch ms, by the desk's clock) at which the day has begun everywhere and by every clock. */
export function startEverywhereMs(when: When, day: LocalDay): number {
  const slowestMs = when.nowMs - Math.min(when.nowMs, ...when.clocksMs);
  return Math.max(...datingZones(when).map((zone) => startOfDayMs(day, zone))) + slowestMs;
}

/** Whether something lies at or before the moment by every clock that may be right. */
export function hasHappened(when: When, at: Instant): boolean {
  return epochMs(at) <= Math.min(when.nowMs, ...when.clocksMs);
}

/** The later of two days. */
export function laterOf(a: LocalDay, b: LocalDay): LocalDay {
  return a > b ? a : b;
}
