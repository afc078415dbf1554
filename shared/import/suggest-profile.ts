import type { ColumnParser, ImportField, MappedColumn, MappingProfile } from '../contract/import';
import { minorDigits } from '../kernel/money';
import type { ColumnFacts } from './column-scan';
import { fieldsOfHeader } from './header-words';
import { isAmountField, isDateField, takesManyColumns } from './profile-fit';

const YES_WORDS = ['yes', 'y', 'true', 't', '1', 'x', 'si', 'sí', 's', 'disputed'];
const NO_WORDS = ['no', 'n', 'false', '0'];
const TEXT: ColumnParser = { kind: 'text' };

type Suggested = MappedColumn & { readonly index: number; readonly rank: number };

/**
 * A first mapping from the headers and what the values turned out to be. Columns that cannot be placed become attributes, so nothing
 * is dropped unseen. Id, name and client come from the file's name, for the person to change.
 */
export function suggestProfile(
  fileName: string,
  headers: readonly string[],
  facts: readonly ColumnFacts[],
): MappingProfile {
  const candidates = headers.map((header, index) => suggestColumn(header, index, facts[index]));
  const columns = settle(candidates).map(({ header, field, parser }): MappedColumn => ({ header, field, parser }));
  const fields = new Set(columns.map(({ field }) => field));
  const name = clientNameOf(fileName);
  return {
    profileVersion: 1,
    id: slugOf(name),
    name: `${name} placements`.slice(0, 120),
    clientId: slugOf(name),
    clientName: name,
    currency: currencyOf(facts),
    holderKind: holderKindOf(fields),
    debtType: 'unknown',
    format: null,
    columns,
  };
}

function suggestColumn(header: string, index: number, facts: ColumnFacts | undefined): Suggested {
  for (const { field, rank } of fieldsOfHeader(header)) {
    const parser = parserFor(field, facts);
    if (parser !== null) return { header, index, field, parser, rank };
  }
  // A column without a name and without a value is left over from a spreadsheet.
  const isLeftOver = facts?.filled === 0 && /^column \d+$/.test(header);
  return { header, index, field: isLeftOver ? 'ignore' : 'attribute', parser: TEXT, rank: 0 };
}

/** How a field would read the column, or null when the values are not of that field. Empty columns go by their header alone. */
function parserFor(field: ImportField, facts: ColumnFacts | undefined): ColumnParser | null {
  if (isDateField(field)) {
    return typeof facts?.datePattern === 'string' ? { kind: 'date', pattern: facts.datePattern } : null;
  }
  if (isAmountField(field))
    return typeof facts?.decimal === 'string' ? { kind: 'money', decimal: facts.decimal } : null;
  if (field === 'disputed') return flagParser(facts);
  if (field === 'debt-type') return facts?.looksLikeDebtTypes === true ? TEXT : null;
  if (field === 'currency') return everyChoice(facts, /^[a-z]{3}$/) ? TEXT : null;
  if (field === 'state') return everyChoice(facts, /^\p{L}{2,3}$/u) || facts?.choices === null ? TEXT : null;
  const isDates = typeof facts?.datePattern === 'string';
  if (field === 'account-id' || field === 'debt-id') return isDates ? null : { kind: 'text-id' };
  return TEXT;
}

function flagParser(facts: ColumnFacts | undefined): ColumnParser | null {
  const choices = [...(facts?.choices ?? [])];
  if (facts?.choices === null || choices.some((word) => !YES_WORDS.includes(word) && !NO_WORDS.includes(word)))
    return null;
  const yes = YES_WORDS.filter((word) => choices.includes(word));
  return { kind: 'flag', yes: yes.length === 0 ? ['yes', 'y', '1', 'true'] : yes };
}

function everyChoice(facts: ColumnFacts | undefined, shape: RegExp): boolean {
  const choices = [...(facts?.choices ?? [])];
  return choices.length > 0 && choices.every((word) => shape.test(word));
}

/** Gives each single-valued field to its best column; what is left over becomes an attribute or its next best meaning. */
function settle(candidates: readonly Suggested[]): readonly Suggested[] {
  const best = new Map<ImportField, Suggested>();
  for (const column of candidates) {
    const known = best.get(column.field);
    if (known === undefined || column.rank < known.rank) best.set(column.field, column);
  }
  const settled = candidates.map((column): Suggested => {
    if (takesManyColumns(column.field) || best.get(column.field) === column) return column;
    return { ...column, field: 'attribute', parser: TEXT };
  });
  return settled.map((column) => placeInFile(column, best));
}

/** Meanings that hang on the other columns of the file. */
function placeInFile(column: Suggested, best: ReadonlyMap<ImportField, Suggested>): Suggested {
  const hasAddress = best.has('address-line') || best.has('city') || best.has('zip');
  if (column.field === 'country' && !hasAddress) return { ...column, field: 'attribute', parser: TEXT };
  if (column.field === 'holder-name' && best.has('last-name') && !best.has('first-name'))
    return { ...column, field: 'first-name' };
  return column;
}

function holderKindOf(fields: ReadonlySet<ImportField>): MappingProfile['holderKind'] {
  if (fields.has('first-name') || fields.has('last-name') || fields.has('born-on')) return 'person';
  return fields.has('business-name') ? 'business' : 'unknown';
}

function currencyOf(facts: readonly ColumnFacts[]): string {
  const marked = facts.find(({ currency }) => currency !== null)?.currency ?? 'USD';
  const isKnown = Intl.supportedValuesOf('currency').includes(marked) && minorDigits(marked) >= 0;
  return isKnown ? marked : 'USD';
}

function clientNameOf(fileName: string): string {
  const base = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const words = base
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return words === '' ? 'New client' : words.charAt(0).toUpperCase() + words.slice(1);
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' ? 'new-client' : slug;
}
