import type { QueueFacts } from './facts';

/** The moment a queue is ordered for, epoch ms and the day number of the desk's today, and whose it is. */
export type QueueClock = { readonly nowMs: number; readonly todayNumber: number; readonly actorId?: string };

export const SCORE_PARTS = [
  'next-step-due',
  'promise-broken',
  'days-past-due',
  'balance',
  'never-contacted',
  'reached-before',
  'contacted-today',
  'many-attempts',
  'disputed',
] as const;
export type ScorePartCode = (typeof SCORE_PARTS)[number];

/** One reason for a place in the queue. `points` is what it adds; `fact` is the number it was read from (days, minor units, count). */
export type ScorePart = { readonly code: ScorePartCode; readonly points: number; readonly fact: number };

const MS_PER_HOUR = 3_600_000;
/** More than all other parts can come to: what was agreed for now leads. */
const STEP_DUE_POINTS = 500;

type NumericFacts = Pick<
  QueueFacts,
  | 'balanceMinor'
  | 'openDebts'
  | 'disputedDebts'
  | 'oldestDueDay'
  | 'clockOffsetDays'
  | 'attempts'
  | 'conversations'
  | 'lastContactMs'
  | 'nextStepMs'
  | 'promiseDueDay'
>;

/** Days past due of the oldest open debt on the account's own portfolio day; null when no due day is known. */
export function queueDaysPastDue(
  facts: Pick<QueueFacts, 'oldestDueDay' | 'clockOffsetDays'>,
  clock: QueueClock,
): number | null {
  return facts.oldestDueDay < 0 ? null : clock.todayNumber - facts.clockOffsetDays - facts.oldestDueDay;
}

/** Steps of the balance, each worth ten points: a debt ten times as large is worth a few calls more, not ten times as many. */
const BALANCE_STEPS_MINOR = [2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000] as const;

function balancePoints(balanceMinor: number): number {
  return BALANCE_STEPS_MINOR.filter((step) => balanceMinor >= step).length * 10;
}

/** Fresh delinquency is the most collectable: points rise to 90 days past due and fall slowly after a year. */
function agePoints(days: number): number {
  if (days <= 0) return 0;
  if (days <= 90) return 20 + Math.floor(days / 3);
  return days <= 365 ? 50 : Math.max(20, 50 - Math.floor((days - 365) / 60));
}

/** Why an account stands where it does, largest first. All integers, so that every desk comes to the same order. */
export function scoreParts(facts: NumericFacts, clock: QueueClock): readonly ScorePart[] {
  const parts: ScorePart[] = [];
  const add = (code: ScorePartCode, points: number, fact: number) => points !== 0 && parts.push({ code, points, fact });
  if (facts.nextStepMs > 0 && facts.nextStepMs <= clock.nowMs) {
    const hoursLate = Math.floor((clock.nowMs - facts.nextStepMs) / MS_PER_HOUR);
    add('next-step-due', STEP_DUE_POINTS + Math.min(hoursLate, 48), hoursLate);
  }
  if (facts.promiseDueDay >= 0 && facts.promiseDueDay < clock.todayNumber) {
    add('promise-broken', 80, clock.todayNumber - facts.promiseDueDay);
  }
  const days = queueDaysPastDue(facts, clock) ?? 0;
  add('days-past-due', agePoints(days), days);
  add('balance', balancePoints(facts.balanceMinor), facts.balanceMinor);
  if (facts.lastContactMs === 0) add('never-contacted', 25, 0);
  add('reached-before', facts.conversations > 0 ? 15 : 0, facts.conversations);
  if (facts.lastContactMs > 0 && clock.nowMs - facts.lastContactMs < 20 * MS_PER_HOUR) {
    add('contacted-today', -150, Math.floor((clock.nowMs - facts.lastContactMs) / MS_PER_HOUR));
  }
  add('many-attempts', -3 * Math.min(Math.max(facts.attempts - 3, 0), 15), facts.attempts);
  add('disputed', facts.disputedDebts > 0 ? -30 : 0, facts.disputedDebts);
  return parts.toSorted((a, b) => b.points - a.points);
}

/** The score: the sum of its parts. */
export function score(facts: NumericFacts, clock: QueueClock): number {
  return scoreParts(facts, clock).reduce((sum, part) => sum + part.points, 0);
}
