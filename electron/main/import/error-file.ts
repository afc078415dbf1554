import { type FileHandle, open } from 'node:fs/promises';

import type { RowError } from '#shared/contract/import';
import { KEPT_REASON, KEPT_ROW, keptExtra } from '#shared/import/kept-columns';
import { ok, type Result } from '#shared/kernel/result';

import { BYTE_ORDER_MARK, csvLine } from './csv-cell';
import { MAX_CELL_LENGTH } from './read-table';
import { toAppError } from './source';

/** A row that was not taken: its cells as they came (not always as many as the headers), and what to mend. */
export type ErrorRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
};

const LINES_PER_WRITE = 500;
const SHORTENED_LENGTH = 1_000;

/** An error row from a row's cells and its errors. Oversized cells are cut: they cannot be mended in a table. */
export function errorRowOf(
  row: number,
  cells: readonly string[],
  errors: readonly Pick<RowError, 'header' | 'reason'>[],
): ErrorRow {
  const short = cells.map((cell) => (cell.length > MAX_CELL_LENGTH ? shortened(cell) : cell));
  const reasons = errors.map(({ header, reason }) => (header === null ? reason : `${header}: ${reason}`));
  return { row, cells: short, reasons };
}

/** A copy of the beginning: a slice would hold the whole cell in memory. */
function shortened(cell: string): string {
  return `${Buffer.from(cell.slice(0, SHORTENED_LENGTH)).toString()}…`;
}

/**
 * The lines of an error file: the creditor's columns as they came, then the row, what to mend, and cells that have no header. It can
 * be mended and imported with the same profile, which ignores Kept's own columns and takes the formula marks off again.
 */
export function* errorFileLines(
  headers: readonly string[],
  rows: readonly ErrorRow[],
  delimiter = ',',
): Generator<string, void> {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  const extras = Array.from({ length: widest - headers.length }, (_, index) => keptExtra(index + 1));
  yield BYTE_ORDER_MARK + csvLine([...headers, ...extras, KEPT_ROW, KEPT_REASON], delimiter);
  for (const { row, cells, reasons } of rows) {
    const filled = Array.from({ length: widest }, (_, index) => cells[index] ?? '');
    yield csvLine([...filled, String(row), reasons.join(' ')], delimiter);
  }
}

/**
 * Writes an error file (UTF-8 with a byte order mark, so that spreadsheets read it right) and returns its rows. Give the creditor's
 * delimiter for people whose spreadsheet expects it. Errors: `FILE_NOT_READABLE` when the file cannot be written.
 */
export async function writeErrorFile(
  path: string,
  headers: readonly string[],
  rows: readonly ErrorRow[],
  delimiter = ',',
): Promise<Result<{ readonly rows: number }>> {
  try {
    const file = await open(path, 'w');
    try {
      await writeLines(file, errorFileLines(headers, rows, delimiter));
    } finally {
      await file.close();
    }
    return ok({ rows: rows.length });
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

async function writeLines(file: FileHandle, lines: Iterable<string>): Promise<void> {
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < LINES_PER_WRITE) continue;
    await file.write(waiting.join(''));
    waiting = [];
  }
  await file.write(waiting.join(''));
  await file.sync();
}
