import type { FileFormat } from '#shared/contract/import';

const cellByFormat = new Map<string, RegExp>();

/**
 * Whether a record took in rows that are not its own: a quote was opened and closed only by the opening quote of a later row, so that
 * `1,"Ana` and `2,"Eva"` would come out as one row with cells of both. A cell that begins with a quote and spans lines is looked at
 * as it was written; one whose quotes are in order (`"""Yes"", she said` on two lines) is left alone.
 */
export function hasBrokenQuote(
  record: readonly string[],
  raw: string,
  { delimiter, quote }: Pick<FileFormat, 'delimiter' | 'quote'>,
): boolean {
  if (quote === null) return false;
  if (!record.some((cell) => cell.startsWith(quote) && /[\r\n]/.test(cell))) return false;
  return !isWellQuoted(raw.replace(/[\r\n]+$/, ''), delimiter, quote);
}

function isWellQuoted(raw: string, delimiter: string, quote: string): boolean {
  const cell = cellPattern(delimiter, quote);
  cell.lastIndex = 0;
  for (;;) {
    if (!cell.test(raw)) return false;
    if (cell.lastIndex === raw.length) return true;
    if (raw[cell.lastIndex] !== delimiter) return false;
    cell.lastIndex += 1;
  }
}

/** One cell at a place: wrapped in quotes with every quote inside doubled, or not begun by a quote at all. */
function cellPattern(delimiter: string, quote: string): RegExp {
  const key = delimiter + quote;
  const known = cellByFormat.get(key);
  if (known !== undefined) return known;
  const d = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const q = `\\u${quote.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const pattern = new RegExp(`${q}[^${q}]*(?:${q}${q}[^${q}]*)*${q}|(?!${q})[^${d}\\r\\n]*`, 'y');
  cellByFormat.set(key, pattern);
  return pattern;
}
