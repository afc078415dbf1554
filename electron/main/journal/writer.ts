import { join } from 'node:path';
import type { DeskId } from '#shared/kernel/ids';
import { type Result, ok } from '#shared/kernel/result';
import type { DiskFile } from '../platform/disk';
import { fsError } from '../platform/fs-errors';
import { removeIfThere } from '../platform/whole-file';
import type { ChainState, ChainedEvents } from './chain';
import type { Found, LooseTail, Segment } from './opening';
import { FRAME_OVERHEAD, sealRecord } from './record-format';
import { packRecord } from './record-text';
import type { JournalPlace } from './scan';
import { createSegment, segmentName } from './segment-files';

export type WriterPlace = JournalPlace & { readonly deskId: DeskId; readonly rotateAtBytes: number };

/** Where the journal stands: its chain, its files, and where its last good record ends in the last file. */
export type WriterPosition = {
  readonly state: ChainState;
  readonly segments: readonly Segment[];
  readonly end: number;
};

const COPY_BYTES = 1 << 20;

async function copyTail(from: DiskFile, offset: number, to: DiskFile): Promise<void> {
  const size = await from.size();
  const window = Buffer.alloc(Math.min(COPY_BYTES, size - offset));
  for (let at = offset; at < size; at += window.length) {
    const count = await from.read(window, at);
    await to.write(window.subarray(0, count), at - offset);
  }
  await to.datasync();
}

/** The one writer of a journal: appends whole records, or leaves no trace of them. Calls must come one after another. */
export class JournalWriter {
  readonly #place: WriterPlace;
  readonly #segments: Segment[];
  #state: ChainState;
  #record: number;
  #end: number;
  #file: DiskFile | null = null;
  /** What has to succeed before the next append, because the last one left something behind that must not stay. */
  #mend: (() => Promise<void>) | null = null;

  constructor(place: WriterPlace, found: Found) {
    this.#place = place;
    this.#segments = [...found.segments];
    this.#state = found.end.state;
    this.#record = found.end.record;
    this.#end = found.end.offset;
    const { looseTail } = found;
    if (looseTail !== null) this.#mend = () => this.#putAside(looseTail);
  }

  state(): ChainState {
    return this.#state;
  }

  position(): WriterPosition {
    return { state: this.#state, segments: [...this.#segments], end: this.#end };
  }

  /** Opens the last file and cuts a loose tail. When that cannot be done now (a full disk), the next append tries again. */
  async open(): Promise<void> {
    await this.#reopen();
    try {
      await this.#mended();
    } catch (error) {
      fsError(error, 'JOURNAL_UNAVAILABLE', 'cut torn tail');
    }
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }

  /** Writes events as one record and syncs it. `DISK_FULL` or `JOURNAL_UNAVAILABLE`: none of them is recorded. */
  async write(chained: ChainedEvents): Promise<Result<null>> {
    const plain = await packRecord(this.#state, chained.state, chained.lines);
    try {
      await this.#mended();
      await this.#rotateFor(FRAME_OVERHEAD + plain.length);
      await this.#append(plain);
    } catch (error) {
      return { ok: false, error: fsError(error, 'JOURNAL_UNAVAILABLE', 'append') };
    }
    this.#state = chained.state;
    return ok(null);
  }

  async #append(plain: Buffer): Promise<void> {
    const file = this.#file ?? (await this.#reopen());
    const frame = sealRecord(this.#place.key, { file: this.#fileNumber(), record: this.#record + 1 }, plain);
    try {
      await file.write(frame, this.#end);
      // DURABILITY: only from here on may anybody be told that the events are recorded.
      await file.datasync();
    } catch (error) {
      await this.#mendBy(() => this.#cutTo(this.#end));
      throw error;
    }
    this.#end += frame.length;
    this.#record += 1;
  }

  /** Begins a new file when the present one has records and the next would make it too long. */
  async #rotateFor(frameBytes: number): Promise<void> {
    if (this.#record === 0 || this.#end + frameBytes <= this.#place.rotateAtBytes) return;
    const { disk, folder, key, deskId } = this.#place;
    const next = this.#fileNumber() + 1;
    const { seq, hash, hlc } = this.#state;
    const header = { deskId, firstSeq: seq + 1, prevHash: hash, prevHlc: hlc, prevFileBytes: this.#end };
    let size: number;
    try {
      size = await createSegment(disk, folder, key, next, header);
    } catch (error) {
      // A successor must not stand there while its predecessor may still grow.
      await this.#mendBy(() => this.#removeSegment(next));
      throw error;
    }
    this.#segments.push({ file: next, before: this.#state });
    this.#end = size;
    this.#record = 0;
    await this.close();
    await this.#reopen();
  }

  /** Undoes what a failed append left; when that fails as well, it is tried again before the next append. */
  async #mendBy(mend: () => Promise<void>): Promise<void> {
    this.#mend = mend;
    try {
      await this.#mended();
    } catch (error) {
      // The append has failed already and that is what the caller is told; `#mend` stays set.
      fsError(error, 'JOURNAL_UNAVAILABLE', 'undo append');
    }
  }

  async #mended(): Promise<void> {
    if (this.#mend === null) return;
    await this.#mend();
    this.#mend = null;
  }

  async #cutTo(size: number): Promise<void> {
    const file = this.#file ?? (await this.#reopen());
    await file.truncate(size);
    await file.datasync();
  }

  async #removeSegment(file: number): Promise<void> {
    const { disk, folder } = this.#place;
    await removeIfThere(disk, join(folder, segmentName(file)));
    await disk.syncFolder(folder);
  }

  async #putAside(tail: LooseTail): Promise<void> {
    const { disk, folder } = this.#place;
    const source = this.#file ?? (await this.#reopen());
    const kept = await disk.open(join(folder, tail.keptAs), 'create');
    try {
      await copyTail(source, tail.offset, kept);
    } finally {
      await kept.close();
    }
    await disk.syncFolder(folder);
    await this.#cutTo(tail.offset);
  }

  async #reopen(): Promise<DiskFile> {
    const { disk, folder } = this.#place;
    this.#file = await disk.open(join(folder, segmentName(this.#fileNumber())), 'change');
    return this.#file;
  }

  #fileNumber(): number {
    return this.#segments.at(-1)?.file ?? 1;
  }
}
