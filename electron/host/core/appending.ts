import type { RecordedEvent } from '#shared/domain/events/types';
import { CodedError, err } from '#shared/kernel/result';
import { DESK_STREAM, streamOf } from './event-log';
import type { Session } from './session';

/** Stored events by stream. A stream that is not named has none. */
export type StoredEvents = ReadonlyMap<string, readonly RecordedEvent[]>;

/** New events, and what is stored already of their streams. */
export type FreshEvents = { readonly fresh: readonly RecordedEvent[]; readonly stored: StoredEvents };

function conflict(message: string, details: Readonly<Record<string, string | number>>): CodedError {
  return new CodedError(err('CONFLICT', message, details).error);
}

/** Compares events that should be stored with what is: another id or hash at the same position is another history. */
async function checkStored(session: Session, known: readonly RecordedEvent[]): Promise<void> {
  const first = known[0];
  if (first === undefined) return;
  const seqs = known.map((event) => event.seq);
  const from = Math.min(...seqs);
  const stored = await session.log.after(from - 1, Math.max(...seqs) - from + 1);
  const bySeq = new Map(stored.map((event) => [event.seq, event]));
  for (const event of known) {
    const found = bySeq.get(event.seq);
    if (found?.id !== event.id || found.hash !== event.hash) {
      throw conflict('the record has another event at this position', { seq: event.seq, eventId: event.id });
    }
  }
}

/** The stored events of the streams that these events belong to. */
async function storedBeside(session: Session, events: readonly RecordedEvent[]): Promise<StoredEvents> {
  const streams = [...new Set(events.map(streamOf))].filter(
    (stream) => stream === DESK_STREAM || session.hasEvents(stream),
  );
  const [single] = streams;
  const stored =
    streams.length === 1 && single !== undefined ? [await session.log.of(single)] : await session.log.ofMany(streams);
  return new Map(streams.map((stream, at) => [stream, stored[at] ?? []]));
}

/** Events that are new by position but whose id is stored: the same event is skipped, another one is refused. */
function withoutKnownIds(events: readonly RecordedEvent[], stored: StoredEvents): readonly RecordedEvent[] {
  const known = new Map<string, string>();
  for (const of of stored.values()) for (const event of of) known.set(event.id, event.hash);
  const unknown: RecordedEvent[] = [];
  for (const event of events) {
    const hash = known.get(event.id);
    if (hash !== undefined && hash !== event.hash) {
      throw conflict('the event id is known with other content', { eventId: event.id });
    }
    if (hash === undefined) unknown.push(event);
    known.set(event.id, event.hash);
  }
  return unknown;
}

function checkChain(session: Session, fresh: readonly RecordedEvent[]): void {
  let { seq, hash } = session.sentinel.head;
  for (const event of fresh) {
    if (event.seq !== seq + 1)
      throw conflict('events are missing before this one', { expectedSeq: seq + 1, seq: event.seq });
    if (seq > 0 && event.prevHash !== hash) {
      throw conflict('the event does not follow the last one of the record', { seq: event.seq });
    }
    ({ seq, hash } = event);
  }
}

/**
 * The events that the record does not have yet, in order. Those it has are skipped. Throws `CONFLICT` when an event contradicts the
 * record: another hash at a known position or under a known id, a gap, or a chain that does not fit.
 */
export async function freshEvents(session: Session, events: readonly RecordedEvent[]): Promise<FreshEvents> {
  const { head } = session.sentinel;
  await checkStored(
    session,
    events.filter((event) => event.seq <= head.seq),
  );
  const later = events.filter((event) => event.seq > head.seq);
  const stored = await storedBeside(session, later);
  const fresh = withoutKnownIds(later, stored);
  checkChain(session, fresh);
  return { fresh, stored };
}
