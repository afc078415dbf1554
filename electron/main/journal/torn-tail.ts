import { FRAME_OVERHEAD, FRAME_PREFIX_BYTES, findMagic, frameBytes, startsLikeRecord } from './record-format';

/** Smallest unit a disk writes. Where a power cut left a file longer than its data, zeros start at such a boundary. */
const SECTOR_BYTES = 512;
const TAG_BYTES = 16;

/** Bytes at the end of a journal file that are no record. */
export type Tail = {
  readonly bytes: Buffer;
  /** Where they start in the file. */
  readonly offset: number;
  /** Whether a frame opens as the record that would be next, whatever its length field says. */
  readonly opens: (frame: Buffer) => boolean;
};

function zerosFrom(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && bytes[at - 1] === 0) at -= 1;
  return at;
}

function holdsLaterRecord(bytes: Buffer): boolean {
  for (let at = findMagic(bytes, 1); at !== -1; at = findMagic(bytes, at + 1)) {
    const size = frameBytes(bytes.subarray(at, at + FRAME_PREFIX_BYTES));
    if (size !== null && at + size <= bytes.length) return true;
  }
  return false;
}

/** Whether the end of a complete frame never reached the disk: its whole tag is zeros, or zeros reach back to a sector's start. */
function isZeroFilled(tail: Tail, zeros: number, frameEnd: number): boolean {
  if (zeros <= frameEnd - TAG_BYTES) return true;
  const sector = Math.ceil((tail.offset + zeros) / SECTOR_BYTES) * SECTOR_BYTES - tail.offset;
  return sector < frameEnd;
}

/**
 * Whether the tail is the rest of an append that never finished (`torn`: nobody was told that it is recorded) or may hold a record
 * that was acknowledged (`damaged`: it must not be cut). On doubt it is damaged.
 */
export function judgeTail(tail: Tail): 'torn' | 'damaged' {
  const { bytes } = tail;
  const zeros = zerosFrom(bytes);
  if (zeros === 0) return 'torn';
  if (!startsLikeRecord(bytes.subarray(0, zeros)) || holdsLaterRecord(bytes)) return 'damaged';
  // Less than any record has, or less than a frame's length, and zeros behind it.
  if (bytes.length < FRAME_OVERHEAD || zeros <= FRAME_PREFIX_BYTES) return 'torn';
  const size = frameBytes(bytes);
  if (size !== null && size <= bytes.length) return isZeroFilled(tail, zeros, size) ? 'torn' : 'damaged';
  // The frame says it is longer than the file. If what is there opens as it stands, the length was changed afterwards.
  return tail.opens(bytes) ? 'damaged' : 'torn';
}
