import { type FieldWords, type ScriptField, SCRIPT_FIELDS, SCRIPT_FILTERS, isScriptField } from './fields';

/** A piece of a text: plain words, or a place for a value. `name` and `filter` are as written, known or not. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly filter: string | null };

/** A piece as it is shown: `masked` while the debt may not be spoken of, `unknown` when nobody knows the value. */
export type Shown =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly field: ScriptField; readonly text: string }
  | { readonly kind: 'masked'; readonly field: ScriptField }
  | { readonly kind: 'unknown'; readonly field: ScriptField };

const PLACE = /\{\{([^{}]{0,80})\}\}/g;
const INSIDE = /^\s*([a-z]+(?:[.-][a-z0-9]+)*)\s*(?:\|\s*([a-z0-9]+)\s*)?$/;

/** The pieces of a text in order. What does not read as a place stays words, so that no text is lost. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const words = (to: number) => {
    if (to > at) pieces.push({ kind: 'words', text: text.slice(at, to) });
  };
  for (const match of text.matchAll(PLACE)) {
    const [, name, filter] = INSIDE.exec(match[1] ?? '') ?? [];
    if (name === undefined) continue;
    words(match.index);
    pieces.push({ kind: 'field', name, filter: filter ?? null });
    at = match.index + match[0].length;
  }
  words(text.length);
  return pieces;
}

/** The places of a text as `name` or `name|filter`, sorted: what two languages of one text must agree in. */
export function placesOf(text: string): readonly string[] {
  return piecesOf(text)
    .flatMap((piece) =>
      piece.kind === 'field' ? [piece.filter === null ? piece.name : `${piece.name}|${piece.filter}`] : [],
    )
    .toSorted();
}

/** Whether a text names the debt. */
export function namesDebt(text: string): boolean {
  return piecesOf(text).some(
    (piece) => piece.kind === 'field' && isScriptField(piece.name) && SCRIPT_FIELDS[piece.name].privacy === 'debt',
  );
}

/** Whether a text still has braces that are no place: a slip of the author. */
export function hasLooseBraces(text: string): boolean {
  return piecesOf(text).some((piece) => piece.kind === 'words' && /\{\{|\}\}/.test(piece.text));
}

/**
 * A text with its values. Debt fields are masked unless `mayTellDebt`; sensitive ones always. Fields outside of the catalogue and
 * filters nobody knows show as words, for a script that passed the checker has none.
 */
export function merge(text: string, values: FieldWords, mayTellDebt: boolean): readonly Shown[] {
  return piecesOf(text).map((piece): Shown => {
    if (piece.kind === 'words') return piece;
    const { name, filter } = piece;
    if (!isScriptField(name)) return { kind: 'words', text: `{{${name}}}` };
    const { privacy } = SCRIPT_FIELDS[name];
    if (privacy === 'sensitive' || (privacy === 'debt' && !mayTellDebt)) return { kind: 'masked', field: name };
    const value = values[name];
    if (value === undefined || value.trim() === '') return { kind: 'unknown', field: name };
    const filters: Readonly<Record<string, (words: string) => string>> = SCRIPT_FILTERS;
    return { kind: 'value', field: name, text: (filter === null ? undefined : filters[filter])?.(value) ?? value };
  });
}
