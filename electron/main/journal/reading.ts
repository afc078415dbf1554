import { decodeEvent } from '#shared/contract/events/decode';
import type { RecordHead } from '#shared/contract/store';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type AppError, CodedError, err } from '#shared/kernel/result';
import { type ChainState, EMPTY_CHAIN, type StoredLine } from './chain';
import type { Segment } from './opening';
import { type JournalPlace, type ScanFile, type ScannedRecord, scanJournal } from './scan';
import { segmentName } from './segment-files';
import type { JournalDamage, JournalReport } from './types';

/** The failure of whatever a damaged journal cannot do; the details name the place of the damage. */
export function damagedError(damage: JournalDamage): { readonly ok: false; readonly error: AppError } {
  return err('JOURNAL_DAMAGED', 'the journal is damaged; nothing is written after it', { ...damage });
}

/** What there is to read at one moment: appends that come later are not looked at. `end` is where the last file's records end. */
export type JournalReading = {
  readonly segments: readonly Segment[];
  readonly end: number;
  readonly head: ChainState;
  readonly damage: JournalDamage | null;
};

/** Of a damaged journal every byte is looked at; else nothing behind the last good record is. */
function filesFrom(reading: JournalReading, index: number): readonly ScanFile[] {
  const last = reading.segments.length - 1;
  return reading.segments
    .slice(index)
    .map(({ file }, place) => ({ file, end: reading.damage === null && index + place === last ? reading.end : null }));
}

/**
 * Events that are no more than parsed, as the record they are; null when one is no event at all. An event this version cannot read
 * is handed on as it was stored: `isKnownEvent` tells it from the others.
 */
function decodeAll(stored: readonly StoredLine[]): readonly RecordedEvent[] | null {
  const events: RecordedEvent[] = [];
  for (const line of stored) {
    const decoded = decodeEvent(line);
    if (decoded.kind === 'invalid') return null;
    // A deferred event has the envelope of every event; whoever reads its content asks for its type first.
    events.push(decoded.event as RecordedEvent);
  }
  return events;
}

function undecodable({ file, record, offset }: ScannedRecord, afterSeq: number): JournalDamage {
  return { file: segmentName(file), record, offset, afterSeq, reason: 'unreadable' };
}

function startOf(reading: JournalReading, seq: number): number {
  return Math.max(
    0,
    reading.segments.findLastIndex(({ before }) => before.seq <= seq),
  );
}

/** Reads the events after `seq`, one array a record. At damage it tells `onDamage` and throws `CodedError` `JOURNAL_DAMAGED`. */
export async function* readEvents(
  place: JournalPlace,
  reading: JournalReading,
  seq: number,
  onDamage: (damage: JournalDamage) => void,
): AsyncGenerator<readonly RecordedEvent[], void> {
  if (reading.damage === null && seq >= reading.head.seq) return;
  const index = startOf(reading, seq);
  const before = reading.segments[index]?.before ?? EMPTY_CHAIN;
  // Damage in a file before the first one to be read is not in the way.
  const known = reading.damage !== null && reading.damage.afterSeq >= before.seq ? reading.damage : null;
  let afterSeq = before.seq;
  const stopAt = (damage: JournalDamage): never => {
    onDamage(damage);
    throw new CodedError(damagedError(damage).error);
  };
  for await (const step of scanJournal(place, filesFrom(reading, index), before, seq)) {
    if (known !== null && afterSeq >= known.afterSeq) return stopAt(known);
    if (step.kind === 'end') return step.damage === null ? undefined : stopAt(step.damage);
    const events = decodeAll(step.events) ?? stopAt(undecodable(step, afterSeq));
    const wanted = events.filter((event) => event.seq > seq);
    afterSeq = step.state.seq;
    if (wanted.length > 0) yield wanted;
  }
}

/** Reads the whole journal and proves every record, every event and the chain from the first event to the head. */
export async function verifyJournal(place: JournalPlace, reading: JournalReading): Promise<JournalReport> {
  const files = reading.segments.length;
  let events = 0;
  let head: RecordHead = { seq: 0, hash: '' };
  for await (const step of scanJournal(place, filesFrom(reading, 0), EMPTY_CHAIN)) {
    if (step.kind === 'end') {
      const damage = step.damage ?? reading.damage;
      const isClean = damage === null && head.seq === reading.head.seq && head.hash === reading.head.hash;
      return { isClean, events, head, files, bytes: step.bytes, damage };
    }
    if (decodeAll(step.events) === null) {
      return { isClean: false, events, head, files, bytes: step.offset, damage: undecodable(step, head.seq) };
    }
    events += step.events.length;
    head = { seq: step.state.seq, hash: step.state.hash };
  }
  throw new Error('a scan always ends');
}
