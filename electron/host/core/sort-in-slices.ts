import { breathe } from './breathe';
import type { CompareRows } from './order-merge';

/** Rows sorted or merged between two breaths. */
const ROWS_A_SLICE = 4_096;
const ROWS_A_BREATH = 16_384;

/** Merges two sorted parts of `from` into `to`, pausing. `done`: rows merged since the last breath. */
async function merge(
  from: Uint32Array,
  to: Uint32Array,
  [low, middle, high]: readonly [number, number, number],
  compare: CompareRows,
  done: number,
): Promise<number> {
  let left = low;
  let right = middle;
  let since = done;
  for (let at = low; at < high; at += 1) {
    const takesLeft = left < middle && (right >= high || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = (takesLeft ? from[left] : from[right]) ?? 0;
    if (takesLeft) left += 1;
    else right += 1;
    since += 1;
    if (since === ROWS_A_BREATH) {
      since = 0;
      await breathe();
    }
  }
  return since;
}

/** Sorts rows, pausing so that nobody waits for long. `compare` must tell all rows apart. */
export async function sortInSlices(rows: Uint32Array<ArrayBuffer>, compare: CompareRows): Promise<Uint32Array> {
  let from = rows;
  for (let at = 0; at < from.length; at += ROWS_A_SLICE) {
    from.subarray(at, at + ROWS_A_SLICE).sort(compare);
    await breathe();
  }
  let to = new Uint32Array(from.length);
  let done = 0;
  for (let width = ROWS_A_SLICE; width < from.length; width *= 2) {
    for (let low = 0; low < from.length; low += width * 2) {
      const middle = Math.min(low + width, from.length);
      done = await merge(from, to, [low, middle, Math.min(low + width * 2, from.length)], compare, done);
    }
    [from, to] = [to, from];
  }
  return from;
}
