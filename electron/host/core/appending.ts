import type { RecordedEvent } from '#shared/domain/events/types';
import { CodedError, err } from '#shared/kernel/result';
import { DESK_STREAM, streamOf } from './event-log';
import type { Session } from './session';

const STREAMS_AT_ONCE = 512;
/** With more streams than this their events are read again when they are folded, instead of being kept until then. */
const STREAMS_KEPT = 4_096;

/** Stored events by stream, of some streams. */
export type StoredEvents = ReadonlyMap<string, readonly RecordedEvent[]>;

/** New events, and what is stored already of their streams if it is not too much. */
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

/**
 * Looks up new events among the stored ones of their streams: hashes of those ids that are known, and the stored events themselves
 * as long as there are not too many to keep.
 */
async function lookUp(session: Session, events: readonly RecordedEvent[]) {
  const wanted = new Set<string>(events.map((event) => event.id));
  const streams = [...new Set(events.map(streamOf))].filter(
    (stream) => stream === DESK_STREAM || session.hasEvents(stream),
  );
  const stored = new Map<string, readonly RecordedEvent[]>();
  const hashes = new Map<string, string>();
  for (let at = 0; at < streams.length; at += STREAMS_AT_ONCE) {
    const part = streams.slice(at, at + STREAMS_AT_ONCE);
    for (const [of, found] of (await session.log.ofMany(part)).entries()) {
      for (const event of found) if (wanted.has(event.id)) hashes.set(event.id, event.hash);
      if (streams.length <= STREAMS_KEPT) stored.set(part[of] ?? '', found);
    }
  }
  return { hashes, stored };
}

/** Events that are new by position but whose id is stored: the same event is skipped, another one is refused. */
function withoutKnownIds(events: readonly RecordedEvent[], hashes: Map<string, string>): readonly RecordedEvent[] {
  return events.filter((event) => {
    const hash = hashes.get(event.id);
    if (hash !== undefined && hash !== event.hash) {
      throw conflict('the event id is known with other content', { eventId: event.id });
    }
    hashes.set(event.id, event.hash);
    return hash === undefined;
  });
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
  const { hashes, stored } = await lookUp(session, later);
  const fresh = withoutKnownIds(later, hashes);
  checkChain(session, fresh);
  return { fresh, stored };
}
