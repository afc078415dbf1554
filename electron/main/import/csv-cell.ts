import { neutralise } from '#shared/import/neutralise';

/** What makes spreadsheets read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

function quoted(text: string, delimiter: string): string {
  const isPlain = !text.includes(delimiter) && !/["\r\n]/.test(text) && text === text.trim();
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** One line of a CSV file. No cell of it runs as a formula in a spreadsheet. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return `${cells.map((cell) => quoted(neutralise(cell), delimiter)).join(delimiter)}\r\n`;
}
