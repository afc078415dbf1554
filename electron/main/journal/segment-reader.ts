import type { DiskFile } from '../platform/disk';
import { FRAME_PREFIX_BYTES, frameBytes, unsealRecord } from './record-format';

/**
 * A step through a file: a record that was opened, or what ended the reading: the end of the file, or bytes that are no record.
 * `record` of bad bytes is the number the record would have.
 */
export type ReadStep =
  | {
      readonly kind: 'record';
      readonly record: number;
      readonly offset: number;
      readonly end: number;
      readonly plain: Buffer;
    }
  | { readonly kind: 'bad'; readonly record: number; readonly offset: number }
  | { readonly kind: 'end' };

const WINDOW_BYTES = 1 << 20;

/** Reads a file through a window, so that small records cost no read each and a large one is read whole. */
class FileWindow {
  readonly #source: DiskFile;
  readonly #limit: number;
  #start = 0;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(source: DiskFile, limit: number) {
    this.#source = source;
    this.#limit = limit;
  }

  /** `count` bytes from `at`, fewer at the end. */
  async take(at: number, count: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(count, this.#limit - at));
    if (at < this.#start || at + wanted > this.#start + this.#bytes.length) {
      const room = Math.max(0, Math.min(Math.max(wanted, WINDOW_BYTES), this.#limit - at));
      const bytes = Buffer.alloc(room);
      const read = await this.#source.read(bytes, at);
      this.#start = at;
      this.#bytes = bytes.subarray(0, read);
    }
    return this.#bytes.subarray(at - this.#start, at - this.#start + wanted);
  }
}

/** Where in which file to read, with which key. `end` is where to stop; bytes behind it are not looked at. */
export type ReadFrom = {
  readonly key: Buffer;
  readonly file: number;
  readonly offset: number;
  readonly end: number;
};

/** Reads records from the first one of a file on; the last step says how it ended. Never holds more than one record. */
export async function* readRecords(source: DiskFile, from: ReadFrom): AsyncGenerator<ReadStep, void> {
  const window = new FileWindow(source, from.end);
  let { offset } = from;
  for (let record = 1; offset < from.end; record += 1) {
    const size = frameBytes(await window.take(offset, FRAME_PREFIX_BYTES));
    const frame = size === null || offset + size > from.end ? null : await window.take(offset, size);
    const plain = frame === null ? null : unsealRecord(from.key, { file: from.file, record }, frame);
    if (frame === null || plain === null) {
      yield { kind: 'bad', record, offset };
      return;
    }
    yield { kind: 'record', record, offset, end: offset + frame.length, plain };
    offset += frame.length;
  }
  yield { kind: 'end' };
}
