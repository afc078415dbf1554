import { ok } from '../kernel/result';
import { type Cell, quoted, refuse } from './cell';

const CONTROL = /(?![\t\r\n])\p{Cc}|\ufffd/u;
/** Marks of direction, joiners and the like: two numbers that differ by one look the same. */
const INVISIBLE = /\p{Cf}/u;
const SCIENTIFIC = /^\d+(?:[.,]\d+)?[eE]\+\d+$|^\d[.,]\d+[eE]\d+$/;
const TRAILING_ZERO_DECIMAL = /^\d+\.0+$/;
const SPREADSHEET_ERROR = /^#+$|^#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|DIV\/0!|NULL!)$/i;

/** Text as it came, trimmed; tabs and line breaks inside become one space. Null when the cell is empty. */
export function parseText(text: string): Cell<string | null> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  if (CONTROL.test(trimmed)) {
    return refuse(
      'CONTROL_CHARACTERS',
      `${visible(trimmed)} holds characters that cannot be shown or were not readable.`,
    );
  }
  return ok(trimmed.replace(/[\t\r\n]+/g, ' '));
}

/** A creditor's number as text, leading zeros kept. Refuses what a spreadsheet has made of a number. Null when empty. */
export function parseTextId(text: string): Cell<string | null> {
  const cell = parseText(text);
  if (!cell.ok || cell.value === null) return cell;
  const id = cell.value;
  if (INVISIBLE.test(id)) return refuse('CONTROL_CHARACTERS', `${visible(id)} holds invisible characters.`);
  if (SCIENTIFIC.test(id)) {
    return refuse('ID_MANGLED', `A spreadsheet turned this number into ${quoted(id)}; its digits are lost here.`);
  }
  if (TRAILING_ZERO_DECIMAL.test(id)) {
    return refuse('ID_MANGLED', `A spreadsheet turned this number into ${quoted(id)}; leading zeros may be lost.`);
  }
  if (SPREADSHEET_ERROR.test(id))
    return refuse('ID_MANGLED', `The spreadsheet put ${quoted(id)} in place of the number.`);
  return cell;
}

function visible(text: string): string {
  return quoted(text.replace(/[\p{Cc}\p{Cf}]/gu, '�'));
}
