import type { QueueQueryInput } from '#shared/contract/store';
import {
  type FilterClock,
  MAIN_STATUSES,
  callableWhen,
  fitsFilter,
  isEmptyFilter,
  mainStatus,
} from '#shared/domain/queue/filter';
import type { QueueFacts } from '#shared/domain/queue/facts';
import { queueDaysPastDue, score } from '#shared/domain/queue/score';
import { foldNames, foldNumbers } from '#shared/domain/queue/search-text';
import type { QueueSortColumn } from '#shared/domain/queue/sort';
import { compareQueueRows, compareWork, isInView } from '#shared/domain/queue/views';

/** A row with what the clock and the rules say of it. */
export type ReferenceRow = {
  readonly facts: QueueFacts;
  readonly hasCredit: boolean;
  /** As in the column of when an account may be called. */
  readonly callable: number;
  readonly isFound: boolean;
};

type Key = string | number | null;

function keyOf(by: QueueSortColumn, row: ReferenceRow, clock: FilterClock): Key {
  const { facts } = row;
  const orNull = <T extends string | number>(value: T): T | null => (value === 0 || value === '' ? null : value);
  switch (by) {
    case 'score':
      return score(facts, clock);
    case 'name':
      return orNull(foldNames(facts.name).trim());
    case 'account-number':
      return orNull(foldNumbers(facts.externalId));
    case 'client':
      return orNull(facts.clientName);
    case 'last-result':
      return orNull(facts.lastDisposition);
    case 'balance':
      return facts.balanceMinor;
    case 'days-past-due':
      return queueDaysPastDue(facts, clock);
    case 'status':
      return MAIN_STATUSES.indexOf(mainStatus(facts, clock));
    case 'last-contact':
      return orNull(facts.lastContactMs);
    case 'next-step':
      return orNull(facts.nextStepMs);
    case 'callable':
      return row.callable < 0 ? Number.MAX_SAFE_INTEGER - row.callable : row.callable;
    case 'attempts':
      return facts.attempts;
  }
}

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  return Number(a) - Number(b);
}

/** What the queue answers to a query, row by row with the domain's own functions. Equal keys keep the order of the rows. */
export function queriedRows<T extends ReferenceRow>(
  rows: readonly T[],
  { view, filter = {}, sort }: QueueQueryInput,
  clock: FilterClock,
): readonly T[] {
  const fitting = rows.filter(
    (row) =>
      isInView(view, row.facts, clock, { isCallable: row.callable === 0 }) &&
      (isEmptyFilter(filter) || fitsFilter(filter, { ...row.facts, hasCredit: row.hasCredit }, clock)) &&
      ((filter.callable ?? []).length === 0 || filter.callable?.includes(callableWhen(row.callable)) === true) &&
      ((filter.text ?? '').trim() === '' || row.isFound),
  );
  const ranked = (row: T) => ({
    ...row.facts,
    score: score(row.facts, clock),
    isCallable: row.callable === 0,
  });
  if (sort === undefined)
    return fitting.toSorted((a, b) => (view === 'work' ? compareWork : compareQueueRows)(ranked(a), ranked(b)));
  if (sort.by === 'score') {
    const best = fitting.toSorted((a, b) => compareQueueRows(ranked(a), ranked(b)));
    return sort.direction === 'desc' ? best : best.toReversed();
  }
  const keyed = fitting.map((row) => ({ row, key: keyOf(sort.by, row, clock) }));
  const valued = keyed.filter(({ key }) => key !== null).toSorted((a, b) => compareKeys(a.key, b.key));
  const none = keyed.filter(({ key }) => key === null);
  return [...(sort.direction === 'desc' ? valued.toReversed() : valued), ...none].map(({ row }) => row);
}
