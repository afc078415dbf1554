import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';

/** Two clocks that differ: every rule is held at both, and a person is told why. */
export const clocks = evaluator({
  name: 'clocks',
  stage: 'facts',
  params: z.strictObject({}),
  evaluate: ({ facts, clocksMs }) => {
    if (facts.desk.otherNow === null) return null;
    const apartMs = Math.max(...clocksMs) - Math.min(...clocksMs);
    return apartMs === 0 ? met() : unmet('CLOCKS_DIFFER', { minutes: Math.round(apartMs / 60_000) });
  },
});
