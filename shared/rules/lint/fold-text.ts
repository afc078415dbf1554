/** A text in plain small letters and digits, with the way back: `starts[i]`..`ends[i]` is what unit `i` was written as. */
export type FoldedText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** A stretch of the original text, offsets in UTF-16 units, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

const DIGIT = /^\p{Nd}$/u;
const DASHES = /^[\p{Pd}\u2212\u00AD]$/u;
const APOSTROPHES = /^[\u2018\u2019\u201B\u02BC\u00B4\u0060]$/u;
const QUOTES = /^[\u201C\u201D\u201E\u00AB\u00BB]$/u;
const DOTS = /^[\u2022\u00B7\u2219\u22C5\u30FB]$/u;
/** What a reader does not see: zero-width characters, marks, variation selectors. A soft hyphen is seen as a dash at a line's end. */
const UNSEEN = /^[\p{Cf}\p{M}]$/u;

/** A digit of any script as 0-9. Unicode keeps the ten of a script together, from a code point that ends in 0 or 6. */
function digitOf(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const low = point % 16;
  const startsAtZero = DIGIT.test(String.fromCodePoint(point - low));
  return String(startsAtZero ? low % 10 : (low + 4) % 10);
}

function foldChar(char: string): string {
  if (char <= '\u007F') return char === '\r' ? '\n' : char.toLowerCase();
  if (DASHES.test(char)) return '-';
  if (APOSTROPHES.test(char)) return "'";
  if (QUOTES.test(char)) return '"';
  if (DOTS.test(char)) return '.';
  if (UNSEEN.test(char)) return '';
  if (char === '\u2028' || char === '\u2029') return '\n';
  const plain = char.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...plain].map((part) => (part > '\u007F' && DIGIT.test(part) ? digitOf(part) : part)).join('');
}

/**
 * Folds a text so that one spelling stands for all: letters small and without accents, digits of every script and width as 0-9,
 * dashes, quotes and spaces as the plain ones, what cannot be seen left out. Line breaks stay.
 */
export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const char of text) {
    const plain = foldChar(char);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + char.length);
    }
    folded += plain;
    at += char.length;
  }
  return { text: folded, starts, ends };
}

/** Where a stretch of the folded text stands in the original. */
export function spanIn(folded: FoldedText, from: number, to: number): Span {
  const last = Math.max(from, to - 1);
  const start = folded.starts[from] ?? 0;
  return { from: start, to: folded.ends[last] ?? start };
}
