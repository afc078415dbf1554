import type {
  ColumnParser,
  DateQuestion,
  ImportField,
  Inspection,
  MappedColumn,
  MappingProfile,
} from '#shared/contract/import';
import { type LocalDay, localDay } from '#shared/kernel/calendar';
import { FIELD_TITLES } from '../text/domain-words';
import { IMPORT_WORDS } from '../text/import-words';
import { textNamed } from '../text/words';

/** How one file is going to be read, as far as it was decided. */
export type MappingEdit = {
  readonly profile: MappingProfile;
  /** Id of the saved profile it was taken from; null when it was suggested. */
  readonly savedAs: string | null;
  /** Headers of undecided date columns for which a person said how they are to be read. */
  readonly answered: readonly string[];
  readonly asOf: string;
  /** Save the profile for the next file. */
  readonly isKept: boolean;
};

const DATE_FIELDS: readonly ImportField[] = [
  'born-on',
  'dated-on',
  'due-on',
  'itemization-date',
  'charged-off-on',
  'last-paid-on',
  'settled-on',
];
const SINGLE_FIELDS: readonly ImportField[] = [
  'account-id',
  'debt-id',
  'holder-name',
  'first-name',
  'last-name',
  'business-name',
  'language',
  'creditor',
  'debt-type',
  'original-amount',
  'balance',
  'currency',
  'disputed',
  ...DATE_FIELDS,
];

/** The parser a field needs, keeping what the column had when it already fits. A date pattern is never made up. */
export function parserFor(field: ImportField, before: ColumnParser): ColumnParser {
  if (DATE_FIELDS.includes(field)) return before.kind === 'date' ? before : { kind: 'date', pattern: '' };
  if (field === 'original-amount' || field === 'balance') {
    return before.kind === 'money' ? before : { kind: 'money', decimal: '.' };
  }
  if (field === 'disputed') return before.kind === 'flag' ? before : { kind: 'flag', yes: ['Yes'] };
  return field === 'account-id' || field === 'debt-id' ? { kind: 'text-id' } : { kind: 'text' };
}

/** A name as an id: small letters, digits and hyphens, at most 64. */
export function slug(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return (
    letters
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 64)
      .replace(/-+$/, '') || 'client'
  );
}

/** The mapping suggested for a file. */
export function suggestedEdit({ suggested }: Inspection, asOf: LocalDay): MappingEdit {
  return { profile: suggested, savedAs: null, answered: [], asOf, isKept: true };
}

/** A saved mapping used on a file. Its date patterns are an answer: somebody gave them for this client before. */
export function savedEdit(profile: MappingProfile, inspection: Inspection, asOf: string): MappingEdit {
  const answered = inspection.dateQuestions.map((question) => question.header);
  return { profile, savedAs: profile.id, answered, asOf, isKept: false };
}

/** How a column of the file is read now; one the profile does not name is left out. */
export function columnOf(profile: MappingProfile, header: string): MappedColumn {
  const known = profile.columns.find((column) => column.header === header);
  return known ?? { header, field: 'ignore', parser: { kind: 'text' } };
}

function withColumn(edit: MappingEdit, next: MappedColumn): MappingEdit {
  const { columns } = edit.profile;
  const isKnown = columns.some((column) => column.header === next.header);
  const changed = isKnown
    ? columns.map((column) => (column.header === next.header ? next : column))
    : [...columns, next];
  return { ...edit, profile: { ...edit.profile, columns: changed } };
}

/** Maps a column to another field. */
export function withField(edit: MappingEdit, header: string, field: ImportField): MappingEdit {
  const before = columnOf(edit.profile, header);
  return withColumn(edit, { header, field, parser: parserFor(field, before.parser) });
}

/** Reads a column another way. */
export function withParser(edit: MappingEdit, header: string, parser: ColumnParser): MappingEdit {
  return withColumn(edit, { ...columnOf(edit.profile, header), parser });
}

