import type { AskedAt, QueueQueryInput } from '#shared/contract/store';
import {
  type FilterClock,
  MAIN_STATUSES,
  type QueueFilter,
  callableWhen,
  fitsFilter,
  isEmptyFilter,
  mainStatus,
} from '#shared/domain/queue/filter';
import type { QueueSort } from '#shared/domain/queue/sort';
import { addDays, epochMs, instantOfLocalTime } from '#shared/kernel/calendar';
import { breathe } from './breathe';
import { type CallableAsked, callableAsked } from './callable-asked';
import type { CallableIndex } from './callable-index';
import { CallableReach } from './callable-reach';
import { FilterRows } from './filter-rows';
import { queueClock } from './queue-clock';
import { type QueueOrder, viewBit } from './queue-order';
import type { QueueTable } from './queue-table';
import { Recent } from './recent';
import type { SearchIndex } from './search-index';
import { sortInSlices } from './sort-in-slices';
import { LASTING_SORTS, type LastingSort, type RowsInOrder, SortedColumn } from './sorted-column';

/** Rows filtered between two breaths, and rows asked when they may be called. */
const ROWS_A_BREATH = 16_384;
const CALLS_A_BREATH = 256;
const RECENT_ANSWERS = 12;
const RECENT_SORTS = 3;
/** Rows may change between two breaths; after so many tries the answer is taken as it is. */
const TRIES = 3;

type Answer = { readonly version: number; readonly ordinals: Uint32Array };

function isLasting(by: QueueSort['by']): by is LastingSort {
  return LASTING_SORTS.some((each) => each === by);
}

function isPlain({ filter, sort }: QueueQueryInput): boolean {
  return sort === undefined && (filter === undefined || isEmptyFilter(filter));
}

function dueUntilMs({ filter }: QueueQueryInput, asked: AskedAt): number {
  const days = filter?.dueInDays;
  if (days === undefined) return Infinity;
  return epochMs(instantOfLocalTime(addDays(asked.today, days + 1), 0, asked.zone ?? 'utc'));
}

function reversed(rows: Uint32Array): Uint32Array {
  return rows.slice().reverse();
}

/** Answers what is asked of the queue besides its views: filters and sorts over all rows, in slices, remembered while they hold. */
export class QueueAsks {
  readonly #table: QueueTable;
  readonly #order: QueueOrder;
  readonly #callable: CallableIndex;
  readonly #reach: CallableReach;
  readonly #search: SearchIndex;
  readonly #answers = new Recent<string, Answer>(RECENT_ANSWERS);
  readonly #sorts = new Recent<LastingSort, SortedColumn>(RECENT_SORTS);
  readonly #running = new Map<string, Promise<Uint32Array>>();

  constructor(parts: {
    readonly table: QueueTable;
    readonly order: QueueOrder;
    readonly callable: CallableIndex;
    readonly search: SearchIndex;
  }) {
    this.#table = parts.table;
    this.#order = parts.order;
    this.#callable = parts.callable;
    this.#search = parts.search;
    this.#reach = new CallableReach(parts.callable);
  }

  touch(ordinals: Iterable<number>): void {
    const rows = [...ordinals];
    this.#reach.touch(rows);
    for (const [, sort] of this.#sorts.entries()) sort.touch(rows);
  }

  /** Accounts came in. */
  reset(): void {
    this.#reach.reset();
    this.#sorts.clear();
    this.#answers.clear();
  }

  /** Rules changed. */
  setRules(): void {
    this.#reach.reset();
  }

  /** The rows of a query in order. */
  async ordinals(query: QueueQueryInput, asked: AskedAt): Promise<Uint32Array> {
    if (isPlain(query)) return this.#order.ordinals(query.view, queueClock(asked));
    const clock = { ...queueClock(asked), dueUntilMs: dueUntilMs(query, asked) };
    const { view, filter = {}, sort = null } = query;
    const key = JSON.stringify([view, filter, sort, clock.dueUntilMs, clock.actorId]);
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const work = this.#answer(key, query, clock, callableAsked(asked)).finally(() => this.#running.delete(key));
    this.#running.set(key, work);
    return work;
  }

  async #answer(key: string, query: QueueQueryInput, clock: FilterClock, asked: CallableAsked): Promise<Uint32Array> {
    for (let tries = 1; ; tries += 1) {
      const version = this.#order.version(clock);
      const known = this.#answers.get(key);
      if (known?.version === version) return known.ordinals;
      const mask = await this.#mask(query, clock, asked);
      const ordinals = await this.#inOrder(query, clock, asked, mask);
      const isOfOneMoment = this.#order.version(clock) === version;
      if (isOfOneMoment) this.#answers.set(key, { version, ordinals });
      if (isOfOneMoment || tries === TRIES) return ordinals;
    }
  }

