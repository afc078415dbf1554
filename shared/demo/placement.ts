import type { ColumnParser, ImportField, MappingProfile } from '../contract/import';
import { type LocalDay, addDays } from '../kernel/calendar';
import { CREDITORS, type Creditor } from './creditors';
import { type Person, inventBusiness, inventEmail, inventPerson } from './people';
import { PLACES, type Place, inventAddress, inventPhone } from './places';
import { type Seeded, seeded } from './seeded';

export type DemoPlacement = {
  readonly csv: string;
  readonly profile: MappingProfile;
  readonly fileName: string;
};

const ACCOUNTS = 400;
const OLDEST_DAYS = 6 * 365;

const TEXT: ColumnParser = { kind: 'text' };
const ID: ColumnParser = { kind: 'text-id' };
const MONEY: ColumnParser = { kind: 'money', decimal: '.' };
const DATE: ColumnParser = { kind: 'date', pattern: 'MM/dd/yyyy' };

const COLUMNS = [
  ['Account Number', 'account-id', ID],
  ['Invoice Number', 'debt-id', ID],
  ['Debt Type', 'debt-type', TEXT],
  ['Service', 'attribute', TEXT],
  ['Business Name', 'business-name', TEXT],
  ['First Name', 'first-name', TEXT],
  ['Last Name', 'last-name', TEXT],
  ['Date of Birth', 'born-on', DATE],
  ['Language', 'language', TEXT],
  ['Home Phone', 'phone', TEXT],
  ['Mobile Phone', 'phone', TEXT],
  ['Work Phone', 'phone', TEXT],
  ['Email', 'email', TEXT],
  ['Address 1', 'address-line', TEXT],
  ['Address 2', 'address-line', TEXT],
  ['City', 'city', TEXT],
  ['State', 'state', TEXT],
  ['ZIP', 'zip', TEXT],
  ['Original Amount', 'original-amount', MONEY],
  ['Balance', 'balance', MONEY],
  ['Service Date', 'dated-on', DATE],
  ['Due Date', 'due-on', DATE],
  ['Itemization Date', 'itemization-date', DATE],
  ['Charge-Off Date', 'charged-off-on', DATE],
  ['Last Payment Date', 'last-paid-on', DATE],
  ['Disputed', 'disputed', { kind: 'flag', yes: ['Y'] }],
] as const satisfies readonly (readonly [string, ImportField, ColumnParser])[];

type Header = (typeof COLUMNS)[number][0];
type Row = Partial<Record<Header, string>>;

const PROFILE: MappingProfile = {
  profileVersion: 1,
  id: 'demonstration',
  name: 'Demonstration portfolio',
  clientId: 'demonstration',
  clientName: 'Demonstration clients',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'consumer',
  format: null,
  columns: COLUMNS.map(([header, field, parser]) => ({ header, field, parser })),
};

/** The profile of one creditor's files: the columns are the same for all; what no cell says differs. */
function profileOf(creditor: Creditor): MappingProfile {
  return {
    ...PROFILE,
    id: `demonstration-${creditor.id}`,
    name: `${creditor.name} placements`,
    clientId: creditor.id,
    clientName: creditor.name,
    holderKind: creditor.isOwedByBusinesses ? 'business' : 'person',
    debtType: creditor.debtType,
  };
}

