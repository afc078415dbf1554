import type { ImportField, MappedColumn, MappingProfile } from '../contract/import';
import { compileDatePattern } from './date-pattern';

/** Fields that several columns of a file may be mapped to. */
const MANY: ReadonlySet<ImportField> = new Set<ImportField>([
  'phone',
  'email',
  'address-line',
  'city',
  'state',
  'zip',
  'country',
  'attribute',
  'ignore',
]);
const DATES: ReadonlySet<ImportField> = new Set<ImportField>([
  'born-on',
  'dated-on',
  'due-on',
  'itemization-date',
  'charged-off-on',
  'last-paid-on',
  'settled-on',
]);
const AMOUNTS: ReadonlySet<ImportField> = new Set<ImportField>(['original-amount', 'balance']);

/** Whether a field takes a day. */
export function isDateField(field: ImportField): boolean {
  return DATES.has(field);
}

/** Whether a field takes an amount of money. */
export function isAmountField(field: ImportField): boolean {
  return AMOUNTS.has(field);
}

/** Whether a second column may be mapped to the field. */
export function takesManyColumns(field: ImportField): boolean {
  return MANY.has(field);
}

/** Headers the profile needs and the file does not have. Columns it ignores may be missing; headers it does not know are left alone. */
export function missingHeaders(profile: MappingProfile, headers: readonly string[]): readonly string[] {
  const inFile = new Set(headers);
  return profile.columns
    .filter(({ field, header }) => field !== 'ignore' && !inFile.has(header))
    .map(({ header }) => header);
}

/** What is wrong with a profile by itself, one sentence each; empty when it can be used. */
export function profileProblems(profile: MappingProfile): readonly string[] {
  const problems: string[] = [];
  const headers = new Set<string>();
  const fields = new Map<ImportField, string>();
  for (const column of profile.columns) {
    const { header, field } = column;
    if (headers.has(header)) problems.push(`The column "${header}" is mapped twice.`);
    headers.add(header);
    const other = fields.get(field);
    if (other !== undefined && !takesManyColumns(field)) {
      problems.push(`The columns "${other}" and "${header}" are both mapped to ${field}; only one can be.`);
    }
    fields.set(field, other ?? header);
    const parser = parserProblem(column);
    if (parser !== null) problems.push(parser);
  }
  if (!fields.has('account-id') && !fields.has('debt-id')) {
    problems.push('No column is mapped to account-id or debt-id, so no debt could be recognised again.');
  }
  if (!fields.has('original-amount') && !fields.has('balance')) {
    problems.push('No column is mapped to original-amount or balance, so nothing would be owed.');
  }
  return problems;
}

function parserProblem({ header, field, parser }: MappedColumn): string | null {
  if (field === 'attribute' || field === 'ignore') return null;
  if (isDateField(field)) {
    if (parser.kind !== 'date') return `The column "${header}" is mapped to ${field} and needs a date pattern.`;
    if (compileDatePattern(parser.pattern) !== null) return null;
    return `The date pattern "${parser.pattern}" of the column "${header}" is not understood; use a day, month and year such as M/d/yyyy.`;
  }
  if (isAmountField(field)) {
    return parser.kind === 'money' ? null : `The column "${header}" is mapped to ${field} and must be read as money.`;
  }
  if (field === 'disputed') {
    return parser.kind === 'flag' ? null : `The column "${header}" is mapped to ${field} and must be read as a flag.`;
  }
  if (parser.kind === 'text' || parser.kind === 'text-id') return null;
  return `The column "${header}" is mapped to ${field} and must be read as text.`;
}
