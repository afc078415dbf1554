import type { ColumnParser, ImportField, MappedColumn, MappingProfile } from '#shared/contract/import';
import { isAmountField, isDateField } from '#shared/import/profile-fit';

/** A column read the way its field usually is: amounts with a decimal point, dates as `yyyy-MM-dd`. */
export function column(header: string, field: ImportField): MappedColumn {
  return { header, field, parser: parserOf(field) };
}

function parserOf(field: ImportField): ColumnParser {
  if (isDateField(field)) return { kind: 'date', pattern: 'yyyy-MM-dd' };
  if (isAmountField(field)) return { kind: 'money', decimal: '.' };
  if (field === 'disputed') return { kind: 'flag', yes: ['yes'] };
  return field === 'account-id' || field === 'debt-id' ? { kind: 'text-id' } : { kind: 'text' };
}

/** A profile of a client in US dollars with the given columns. */
export function profileOf(...columns: readonly MappedColumn[]): MappingProfile {
  return {
    profileVersion: 1,
    id: 'mercy',
    name: 'Mercy placements',
    clientId: 'mercy',
    clientName: 'Mercy Hospital',
    currency: 'USD',
    holderKind: 'unknown',
    debtType: 'medical',
    format: null,
    columns: [...columns],
  };
}

/** Ids that can be read, for tests: the words themselves. */
export function readableId(kind: string, clientId: string, ...parts: readonly string[]): string {
  return [kind, clientId, ...parts].join('/');
}
