import type { QueueWorked } from '#shared/contract/store';
import type { RecordedEvent } from '#shared/domain/events/types';
import { epochMs } from '#shared/kernel/calendar';
import type { EventId } from '#shared/kernel/ids';
import type { EventLog } from './event-log';
import { PACK_SHIFT } from './pack';
import type { QueueTable } from './queue-table';

const STREAMS_AT_ONCE = 256;

type Contact = {
  readonly actorId: string;
  readonly accountId: string;
  readonly isRightParty: boolean;
};

/** What was done today, by whom. Read once a day from the accounts that were contacted; then each event is counted as it comes. */
export class DayWork {
  readonly #table: QueueTable;
  readonly #log: EventLog;
  #fromMs = Infinity;
  #contacts = new Map<EventId, Contact>();
  #undone = new Set<EventId>();
  #loading: Promise<void> | null = null;

  constructor(table: QueueTable, log: EventLog) {
    this.#table = table;
    this.#log = log;
  }

  /** What somebody did since a moment, the beginning of the day. */
  async of(actorId: string, fromMs: number): Promise<QueueWorked> {
    if (fromMs !== this.#fromMs) {
      this.#fromMs = fromMs;
      this.#contacts = new Map();
      this.#undone = new Set();
      this.#loading = this.#load(fromMs);
    }
    await this.#loading;
    const own = [...this.#contacts].flatMap(([id, contact]) =>
      contact.actorId === actorId && !this.#undone.has(id) ? [contact] : [],
    );
    return {
      accounts: new Set(own.map(({ accountId }) => accountId)).size,
      contacts: own.length,
      rightParty: own.filter(({ isRightParty }) => isRightParty).length,
    };
  }

  /** Events were recorded. */
  took(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      if (event.type === 'contact.v1.undone') this.#undone.add(event.data.contactId);
      if (event.type !== 'contact.v1.logged' || event.accountId === null || epochMs(event.at) < this.#fromMs) continue;
      if (event.data.outcome === 'NOTE') continue;
      const { actorId, accountId } = event;
      this.#contacts.set(event.id, { actorId, accountId, isRightParty: event.data.countsAs.rightParty });
    }
  }

  async #load(fromMs: number): Promise<void> {
    const streams = this.#contactedSince(fromMs);
    for (let at = 0; at < streams.length; at += STREAMS_AT_ONCE) {
      for (const events of await this.#log.ofMany(streams.slice(at, at + STREAMS_AT_ONCE))) {
        if (fromMs === this.#fromMs) this.took(events);
      }
    }
  }

  #contactedSince(fromMs: number): readonly string[] {
    const found: string[] = [];
    for (const [no, { amounts, rows }] of this.#table.packs.entries()) {
      for (let row = 0; row < rows; row += 1) {
        if ((amounts.lastContactMs[row] ?? 0) >= fromMs) found.push(this.#table.accountId((no << PACK_SHIFT) + row));
      }
    }
    return found;
  }
}
