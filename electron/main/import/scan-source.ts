import { TextDecoder } from 'node:util';

import { type ByteReading, readBytes } from './read-bytes';
import type { PlacementSource } from './source';

/** What one pass over the raw bytes of a source finds. Counts are over the whole file. */
export type SourceScan = ByteReading & {
  /** The beginning of the file. */
  readonly head: Buffer;
  /** Pieces around bytes above 127, from anywhere in the file: what tells one encoding from another. */
  readonly foreign: Buffer;
  readonly isUtf8: boolean;
  readonly nulsAtEven: number;
  readonly nulsAtOdd: number;
  /** NUL bytes among the first 4,096. */
  readonly earlyNuls: number;
};

const HEAD_BYTES = 256 * 1024;
const FOREIGN_BYTES = 64 * 1024;
const AROUND = 24;
const EARLY = 4096;

type Tally = { -readonly [K in 'nulsAtEven' | 'nulsAtOdd' | 'earlyNuls']: number } & {
  isUtf8: boolean;
  foreignBytes: number;
  readonly foreign: Buffer[];
};

/** Reads a source once without interpreting it. Throws `FILE_NOT_READABLE` or `CANCELLED` (as `CodedError`). */
export async function scanSource(
  source: PlacementSource,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<SourceScan> {
  const tally: Tally = {
    nulsAtEven: 0,
    nulsAtOdd: 0,
    earlyNuls: 0,
    isUtf8: true,
    foreignBytes: 0,
    foreign: [],
  };
  const heads: Buffer[] = [];
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  const reading = readBytes(source, signal);
  let step = await reading.next();
  while (step.done !== true) {
    const piece = step.value;
    if (bytes < HEAD_BYTES) heads.push(piece);
    countNuls(piece, bytes, tally);
    gatherForeign(piece, tally);
    tally.isUtf8 &&= decodes(utf8, piece, true);
    bytes += piece.length;
    onBytes(bytes);
    step = await reading.next();
  }
  tally.isUtf8 &&= decodes(utf8, Buffer.alloc(0), false);
  const { nulsAtEven, nulsAtOdd, earlyNuls, isUtf8 } = tally;
  const samples = { head: Buffer.concat(heads), foreign: Buffer.concat(tally.foreign) };
  return { ...step.value, ...samples, nulsAtEven, nulsAtOdd, earlyNuls, isUtf8 };
}

function decodes(decoder: TextDecoder, piece: Buffer, stream: boolean): boolean {
  try {
    decoder.decode(piece, { stream });
    return true;
  } catch (thrown) {
    if (thrown instanceof TypeError) return false;
    throw thrown;
  }
}

function countNuls(piece: Buffer, offset: number, tally: Tally): void {
  for (let at = piece.indexOf(0); at !== -1; at = piece.indexOf(0, at + 1)) {
    if ((offset + at) % 2 === 0) tally.nulsAtEven += 1;
    else tally.nulsAtOdd += 1;
    if (offset + at < EARLY) tally.earlyNuls += 1;
  }
}

function gatherForeign(piece: Buffer, tally: Tally): void {
  const text = piece.toString('latin1');
  if (!/[\u0080-\u00ff]/.test(text)) return;
  if (tally.foreignBytes >= FOREIGN_BYTES) return;
  for (const { index } of text.matchAll(/[\u0080-\u00ff]+/g)) {
    const around = Buffer.from(piece.subarray(Math.max(0, index - AROUND), index + AROUND));
    tally.foreign.push(around);
    tally.foreignBytes += around.length;
    if (tally.foreignBytes >= FOREIGN_BYTES) return;
  }
}
