import type { RowError } from '../contract/import';
import type { Attributes, ContactMedium, Debt, DebtStatus } from '../domain/account/types';
import type { LocalDay } from '../kernel/calendar';
import { addressValue } from './address-groups';
import { type Cell, quoted, refuse } from './cell';
import { isPhone, phoneValue } from './phone-number';
import { contactLabel } from './contact-label';
import {
  type AmountColumn,
  type Column,
  type DateField,
  HOLDER_FIELDS,
  type HolderField,
  type RowPlan,
} from './row-plan';

export type HolderKey = HolderField | 'born-on';
export type PointFacts = { readonly medium: ContactMedium; readonly value: string; readonly label: string | null };

/** One row that can be imported: one debt, and what the row says of its account. */
export type DebtRow = {
  readonly row: number;
  readonly accountExternalId: string;
  readonly debt: Omit<Debt, 'id'>;
  readonly holder: Readonly<Partial<Record<HolderKey, string>>>;
  readonly points: readonly PointFacts[];
  readonly accountAttributes: Attributes;
};

/** What a row comes to. A debt dated after the as-of day does not exist yet on that day. */
export type RowOutcome =
  | { readonly kind: 'debt'; readonly debtRow: DebtRow }
  | { readonly kind: 'not-yet-dated' }
  | { readonly kind: 'error'; readonly errors: readonly RowError[] };

type Reading = {
  readonly plan: RowPlan;
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: RowError[];
};

const NO_POINTS: readonly PointFacts[] = [];
const NO_ATTRIBUTES: Attributes = {};
/** Facts that lie after the as-of day were not known on it. The due day is different: it is agreed in advance. */
const KNOWN_ONLY_AFTERWARDS: ReadonlySet<DateField> = new Set<DateField>([
  'itemization-date',
  'charged-off-on',
  'last-paid-on',
  'settled-on',
]);

/** Reads one row by a plan. `cells` has one cell for each header of the plan's file. */
export function rowToDebt(plan: RowPlan, row: number, cells: readonly string[]): RowOutcome {
  const reading: Reading = { plan, row, cells, errors: [] };
  const datedOn = readDay(reading, 'dated-on');
  if (datedOn !== null && datedOn > plan.asOf) return { kind: 'not-yet-dated' };
  const { accountExternalId, debtExternalId } = readIds(reading);
  const debt = readDebt(reading, debtExternalId, datedOn);
  const holder = readHolder(reading);
  const accountAttributes: Record<string, string> = {};
  const points = readPoints(reading, accountAttributes);
  if (reading.errors.length > 0) return { kind: 'error', errors: reading.errors };
  const attributes = Object.keys(accountAttributes).length === 0 ? NO_ATTRIBUTES : accountAttributes;
  return { kind: 'debt', debtRow: { row, accountExternalId, debt, holder, points, accountAttributes: attributes } };
}

function report({ errors, row }: Reading, header: string, problem: Pick<RowError, 'code' | 'reason'>): null {
  errors.push({ row, header, ...problem });
  return null;
}

function take<T>(reading: Reading, column: Column<T> | null): T | null {
  if (column === null) return null;
  const cell = column.read(reading.cells[column.index] ?? '');
  return cell.ok ? cell.value : report(reading, column.header, cell.error);
}

function readDay(reading: Reading, field: DateField): LocalDay | null {
  const { plan } = reading;
  const day = take(reading, plan.dates[field]);
  return day !== null && day > plan.asOf && KNOWN_ONLY_AFTERWARDS.has(field) ? null : day;
}

function readIds(reading: Reading): { readonly accountExternalId: string; readonly debtExternalId: string } {
  const account = requiredId(reading, reading.plan.accountId);
  const debt = requiredId(reading, reading.plan.debtId);
  return { accountExternalId: account ?? debt ?? '', debtExternalId: debt ?? account ?? '' };
}

function requiredId(reading: Reading, column: Column<string | null> | null): string | null {
  const before = reading.errors.length;
  const id = take(reading, column);
  if (column !== null && id === null && reading.errors.length === before) {
    return report(reading, column.header, { code: 'ID_MISSING', reason: 'The number is missing.' });
  }
  return id;
}

