import type { AgingLine, AskedAt, StoreStats } from '#shared/contract/store';
import { AGING_BUCKETS, type AgingBucket, agingBucket } from '#shared/domain/account/aging';
import { type LocalDay, dayFromNumber, dayNumber } from '#shared/kernel/calendar';
import { NO_DUE_DAY } from './account-row';
import type { Pack } from './pack';
import type { Sentinel } from './persistence';
import { byCurrency } from './queue-pages';
import type { QueueTable } from './queue-table';

type Line = { debts: number; balanceMinor: number };

/** Open debts of one currency by bucket; every bucket is there, also the empty ones. */
function emptyAging(): Map<AgingBucket, Line> {
  return new Map(AGING_BUCKETS.map((bucket) => [bucket, { debts: 0, balanceMinor: 0 }]));
}

class Tally {
  accountsOpen = 0;
  debts = 0;
  debtsOpen = 0;
  debtsDisputed = 0;
  people = 0;
  contactPoints = 0;
  contacts = 0;
  /** Portfolio days of the accounts with open debts, as day numbers. */
  readonly days = new Set<number>();
  readonly open = new Map<string, Map<AgingBucket, Line>>();

  add(pack: Pack, todayNumber: number, asOfNumber: number | null): void {
    const { counts, debts } = pack;
    for (let row = 0; row < pack.rows; row += 1) {
      const day = asOfNumber ?? todayNumber - (counts.clockOffsetDays[row] ?? 0);
      this.debts += debts.end(row) - debts.start(row);
      this.people += counts.people[row] ?? 0;
      this.contactPoints += counts.contactPoints[row] ?? 0;
      this.contacts += counts.contacts[row] ?? 0;
      if ((counts.openDebts[row] ?? 0) === 0) continue;
      this.accountsOpen += 1;
      this.days.add(day);
      for (let debt = debts.start(row); debt < debts.end(row); debt += 1) {
        if (debts.isOpen(debt)) this.#addOpen(pack, debt, day);
      }
    }
  }

  #addOpen({ debts }: Pack, debt: number, day: number): void {
    this.debtsOpen += 1;
    if (debts.isDisputed(debt)) this.debtsDisputed += 1;
    const dueDay = debts.dueDay(debt);
    const currency = debts.currency(debt);
    let aging = this.open.get(currency);
    if (aging === undefined) {
      aging = emptyAging();
      this.open.set(currency, aging);
    }
    const line = aging.get(agingBucket(dueDay === NO_DUE_DAY ? null : day - dueDay));
    if (line === undefined) return;
    line.debts += 1;
    line.balanceMinor += debts.balanceMinor(debt);
  }
}

function openOf(tally: Tally): StoreStats['open'] {
  return [...tally.open]
    .map(([currency, aging]) => {
      const lines = [...aging].map(([bucket, line]): AgingLine => ({ bucket, ...line }));
      return { currency, balanceMinor: lines.reduce((sum, line) => sum + line.balanceMinor, 0), aging: lines };
    })
    .toSorted(byCurrency);
}

/** Counts and the aging of open debts. `debtsDisputed` counts the open ones; `people` counts parties, account by account. */
export function statsOf(
  table: QueueTable,
  sentinel: Sentinel,
  asked: AskedAt & { readonly asOf: LocalDay | null },
): StoreStats {
  const tally = new Tally();
  const asOfNumber = asked.asOf === null ? null : dayNumber(asked.asOf);
  for (const pack of table.packs) tally.add(pack, dayNumber(asked.today), asOfNumber);
  const [onlyDay] = tally.days;
  const sharedDay = tally.days.size === 1 && onlyDay !== undefined ? dayFromNumber(onlyDay) : null;
  return {
    asOf: asked.asOf ?? sharedDay,
    accounts: table.count,
    accountsOpen: tally.accountsOpen,
    debts: tally.debts,
    debtsOpen: tally.debtsOpen,
    debtsDisputed: tally.debtsDisputed,
    people: tally.people,
    contactPoints: tally.contactPoints,
    open: openOf(tally),
    events: sentinel.events,
    contacts: tally.contacts,
    head: sentinel.head,
    revision: sentinel.revision,
    schemaVersion: sentinel.schemaVersion,
  };
}
