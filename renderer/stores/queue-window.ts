import type { AccountId } from '#shared/kernel/ids';
import type { QueueColumns } from '../ipc/types';

/** Rows are fetched in windows of this many, by offset. */
export const WINDOW_ROWS = 100;
/** How many windows are kept: enough to scroll back and forth, little beside 250,000 rows. */
export const KEPT_WINDOWS = 30;

export type Windows = ReadonlyMap<number, QueueColumns>;
/** Rows `first` to `last`, both included. */
export type RowRange = { readonly first: number; readonly last: number };

/** The visible rows of a scrolled list, with `overscan` rows before and after, inside `total`. */
export function visibleRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
  overscan: number,
): RowRange {
  const first = Math.floor(scrollTop / rowHeight) - overscan;
  const last = Math.ceil((scrollTop + height) / rowHeight) - 1 + overscan;
  return { first: Math.max(0, Math.min(first, total)), last: Math.min(total - 1, Math.max(last, 0)) };
}

/** The scroll position that brings a row wholly into view with the least movement. */
export function scrollTopFor(index: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}

/** Numbers of the windows that hold these rows; empty for an empty range. */
export function windowsOf(range: RowRange): readonly number[] {
  const numbers: number[] = [];
  for (let n = Math.floor(range.first / WINDOW_ROWS); n * WINDOW_ROWS <= range.last; n += 1) numbers.push(n);
  return numbers;
}

/** The windows nearest to `around`, at most `KEPT_WINDOWS`. */
export function nearestWindows(windows: Windows, around: number): Windows {
  if (windows.size <= KEPT_WINDOWS) return windows;
  const near = [...windows].toSorted(([a], [b]) => Math.abs(a - around) - Math.abs(b - around));
  return new Map(near.slice(0, KEPT_WINDOWS));
}

/** One row of the queue, taken out of its columns. */
export type QueueRow = { readonly [C in keyof QueueColumns]: QueueColumns[C][number] };

/** Row `index` of the view, or null when its window is not here or is shorter. */
export function rowAt(windows: Windows, index: number): QueueRow | null {
  const columns = windows.get(Math.floor(index / WINDOW_ROWS));
  const i = index % WINDOW_ROWS;
  if (columns === undefined || i >= columns.accountId.length) return null;
  const names = Object.keys(columns) as (keyof QueueColumns)[];
  // The contract checks that every column is there; that all have the same length is main's promise.
  return Object.fromEntries(names.map((name) => [name, columns[name][i]])) as QueueRow;
}

/** Where an account stands among the windows that are here, or null. */
export function indexOfAccount(windows: Windows, accountId: AccountId): number | null {
  for (const [number, columns] of windows) {
    const i = columns.accountId.indexOf(accountId);
    if (i >= 0) return number * WINDOW_ROWS + i;
  }
  return null;
}
