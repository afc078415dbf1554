/** What was measured: milliseconds, each of one run. `counted` is how much of what one run did, for rates. */
export type Measure = {
  readonly what: string;
  readonly ms: readonly number[];
  readonly counted: readonly Counted[];
};
export type Counted = { readonly what: string; readonly count: number };

/** The same of Kept and of plain Dexie. */
export type Comparison = Omit<Measure, 'ms'> & {
  readonly keptMs: readonly number[];
  readonly plainMs: readonly number[];
};

export type Spread = { readonly n: number; readonly median: number; readonly least: number; readonly most: number };

/** Median, least and most of numbers; of none, zeros. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { n: sorted.length, median, least: at(0), most: at(sorted.length - 1) };
}
