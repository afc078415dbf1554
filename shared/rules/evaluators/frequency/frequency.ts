import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { windowStartMs } from '../../time/local-days';
import { bucketsOf } from './buckets';
import { countedContacts, countingParams, isCountedAct } from './counting';
import { debtsInScope } from './debt-scope';
import { datingZones } from '../../time/dating-zones';
import { startOfDayAfterMs, whenAllClocksReachMs } from './strictest';

const params = z.strictObject({
  ...countingParams,
  max: z.int().nonnegative(),
  windowDays: z.int().positive(),
});
type Params = z.output<typeof params>;

/** The first moment of the period that reaches back furthest, over zones and clocks. Epoch ms. */
function earliestStartMs(context: RuleContext, windowDays: number): number {
  const starts = datingZones(context).flatMap((zone) =>
    context.clocksMs.map((clockMs) => windowStartMs(zone, clockMs, windowDays)),
  );
  return Math.min(...starts);
}

/** The most contacts that any zone and any clock puts inside the period that ends with its own day. */
function mostInWindow(context: RuleContext, timesMs: readonly number[], windowDays: number): number {
  let most = 0;
  for (const clockMs of context.clocksMs) {
    for (const zone of datingZones(context)) {
      const fromMs = windowStartMs(zone, clockMs, windowDays);
      let count = 0;
      for (const atMs of timesMs) if (atMs >= fromMs && atMs <= clockMs) count += 1;
      most = Math.max(most, count);
    }
  }
  return most;
}

/** When the contact that fills the last place leaves the period everywhere; null when no place was ever free. */
function freeAgainMs(context: RuleContext, timesMs: readonly number[], { max, windowDays }: Params): number | null {
  const filling = max === 0 ? undefined : timesMs[timesMs.length - max];
  if (filling === undefined) return null;
  return whenAllClocksReachMs(context, startOfDayAfterMs(filling, windowDays, datingZones(context)));
}

function isUnsure({ facts }: RuleContext, { asksFor }: Params): boolean {
  return asksFor?.includes(facts.endpoint?.use ?? 'unknown') === true;
}

function evaluate(given: RuleContext, counting: Params): Evaluation | null {
  const context = { ...given, debts: debtsInScope(given, counting.debtScope) };
  if (context.debts.length === 0 || !isCountedAct(context, counting)) return null;
  const { max, windowDays } = counting;
  const contacts = countedContacts(context, counting, earliestStartMs(context, windowDays));
  let highest = 0;
  let full: { readonly count: number; readonly debtId: string | null; readonly freeMs: number | null } | null = null;
  for (const { debtId, holds } of bucketsOf(context, counting.unit)) {
    const timesMs = contacts.filter(({ contact }) => holds(contact)).map(({ atMs }) => atMs);
    const count = mostInWindow(context, timesMs, windowDays);
    highest = Math.max(highest, count);
    if (count < max) continue;
    const freeMs = freeAgainMs(context, timesMs, counting);
    if (full === null || (freeMs ?? Infinity) > (full.freeMs ?? Infinity)) full = { count, debtId, freeMs };
  }
  if (full === null) return met({ count: highest, max, windowDays });
  const { count, debtId, freeMs } = full;
  const facts = { count, max, windowDays, ...(debtId === null ? {} : { debtId }) };
  const evaluation = unmet('TOO_MANY_CONTACTS', facts, freeMs);
  return isUnsure(context, counting) && !evaluation.isMet ? { ...evaluation, atMost: 'warn' } : evaluation;
}

/**
 * At most `max` contacts in any `windowDays` consecutive calendar days of the consumer, the day of the act included (12 CFR
 * 1006.14(b)(2)(i)(A) and the like): the act that would be one more is not met until the start of the day on which the oldest
 * has left the period. The zone and the clock that count most decide.
 */
export const frequency = evaluator({ name: 'frequency', stage: 'frequency', params, evaluate });
