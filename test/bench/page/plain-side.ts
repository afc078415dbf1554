import Dexie, { type Collection, type Table } from 'dexie';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import type { ContactLogged } from '#shared/domain/events/types';
import { mergePlacement } from '#shared/domain/placement/merge';
import { queueFacts } from '#shared/domain/queue/facts';
import { score } from '#shared/domain/queue/score';
import { dayNumber, instant } from '#shared/kernel/calendar';
import type { AccountId } from '#shared/kernel/ids';
import { BATCH, accountIdOf, debtIdOf, draftOf } from '../portfolio/drafts';
import { type Portfolio, accountOfContact, contactAt } from '../portfolio/history';
import { PLACED_ON, SHIFT_START_MS } from '../portfolio/shift';
import { historyMs } from './history-time';
import { FIRST_PAGE, type Next, type Side, TIMELINE_PAGE, timed } from './side';

type PlainAccount = Account & { readonly state: 'work' | 'waiting'; readonly score: number };
type PlainEvent = ContactLogged & { readonly id: string; readonly accountId: AccountId; readonly at: string };

class PlainDatabase extends Dexie {
  declare readonly accounts: Table<PlainAccount, string>;
  declare readonly events: Table<PlainEvent, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ accounts: '&id, [state+score], externalId', events: '&id, [accountId+at]' });
  }
}

const NO_EVENTS = foldAccount([]);
const PLACED = { nowMs: SHIFT_START_MS, todayNumber: dayNumber(PLACED_ON) };

function rowOf(no: number): PlainAccount {
  const { account } = mergePlacement(null, draftOf(no), BATCH);
  return { ...account, state: 'work', score: score(queueFacts(account, NO_EVENTS), PLACED) };
}

function eventRow(id: string, accountId: AccountId, place: number, atMs: number): PlainEvent {
  return { id, accountId, at: instant(atMs), ...contactAt(place, atMs, []) };
}

/** Accounts and events as one row each, in clear, with the obvious indexes and calls. */
export class PlainSide implements Side {
  readonly name = 'plain';
  #db = new PlainDatabase('none');
  #saves = 0;

  async create(database: string): Promise<void> {
    this.#db = new PlainDatabase(database);
    await this.#db.open();
  }

  async importBatch(numbers: readonly number[]): Promise<number> {
    const { accounts } = this.#db;
    const rows = numbers.map(rowOf);
    const [ms] = await timed(() => this.#db.transaction('rw', accounts, () => accounts.bulkPut(rows)));
    return ms;
  }

  endImport(): Promise<number> {
    return Promise.resolve(0);
  }

  async addContacts(portfolio: Portfolio, places: readonly number[]): Promise<number> {
    const { events } = this.#db;
    const rows = places.map((place) => {
      const no = accountOfContact(portfolio, place);
      const row = eventRow(`history-${place}`, accountIdOf(no), place, historyMs(portfolio, place));
      return { ...row, debtIds: [debtIdOf(no, 0)] };
    });
    const [ms] = await timed(() => this.#db.transaction('rw', events, () => events.bulkPut(rows)));
    return ms;
  }

  async start(database: string, savedBefore: number): Promise<number> {
    this.#saves = savedBefore;
    const [ms] = await timed(async () => {
      await this.create(database);
      return this.#work().limit(FIRST_PAGE).toArray();
    });
    return ms;
  }

  async next(): Promise<Next> {
    const [ms, [account]] = await timed(() => this.#work().limit(1).toArray());
    if (account === undefined) throw new Error('plain Dexie: nothing to work');
    return { ms, accountId: account.id };
  }

  async openAccount(no: number): Promise<number> {
    const id = accountIdOf(no);
    const [ms] = await timed(async () => {
      await this.#db.accounts.get(id);
      const range = this.#db.events.where('[accountId+at]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
      return range.reverse().limit(TIMELINE_PAGE).toArray();
    });
    return ms;
  }

  async save(accountId: AccountId): Promise<number> {
    this.#saves += 1;
    const row = eventRow(crypto.randomUUID(), accountId, 0, SHIFT_START_MS + this.#saves * 1_000);
    const [ms] = await timed(() => this.#db.events.add(row));
    // Outside the measured time: without it the same account would come up next for ever.
    await this.#db.accounts.update(accountId, { state: 'waiting' });
    return ms;
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #work(): Collection<PlainAccount, string> {
    const { accounts } = this.#db;
    return accounts.where('[state+score]').between(['work', Dexie.minKey], ['work', Dexie.maxKey]).reverse();
  }
}
