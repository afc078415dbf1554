import type { QueueQueryInput } from '#shared/contract/store';
import { foldRow } from '#host/core/account-row';
import { CallableIndex } from '#host/core/callable-index';
import { PACK_ROWS, Pack } from '#host/core/pack';
import { QueueAsks } from '#host/core/queue-asks';
import { QueueOrder } from '#host/core/queue-order';
import { queuePage, queueTally } from '#host/core/queue-pages';
import { QueueTable } from '#host/core/queue-table';
import { SearchIndex } from '#host/core/search-index';
import { inventPerson } from '#shared/demo/people';
import { PLACES, inventPhone } from '#shared/demo/places';
import { seeded } from '#shared/demo/seeded';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { type Instant, addDays, dayInZone, epochMs } from '#shared/kernel/calendar';
import { asId } from '#shared/kernel/ids';
import { aDebt, aParty, aPhone, anAccount, debtId, partyId, pointId } from '#test/support/accounts';

const NOW = epochMs('2026-10-08T18:00:00.000Z' as Instant);
const TODAY = dayInZone(NOW, 'America/Chicago');
const PAGE = 100;

export type QueueBenchRow = {
  readonly what: string;
  readonly firstMs: number;
  readonly medianMs: number;
  readonly longestSliceMs: number;
  readonly found: number;
};
export type QueueFigures = { readonly accounts: number; readonly rows: readonly QueueBenchRow[] };

function tableOf(accounts: number): QueueTable {
  const packs: Pack[] = [];
  for (let first = 0; first < accounts; first += PACK_ROWS) {
    const size = Math.min(PACK_ROWS, accounts - first);
    const rows = Array.from({ length: size }, (_, at) => {
      const no = first + at;
      const chance = seeded(`queue/${no}`);
      const { firstName, lastName } = inventPerson(chance);
      const name = `${firstName} ${lastName}`;
      const account = anAccount({
        id: asId(no.toString(16).padStart(32, '0')),
        clientName: `Creditor ${no % 12}`,
        externalId: `00${String(no).padStart(8, '0')}`,
        parties: [aParty({ id: partyId(no), name, firstName, lastName })],
        debts: Array.from({ length: chance.chance(0.7) ? 1 : 3 }, (__, debt) =>
          aDebt({
            id: debtId(no * 4 + debt),
            externalId: `INV-${chance.int(100_000, 9_999_999)}`,
            balanceMinor: chance.int(2_000, 900_000),
            dueOn: addDays(TODAY, -chance.int(0, 900)),
          }),
        ),
        contactPoints: Array.from({ length: chance.int(1, 3) }, (__, point) =>
          aPhone({
            id: pointId(no * 4 + point),
            partyId: partyId(no),
            value: inventPhone(chance, chance.pick(PLACES)),
          }),
        ),
      });
      return foldRow({ account, canonicalId: account.id }, []);
    });
    packs.push(Pack.decode(Pack.of(rows).encode()));
  }
  return new QueueTable(packs);
}

/** Takes the time of some work, and of the longest time in it in which nobody else had a turn. */
async function timed(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly longestMs: number }> {
  let longestMs = 0;
  let isDone = false;
  let last = performance.now();
  const watch = () => {
    const at = performance.now();
    longestMs = Math.max(longestMs, at - last);
    last = at;
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  isDone = true;
  return { ms, longestMs };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const QUERIES: readonly (readonly [string, QueueQueryInput])[] = [
  ['work, its own order', { view: 'work' }],
  ['by balance', { view: 'all', sort: { by: 'balance', direction: 'desc' } }],
  ['by name', { view: 'all', sort: { by: 'name', direction: 'asc' } }],
  ['by days past due', { view: 'work', sort: { by: 'days-past-due', direction: 'desc' } }],
  ['by state', { view: 'all', sort: { by: 'status', direction: 'asc' } }],
  ['one creditor, 31–60 days', { view: 'work', filter: { clients: ['Creditor 3'], buckets: ['31-60'] } }],
  ['balance from 5,000.00', { view: 'work', filter: { balanceFromMinor: 500_000 } }],
  ['a name in a filter', { view: 'all', filter: { text: 'garcia' } }],
  ['callable later', { view: 'work', filter: { callable: ['later'], clients: ['Creditor 3'] } }],
];
const SEARCHES = [
  'garcia',
  'ma',
  'james smith',
  'smith, james',
  '0000012345',
  '5555',
  '(312) 555-0117',
  'inv-12345',
  'zzzz',
];

/** Measures sorting, filtering, counting and searching over packed rows as the store holds them. */
export async function benchQueue(accounts: number, say: (text: string) => void): Promise<QueueFigures> {
  say(`making ${accounts} accounts to ask for`);
  const table = tableOf(accounts);
  const callable = new CallableIndex(table, rulesInForce(NO_DESK_RULES));
  const order = new QueueOrder(table, callable);
  const search = new SearchIndex(table);
  const asks = new QueueAsks({ table, order, callable, search });
  const queue = { table, order, callable, asks };
  const asked = { nowMs: NOW, today: TODAY };
  for (const _ of callable.settle({ nowMs: NOW, desk: DESK_ALONE })) continue;
  const rows: QueueBenchRow[] = [];
  const measure = async (what: string, ask: (round: number) => Promise<number>, rounds = 9) => {
    let found = 0;
    const times: { readonly ms: number; readonly longestMs: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await timed(async () => (found = await ask(round))));
    }
    const [first, ...later] = times;
    rows.push({
      what,
      firstMs: first?.ms ?? 0,
      medianMs: median(later.map(({ ms }) => ms)),
      longestSliceMs: Math.max(...times.map(({ longestMs }) => longestMs)),
      found,
    });
  };
  say('sorting and filtering, each time after a contact');
  for (const [what, query] of QUERIES) {
    await measure(what, async (round) => {
      const ordinal = (round * 7_919) % table.count;
      table.set(ordinal, { ...table.row(ordinal) });
      order.touch([ordinal]);
      asks.touch([ordinal]);
      return (await queuePage(queue, 1, { ...asked, ...query, offset: 0, limit: PAGE })).total;
    });
  }
  const views = QUERIES.slice(5).map(([id, query]) => ({ id, query }));
  await measure('four saved views counted', async (round) => {
    order.touch([round]);
    asks.touch([round]);
    return (await queueTally(queue, { ...asked, views }))[0]?.accounts ?? 0;
  });
  say('searching');
  const fresh = new SearchIndex(table);
  await measure('making ready to search', async () => fresh.prepare().then(() => table.count), 2);
  for (const text of SEARCHES) {
    await measure(`search: ${text}`, async () => (await search.find(text, 20)).total);
  }
  return { accounts, rows };
}
