import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { countedContacts, countingParams, isCountedAct } from './counting';
import { whenAllClocksReachMs } from './strictest';

const params = z.strictObject({ ...countingParams, minutes: z.int().positive() });

function evaluate(context: RuleContext, counting: z.output<typeof params>): Evaluation | null {
  if (!isCountedAct(context, counting)) return null;
  const { minutes } = counting;
  const sinceMs = Math.min(...context.clocksMs) - minutes * 60_000;
  const last = countedContacts(context, counting, sinceMs).at(-1);
  if (last === undefined) return met({ minutes });
  const freeMs = whenAllClocksReachMs(context, last.atMs + minutes * 60_000);
  return context.nowMs < freeMs ? unmet('CONTACTS_TOO_CLOSE', { minutes }, freeMs) : met({ minutes });
}

/** At least `minutes` between two contacts: calls in quick succession speak against the presumption (comment 14(b)(2)(i)-2). */
export const spacing = evaluator({ name: 'spacing', stage: 'frequency', params, evaluate });