function money(minor: number): string {
  const text = String(Math.abs(minor)).padStart(3, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

function usDate(day: LocalDay): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** Most of the holder is given; a creditor always forgets something. */
function holderCells(chance: Seeded, creditor: Creditor, person: Person, number: number, today: LocalDay): Row {
  if (creditor.isOwedByBusinesses) {
    const named = chance.chance(0.7) ? { 'First Name': person.firstName, 'Last Name': person.lastName } : {};
    return { 'Business Name': inventBusiness(chance, Math.floor(number / 9)), ...named };
  }
  const { firstName, lastName, language } = person;
  const bornOn = addDays(today, -chance.int(20 * 365, 84 * 365));
  return chance.weighted<Row>([
    [84, { 'First Name': firstName, 'Last Name': lastName, 'Date of Birth': usDate(bornOn), Language: language }],
    [10, { 'First Name': firstName, 'Last Name': lastName, Language: language }],
    [4, { 'Last Name': lastName, 'Date of Birth': usDate(bornOn) }],
    // Placed by number alone.
    [2, {}],
  ]);
}

function reachCells(chance: Seeded, creditor: Creditor, at: Place, person: Person, number: number): Row {
  const [first, second] = inventAddress(chance);
  const phone = (likely: number) => (chance.chance(likely) ? inventPhone(chance, at) : '');
  return {
    'Home Phone': phone(0.55),
    'Mobile Phone': phone(0.75),
    'Work Phone': phone(creditor.isOwedByBusinesses ? 0.9 : 0.15),
    Email: chance.chance(0.6) ? inventEmail(person, number) : '',
    ...(chance.chance(0.96)
      ? { 'Address 1': first, 'Address 2': second, City: at.city, State: at.state, ZIP: at.zip }
      : {}),
  };
}

/** How far past due a debt is: all ages, the young ones more often; negative is not due yet. */
function daysPastDue(chance: Seeded): number {
  return chance.weighted([
    [8, () => -chance.int(1, 25)],
    [22, () => chance.int(0, 60)],
    [28, () => chance.int(61, 180)],
    [24, () => chance.int(181, 540)],
    [18, () => chance.int(541, OLDEST_DAYS)],
  ])();
}

function amountCells(chance: Seeded, creditor: Creditor): Row {
  const [least, most] = creditor.amountMinor;
  // Small debts are common and large ones rare: squared, most amounts stay near the lower end.
  const share = chance.int(0, 1000) / 1000;
  const original = least + Math.floor((most - least) * share * share);
  const balance = chance.weighted([
    [62, () => original],
    [30, () => original - Math.floor((original * chance.int(5, 80)) / 100)],
    [5, () => 0],
    [3, () => -chance.int(100, 4_000)],
  ])();
  return { 'Original Amount': money(original), Balance: money(balance) };
}

function debtCells(chance: Seeded, creditor: Creditor, today: LocalDay): Row {
  const late = daysPastDue(chance);
  const dueOn = addDays(today, -late);
  const datedOn = addDays(dueOn, -chance.int(26, 40));
  const chargedOff = creditor.debtType !== 'medical' && late > 180 ? usDate(addDays(dueOn, 180)) : '';
  const lastPaid = late > 90 && chance.chance(0.35) ? usDate(addDays(dueOn, chance.int(-20, late - 30))) : '';
  return {
    'Debt Type': creditor.debtType,
    Service: chance.pick(creditor.services),
    ...amountCells(chance, creditor),
    'Service Date': usDate(datedOn),
    'Due Date': chance.chance(0.97) ? usDate(dueOn) : '',
    'Itemization Date': usDate(datedOn),
    'Charge-Off Date': chargedOff,
    'Last Payment Date': lastPaid,
    Disputed: chance.chance(0.03) ? 'Y' : chance.chance(0.5) ? 'N' : '',
  };
}

function accountRows(chance: Seeded, creditor: Creditor, number: number, today: LocalDay): readonly Row[] {
  const { prefix, digits } = creditor.numbers;
  // Multiplied by a number without common divisors, so that numbers differ and do not look counted; zeros lead.
  const account = `${prefix}${String(((number + 1) * 4_386_017) % 10 ** Math.min(digits, 7)).padStart(digits, '0')}`;
  const person = inventPerson(chance);
  const place = chance.pick(PLACES);
  const ofAccount = {
    'Account Number': account,
    ...holderCells(chance, creditor, person, number, today),
    ...reachCells(chance, creditor, place, person, number),
  };
  const debts = chance.weighted([
    [74, () => 1],
    [16, () => 2],
    [8, () => chance.int(3, 4)],
    [2, () => chance.int(5, 9)],
  ])();
  return Array.from({ length: debts }, (_, index) => ({
    ...ofAccount,
    'Invoice Number': `${account}-${String(index + 1).padStart(2, '0')}`,
    ...debtCells(chance, creditor, today),
  }));
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => COLUMNS.map(([header]) => csvCell(row[header] ?? '')).join(','));
  return `${[COLUMNS.map(([name]) => csvCell(name)).join(','), ...lines].join('\r\n')}\r\n`;
}

type DemoInput = { readonly seed: number; readonly today: LocalDay };

/**
 * The demonstration portfolio as placement files, one for each creditor: about 400 accounts of invented people and businesses, as
 * of `today`. The same seed and day give the same files.
 */
export function demoPlacements(input: DemoInput): readonly DemoPlacement[] {
  const rowsOf = new Map<Creditor, Row[]>(CREDITORS.map((creditor) => [creditor, []]));
  for (let number = 0; number < ACCOUNTS; number += 1) {
    const chance = seeded(`${input.seed}/placement/${number}`);
    const creditor = chance.weighted(CREDITORS.map((each) => [each.weight, each] as const));
    rowsOf.get(creditor)?.push(...accountRows(chance, creditor, number, input.today));
  }
  return [...rowsOf].map(([creditor, rows]) => ({
    csv: csvOf(rows),
    profile: profileOf(creditor),
    fileName: `${creditor.id}.csv`,
  }));
}
