import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MappingProfile } from '#shared/contract/import';

/** A small placement: `accounts` people with two debts and a phone each, numbered with leading zeros. */
export function smallPlacement(accounts: number): string {
  const lines = ['Account,Name,Phone,Invoice,Invoice date,Due date,Amount,Disputed'];
  for (let n = 1; n <= accounts; n += 1) {
    const account = String(n).padStart(7, '0');
    for (const debt of [1, 2]) {
      const amount = `${100 + n}.${String(debt * 10).padStart(2, '0')}`;
      lines.push(
        `${account},Person ${n},312-555-01${String(n % 100).padStart(2, '0')},00${n}-${debt},2026-01-0${debt},2026-02-0${debt},${amount},No`,
      );
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** The profile that reads `smallPlacement`. */
export const smallProfile: MappingProfile = {
  profileVersion: 1,
  id: 'small',
  name: 'Small placement',
  clientId: 'mercy',
  clientName: 'Mercy Hospital',
  currency: 'USD',
  holderKind: 'person',
  debtType: 'medical',
  format: null,
  columns: [
    { header: 'Account', field: 'account-id', parser: { kind: 'text-id' } },
    { header: 'Name', field: 'holder-name', parser: { kind: 'text' } },
    { header: 'Phone', field: 'phone', parser: { kind: 'text' } },
    { header: 'Invoice', field: 'debt-id', parser: { kind: 'text-id' } },
    { header: 'Invoice date', field: 'dated-on', parser: { kind: 'date', pattern: 'yyyy-MM-dd' } },
    { header: 'Due date', field: 'due-on', parser: { kind: 'date', pattern: 'yyyy-MM-dd' } },
    { header: 'Amount', field: 'original-amount', parser: { kind: 'money', decimal: '.' } },
    { header: 'Disputed', field: 'disputed', parser: { kind: 'flag', yes: ['yes'] } },
  ],
};

/** Writes file and profile into a folder and answers the arguments of `kept import` for them. */
export async function placementArguments(dir: string, accounts: number): Promise<readonly string[]> {
  const file = path.join(dir, 'placement.csv');
  const profile = path.join(dir, 'profile.json');
  await writeFile(file, smallPlacement(accounts));
  await writeFile(profile, JSON.stringify(smallProfile));
  return [file, '--profile', profile, '--as-of', '2026-02-20'];
}
