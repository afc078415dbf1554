import type { Account, ContactPoint, Debt, DebtStatus, Party } from '#shared/domain/account/types';
import { type LocalDay, addDays } from '#shared/kernel/calendar';
import { type AccountId, type BatchId, type ContactPointId, type DebtId, type PartyId, asId } from '#shared/kernel/ids';

/** A random number in [0, 1) that is the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 32 hex digits that name the n-th thing of a kind. */
export function hexId(kind: number, n: number, part = 0): string {
  return `${kind.toString(16).padStart(4, '0')}${n.toString(16).padStart(20, '0')}${part.toString(16).padStart(8, '0')}`;
}

const FIRST = ['Maria', 'James', 'Aisha', 'Wei', 'Olga', 'Diego', 'Hannah', 'Tomasz', 'Priya', 'Noah', 'Ines', 'Kofi'];
const LAST = ['Stone', 'Alvarez', 'Okafor', 'Lindqvist', 'Nguyen', 'Kowalski', 'Haddad', 'Price', 'Yamamoto', 'Bauer'];
const CREDITORS = ['Northwind Utilities', 'Lakeside Medical Group', 'Harbor Credit', 'Prairie Telecom'];
const PLACED_BATCH = asId<BatchId>('0192f000-0000-7000-8000-000000000001');

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function debt(n: number, part: number, today: LocalDay, random: () => number, status: DebtStatus = 'open'): Debt {
  const originalMinor = 1_500 + Math.floor(random() * random() * 400_000);
  const dueOn = random() < 0.03 ? null : addDays(today, 10 - Math.floor(random() * 500));
  const paid = random() < 0.3 ? Math.floor(originalMinor * random() * 0.6) : 0;
  return {
    id: asId<DebtId>(hexId(2, n, part)),
    externalId: String(1_000_000 + n * 7 + part * 13).padStart(10, '0'),
    type: pick(['consumer', 'medical', 'commercial'] as const, random),
    currency: 'USD',
    originalMinor,
    balanceMinor: status === 'open' ? originalMinor - paid : status === 'credit' ? -1_250 : 0,
    status,
    datedOn: dueOn === null ? null : addDays(dueOn, -30),
    dueOn,
    itemizationDate: null,
    chargedOffOn: null,
    lastPaidOn: null,
    settledOn: status === 'closed' ? today : null,
    isDisputed: random() < 0.06,
    attributes: {},
  };
}

function person(n: number, part: number, role: Party['role'], name: string | null): Party {
  const [firstName = null, ...rest] = name?.split(' ') ?? [];
  const bornOn = null;
  const id = asId<PartyId>(hexId(3, n, part));
  return { id, kind: 'person', role, name, firstName, lastName: rest.join(' ') || null, bornOn, language: null };
}

function phone(n: number, part: number, partyId: PartyId): ContactPoint {
  const value = `+1212555${String(100 + ((n * 3 + part) % 100)).padStart(4, '0')}`;
  const label = part === 0 ? 'Mobile' : 'Home';
  return { id: asId<ContactPointId>(hexId(4, n, part)), partyId, medium: 'phone', value, label, source: 'placement' };
}

const LONG_NAME = 'Wilhelmina Alexandrovna von Hohenstein-Featherstonehaugh-Montgomery de la Cruz y Villanueva';

/** The odd accounts a screen must stand: long names, many debts, no name, a historic file, nothing owed, two currencies. */
function oddities(account: Account, n: number, today: LocalDay, random: () => number): Account {
  const holder = account.parties[0];
  if (holder === undefined) return account;
  switch (n) {
    case 0:
      return {
        ...account,
        parties: [
          { ...holder, name: LONG_NAME, language: 'es' },
          person(n, 1, 'co-debtor', 'Ferdinand Featherstonehaugh'),
        ],
        clientName: 'The Consolidated Regional Hospital and Rehabilitation Association of Northern Minnesota',
      };
    case 1:
      return { ...account, debts: Array.from({ length: 60 }, (_, i) => debt(n, i, today, random)) };
    case 2:
      return { ...account, parties: [{ ...holder, name: null, firstName: null, lastName: null }], contactPoints: [] };
    case 3: {
      const asOf = '2013-09-30' as LocalDay;
      const debts = account.debts.map((old) => ({
        ...old,
        dueOn: '2013-08-02' as LocalDay,
        datedOn: '2013-07-03' as LocalDay,
      }));
      const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${asOf}T00:00:00Z`)) / 86_400_000);
      return { ...account, debts, asOf, clockOffsetDays: days };
    }
    case 4:
      return { ...account, debts: [debt(n, 0, today, random, 'closed'), debt(n, 1, today, random, 'credit')] };
    case 5:
      return { ...account, debts: [...account.debts, { ...debt(n, 9, today, random), currency: 'EUR' }] };
    default:
      return account;
  }
}

/** The n-th made-up account: the same for the same seed and day. */
export function fakeAccount(n: number, seed: number, today: LocalDay): Account {
  const random = createRandom(seed * 1_000_003 + n);
  const partyId = asId<PartyId>(hexId(3, n, 0));
  const name = random() < 0.08 ? null : `${pick(FIRST, random)} ${pick(LAST, random)}`;
  const clientName = pick(CREDITORS, random);
  const debts = Array.from({ length: 1 + Math.floor(random() * random() * 5) }, (_, i) => debt(n, i, today, random));
  const account: Account = {
    id: asId<AccountId>(hexId(1, n)),
    clientId: clientName.toLowerCase().replaceAll(' ', '-'),
    clientName,
    externalId: String(40_000 + n).padStart(9, '0'),
    parties: [person(n, 0, 'holder', name)],
    debts,
    contactPoints: [phone(n, 0, partyId), ...(random() < 0.5 ? [phone(n, 1, partyId)] : [])],
    placedOn: addDays(today, -Math.floor(random() * 40)),
    asOf: today,
    clockOffsetDays: 0,
    firstBatchId: PLACED_BATCH,
    lastBatchId: PLACED_BATCH,
    attributes: {},
  };
  return oddities(account, n, today, random);
}
