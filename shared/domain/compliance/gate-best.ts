import { type Instant, epochMs, instant } from '../../kernel/calendar';
import { judge } from '../../rules/judge/judge';
import type { JudgedPoint, Looked } from './gate-points';
import type { GateView } from './gate-types';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** How far ahead the gate looks for the moment at which its answer changes by the clock alone. */
const LOOK_AHEAD_HOURS = 24;

/** The first phone that may be called now, else the one that is free soonest, else none. */
function bestOf(phones: readonly JudgedPoint[]): JudgedPoint | null {
  const callable = phones.find(({ judgement }) => judgement.outcome !== 'blocked');
  if (callable !== undefined) return callable;
  const free = phones.filter(({ judgement }) => judgement.earliestAllowedAt !== undefined);
  const [soonest] = free.toSorted((a, b) =>
    (a.judgement.earliestAllowedAt ?? '') < (b.judgement.earliestAllowedAt ?? '') ? -1 : 1,
  );
  return soonest ?? null;
}

/** The moment, to the minute, from which an act that may be done now may not be done any more; null when that is not within a day. */
function endsAt({ parts, now }: Looked, { act, facts }: JudgedPoint): Instant | null {
  const isFree = (atMs: number) => judge(act, facts, parts.inForce.rules, instant(atMs)).outcome !== 'blocked';
  const fromMs = epochMs(now);
  const hours = Array.from({ length: LOOK_AHEAD_HOURS }, (_, index) => fromMs + (index + 1) * HOUR_MS);
  const firstBlocked = hours.find((atMs) => !isFree(atMs));
  if (firstBlocked === undefined) return null;
  let blockedMs = firstBlocked;
  let freeMs = blockedMs - HOUR_MS;
  while (blockedMs - freeMs > MINUTE_MS) {
    const middleMs: number = freeMs + Math.floor((blockedMs - freeMs) / 2);
    if (isFree(middleMs)) freeMs = middleMs;
    else blockedMs = middleMs;
  }
  // Rules change on the minute.
  return instant(Math.floor(blockedMs / MINUTE_MS) * MINUTE_MS);
}

/** The best phone to call, and when the answer changes. */
export function bestView(looked: Looked, phones: readonly JudgedPoint[]): GateView['best'] {
  const best = bestOf(phones);
  if (best === null) return { isCallable: false, contactPointId: null, nextAllowedAt: null, changesAt: null };
  const { judgement, point } = best;
  const isCallable = judgement.outcome !== 'blocked';
  const nextAllowedAt = judgement.earliestAllowedAt ?? null;
  const changesAt = isCallable ? endsAt(looked, best) : nextAllowedAt;
  return { isCallable, contactPointId: point.id, nextAllowedAt, changesAt };
}
