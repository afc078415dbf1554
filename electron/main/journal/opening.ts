import { join } from 'node:path';
import type { DeskId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import { removeIfThere } from '../platform/whole-file';
import { type ChainState, EMPTY_CHAIN } from './chain';
import { FORMAT_VERSION, unsealRecord } from './record-format';
import { type JournalPlace, type ScanEnd, type ScanStep, chainBefore, openSegment, scanJournal } from './scan';
import {
  type HeaderReading,
  type SegmentHeader,
  createSegment,
  readHeader,
  segmentName,
  segmentNumbers,
} from './segment-files';
import { judgeTail } from './torn-tail';
import type { JournalDamage, JournalOpening } from './types';

/** A file of the journal: its number and the chain before its first record. */
export type Segment = { readonly file: number; readonly before: ChainState };

/** Bytes to be put aside under another name before anything is appended: from `offset` of `file` to its end. */
export type LooseTail = { readonly file: number; readonly offset: number; readonly keptAs: string };

/** What a journal folder holds, as far as it can be read. */
export type Found = {
  readonly segments: readonly Segment[];
  readonly end: ScanEnd;
  readonly looseTail: LooseTail | null;
  readonly opening: JournalOpening;
};

type FileHead = { readonly file: number; readonly size: number; readonly reading: HeaderReading };
type SoundHead = { readonly file: number; readonly size: number; readonly header: SegmentHeader };

async function readHeads(place: JournalPlace, files: readonly number[]): Promise<readonly FileHead[]> {
  const heads: FileHead[] = [];
  for (const file of files) {
    const source = await openSegment(place, file);
    if (source === null) continue;
    try {
      heads.push({ file, size: await source.size(), reading: await readHeader(place.key, file, source) });
    } finally {
      await source.close();
    }
  }
  return heads;
}

/** What makes a journal not ours to open, whatever its records say. */
function refusal(heads: readonly FileHead[], deskId: DeskId): Result<null> {
  const has = (kind: HeaderReading['kind']): boolean => heads.some(({ reading }) => reading.kind === kind);
  if (has('too-new')) {
    return err('SCHEMA_TOO_NEW', 'the journal was written by a newer Kept', { readable: FORMAT_VERSION });
  }
  if (has('other-key') && !has('header') && !has('unreadable')) {
    return err('KEY_INVALID', 'the journal was written with another data key');
  }
  const first = heads.find(({ reading }) => reading.kind === 'header')?.reading;
  if (first?.kind === 'header' && first.header.deskId !== deskId) {
    return err('CONFLICT', 'the journal belongs to another desk', { deskId, journalDeskId: first.header.deskId });
  }
  return ok(null);
}

/** The heads up to the first file that cannot follow the one before it. */
function soundHeads(heads: readonly FileHead[]): readonly SoundHead[] {
  const sound: SoundHead[] = [];
  for (const { file, size, reading } of heads) {
    if (reading.kind !== 'header' || file !== sound.length + 1) break;
    const before = sound.at(-1);
    const { deskId, firstSeq, prevFileBytes } = reading.header;
    const follows =
      before === undefined ||
      (deskId === before.header.deskId && firstSeq >= before.header.firstSeq && prevFileBytes === before.size);
    if (!follows) break;
    sound.push({ file, size, header: reading.header });
  }
  return sound;
}

async function endOf(scan: AsyncIterable<ScanStep>): Promise<ScanEnd> {
  for await (const step of scan) {
    if (step.kind === 'end') return step;
  }
  throw new Error('a scan always ends');
}

async function isTorn(place: JournalPlace, end: ScanEnd, size: number): Promise<boolean> {
  const source = await openSegment(place, end.file);
  if (source === null) return false;
  try {
    const bytes = Buffer.alloc(size - end.offset);
    await source.read(bytes, end.offset);
    const next = { file: end.file, record: end.record + 1 };
    const opens = (frame: Buffer): boolean => unsealRecord(place.key, next, frame) !== null;
    return judgeTail({ bytes, offset: end.offset, opens }) === 'torn';
  } finally {
    await source.close();
  }
}

/** A name for bytes to be put aside that none of the folder's files has. */
function nextTornName(names: readonly string[]): string {
  const numbers = names.map((name) => Number(/^torn-(\d+)\.bin$/.exec(name)?.[1] ?? 0));
  return `torn-${Math.max(0, ...numbers) + 1}.bin`;
}

/**
 * Reads the last file whose predecessors follow one another by their heads. When a file behind it does not, the scan runs into that
 * one and says what is wrong. Earlier files, and the events themselves, are read by `verify` and `readAfter`, not at every start.
 */
async function readToEnd(place: JournalPlace, heads: readonly FileHead[], keptAs: string): Promise<Found> {
  const sound = soundHeads(heads);
  const last = sound.at(-1);
  const start = last?.file ?? 1;
  const later = heads.filter(({ file }) => file > start);
  const files = [start, ...later.map(({ file }) => file)].map((file) => ({ file, end: null }));
  const before = last === undefined ? EMPTY_CHAIN : chainBefore(last.header);
  const end = await endOf(scanJournal(place, files, before, Infinity));
  const segments = heads.map(({ file, reading }) => ({
    file,
    before: reading.kind === 'header' ? chainBefore(reading.header) : end.state,
  }));
  if (heads[0]?.file !== 1) segments.unshift({ file: 1, before: EMPTY_CHAIN });
  const found = { segments, end, looseTail: null, opening: { tailCut: null, damage: end.damage } };
  const [unsound] = later;
  if (end.damage === null && unsound !== undefined) {
    const damage = headDamage(unsound.file, end);
    return { ...found, end: { ...end, damage }, opening: { tailCut: null, damage } };
  }
  const mayBeTorn = later.length === 0 && end.damage?.reason === 'unreadable' && end.damage.record > 0;
  if (last === undefined || !mayBeTorn || !(await isTorn(place, end, last.size))) return found;
  const tailCut = { file: segmentName(end.file), bytes: last.size - end.offset, afterSeq: end.state.seq, keptAs };
  const looseTail = { file: end.file, offset: end.offset, keptAs };
  return { ...found, end: { ...end, damage: null }, looseTail, opening: { tailCut, damage: null } };
}

/** For a file that can be read but does not belong where it stands, such as one of another desk. */
function headDamage(file: number, end: ScanEnd): JournalDamage {
  return { file: segmentName(file), record: 0, offset: 0, afterSeq: end.state.seq, reason: 'chain-broken' };
}

async function createFirst(place: JournalPlace, deskId: DeskId): Promise<void> {
  const { seq, hash, hlc } = EMPTY_CHAIN;
  const header = { deskId, firstSeq: seq + 1, prevHash: hash, prevHlc: hlc, prevFileBytes: null };
  await createSegment(place.disk, place.folder, place.key, 1, header);
}

/** Puts a file aside of which not even the head reached the disk, so that it cannot hold a record. */
async function putBlankAside(place: JournalPlace, blank: FileHead, keptAs: string): Promise<void> {
  await place.disk.rename(join(place.folder, segmentName(blank.file)), join(place.folder, keptAs));
  await place.disk.syncFolder(place.folder);
}

/**
 * Looks through a journal folder; makes the first file of a new journal. A loose tail is reported, not yet cut. Errors:
 * `SCHEMA_TOO_NEW`, `KEY_INVALID`, `CONFLICT` (another desk's). Rejects with the errno of the file system.
 */
export async function findJournal(place: JournalPlace, deskId: DeskId): Promise<Result<Found>> {
  await place.disk.makeFolder(place.folder);
  const names = await place.disk.list(place.folder);
  const keptAs = nextTornName(names);
  const heads = [...(await readHeads(place, segmentNumbers(names)))];
  const blank = heads.at(-1)?.reading.kind === 'blank' ? heads.pop() : undefined;
  const refused = refusal(heads, deskId);
  if (!refused.ok) return refused;
  for (const name of names.filter((entry) => entry.endsWith('.new'))) {
    await removeIfThere(place.disk, join(place.folder, name));
  }
  if (blank !== undefined) await putBlankAside(place, blank, keptAs);
  if (heads.length === 0) {
    await createFirst(place, deskId);
    heads.push(...(await readHeads(place, [1])));
  }
  const found = await readToEnd(place, heads, blank === undefined ? keptAs : nextTornName([...names, keptAs]));
  if (blank === undefined || found.opening.damage !== null || found.looseTail !== null) return ok(found);
  const tailCut = { file: segmentName(blank.file), bytes: blank.size, afterSeq: found.end.state.seq, keptAs };
  return ok({ ...found, opening: { tailCut, damage: null } });
}
