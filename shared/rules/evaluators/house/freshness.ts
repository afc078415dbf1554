import { z } from 'zod';
import { epochMs } from '../../../kernel/calendar';
import { evaluator, met, unmet } from '../../judge/evaluator';

const MS_PER_HOUR = 3_600_000;
/** A hub heard this far ahead of every clock means that the clocks are wrong, and nobody knows how old its word is. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * The hub was heard within `maxHours` on every clock that may be right: a cease notice may be waiting there. A desk that works
 * without a hub sees everything itself.
 */
export const freshness = evaluator({
  name: 'freshness',
  stage: 'facts',
  params: z.strictObject({ maxHours: z.number().positive() }),
  evaluate: ({ facts, clocksMs }, { maxHours }) => {
    const { worksWithHub, lastSyncAt } = facts.desk;
    if (!worksWithHub) return null;
    if (lastSyncAt === null) return unmet('HUB_NEVER_HEARD', { maxHours });
    const sinceMs = Math.max(...clocksMs) - epochMs(lastSyncAt);
    if (!(sinceMs >= -TOLERANCE_MS)) return unmet('HUB_HEARD_IN_THE_FUTURE', { lastSyncAt });
    const hours = Math.floor(Math.max(0, sinceMs) / MS_PER_HOUR);
    const isFresh = sinceMs <= maxHours * MS_PER_HOUR;
    return isFresh ? met({ hours, maxHours }) : unmet('HUB_NOT_HEARD', { hours, maxHours });
  },
});
