import { type AgingBucket, agingBucket } from '../account/aging';
import { CALLABLE_NEVER, CALLABLE_NOW } from './callable';
import type { QueueFacts } from './facts';
import { type QueueClock, queueDaysPastDue } from './score';

export const QUEUE_STATUSES = [
  'open',
  'closed',
  'credit',
  'disputed',
  'held',
  'promise',
  'broken-promise',
  'skipped',
  'never-tried',
  'never-reached',
  'reached',
] as const;
export type QueueStatus = (typeof QUEUE_STATUSES)[number];

export const CALLABLE_WHEN = ['now', 'later', 'never'] as const;
export type CallableWhen = (typeof CALLABLE_WHEN)[number];
export const STEP_OWNERS = ['mine', 'shared', 'others'] as const;
export type StepOwner = (typeof STEP_OWNERS)[number];
export const STEP_KINDS = ['call-back', 'follow-up', 'review', 'promise-check'] as const;

/** Every part must fit; within one any of its values. Bounds include themselves; money in minor units of the row's currency. */
export type QueueFilter = {
  readonly clients?: readonly string[];
  readonly buckets?: readonly AgingBucket[];
  readonly daysFrom?: number;
  readonly daysTo?: number;
  readonly balanceFromMinor?: number;
  readonly balanceToMinor?: number;
  readonly statuses?: readonly QueueStatus[];
  readonly callable?: readonly CallableWhen[];
  readonly nextSteps?: readonly ((typeof STEP_KINDS)[number] | 'none')[];
  readonly owners?: readonly StepOwner[];
  /** The next step is due within so many days from today: 0 by the end of today. */
  readonly dueInDays?: number;
  /** Codes of the last contact. */
  readonly dispositions?: readonly string[];
  /** As in the quick search. */
  readonly text?: string;
};

/** What a filter looks at, besides its words and when an account may be called. */
export type FilterFacts = Pick<
  QueueFacts,
  | 'clientName'
  | 'balanceMinor'
  | 'openDebts'
  | 'disputedDebts'
  | 'oldestDueDay'
  | 'clockOffsetDays'
  | 'attempts'
  | 'conversations'
  | 'lastContactMs'
  | 'lastDisposition'
  | 'nextStepMs'
  | 'nextStepKind'
  | 'nextStepOwner'
  | 'skippedUntilMs'
  | 'promiseDueDay'
  | 'holds'
> & { readonly hasCredit: boolean };

/** `dueUntilMs`: the end of the day named by `dueInDays`. */
export type FilterClock = QueueClock & { readonly dueUntilMs: number };

function hasStatus(facts: FilterFacts, status: QueueStatus, clock: QueueClock): boolean {
  switch (status) {
    case 'open':
      return facts.openDebts > 0;
    case 'closed':
      return facts.openDebts === 0;
    case 'credit':
      return facts.hasCredit;
    case 'disputed':
      return facts.disputedDebts > 0;
    case 'held':
      return facts.holds !== 0;
    case 'promise':
      return facts.promiseDueDay >= 0;
    case 'broken-promise':
      return facts.promiseDueDay >= 0 && facts.promiseDueDay < clock.todayNumber;
    case 'skipped':
      return facts.skippedUntilMs > clock.nowMs;
    case 'never-tried':
      return facts.lastContactMs === 0;
    case 'never-reached':
      return facts.lastContactMs > 0 && facts.conversations === 0;
    case 'reached':
      return facts.conversations > 0;
  }
}

/** What one word says of an account best: it stands in the column of states, and is sorted by in this order. */
export const MAIN_STATUSES = [
  'broken-promise',
  'promise',
  'open',
  'skipped',
  'disputed',
  'held',
  'closed',
] as const satisfies readonly QueueStatus[];
export type MainStatus = (typeof MAIN_STATUSES)[number];

type StatusFacts = Pick<FilterFacts, 'openDebts' | 'disputedDebts' | 'promiseDueDay' | 'holds' | 'skippedUntilMs'>;

export function mainStatus(facts: StatusFacts, clock: QueueClock): MainStatus {
  if (facts.holds !== 0) return 'held';
  if (facts.openDebts === 0) return 'closed';
  if (facts.disputedDebts > 0) return 'disputed';
  if (facts.skippedUntilMs > clock.nowMs) return 'skipped';
  if (facts.promiseDueDay < 0) return 'open';
  return facts.promiseDueDay < clock.todayNumber ? 'broken-promise' : 'promise';
}

function ownerOf(facts: FilterFacts, clock: QueueClock): StepOwner {
  if (facts.nextStepOwner === '') return 'shared';
  return facts.nextStepOwner === clock.actorId ? 'mine' : 'others';
}

function isWithin(value: number | null, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
}

function hasAny<T>(allowed: readonly T[] | undefined, is: (one: T) => boolean): boolean {
  return allowed === undefined || allowed.length === 0 || allowed.some(is);
}

/** Whether a filter can be answered by the row alone, but for its words and `callable`. */
export function fitsFilter(filter: QueueFilter, facts: FilterFacts, clock: FilterClock): boolean {
  const days = queueDaysPastDue(facts, clock);
  return (
    isWithin(facts.balanceMinor, filter.balanceFromMinor, filter.balanceToMinor) &&
    isWithin(days, filter.daysFrom, filter.daysTo) &&
    hasAny(filter.buckets, (bucket) => bucket === agingBucket(days)) &&
    hasAny(filter.statuses, (status) => hasStatus(facts, status, clock)) &&
    hasAny(filter.clients, (client) => client === facts.clientName) &&
    hasAny(filter.dispositions, (code) => code === facts.lastDisposition) &&
    hasAny(filter.nextSteps, (kind) => (kind === 'none' ? facts.nextStepMs === 0 : kind === facts.nextStepKind)) &&
    hasAny(filter.owners, (owner) => facts.nextStepMs > 0 && owner === ownerOf(facts, clock)) &&
    (filter.dueInDays === undefined || (facts.nextStepMs > 0 && facts.nextStepMs < clock.dueUntilMs))
  );
}

/** `from`: as in the queue's column of when an account may be called. */
export function callableWhen(from: number): CallableWhen {
  if (from === CALLABLE_NOW) return 'now';
  return from <= CALLABLE_NEVER ? 'never' : 'later';
}

/** Nothing is asked for. */
export function isEmptyFilter(filter: QueueFilter): boolean {
  return Object.values(filter).every(
    (part) => part === undefined || part === '' || (Array.isArray(part) && part.length === 0),
  );
}
