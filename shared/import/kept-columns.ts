/** The columns an error file has beside the creditor's own: the row in the first file, and what to mend. */
export const KEPT_ROW = 'Kept row';
export const KEPT_REASON = 'Kept reason';

/** Name of a column that takes a cell for which the file has no header. */
export function keptExtra(number: number): string {
  return `Kept extra ${number}`;
}

/** Whether a header was added by an error file; such columns are not the creditor's and are never imported. */
export function isKeptColumn(header: string): boolean {
  return /^Kept (?:row|reason)$/i.test(header.trim()) || isKeptExtra(header);
}

/** Whether a header stands above cells that had no header in the creditor's file. */
export function isKeptExtra(header: string): boolean {
  return /^Kept extra \d+$/i.test(header.trim());
}
