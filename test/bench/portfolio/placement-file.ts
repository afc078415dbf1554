import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ColumnParser, ImportField, MappingProfile } from '#shared/contract/import';
import type { LocalDay } from '#shared/kernel/calendar';
import { inventAccount } from './invented-account';

const TEXT: ColumnParser = { kind: 'text' };
const ID: ColumnParser = { kind: 'text-id' };
const MONEY: ColumnParser = { kind: 'money', decimal: '.' };
const DATE: ColumnParser = { kind: 'date', pattern: 'yyyy-MM-dd' };

const COLUMNS = [
  ['Account', 'account-id', ID],
  ['Invoice', 'debt-id', ID],
  ['Service', 'attribute', TEXT],
  ['First Name', 'first-name', TEXT],
  ['Last Name', 'last-name', TEXT],
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
  ['Disputed', 'disputed', { kind: 'flag', yes: ['Y'] }],
] as const satisfies readonly (readonly [string, ImportField, ColumnParser])[];

/** The creditor whose file it is. */
export const CLIENT_ID = 'bench';

/** The profile that reads the file. */
export const PROFILE: MappingProfile = {
  profileVersion: 1,
  id: 'bench',
  name: 'Bench placement',
  clientId: CLIENT_ID,
  clientName: 'Lakeshore Regional Medical Center',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'medical',
  format: null,
  columns: COLUMNS.map(([header, field, parser]) => ({ header, field, parser })),
};

function money(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
}

function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function* linesOf(accounts: number, placedOn: LocalDay): Generator<string> {
  yield line(COLUMNS.map(([header]) => header));
  for (let no = 0; no < accounts; no += 1) {
    const { externalId, firstName, lastName, language, phones, email, addressLines, place, debts } = inventAccount(
      no,
      placedOn,
    );
    const [home = '', mobile = '', work = ''] = phones;
    const [first = '', second = ''] = addressLines;
    const reach = [firstName, lastName, language, home, mobile, work, email, first, second];
    yield debts
      .map((debt) =>
        line([
          ...[externalId, debt.externalId, debt.service, ...reach, place.city, place.state, place.zip],
          ...[
            money(debt.originalMinor),
            money(debt.balanceMinor),
            debt.datedOn,
            debt.dueOn,
            debt.isDisputed ? 'Y' : 'N',
          ],
        ]),
      )
      .join('');
  }
}

/** Writes the placement of so many accounts as CSV: one line a debt, twenty columns. */
export async function writePlacement(file: string, accounts: number, placedOn: LocalDay): Promise<void> {
  await pipeline(Readable.from(linesOf(accounts, placedOn)), createWriteStream(file));
}
