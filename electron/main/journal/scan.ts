import { join } from 'node:path';
import type { Disk, DiskFile } from '../platform/disk';
import { isMissing } from '../platform/fs-errors';
import { type ChainState, type ReadLines, type StoredLine, readLines } from './chain';
import { readSummary, unpackLines } from './record-text';
import { type HeaderReading, type SegmentHeader, readHeader, segmentName } from './segment-files';
import { readRecords } from './segment-reader';
import type { JournalDamage } from './types';

/** Where a journal is and what opens it. */
export type JournalPlace = { readonly disk: Disk; readonly folder: string; readonly key: Buffer };

/** A file of the journal, and how far to read it; null is to its end. */
export type ScanFile = { readonly file: number; readonly end: number | null };

/** A good record: where it stands, its events (none when they were not asked for) and the chain after them. */
export type ScannedRecord = {
  readonly kind: 'record';
  readonly file: number;
  readonly record: number;
  readonly offset: number;
  readonly end: number;
  readonly events: readonly StoredLine[];
  readonly state: ChainState;
};

/**
 * How a scan ended: the chain as far as it could be read, the last good record (`record` 0 when the file holds none) and where it
 * ends, and what stopped the scan.
 */
export type ScanEnd = {
  readonly kind: 'end';
  readonly state: ChainState;
  readonly file: number;
  readonly record: number;
  readonly offset: number;
  readonly bytes: number;
  readonly damage: JournalDamage | null;
};

/** The records one by one, then the end. */
export type ScanStep = ScannedRecord | ScanEnd;

type Stop = {
  readonly kind: 'stop';
  readonly reason: JournalDamage['reason'];
  readonly record: number;
  readonly offset: number;
};

type Begun = { readonly kind: 'begun'; readonly offset: number };

/** Opens a file of the journal to read; null when it is not there. */
export async function openSegment(place: JournalPlace, file: number): Promise<DiskFile | null> {
  try {
    return await place.disk.open(join(place.folder, segmentName(file)), 'read');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The chain before the first record of a file, as its head tells. */
export function chainBefore(header: SegmentHeader): ChainState {
  return { seq: header.firstSeq - 1, hash: header.prevHash, hlc: header.prevHlc };
}

function headerProblem(reading: HeaderReading, before: ChainState): JournalDamage['reason'] | null {
  if (reading.kind !== 'header') return 'unreadable';
  if (reading.header.firstSeq !== before.seq + 1) return 'sequence-broken';
  return reading.header.prevHash === before.hash ? null : 'chain-broken';
}

/** What a record's plaintext does to the chain: where it leads, and its events when they are wanted. */
async function follow(before: ChainState, plain: Buffer, eventsAfter: number): Promise<ReadLines> {
  const summary = readSummary(plain);
  if (summary === null) return { ok: false, reason: 'unreadable' };
  if (summary.after.seq !== before.seq + summary.events) return { ok: false, reason: 'sequence-broken' };
  if (summary.prevHash !== before.hash) return { ok: false, reason: 'chain-broken' };
  if (summary.after.seq <= eventsAfter) return { ok: true, events: [], state: summary.after };
  const lines = await unpackLines(plain);
  const read: ReadLines = lines === null ? { ok: false, reason: 'unreadable' } : await readLines(before, lines);
  if (!read.ok || (read.state.seq === summary.after.seq && read.state.hash === summary.after.hash)) return read;
  return { ok: false, reason: read.state.seq === summary.after.seq ? 'chain-broken' : 'sequence-broken' };
}

function stop(reason: JournalDamage['reason'], record: number, offset: number): Stop {
  return { kind: 'stop', reason, record, offset };
}

/** Steps through one file: that its head is sound, its records, and what stopped it when it was not its end. */
async function* scanFile(
  place: JournalPlace,
  source: DiskFile,
  entry: ScanFile,
  before: ChainState,
  eventsAfter: number,
): AsyncGenerator<Begun | ScannedRecord | Stop, void> {
  const { file } = entry;
  const reading = await readHeader(place.key, file, source);
  const problem = headerProblem(reading, before);
  if (reading.kind !== 'header' || problem !== null) {
    yield stop(problem ?? 'unreadable', 0, 0);
    return;
  }
  yield { kind: 'begun', offset: reading.bytes };
  let state = before;
  const end = entry.end ?? (await source.size());
  for await (const step of readRecords(source, { key: place.key, file, offset: reading.bytes, end })) {
    if (step.kind === 'end') return;
    const { record, offset } = step;
    if (step.kind === 'bad') {
      yield stop('unreadable', record, offset);
      return;
    }
    const followed = await follow(state, step.plain, eventsAfter);
    if (!followed.ok) {
      yield stop(followed.reason, record, offset);
      return;
    }
    state = followed.state;
    yield { kind: 'record', file, record, offset, end: step.end, events: followed.events, state };
  }
}

/**
 * Reads `files` (in order; a number that is missing among them is a missing file) record by record and proves each record and the
 * chain after `before`. Ends at their end or at the first thing that is not as it must be. Memory is bounded by the largest record.
 * Records up to `eventsAfter` are decrypted and followed by their summaries only, and come without events.
 */
export async function* scanJournal(
  place: JournalPlace,
  files: readonly ScanFile[],
  before: ChainState,
  eventsAfter = 0,
): AsyncGenerator<ScanStep, void> {
  let end: ScanEnd = {
    kind: 'end',
    state: before,
    file: files[0]?.file ?? 1,
    record: 0,
    offset: 0,
    bytes: 0,
    damage: null,
  };
  for (const [index, entry] of files.entries()) {
    const file = (files[0]?.file ?? 1) + index;
    for await (const step of stepsOf(place, file, entry, end.state, eventsAfter)) {
      if (step.kind === 'stop') {
        const { reason, record, offset } = step;
        yield { ...end, damage: { file: segmentName(file), record, offset, afterSeq: end.state.seq, reason } };
        return;
      }
      if (step.kind === 'begun') {
        end = { ...end, file, record: 0, offset: step.offset, bytes: end.bytes + step.offset };
      } else {
        const bytes = end.bytes + step.end - step.offset;
        end = { ...end, state: step.state, record: step.record, offset: step.end, bytes };
        yield step;
      }
    }
  }
  yield end;
}

async function* stepsOf(
  place: JournalPlace,
  file: number,
  entry: ScanFile,
  before: ChainState,
  eventsAfter: number,
): AsyncGenerator<Begun | ScannedRecord | Stop, void> {
  const source = entry.file === file ? await openSegment(place, file) : null;
  if (source === null) {
    yield stop('file-missing', 0, 0);
    return;
  }
  try {
    yield* scanFile(place, source, entry, before, eventsAfter);
  } finally {
    await source.close();
  }
}
