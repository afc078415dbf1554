/** Whether the first of two rows comes before (< 0) or after (> 0) the second. */
export type CompareRows = (a: number, b: number) => number;

/** An order without some rows. A plain loop: it runs over every row after each contact. */
function without(order: Uint32Array, leaving: ReadonlySet<number>, rows: number): Uint32Array {
  const isLeaving = new Uint8Array(rows);
  for (const ordinal of leaving) isLeaving[ordinal] = 1;
  const staying = new Uint32Array(order.length);
  let size = 0;
  for (let at = 0; at < order.length; at += 1) {
    const ordinal = order[at] ?? 0;
    if (isLeaving[ordinal] === 1) continue;
    staying[size] = ordinal;
    size += 1;
  }
  return staying.subarray(0, size);
}

function firstAfter(order: Uint32Array, ordinal: number, from: number, compare: CompareRows): number {
  let low = from;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle] ?? 0, ordinal) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An order without the changed rows, and those that arrive, sorted, where they belong. `rows`: how many rows there are. */
export function mergedOrder(
  order: Uint32Array,
  changed: ReadonlySet<number>,
  arriving: Uint32Array,
  compare: CompareRows,
  rows: number,
): Uint32Array {
  const staying = without(order, changed, rows);
  const merged = new Uint32Array(staying.length + arriving.length);
  let at = 0;
  let from = 0;
  for (const ordinal of arriving) {
    const upTo = firstAfter(staying, ordinal, from, compare);
    merged.set(staying.subarray(from, upTo), at);
    at += upTo - from;
    merged[at] = ordinal;
    at += 1;
    from = upTo;
  }
  merged.set(staying.subarray(from), at);
  return merged;
}
