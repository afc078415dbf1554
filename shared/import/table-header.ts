import { isKeptColumn, isKeptExtra, KEPT_ROW } from './kept-columns';
import { undoNeutralise } from './neutralise';

/** The first record of a file, made usable: unique names, and where an error file added columns, which ones are the creditor's. */
export type TableHeader = {
  readonly names: readonly string[];
  /** Position of each name in a record. */
  readonly positions: readonly number[];
  /** Cells the header record has. */
  readonly width: number;
  /** Cells a record must have: up to the last column of the creditor that has a name of its own. */
  readonly required: number;
  /** The file is a mended error file: its cells carry the marks of `neutralise`. */
  readonly isMended: boolean;
  /** Positions of the columns that an error file added: the extra cells, and all of them. */
  readonly extraPositions: readonly number[];
  readonly keptPositions: readonly number[];
};

export type RowWidth = 'fits' | 'too-few' | 'too-many';

/** Names are trimmed; an empty one becomes `column 3`, a second `phone` becomes `phone (2)`. */
export function tableHeader(cells: readonly string[]): TableHeader {
  const isMended = cells.some((cell) => cell.trim().toLowerCase() === KEPT_ROW.toLowerCase());
  const used = new Set<string>();
  const names: string[] = [];
  const positions: number[] = [];
  const keptPositions: number[] = [];
  let required = 0;
  for (const [position, cell] of cells.entries()) {
    if (isMended && isKeptColumn(cell)) {
      keptPositions.push(position);
      continue;
    }
    const given = (isMended ? undoNeutralise(cell) : cell).trim();
    const name = unique(given === '' ? `column ${position + 1}` : given, used);
    used.add(name);
    names.push(name);
    positions.push(position);
    if (given !== '') required = position + 1;
  }
  const extraPositions = keptPositions.filter((position) => isKeptExtra(cells[position] ?? ''));
  return { names, positions, width: cells.length, required, isMended, extraPositions, keptPositions };
}

function unique(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  let number = 2;
  while (used.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** Whether a record has the width of the header. Empty cells beyond the header are tolerated. */
export function rowWidth(header: TableHeader, record: readonly string[]): RowWidth {
  if (record.length < header.required) return 'too-few';
  for (let position = header.width; position < record.length; position += 1) {
    if (record[position]?.trim() !== '') return 'too-many';
  }
  return header.isMended && holdsExtraCells(header, record) ? 'too-many' : 'fits';
}

/** The creditor's cells of a record, one for each name of the header. */
export function creditorCells(header: TableHeader, record: readonly string[]): readonly string[] {
  if (header.isMended) return header.positions.map((position) => undoNeutralise(record[position] ?? ''));
  if (record.length === header.width) return record;
  return header.positions.map((position) => record[position] ?? '');
}

/** A cell that still stands in an extra column was not mended, unless the row was moved left and took Kept's own cells there. */
function holdsExtraCells(header: TableHeader, record: readonly string[]): boolean {
  if (header.extraPositions.every((position) => (record[position] ?? '').trim() === '')) return false;
  const [row = '', reason = '', ...more] = header.keptPositions
    .map((position) => (record[position] ?? '').trim())
    .filter((cell) => cell !== '');
  return !(more.length === 0 && /^\d+$/.test(row) && reason.endsWith('.'));
}
