import type { ImportField, MappedColumn, MappingProfile } from '../contract/import';
import type { DebtType } from '../domain/account/types';
import type { LocalDay } from '../kernel/calendar';
import { type AddressColumns, addressGroups } from './address-groups';
import type { Cell } from './cell';
import { parseCurrency, parseDebtType, parseFlag } from './choice-cells';
import { dateReader } from './date-cell';
import { compileDatePattern } from './date-pattern';
import { parseMoney } from './money-cell';
import { parseText, parseTextId } from './text-cells';

/** One mapped column of a file: where it stands, and how its text becomes a value. */
export type Column<T> = { readonly index: number; readonly header: string; readonly read: (text: string) => Cell<T> };
export type AmountColumn = {
  readonly index: number;
  readonly header: string;
  readonly read: (text: string, currency: string) => Cell<number | null>;
};

export const HOLDER_FIELDS = ['holder-name', 'first-name', 'last-name', 'business-name', 'language'] as const;
export type HolderField = (typeof HOLDER_FIELDS)[number];
export type DateField =
  | 'born-on'
  | 'dated-on'
  | 'due-on'
  | 'itemization-date'
  | 'charged-off-on'
  | 'last-paid-on'
  | 'settled-on';

/** A profile bound to the headers of one file. Columns that are not mapped, or ignored, do not appear. */
export type RowPlan = {
  readonly profile: MappingProfile;
  readonly asOf: LocalDay;
  readonly accountId: Column<string | null> | null;
  readonly debtId: Column<string | null> | null;
  readonly original: AmountColumn | null;
  readonly balance: AmountColumn | null;
  readonly currency: Column<string | null> | null;
  readonly debtType: Column<DebtType | null> | null;
  readonly disputed: Column<boolean> | null;
  readonly dates: Readonly<Record<DateField, Column<LocalDay | null> | null>>;
  readonly holder: Readonly<Record<HolderField, Column<string | null> | null>>;
  readonly phones: readonly Column<string | null>[];
  readonly emails: readonly Column<string | null>[];
  readonly addresses: readonly AddressColumns[];
  /** Every column an address is made of, for the check of its text. */
  readonly addressParts: readonly Column<string | null>[];
  /** Kept beside the debt: attribute columns and the creditor's name. */
  readonly attributes: readonly Column<string | null>[];
};

type Bound = MappedColumn & { readonly index: number };

/** Binds a profile without problems to the headers of a file it fits. */
export function planRows(profile: MappingProfile, headers: readonly string[], asOf: LocalDay): RowPlan {
  const byHeader = new Map(headers.map((header, index) => [header, index]));
  const bound = profile.columns
    .flatMap((column): Bound[] => {
      const index = byHeader.get(column.header);
      return index === undefined || column.field === 'ignore' ? [] : [{ ...column, index }];
    })
    .toSorted((a, b) => a.index - b.index);
  const all = (...fields: ImportField[]): Bound[] => bound.filter(({ field }) => fields.includes(field));
  const one = (field: ImportField): Bound | null => bound.find((column) => column.field === field) ?? null;
  const text = (column: Bound | null): Column<string | null> | null => (column === null ? null : textColumn(column));
  const id = (column: Bound | null): Column<string | null> | null =>
    column === null ? null : { ...place(column), read: parseTextId };
  const date = (field: DateField): Column<LocalDay | null> | null => dateColumn(one(field), asOf);
  const addressParts = all('address-line', 'city', 'state', 'zip', 'country');
  return {
    profile,
    asOf,
    accountId: id(one('account-id')),
    debtId: id(one('debt-id')),
    original: amountColumn(one('original-amount')),
    balance: amountColumn(one('balance')),
    currency: withRead(one('currency'), parseCurrency),
    debtType: withRead(one('debt-type'), parseDebtType),
    disputed: flagColumn(one('disputed')),
    dates: {
      'born-on': date('born-on'),
      'dated-on': date('dated-on'),
      'due-on': date('due-on'),
      'itemization-date': date('itemization-date'),
      'charged-off-on': date('charged-off-on'),
      'last-paid-on': date('last-paid-on'),
      'settled-on': date('settled-on'),
    },
    holder: {
      'holder-name': text(one('holder-name')),
      'first-name': text(one('first-name')),
      'last-name': text(one('last-name')),
      'business-name': text(one('business-name')),
      language: text(one('language')),
    },
    phones: all('phone').map(textColumn),
    emails: all('email').map(textColumn),
    addresses: addressGroups(addressParts),
    addressParts: addressParts.map(textColumn),
    attributes: all('attribute', 'creditor').map(textColumn),
  };
}

function place({ index, header }: Bound): { readonly index: number; readonly header: string } {
  return { index, header };
}

function withRead<T>(column: Bound | null, read: (text: string) => Cell<T>): Column<T> | null {
  return column === null ? null : { ...place(column), read };
}

function textColumn(column: Bound): Column<string | null> {
  return { ...place(column), read: column.parser.kind === 'text-id' ? parseTextId : parseText };
}

function amountColumn(column: Bound | null): AmountColumn | null {
  if (column === null) return null;
  const decimal = column.parser.kind === 'money' ? column.parser.decimal : '.';
  return { ...place(column), read: (text, currency) => parseMoney(text, decimal, currency) };
}

function flagColumn(column: Bound | null): Column<boolean> | null {
  if (column === null) return null;
  const yes = column.parser.kind === 'flag' ? column.parser.yes : [];
  return { ...place(column), read: (text) => parseFlag(text, yes) };
}

function dateColumn(column: Bound | null, asOf: LocalDay): Column<LocalDay | null> | null {
  if (column === null || column.parser.kind !== 'date') return null;
  const pattern = compileDatePattern(column.parser.pattern);
  if (pattern === null) throw new Error(`a profile with problems was bound: ${column.parser.pattern}`);
  return { ...place(column), read: dateReader(pattern, asOf) };
}
