import type { Account } from '../domain/account/types';
import { type VerifyItem, VERIFY_ITEMS } from './model';

/** What an account knows that a person can be asked for; each item has one value or several that all count. */
export type KnownItems = Readonly<Partial<Record<VerifyItem, readonly string[]>>>;

/** Items that the number that was dialled or the opening words may have given away: two of these alone verify nobody. */
const WEAK: ReadonlySet<VerifyItem> = new Set(['phone-last4', 'last-name']);

const ZIP = /(?<!\d)(\d{5})(?:-\d{4})?\s*(?:,?\s*(?:US|USA|United States))?\s*$/i;

function distinct(values: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== undefined && value !== ''))];
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function last4(text: string): string | null {
  const signs = plain(text);
  return signs.length < 4 ? null : signs.slice(-4);
}

function lastNameOf(party: Account['parties'][number]): string | null {
  if (party.lastName !== null) return party.lastName;
  const words = (party.name ?? '').trim().split(/\s+/);
  return party.kind === 'business' || words.length < 2 ? null : (words.at(-1) ?? null);
}

/** What one person of an account can be verified by. */
export function knownItems(account: Account, partyId: string | null): KnownItems {
  const party = account.parties.find(({ id }) => id === partyId) ?? account.parties[0];
  if (party === undefined) return {};
  const points = account.contactPoints.filter((point) => point.partyId === party.id);
  const valuesOf = (medium: 'phone' | 'address') =>
    points.filter((point) => point.medium === medium).map(({ value }) => value);
  const known: Readonly<Record<VerifyItem, readonly string[]>> = {
    'born-on': distinct([party.bornOn]),
    zip: distinct(valuesOf('address').map((value) => ZIP.exec(value)?.[1])),
    'account-last4': distinct([last4(account.externalId)]),
    'phone-last4': distinct(valuesOf('phone').map((value) => last4(value.replaceAll(/\D/g, '')))),
    'last-name': distinct([lastNameOf(party)]),
  };
  return Object.fromEntries(VERIFY_ITEMS.filter((item) => known[item].length > 0).map((item) => [item, known[item]]));
}

const MONTHS: Readonly<Record<string, string>> = {
  jan: '01',
  ene: '01',
  feb: '02',
  mar: '03',
  apr: '04',
  abr: '04',
  may: '05',
  jun: '06',
  jul: '07',
  aug: '08',
  ago: '08',
  sep: '09',
  oct: '10',
  nov: '11',
  dec: '12',
  dic: '12',
};

/** The days that typed words can mean: `3/4/1980`, `1980-03-04`, `03041980`, `March 4 1980`, `4 marzo 1980`. */
function daysMeant(typed: string): readonly string[] {
  const text = typed.toLowerCase();
  const numbers = text.match(/\d+/g) ?? [];
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const month = MONTHS[(/[a-záéíóúñ]{3,}/.exec(text.replaceAll(/\bde\b/g, ' '))?.[0] ?? '').slice(0, 3)];
  if (month !== undefined && numbers.length === 2) return [`${numbers[1]}-${month}-${two(numbers[0])}`];
  if (numbers.length === 3 && numbers[0]?.length === 4) return [`${numbers[0]}-${two(numbers[1])}-${two(numbers[2])}`];
  // SECURITY: month first, as it is said and written in the United States; day first would let a guess count twice.
  if (numbers.length === 3) return [`${numbers[2]}-${two(numbers[0])}-${two(numbers[1])}`];
  const digits = numbers.length === 1 ? (numbers[0] ?? '') : '';
  if (digits.length !== 8) return [];
  return [`${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`];
}

/** Whether what the person said fits what the account knows. Tells nothing else of the value. */
export function doesMatch(item: VerifyItem, typed: string, known: KnownItems): boolean {
  const values = known[item] ?? [];
  switch (item) {
    case 'born-on': {
      const meant = daysMeant(typed);
      return values.some((value) => meant.includes(value));
    }
    case 'last-name':
      return plain(typed) !== '' && values.some((value) => plain(value) === plain(typed));
    case 'zip':
      return values.includes(/^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(typed)?.[1] ?? '');
    case 'account-last4':
    case 'phone-last4':
      return plain(typed).length === 4 && values.includes(plain(typed));
  }
}

/** How many signs say that somebody has finished typing an item; null where only the person knows. */
export function completeAt(item: VerifyItem): number | null {
  if (item === 'zip') return 5;
  return item === 'account-last4' || item === 'phone-last4' ? 4 : null;
}

/** Whether the matched items are enough: as many as needed, and not only what others could know as easily. */
export function isVerified(matched: readonly VerifyItem[], need: number): boolean {
  return matched.length >= need && matched.some((item) => !WEAK.has(item));
}

/** Whether an account knows enough for anybody to be verified by it. */
export function canVerify(items: readonly VerifyItem[], known: KnownItems, need: number): boolean {
  return isVerified(
    items.filter((item) => known[item] !== undefined),
    need,
  );
}
