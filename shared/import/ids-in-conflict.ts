import type { RowError } from '../contract/import';
import { quoted } from './cell';
import type { DebtRow } from './row-to-debt';

/** The rows that bear each number of one kind, and which numbers need a look. Filled row by row, so that nothing is left for the end. */
type NumberIndex = {
  readonly rowsById: Map<string, DebtRow[]>;
  /** Numbers that begin with a zero, by what is left without the zeros. */
  readonly zeroed: Map<string, string[]>;
  /** Keys of `zeroed` under which more than one number stands. */
  readonly alike: Set<string>;
  readonly repeated: Set<string>;
};

export type IdWatch = {
  readonly add: (row: DebtRow) => void;
  /** The rows of each account number, in the order of first appearance. */
  readonly accounts: ReadonlyMap<string, readonly DebtRow[]>;
  readonly errors: () => readonly RowError[];
};

const ROWS_NAMED = 5;

/**
 * Watches the rows of one file for numbers that contradict each other: the same debt number twice, or numbers that differ only by
 * leading zeros. A repetition of a row is left out and its first appearance stays; rows that say different things of one debt are all
 * left out, because Kept cannot know which of them is right. Headers are null for a number the file has no column for.
 */
export function createIdWatch(headers: { readonly account: string | null; readonly debt: string | null }): IdWatch {
  const debts = newIndex();
  const accounts = newIndex();
  return {
    add: (row) => {
      addTo(debts, row.debt.externalId, row);
      addTo(accounts, row.accountExternalId, row);
    },
    accounts: accounts.rowsById,
    errors: () => {
      const header = headers.debt ?? headers.account;
      const errors = [...repeatedDebts(debts, header), ...lostZeros(debts, header)];
      // Where one number stands for both, it was judged as the debt's already.
      if (headers.account !== null && headers.debt !== null) errors.push(...lostZeros(accounts, headers.account));
      return errors;
    },
  };
}

function newIndex(): NumberIndex {
  return { rowsById: new Map(), zeroed: new Map(), alike: new Set(), repeated: new Set() };
}

function addTo(index: NumberIndex, id: string, row: DebtRow): void {
  const rows = index.rowsById.get(id);
  if (rows !== undefined) {
    rows.push(row);
    index.repeated.add(id);
    return;
  }
  index.rowsById.set(id, [row]);
  const key = withoutLeadingZeros(id);
  if (key !== id) {
    const others = index.zeroed.get(key);
    if (others === undefined) index.zeroed.set(key, [id]);
    else others.push(id);
    if (others !== undefined || index.rowsById.has(key)) index.alike.add(key);
  } else if (index.zeroed.has(id)) index.alike.add(id);
}

function repeatedDebts(index: NumberIndex, header: string | null): RowError[] {
  const errors: RowError[] = [];
  for (const externalId of index.repeated) {
    const group = index.rowsById.get(externalId) ?? [];
    const [first, ...others] = group;
    if (first === undefined) continue;
    const content = contentOf(first);
    const isSame = others.every((row) => contentOf(row) === content);
    for (const { row } of isSame ? others : group) {
      const reason = isSame
        ? `${quoted(externalId)} stands with the same content on row ${first.row}, which is imported; delete this row.`
        : `${quoted(externalId)} stands with different content on ${rowList(group, row)}; none of them is imported until one is left.`;
      errors.push({ row, header, code: 'ID_DUPLICATE', reason });
    }
  }
  return errors;
}

function contentOf(row: DebtRow): string {
  return JSON.stringify({ ...row, row: 0 });
}

function rowList(group: readonly DebtRow[], except: number): string {
  const others: number[] = [];
  for (const { row } of group) if (row !== except && others.length < ROWS_NAMED) others.push(row);
  const more = group.length - 1 - others.length;
  return `${group.length === 2 ? 'row' : 'rows'} ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Rows whose number is a shorter form of another number in the file: `379` beside `0379`. */
function lostZeros(index: NumberIndex, header: string | null): RowError[] {
  const errors: RowError[] = [];
  for (const key of index.alike) {
    const ids = [...(index.zeroed.get(key) ?? []), ...(index.rowsById.has(key) ? [key] : [])];
    const [fullest = key, ...shorter] = ids.toSorted((a, b) => b.length - a.length);
    const fullestRow = index.rowsById.get(fullest)?.[0]?.row ?? 0;
    for (const id of shorter) {
      const reason = `${quoted(id)} is ${quoted(fullest)} of row ${fullestRow} without its leading zeros, or another number; write it in full.`;
      for (const { row } of index.rowsById.get(id) ?? [])
        errors.push({ row, header, code: 'LEADING_ZEROS_LOST', reason });
    }
  }
  return errors;
}

/** The number without its leading zeros; a number of zeros keeps the last one. */
export function withoutLeadingZeros(id: string): string {
  return id.startsWith('0') ? id.replace(/^0+(?=.)/, '') : id;
}
