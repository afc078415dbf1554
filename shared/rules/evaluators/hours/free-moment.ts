import type { RuleContext } from '../../judge/evaluator';

/** Each turn moves past one obstacle; a stop that leaves nothing free runs out of them. */
const TURNS = 64;

/**
 * The first moment of the desk's clock, from now on, at which every clock that may be right shows a free one. `nextFreeMs` gives
 * the first free moment from a given one on (itself when it is free), null when there is none. Epoch ms.
 */
export function firstFreeMs(
  { clocksMs, nowMs }: Pick<RuleContext, 'clocksMs' | 'nowMs'>,
  nextFreeMs: (fromMs: number) => number | null,
): number | null {
  let atMs = nowMs;
  for (let turn = 0; turn < TURNS; turn += 1) {
    let movedMs = atMs;
    for (const clockMs of clocksMs) {
      const aheadMs = clockMs - nowMs;
      const free = nextFreeMs(movedMs + aheadMs);
      if (free === null) return null;
      movedMs = Math.max(movedMs, free - aheadMs);
    }
    if (movedMs === atMs) return atMs;
    atMs = movedMs;
  }
  return null;
}
