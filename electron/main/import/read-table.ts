import { CsvError, type Options, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { pipeline, Readable } from 'node:stream';

import type { FileFormat, RowError } from '#shared/contract/import';
import { creditorCells, rowWidth, type TableHeader, tableHeader } from '#shared/import/table-header';
import { CodedError, err } from '#shared/kernel/result';

import { hasBrokenQuote } from './broken-quote';
import { type ByteReading, readBytes, refuseCancelled } from './read-bytes';
import type { PlacementSource } from './source';

/** One record of a table. `cells` has one cell for each header, unless `problem` says that it has not. */
export type TableRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem: Omit<RowError, 'row'> | null;
};

export type TableInput = {
  readonly source: PlacementSource;
  readonly format: FileFormat;
  readonly signal?: AbortSignal | undefined;
  /** Called after each piece of the file with the bytes read so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
};

export type Table = {
  readonly header: TableHeader;
  readonly rows: AsyncIterable<TableRow>;
  /** Hash and size of the bytes, once all rows were taken; null before. */
  readonly reading: () => ByteReading | null;
};

/** Characters (UTF-16 units) a cell may have. */
export const MAX_CELL_LENGTH = 1024 * 1024;
export const MAX_COLUMNS = 500;
/** A record longer than this ends the reading: a quote that is never closed must not fill the memory. */
const MAX_RECORD_BYTES = 32 * 1024 * 1024;

/**
 * Streams a table: the header, then row after row, blank ones left out. Rows are numbered as a spreadsheet shows them, blank ones
 * counted. A row of the wrong width or with an oversized cell comes with its problem and the reading goes on. Throws `CodedError`:
 * `FILE_EMPTY`, `FILE_TOO_WIDE`, `FILE_BROKEN_QUOTE`, `FILE_NOT_READABLE`, `CANCELLED`.
 */
export async function readTable(input: TableInput): Promise<Table> {
  let reading: ByteReading | null = null;
  const records = recordsOf(input, (done) => {
    reading = done;
  });
  const first = await records.next();
  if (first.done === true) throw new CodedError(err('FILE_EMPTY', 'the file holds no rows').error);
  const header = tableHeader(first.value.cells);
  if (header.names.length > MAX_COLUMNS) {
    await records.return(undefined);
    const details = { columns: header.names.length, limit: MAX_COLUMNS };
    throw new CodedError(err('FILE_TOO_WIDE', 'the file has more columns than Kept takes', details).error);
  }
  return { header, rows: tableRows(records, header), reading: () => reading };
}

async function* tableRows(records: AsyncIterable<NumberedRecord>, header: TableHeader): AsyncGenerator<TableRow> {
  for await (const { row, cells } of records) yield tableRow(header, row, cells);
}

function tableRow(header: TableHeader, row: number, record: readonly string[]): TableRow {
  const large = record.findIndex((cell) => cell.length > MAX_CELL_LENGTH);
  if (large !== -1) {
    const reason = 'The cell is larger than 1 MB; it is shortened here.';
    return { row, cells: record, problem: { header: headerAt(header, large), code: 'CELL_TOO_LARGE', reason } };
  }
  const width = rowWidth(header, record);
  if (width === 'fits') return { row, cells: creditorCells(header, record), problem: null };
  const count = `The row has ${record.length} cells, the header has ${header.width}`;
  const problem: TableRow['problem'] =
    width === 'too-few'
      ? { header: null, code: 'TOO_FEW_COLUMNS', reason: `${count}; fill in what is missing.` }
      : {
          header: null,
          code: 'TOO_MANY_COLUMNS',
          reason: `${count}; put cells with a comma in quotes, or delete the extra ones.`,
        };
  return { row, cells: record, problem };
}

function headerAt(header: TableHeader, position: number): string | null {
  return header.names[header.positions.indexOf(position)] ?? null;
}

type RawRecord = { readonly record: readonly string[]; readonly raw: string };

type NumberedRecord = { readonly row: number; readonly cells: readonly string[] };

/** The records that are not blank, numbered from 1. */
async function* recordsOf(
  input: TableInput,
  onDone: (reading: ByteReading) => void,
): AsyncGenerator<NumberedRecord, void> {
  const text = Readable.from(decodedText(input, onDone), { objectMode: false });
  const parser = parse(parserOptions(input.format));
  // What goes wrong in any part reaches the loop below, which throws it on.
  pipeline(text, parser, () => undefined);
  let row = 0;
  try {
    for await (const { record, raw } of parser as AsyncIterable<RawRecord>) {
      row += 1;
      if (row === 1 && isSeparatorLine(record)) continue;
      if (hasBrokenQuote(record, raw, input.format)) throw brokenQuote(row);
      if (record.some((cell) => cell.trim() !== '')) yield { row, cells: record };
    }
  } catch (thrown) {
    throw thrown instanceof CsvError ? tableError(thrown) : thrown;
  } finally {
    text.destroy();
  }
  refuseCancelled(input.signal);
}

/** `sep=;` is a note of a spreadsheet to itself, not a header. */
function isSeparatorLine(cells: readonly string[]): boolean {
  return cells.length <= 2 && /^sep=.?$/i.test(cells[0] ?? '');
}

function parserOptions({ delimiter, quote }: FileFormat): Options {
  return {
    delimiter,
    quote: quote ?? false,
    escape: quote ?? false,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // `Joe "JJ" Smith` and `"Joe" Smith` are names, not faults.
    relax_quotes: true,
    raw: true,
    max_record_size: MAX_RECORD_BYTES,
  };
}

async function* decodedText(
  { source, format, signal, onBytes }: TableInput,
  onDone: (reading: ByteReading) => void,
): AsyncGenerator<string, void> {
  const decoder = iconv.getDecoder(format.encoding);
  const reading = readBytes(source, signal);
  let bytes = 0;
  try {
    let step = await reading.next();
    while (step.done !== true) {
      bytes += step.value.length;
      const text = decoder.write(step.value);
      if (text !== '') yield text;
      onBytes?.(bytes);
      step = await reading.next();
    }
    onDone(step.value);
  } finally {
    // A reader that stops early lets go of the file.
    await reading.return({ sha256: '', bytes });
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

function tableError(thrown: CsvError): CodedError {
  const records: unknown = thrown['records'];
  const row = (typeof records === 'number' ? records : 0) + 1;
  if (thrown.code !== 'CSV_MAX_RECORD_SIZE') return brokenQuote(row, thrown);
  const message = `row ${row} is larger than 32 MB; perhaps a quote is opened in it and never closed`;
  return new CodedError(err('FILE_TOO_WIDE', message, { row }).error, { cause: thrown });
}

function brokenQuote(row: number, cause?: unknown): CodedError {
  const { error } = err('FILE_BROKEN_QUOTE', `a quote is opened in row ${row} and never closed`, { row });
  return new CodedError(error, { cause });
}