function readAmount(reading: Reading, column: AmountColumn | null, currency: string): number | null {
  if (column === null) return null;
  const cell: Cell<number | null> = column.read(reading.cells[column.index] ?? '', currency);
  if (!cell.ok) return report(reading, column.header, cell.error);
  if (cell.value === null) report(reading, column.header, { code: 'AMOUNT_MISSING', reason: 'The amount is missing.' });
  return cell.value;
}

function readDebt(reading: Reading, externalId: string, datedOn: LocalDay | null): Omit<Debt, 'id'> {
  const { plan } = reading;
  const currency = take(reading, plan.currency) ?? plan.profile.currency;
  const original = readAmount(reading, plan.original, currency);
  const balance = readAmount(reading, plan.balance, currency);
  const settledOn = readDay(reading, 'settled-on');
  const owedMinor = settledOn === null ? (balance ?? original ?? 0) : 0;
  return {
    externalId,
    type: take(reading, plan.debtType) ?? plan.profile.debtType,
    currency,
    originalMinor: original ?? balance ?? 0,
    balanceMinor: owedMinor,
    status: statusOf(owedMinor),
    datedOn,
    dueOn: readDay(reading, 'due-on'),
    itemizationDate: readDay(reading, 'itemization-date'),
    chargedOffOn: readDay(reading, 'charged-off-on'),
    lastPaidOn: readDay(reading, 'last-paid-on'),
    settledOn,
    isDisputed: take(reading, plan.disputed) ?? false,
    attributes: readTexts(reading, plan.attributes),
  };
}

function statusOf(balanceMinor: number): DebtStatus {
  if (balanceMinor === 0) return 'closed';
  return balanceMinor > 0 ? 'open' : 'credit';
}

function readTexts(reading: Reading, columns: readonly Column<string | null>[]): Attributes {
  if (columns.length === 0) return NO_ATTRIBUTES;
  const texts: Record<string, string> = {};
  for (const column of columns) {
    const text = take(reading, column);
    if (text !== null) define(texts, column.header, text);
  }
  return texts;
}

function readHolder(reading: Reading): DebtRow['holder'] {
  const holder: Partial<Record<HolderKey, string>> = {};
  for (const field of HOLDER_FIELDS) {
    const text = take(reading, reading.plan.holder[field]);
    if (text !== null) holder[field] = text;
  }
  const born = reading.plan.dates['born-on'];
  const bornOn = take(reading, born);
  if (born !== null && bornOn !== null && bornOn > reading.plan.asOf) {
    const cell = refuse(
      'DATE_IMPLAUSIBLE',
      `${quoted(reading.cells[born.index] ?? '')} is a day of birth in the future.`,
    );
    report(reading, born.header, cell.error);
  }
  if (bornOn !== null) holder['born-on'] = bornOn;
  return holder;
}

/** The ways to reach the holder. Text that cannot be one (`n/a` as a phone) is kept beside the account under its header. */
function readPoints(reading: Reading, leftOver: Record<string, string>): readonly PointFacts[] {
  const { plan } = reading;
  const points: PointFacts[] = [];
  const add = (medium: ContactMedium, header: string, value: string): void => {
    points.push({ medium, value, label: contactLabel(header) });
  };
  for (const column of plan.phones) {
    const text = take(reading, column);
    if (text !== null && isPhone(text)) add('phone', column.header, phoneValue(text));
    else if (text !== null) define(leftOver, column.header, text);
  }
  for (const column of plan.emails) {
    const text = take(reading, column);
    if (text !== null && text.includes('@')) add('email', column.header, text);
    else if (text !== null) define(leftOver, column.header, text);
  }
  const parts = new Map<number, { readonly header: string; readonly text: string }>();
  for (const column of plan.addressParts) {
    const text = take(reading, column);
    if (text !== null) parts.set(column.index, { header: column.header, text });
  }
  for (const group of plan.addresses) {
    const value = addressValue(group, (index) => parts.get(index)?.text ?? '');
    if (value !== '') add('address', group.header, value);
    const indexes = value === '' ? [group.state, group.country] : [];
    for (const index of indexes) {
      const part = index === null ? undefined : parts.get(index);
      if (part !== undefined) define(leftOver, part.header, part.text);
    }
  }
  return points.length === 0 ? NO_POINTS : points;
}

/** Sets a key that a file chose: `__proto__` is a header like any other. */
export function define(target: Record<string, string>, key: string, value: string): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  else target[key] = value;
}