  /** 1 for each row that fits. */
  async #mask(query: QueueQueryInput, clock: FilterClock, asked: CallableAsked): Promise<Uint8Array> {
    const { view, filter = {} } = query;
    const rows = this.#table.count;
    const found = filter.text === undefined || filter.text.trim() === '' ? null : await this.#search.rows(filter.text);
    const mask = new Uint8Array(rows);
    const bit = viewBit(view);
    const read = new FilterRows(this.#table);
    const { callable: _, text: __, ...byRow } = filter;
    const isByRow = !isEmptyFilter(byRow);
    for (let from = 0; from < rows; from += ROWS_A_BREATH) {
      const views = this.#order.views(clock);
      for (let ordinal = from; ordinal < Math.min(from + ROWS_A_BREATH, rows); ordinal += 1) {
        if (((views[ordinal] ?? 0) & bit) === 0 || (found !== null && found[ordinal] !== 1)) continue;
        if (!isByRow || fitsFilter(byRow, read.at(ordinal), clock)) mask[ordinal] = 1;
      }
      if (isByRow) await breathe();
    }
    if (filter.callable !== undefined && filter.callable.length > 0) {
      await this.#withoutUncallable(mask, filter.callable, clock, asked);
    }
    return mask;
  }

  async #withoutUncallable(
    mask: Uint8Array,
    wanted: NonNullable<QueueFilter['callable']>,
    clock: FilterClock,
    asked: CallableAsked,
  ): Promise<void> {
    const isOnlyNow = wanted.every((when) => when === 'now');
    this.#reach.begin(asked, mask.length, clock.todayNumber);
    let done = 0;
    for (let ordinal = 0; ordinal < mask.length; ordinal += 1) {
      if (mask[ordinal] !== 1) continue;
      if (this.#callable.bits[ordinal] === 1) mask[ordinal] = wanted.includes('now') ? 1 : 0;
      else if (isOnlyNow) mask[ordinal] = 0;
      else {
        mask[ordinal] = wanted.includes(callableWhen(this.#reach.from(ordinal, asked))) ? 1 : 0;
        done += 1;
        if (done % CALLS_A_BREATH === 0) await breathe();
      }
    }
  }

  async #inOrder(
    query: QueueQueryInput,
    clock: FilterClock,
    asked: CallableAsked,
    mask: Uint8Array,
  ): Promise<Uint32Array> {
    const { view, sort } = query;
    const masked = (rows: Uint32Array) => rows.filter((ordinal) => mask[ordinal] === 1);
    if (sort === undefined) return masked(this.#order.ordinals(view, clock));
    const isDescending = sort.direction === 'desc';
    if (sort.by === 'score') {
      const best = masked(this.#order.byScore(view, clock));
      return isDescending ? best : best.reverse();
    }
    const { valued, none } = isLasting(sort.by)
      ? await this.#sorted(sort.by)
      : await this.#sortedNow(sort.by, mask, clock, asked);
    const rows = masked(isDescending ? reversed(valued) : valued);
    const last = masked(none);
    const all = new Uint32Array(rows.length + last.length);
    all.set(rows);
    all.set(last, rows.length);
    return all;
  }

  #sorted(by: LastingSort): Promise<RowsInOrder> {
    const known = this.#sorts.get(by);
    if (known !== undefined) return known.current();
    const made = new SortedColumn(this.#table, by);
    this.#sorts.set(by, made);
    return made.current();
  }

  /** By what the clock changes: sorted anew among the rows that fit. */
  async #sortedNow(
    by: Exclude<QueueSort['by'], LastingSort | 'score'>,
    mask: Uint8Array,
    clock: FilterClock,
    asked: CallableAsked,
  ): Promise<RowsInOrder> {
    const keys = new Float64Array(mask.length);
    const read = new FilterRows(this.#table);
    const rows: number[] = [];
    this.#reach.begin(asked, mask.length, clock.todayNumber);
    for (let ordinal = 0; ordinal < mask.length; ordinal += 1) {
      if (mask[ordinal] !== 1) continue;
      if (by === 'status') keys[ordinal] = MAIN_STATUSES.indexOf(mainStatus(read.at(ordinal), clock));
      else {
        const from = this.#reach.from(ordinal, asked);
        keys[ordinal] = from < 0 ? Number.MAX_SAFE_INTEGER - from : from;
      }
      rows.push(ordinal);
      if (rows.length % (by === 'status' ? ROWS_A_BREATH : CALLS_A_BREATH) === 0) await breathe();
    }
    const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
    return { valued: await sortInSlices(Uint32Array.from(rows), compare), none: new Uint32Array(0) };
  }
}
