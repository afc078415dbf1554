import type { FileFormat } from '#shared/contract/import';

type Shape = Pick<FileFormat, 'delimiter' | 'quote'>;

/** What a sample looks like when it is cut by one delimiter and one quote. */
type Cut = {
  readonly widths: readonly number[];
  /** Cells that begin with the quote, and those among them that also end with it. */
  readonly opened: number;
  readonly wrapped: number;
};

const DELIMITERS = [',', ';', '\t', '|'] as const;
const RECORDS = 200;
const LITERAL_QUOTES = 3;

/** The delimiter that cuts most records as wide as the header, and the quote that cells are wrapped in. */
export function detectDelimiter(text: string, isCut: boolean): Shape {
  const sample = text.replace(/^sep=.\r?\n/i, '');
  let best: Shape = { delimiter: ',', quote: '"' };
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const quote = detectQuote(sample, delimiter);
    const score = scoreOf(cut(sample, delimiter, quote, isCut).widths);
    if (score > bestScore) {
      best = { delimiter, quote };
      bestScore = score;
    }
  }
  return best;
}

function detectQuote(sample: string, delimiter: string): string | null {
  const double = cut(sample, delimiter, '"', true);
  if (double.wrapped > 0) return '"';
  const single = cut(sample, delimiter, "'", true);
  if (single.wrapped > 1 && single.wrapped === single.opened) return "'";
  // Several cells begin with a quote and none ends with one: here it is a character like any other.
  const plain = cut(sample, delimiter, null, true);
  const opened = plain.opened - plain.wrapped;
  return plain.wrapped === 0 && opened >= LITERAL_QUOTES ? null : '"';
}

/** Share of the records that are as wide as the header; more columns win between equals. */
function scoreOf(widths: readonly number[]): number {
  const [header = 1] = widths;
  if (header === 1) return 0;
  const alike = widths.filter((width) => width === header).length;
  return (alike / widths.length) * (1 - 1 / (header * 4));
}

/** Cuts the first records of a sample. When the sample is not the whole file its last record is left out. */
function cut(sample: string, delimiter: string, quote: string | null, isCut: boolean): Cut {
  const widths: number[] = [];
  let opened = 0;
  let wrapped = 0;
  let width = 1;
  let cellStart = 0;
  let isQuoted = false;
  const endCell = (end: number): void => {
    const mark = quote ?? '"';
    if (sample[cellStart] !== mark || end <= cellStart) return;
    opened += 1;
    if (end - cellStart > 1 && sample[end - 1] === mark) wrapped += 1;
  };
  let at = 0;
  for (; at < sample.length && widths.length < RECORDS; at += 1) {
    const char = sample[at];
    if (quote !== null && char === quote) {
      if (isQuoted) isQuoted = false;
      else if (at === cellStart || (sample[at - 1] === quote && sample[cellStart] === quote)) isQuoted = true;
    } else if (!isQuoted && char === delimiter) {
      endCell(at);
      width += 1;
      cellStart = at + 1;
    } else if (!isQuoted && (char === '\n' || char === '\r')) {
      endCell(at);
      if (width > 1 || sample.slice(cellStart, at).trim() !== '') widths.push(width);
      width = 1;
      cellStart = at + 1;
    }
  }
  if (!isCut && at === sample.length && cellStart < at) {
    endCell(at);
    widths.push(width);
  }
  return { widths, opened, wrapped };
}
