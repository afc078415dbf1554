import { foldNames, foldNumbers } from '#shared/domain/queue/search-text';
import type { QueueSortColumn } from '#shared/domain/queue/sort';
import { breathe } from './breathe';
import { mergedOrder } from './order-merge';
import { PACK_ROWS } from './pack';
import type { QueueTable } from './queue-table';
import { sortInSlices } from './sort-in-slices';

/** Columns whose values the clock does not change. */
export const LASTING_SORTS = [
  'name',
  'client',
  'account-number',
  'balance',
  'days-past-due',
  'last-contact',
  'last-result',
  'next-step',
  'attempts',
] as const satisfies readonly QueueSortColumn[];
export type LastingSort = (typeof LASTING_SORTS)[number];

const ROWS_A_BREATH = 8_192;
const NO_VALUE = Number.NaN;

/** All rows in the order of a column: those with a value, smallest first, and those without. */
export type RowsInOrder = { readonly valued: Uint32Array; readonly none: Uint32Array };

function orNone(value: number): number {
  return value === 0 ? NO_VALUE : value;
}

/** The places of texts among all of them; equal texts share a place. */
async function ranksOf(texts: readonly string[]): Promise<Float64Array> {
  const order = await sortInSlices(Uint32Array.from(texts.keys()), (a, b) => {
    const [one = '', other = ''] = [texts[a], texts[b]];
    return one === other ? a - b : one < other ? -1 : 1;
  });
  const ranks = new Float64Array(texts.length);
  let rank = 0;
  let before = '';
  for (const ordinal of order) {
    const text = texts[ordinal] ?? '';
    if (text !== before) rank += 1;
    before = text;
    ranks[ordinal] = text === '' ? NO_VALUE : rank;
  }
  return ranks;
}

/** The names or numbers of all rows as they are compared, pack by pack: folding many at once is many times as fast. */
async function foldedTexts(table: QueueTable, by: 'name' | 'account-number'): Promise<readonly string[]> {
  const folded: string[] = [];
  const fold = by === 'name' ? foldNames : foldNumbers;
  for (const pack of table.packs) {
    const column = by === 'name' ? pack.texts.name : pack.texts.externalId;
    const texts = Array.from({ length: pack.rows }, (_, row) => column.at(row).replaceAll('\n', ' '));
    const lines = fold(texts.join('\n')).split('\n');
    for (let row = 0; row < pack.rows; row += 1) folded.push((lines[row] ?? '').trim());
    await breathe();
  }
  return folded;
}

/** The order of all rows by one column. Made once; rows that change move. */
export class SortedColumn {
  readonly #table: QueueTable;
  readonly #by: LastingSort;
  readonly #rows: number;
  #keys = new Float64Array(0);
  /** Of names and numbers, which no contact changes. */
  #ranks: Float64Array | null = null;
  #words: ReadonlyMap<string, number> = new Map();
  #order: RowsInOrder = { valued: new Uint32Array(0), none: new Uint32Array(0) };
  readonly #touched = new Set<number>();
  #making: Promise<void> | null = null;

  constructor(table: QueueTable, by: LastingSort) {
    this.#table = table;
    this.#by = by;
    this.#rows = table.count;
  }

  touch(ordinals: Iterable<number>): void {
    for (const ordinal of ordinals) this.#touched.add(ordinal);
  }

  async current(): Promise<RowsInOrder> {
    this.#making ??= this.#make();
    await this.#making;
    if (this.#touched.size > 0) this.#moveTouched();
    return this.#order;
  }

  async #make(): Promise<void> {
    if (this.#by === 'name' || this.#by === 'account-number')
      this.#ranks = await ranksOf(await foldedTexts(this.#table, this.#by));
    this.#keys = new Float64Array(this.#rows);
    this.#words = this.#ranksOfWords();
    const valued: number[] = [];
    const none: number[] = [];
    for (let ordinal = 0; ordinal < this.#rows; ordinal += 1) {
      const key = this.#keyOf(ordinal);
      this.#keys[ordinal] = key;
      (Number.isNaN(key) ? none : valued).push(ordinal);
      if (ordinal % ROWS_A_BREATH === ROWS_A_BREATH - 1) await breathe();
    }
    const sorted = await sortInSlices(Uint32Array.from(valued), this.#compare);
    this.#order = { valued: sorted, none: Uint32Array.from(none) };
  }

  readonly #compare = (a: number, b: number): number => (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0) || a - b;

  #wordAt(ordinal: number): string {
    const { words } = this.#table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    return this.#by === 'client' ? words.clientName.at(row) : words.lastDisposition.at(row);
  }

  /** The few words of a column in their order. Words that come later stand behind them until the column is made anew. */
  #ranksOfWords(): ReadonlyMap<string, number> {
    if (this.#by !== 'client' && this.#by !== 'last-result') return new Map();
    const words = new Set<string>();
    for (let ordinal = 0; ordinal < this.#rows; ordinal += 1) words.add(this.#wordAt(ordinal));
    return new Map([...words].toSorted((a, b) => a.localeCompare(b)).map((word, rank) => [word, rank]));
  }

  #keyOf(ordinal: number): number {
    const { amounts, counts } = this.#table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    switch (this.#by) {
      case 'name':
      case 'account-number':
        return this.#ranks?.[ordinal] ?? NO_VALUE;
      case 'client':
      case 'last-result': {
        const word = this.#wordAt(ordinal);
        return word === '' ? NO_VALUE : (this.#words.get(word) ?? this.#words.size);
      }
      case 'balance':
        return amounts.balanceMinor[row] ?? 0;
      case 'days-past-due': {
        const dueDay = counts.oldestDueDay[row] ?? -1;
        return dueDay < 0 ? NO_VALUE : -(dueDay + (counts.clockOffsetDays[row] ?? 0));
      }
      case 'last-contact':
        return orNone(amounts.lastContactMs[row] ?? 0);
      case 'next-step':
        return orNone(amounts.nextStepMs[row] ?? 0);
      case 'attempts':
        return counts.attempts[row] ?? 0;
    }
  }

  #moveTouched(): void {
    const changed = new Set<number>();
    for (const ordinal of this.#touched) {
      if (ordinal >= this.#rows) continue;
      const key = this.#keyOf(ordinal);
      if (Object.is(key, this.#keys[ordinal])) continue;
      this.#keys[ordinal] = key;
      changed.add(ordinal);
    }
    this.#touched.clear();
    if (changed.size === 0) return;
    const all = [...changed];
    const valued = Uint32Array.from(all.filter((ordinal) => !Number.isNaN(this.#keys[ordinal]))).sort(this.#compare);
    const none = Uint32Array.from(all.filter((ordinal) => Number.isNaN(this.#keys[ordinal]))).sort();
    this.#order = {
      valued: mergedOrder(this.#order.valued, changed, valued, this.#compare, this.#rows),
      none: mergedOrder(this.#order.none, changed, none, (a, b) => a - b, this.#rows),
    };
  }
}
