import { type RecordedEvent, compareEvents } from '#shared/domain/events/types';
import type { Database, EventKey, EventRow, OutboxRow } from './persistence';
import { Recent } from './recent';
import type { SealedRows } from './sealed-rows';

/** The stream of the desk's own events. No account can have this id: account ids are hex digits. */
export const DESK_STREAM = 'desk';

/** Events one row holds at most: a note can be long, and a row is read whole. */
const EVENTS_A_ROW = 64;
const RECENT_STREAMS = 128;
const OUTBOX_PAGE = 64;
const ROWS_AT_ONCE = 2_000;
const RECENT_IDS = 20_000;

/** A row of events and the range of the journal its events are from. */
type RowPlace = readonly [stream: string, hlc: string, id: string, fromSeq: number, toSeq: number];

/** The stream an event belongs to. */
export function streamOf(event: RecordedEvent): string {
  return event.accountId ?? DESK_STREAM;
}

/** Events by stream, in the order given. */
export function byStream(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const stream = streams.get(streamOf(event));
    if (stream === undefined) streams.set(streamOf(event), [event]);
    else stream.push(event);
  }
  return streams;
}

function eventPlace([stream, hlc, id]: EventKey): string {
  return `events/${stream}/${hlc}/${id}`;
}

function outboxPlace(toSeq: number): string {
  return `outbox/${toSeq}`;
}

/** The recorded events on disk: clustered by stream, and found by position through the outbox. */
export class EventLog {
  readonly #database: Database;
  readonly #sealed: SealedRows;
  readonly #recent = new Recent<string, readonly RecordedEvent[]>(RECENT_STREAMS);
  /** Streams of the events recorded last, by event id. */
  readonly #streams = new Recent<string, string>(RECENT_IDS);
  /** The outbox row read last, opened: a large one serves many pages of an export. */
  #opened: { readonly toSeq: number; readonly places: readonly RowPlace[] } | null = null;
  #generation = 0;

  constructor(database: Database, sealed: SealedRows) {
    this.#database = database;
    this.#sealed = sealed;
  }

  /** All events of one stream, in the order of the record. */
  async of(stream: string): Promise<readonly RecordedEvent[]> {
    const known = this.#recent.get(stream);
    if (known !== undefined) return known;
    const generation = this.#generation;
    const [events = []] = await this.read([stream]);
    if (generation === this.#generation) this.#recent.set(stream, events);
    return events;
  }

  /** All events of each stream; a single one may be in memory, many are read from disk. Throws `STORE_CORRUPT`. */
  async ofMany(streams: readonly string[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const [single] = streams;
    if (single === undefined) return [];
    return streams.length === 1 ? [await this.of(single)] : this.read(streams);
  }

  /** All events of each stream as they are on disk. Throws `STORE_CORRUPT`. */
  async read(streams: readonly string[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const found = await this.#database.eventsOf(streams);
    return Promise.all(found.map((rows) => this.#openAll(rows)));
  }

  /** Events with `seq > after`, in the order of the journal, at most `limit`. */
  async after(after: number, limit: number): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    let from = after;
    while (events.length < limit) {
      const outbox = await this.#database.outboxAfter(from, OUTBOX_PAGE);
      const last = outbox.at(-1);
      if (last === undefined) break;
      for (const row of outbox) {
        if (events.length >= limit) break;
        events.push(...(await this.#eventsAt(row, after, limit - events.length)));
      }
      from = last.toSeq;
    }
    return events.slice(0, limit);
  }

  async #eventsAt(row: OutboxRow, after: number, limit: number): Promise<readonly RecordedEvent[]> {
    const from = Math.max(after, row.fromSeq - 1);
    const places = await this.#placesOf(row);
    const keys = places
      .filter(([, , , fromSeq, toSeq]) => toSeq > from && fromSeq <= from + limit)
      .map(([stream, hlc, id]): EventKey => [stream, hlc, id]);
    const events = await this.#openAll(await this.#database.eventRows(keys));
    return events.filter((event) => event.seq > from && event.seq <= row.toSeq).toSorted((a, b) => a.seq - b.seq);
  }

  async #placesOf(row: OutboxRow): Promise<readonly RowPlace[]> {
    if (this.#opened?.toSeq === row.toSeq) return this.#opened.places;
    const places = await this.#sealed.openJson<readonly RowPlace[]>(outboxPlace(row.toSeq), row.bytes);
    this.#opened = { toSeq: row.toSeq, places };
    return places;
  }

  async #openAll(rows: readonly EventRow[]): Promise<readonly RecordedEvent[]> {
    const opened = await Promise.all(
      rows.map((row) =>
        this.#sealed.openJson<readonly RecordedEvent[]>(eventPlace([row.stream, row.hlc, row.id]), row.bytes),
      ),
    );
    return opened.flat().toSorted(compareEvents);
  }

  /** Seals the events of one transaction to rows: a row each for a few, packed by stream for many. */
  async seal(events: readonly RecordedEvent[]): Promise<{ rows: readonly EventRow[]; outbox: readonly OutboxRow[] }> {
    const first = events[0];
    const last = events.at(-1);
    if (first === undefined || last === undefined) return { rows: [], outbox: [] };
    const parts: (readonly RecordedEvent[])[] = [];
    for (const unordered of byStream(events).values()) {
      const ordered = unordered.toSorted(compareEvents);
      for (let at = 0; at < ordered.length; at += EVENTS_A_ROW) parts.push(ordered.slice(at, at + EVENTS_A_ROW));
    }
    const rows: EventRow[] = [];
    for (let at = 0; at < parts.length; at += ROWS_AT_ONCE) {
      rows.push(...(await Promise.all(parts.slice(at, at + ROWS_AT_ONCE).map((part) => this.#sealRow(part)))));
    }
    const places = rows.map(({ stream, hlc, id }, at): RowPlace => {
      const seqs = (parts[at] ?? []).map((event) => event.seq);
      return [stream, hlc, id, Math.min(...seqs), Math.max(...seqs)];
    });
    const bytes = await this.#sealed.sealJson(outboxPlace(last.seq), places);
    return { rows, outbox: [{ fromSeq: first.seq, toSeq: last.seq, bytes }] };
  }

  async #sealRow(events: readonly RecordedEvent[]): Promise<EventRow> {
    const [first] = events;
    if (first === undefined) throw new Error('a row of no events');
    const key = { stream: streamOf(first), hlc: first.hlc, id: first.id };
    return { ...key, bytes: await this.#sealed.sealJson(eventPlace([key.stream, key.hlc, key.id]), events) };
  }

  /** The stream an event id was recorded in since the store was opened, if it was. */
  recentStreamOf(eventId: string): string | undefined {
    return this.#streams.get(eventId);
  }

  /** Events were written: what is in memory of their streams grows by them. */
  took(events: readonly RecordedEvent[]): void {
    this.#generation += 1;
    for (const event of events) this.#streams.set(event.id, streamOf(event));
    for (const [stream, added] of byStream(events)) {
      const known = this.#recent.get(stream);
      if (known !== undefined) this.#recent.set(stream, [...known, ...added].toSorted(compareEvents));
    }
  }
}
