import type { RowError } from '../contract/import';
import { quoted } from './cell';
import type { DebtRow } from './row-to-debt';
import type { RowPlan } from './row-plan';

const ROWS_NAMED = 5;

/**
 * The rows of one file that contradict each other: the same debt number twice, or numbers that differ only by leading zeros.
 * A repetition of a row is left out and its first appearance stays; rows that say different things of one debt are all left out,
 * because Kept cannot know which of them is right.
 */
export function idsInConflict(rows: readonly DebtRow[], plan: RowPlan): readonly RowError[] {
  const debtHeader = (plan.debtId ?? plan.accountId)?.header ?? null;
  const errors = duplicateDebts(rows, debtHeader);
  errors.push(...lostZeros(rows, debtHeader, ({ debt }) => debt.externalId));
  if (plan.accountId !== null && plan.debtId !== null) {
    errors.push(...lostZeros(rows, plan.accountId.header, ({ accountExternalId }) => accountExternalId));
  }
  return errors;
}

function groupBy(rows: readonly DebtRow[], keyOf: (row: DebtRow) => string): Map<string, DebtRow[]> {
  const groups = new Map<string, DebtRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function duplicateDebts(rows: readonly DebtRow[], header: string | null): RowError[] {
  const errors: RowError[] = [];
  for (const [externalId, group] of groupBy(rows, ({ debt }) => debt.externalId)) {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    const content = contentOf(first);
    const isRepeated = others.every((row) => contentOf(row) === content);
    for (const { row } of isRepeated ? others : group) {
      const reason = isRepeated
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
  const others = group.filter(({ row }) => row !== except).map(({ row }) => row);
  const named = others.slice(0, ROWS_NAMED).join(', ');
  const more = others.length > ROWS_NAMED ? ` and ${others.length - ROWS_NAMED} more` : '';
  return `${others.length === 1 ? 'row' : 'rows'} ${named}${more}`;
}

/** Rows whose number is a shorter form of another number in the file: `379` beside `0379`. */
function lostZeros(rows: readonly DebtRow[], header: string | null, idOf: (row: DebtRow) => string): RowError[] {
  const fullest = new Map<string, DebtRow>();
  for (const row of rows) {
    const key = withoutLeadingZeros(idOf(row));
    const known = fullest.get(key);
    if (known === undefined || idOf(row).length > idOf(known).length) fullest.set(key, row);
  }
  return rows.flatMap((row): RowError[] => {
    const id = idOf(row);
    const full = fullest.get(withoutLeadingZeros(id));
    if (full === undefined || idOf(full) === id) return [];
    const reason = `${quoted(id)} is ${quoted(idOf(full))} of row ${full.row} without its leading zeros, or another number; write it in full.`;
    return [{ row: row.row, header, code: 'LEADING_ZEROS_LOST', reason }];
  });
}

/** The number without its leading zeros; a number of zeros keeps the last one. */
export function withoutLeadingZeros(id: string): string {
  return id.replace(/^0+(?=.)/, '');
}
