const FORMULA_START = /^'*[=+\-@\t\r\n]/;
const PLAIN_NEGATIVE = /^-\d+(?:[.,]\d+)*$/;

/**
 * The cell as it may be written to a file that a spreadsheet opens: what would run as a formula gets a leading apostrophe.
 * Plain negative numbers (`-12.00`) stay numbers. Undone exactly by `undoNeutralise`.
 */
export function neutralise(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NEGATIVE.test(text) ? `'${text}` : text;
}

/** Takes away what `neutralise` added, and nothing else. */
export function undoNeutralise(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}
