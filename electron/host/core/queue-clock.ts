import type { AskedAt } from '#shared/contract/store';
import type { QueueFacts } from '#shared/domain/queue/facts';
import type { QueueClock } from '#shared/domain/queue/score';
import { dayNumber } from '#shared/kernel/calendar';

const MS_PER_HOUR = 3_600_000;
/** As in the score: a step that is late by this many hours counts no more for being later. */
const HOURS_LATE_LIMIT = 48;
/** As in the score: a contact counts as of today for this long. */
const CONTACTED_TODAY_HOURS = 20;

/**
 * When the score of a row, or a view it is in, changes next by the clock alone while the day stays the same; `Infinity` when never.
 * Must name every moment at which `score` or `isInView` answers differently; a property test holds it to that.
 */
export function nextChangeMs(
  facts: Pick<QueueFacts, 'nextStepMs' | 'lastContactMs' | 'skippedUntilMs'>,
  nowMs: number,
): number {
  let next = facts.skippedUntilMs > nowMs ? facts.skippedUntilMs : Infinity;
  const { nextStepMs, lastContactMs } = facts;
  if (nextStepMs > nowMs) next = Math.min(next, nextStepMs);
  else if (nextStepMs > 0) {
    const hoursLate = Math.floor((nowMs - nextStepMs) / MS_PER_HOUR);
    if (hoursLate < HOURS_LATE_LIMIT) next = Math.min(next, nextStepMs + (hoursLate + 1) * MS_PER_HOUR);
  }
  const forgottenAt = lastContactMs + CONTACTED_TODAY_HOURS * MS_PER_HOUR;
  return lastContactMs > 0 && nowMs < forgottenAt ? Math.min(next, forgottenAt) : next;
}

/** The moment of a question as the queue's own. */
export function queueClock({ nowMs, today, actorId }: AskedAt): QueueClock {
  return { nowMs, todayNumber: dayNumber(today), ...(actorId === undefined ? {} : { actorId }) };
}