/** Says how an undecided date column is to be read. */
export function withAnswer(edit: MappingEdit, header: string, pattern: string): MappingEdit {
  const answered = edit.answered.includes(header) ? edit.answered : [...edit.answered, header];
  return { ...withParser(edit, header, { kind: 'date', pattern }), answered };
}

/** Renames the client. A client that is known from a saved profile keeps its id: ids of accounts are made from it. */
export function withClient(edit: MappingEdit, clientName: string, saved: readonly MappingProfile[]): MappingEdit {
  const known = saved.find((profile) => profile.clientName.toLowerCase() === clientName.trim().toLowerCase());
  const clientId = edit.savedAs === null ? (known?.clientId ?? slug(clientName)) : edit.profile.clientId;
  return { ...edit, profile: { ...edit.profile, clientName, clientId } };
}

/** Renames the mapping; under another name it is another mapping. */
export function withName(edit: MappingEdit, name: string): MappingEdit {
  return { ...edit, profile: { ...edit.profile, name, id: slug(name) } };
}

function isDateColumn(edit: MappingEdit, header: string): boolean {
  return DATE_FIELDS.includes(columnOf(edit.profile, header).field);
}

/** Questions about date columns that are used and that no value of the file decides. */
export function openQuestions(edit: MappingEdit, inspection: Inspection): readonly DateQuestion[] {
  return inspection.dateQuestions.filter(
    (question) => question.deciding === null && isDateColumn(edit, question.header),
  );
}

/** Everything that must be settled before the file can be tried out, in words. */
export function mappingProblems(edit: MappingEdit, inspection: Inspection): readonly string[] {
  const { profile } = edit;
  const { problems } = IMPORT_WORDS;
  const inFile = new Set(inspection.headers);
  const missing = profile.columns.filter((column) => column.field !== 'ignore' && !inFile.has(column.header));
  const used = profile.columns.filter((column) => column.field !== 'ignore' && inFile.has(column.header));
  const has = (field: ImportField) => used.some((column) => column.field === field);
  const found: string[] = missing.map((column) => problems.missing(column.header));
  if (!has('account-id') && !has('debt-id')) found.push(problems.noId);
  if (!has('balance') && !has('original-amount')) found.push(problems.noAmount);
  for (const field of SINGLE_FIELDS) {
    const headers = used.filter((column) => column.field === field).map((column) => `“${column.header}”`);
    if (headers.length > 1) found.push(problems.twice(FIELD_TITLES[field], headers.join(', ')));
  }
  const asked = new Set(openQuestions(edit, inspection).map((question) => question.header));
  for (const { header, parser } of used) {
    if (asked.has(header) && !edit.answered.includes(header)) found.push(problems.answer(header));
    else if (parser.kind === 'date' && parser.pattern.trim() === '') found.push(problems.noPattern(header));
    if (parser.kind === 'flag' && parser.yes.length === 0) found.push(problems.noYes(header));
  }
  if (profile.name.trim() === '') found.push(problems.name);
  if (profile.clientName.trim() === '') found.push(problems.client);
  if (!/^[A-Z]{3}$/.test(profile.currency)) found.push(problems.currency);
  if (localDay(edit.asOf) === null) found.push(problems.asOf);
  return found;
}

/** Which part of a date comes first in a pattern, in words. */
export function orderWords(pattern: string): string {
  const first = /[Mdy]/.exec(pattern)?.[0] ?? '';
  return textNamed(IMPORT_WORDS.orders, first) ?? IMPORT_WORDS.otherOrder;
}

/** The day a sample of digits comes to under a pattern of digits, or null when it is none. To show what an answer means. */
export function readSample(sample: string, pattern: string): LocalDay | null {
  const numbers = sample.match(/\d+/g) ?? [];
  const parts = pattern.match(/y+|M+|d+/g) ?? [];
  const value = (letter: string) => numbers[parts.findIndex((part) => part.startsWith(letter))] ?? '';
  const year = value('y');
  const full = year.length === 2 ? `${Number(year) > 60 ? '19' : '20'}${year}` : year;
  return localDay(`${full}-${value('M').padStart(2, '0')}-${value('d').padStart(2, '0')}`);
}
