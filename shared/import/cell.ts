import type { RowError } from '../contract/import';
import type { Result } from '../kernel/result';

export type RowErrorCode = RowError['code'];

/** Why a cell cannot be taken: a code, and one sentence for the person who mends the file. */
export type CellProblem = { readonly code: RowErrorCode; readonly reason: string };

/** What the text of a cell comes to. */
export type Cell<T> = Result<T, CellProblem>;

const QUOTED_LENGTH = 60;

/** A refused cell. */
export function refuse(code: RowErrorCode, reason: string): { readonly ok: false; readonly error: CellProblem } {
  return { ok: false, error: { code, reason } };
}

/** The cell's text for use in a sentence, cut so that a reason stays one line. */
export function quoted(text: string): string {
  const line = text
    .slice(0, 4 * QUOTED_LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > QUOTED_LENGTH ? `"${line.slice(0, QUOTED_LENGTH)}…"` : `"${line}"`;
}
