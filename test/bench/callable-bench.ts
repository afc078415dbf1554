import { foldRow } from '#host/core/account-row';
import { CallableIndex } from '#host/core/callable-index';
import { PACK_ROWS, Pack } from '#host/core/pack';
import { QueueTable } from '#host/core/queue-table';
import { PLACES, inventPhone } from '#shared/demo/places';
import { seeded } from '#shared/demo/seeded';
import type { Account } from '#shared/domain/account/types';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import type { ClientTerms } from '#shared/domain/compliance/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type Instant, epochMs, instant } from '#shared/kernel/calendar';
import { formatHlc } from '#shared/kernel/hlc';
import { asId } from '#shared/kernel/ids';
import { aDebt, aParty, aPhone, anAccount, debtId, eventId, partyId, pointId } from '#test/support/accounts';
import { contactAt } from './portfolio/history';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Thursday, two in the afternoon in New York. */
const NOW = epochMs('2026-10-08T18:00:00.000Z' as Instant);
const SHARE_WITH_CONTACTS = 0.2;
const MOST_CONTACTS = 8;
/** How often contacts end how, by their place among the outcomes of the history: most calls reach nobody. */
const OUTCOMES: readonly (readonly [number, number])[] = [
  [40, 0],
  [25, 1],
  [10, 2],
  [8, 3],
  [4, 4],
  [4, 5],
  [9, 7],
];

const TERMS: ClientTerms = {
  clientId: 'mercy',
  collectorRole: 'third_party',
  defaultStatus: 'in_default',
  entityId: 'own',
  entityName: null,
  isNonProfitHospital: false,
};

export type CallableRow = {
  readonly what: string;
  readonly ms: number;
  readonly longestMs: number;
  readonly slices: number;
};
export type CallableFigures = {
  readonly accounts: number;
  readonly classes: number;
  readonly counted: number;
  readonly callable: number;
  readonly rows: readonly CallableRow[];
};

function accountOf(no: number): Account {
  const chance = seeded(`callable/${no}`);
  const home = chance.pick(PLACES);
  const phones = Array.from({ length: chance.int(1, 3) }, (_, at) => {
    const place = chance.chance(0.85) ? home : chance.pick(PLACES);
    const label = chance.pick(['mobile', 'home', 'work', 'other']);
    return aPhone({ id: pointId(no * 4 + at), partyId: partyId(no), value: inventPhone(chance, place), label });
  });
  return anAccount({
    id: asId(no.toString(16).padStart(32, '0')),
    externalId: String(no),
    parties: [aParty({ id: partyId(no) })],
    debts: Array.from({ length: chance.chance(0.7) ? 1 : 2 }, (_, at) =>
      aDebt({
        id: debtId(no * 4 + at),
        type: chance.pick(['consumer', 'medical']),
        balanceMinor: chance.int(2_000, 900_000),
      }),
    ),
    contactPoints: [
      ...phones,
      {
        ...aPhone({ id: pointId(no * 4 + 3), partyId: partyId(no), label: null }),
        medium: 'address',
        value: `${no} Main St, ${home.city}, ${home.state} ${home.zip}`,
      },
    ],
  });
}

function eventsOf(no: number, account: Account): readonly RecordedEvent[] {
  const chance = seeded(`contacts/${no}`);
  if (!chance.chance(SHARE_WITH_CONTACTS)) return [];
  return Array.from({ length: chance.int(1, MOST_CONTACTS) }, (_, at): RecordedEvent => {
    const atMs = NOW - chance.int(10, 9 * 1_440) * MINUTE;
    const id = eventId(no * MOST_CONTACTS + at);
    return {
      id,
      type: 'contact.v1.logged',
      accountId: account.id,
      partyId: null,
      data: {
        ...contactAt(chance.weighted(OUTCOMES), atMs, [account.debts[0]?.id ?? debtId(0)]),
        contactPointId: account.contactPoints[0]?.id ?? null,
      },
      actorId: asId('bench'),
      deskId: asId('desk'),
      at: instant(atMs),
      hlc: formatHlc({ ms: atMs, counter: at }, 'desk'),
      seq: no * MOST_CONTACTS + at + 1,
      prevHash: '',
      hash: '',
      knownAt: null,
      rulePack: null,
    };
  });
}

function tableOf(accounts: number): QueueTable {
  const packs: Pack[] = [];
  for (let first = 0; first < accounts; first += PACK_ROWS) {
    const size = Math.min(PACK_ROWS, accounts - first);
    const rows = Array.from({ length: size }, (_, at) => {
      const account = accountOf(first + at);
      return foldRow({ account, canonicalId: account.id }, eventsOf(first + at, account));
    });
    packs.push(Pack.decode(Pack.of(rows).encode()));
  }
  return new QueueTable(packs);
}

/** Settles an index and notes how long the longest slice was. */
function settled(what: string, index: CallableIndex, nowMs: number): CallableRow {
  const begun = performance.now();
  let longestMs = 0;
  let slices = 1;
  let from = begun;
  for (const _ of index.settle({ nowMs, desk: DESK_ALONE })) {
    longestMs = Math.max(longestMs, performance.now() - from);
    slices += 1;
    from = performance.now();
  }
  const end = performance.now();
  return { what, ms: end - begun, longestMs: Math.max(longestMs, end - from), slices };
}

/** Measures how long it takes to know anew which accounts may be called. A frame is 16 ms: no slice of the work may take one. */
export function benchCallable(accounts: number, say: (text: string) => void): CallableFigures {
  say(`making ${accounts} accounts to call`);
  const table = tableOf(accounts);
  const inForce = () => rulesInForce({ ...NO_DESK_RULES, terms: [TERMS] });
  say('asking which may be called');
  const index = new CallableIndex(table, inForce());
  const rows = [settled('after the start', index, NOW)];
  index.setRules(inForce());
  rows.push(settled('other rules: everything anew', index, NOW + MINUTE));
  rows.push(settled('the next minute', index, NOW + 2 * MINUTE));
  rows.push(settled('hours end in the East', index, NOW + 7 * HOUR + MINUTE));
  rows.push(settled('the next morning', index, NOW + 18 * HOUR));
  index.touch([1, 2, 3]);
  rows.push(settled('after a contact', index, NOW + 18 * HOUR + MINUTE));
  const callable = index.bits.reduce((sum, bit) => sum + bit, 0);
  const { classes, counted } = index.sizes;
  return { accounts, classes, counted, callable, rows };
}
