import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk, DiskFile } from '../platform/disk';
import { replaceWhole } from '../platform/whole-file';
import { FORMAT_VERSION, headerBound, seal, unseal } from './record-format';

/** What the head of a journal file says about the chain before its first record. */
export type SegmentHeader = {
  readonly deskId: string;
  readonly firstSeq: number;
  readonly prevHash: string;
  readonly prevHlc: { readonly ms: number; readonly counter: number };
  /** How long the file before this one was when it was finished; null for the first. */
  readonly prevFileBytes: number | null;
};

const StoredHeader = z.object({
  deskId: z.string(),
  firstSeq: z.number().int().min(1),
  prevHash: z.string(),
  prevHlc: z.object({ ms: z.number().int(), counter: z.number().int() }),
  prevFileBytes: z.number().int().nullable(),
}) satisfies z.ZodType<SegmentHeader>;

/**
 * What stands at the head of a file. `blank`: no header reached the disk · `too-new`: written by a newer Kept ·
 * `other-key`: nothing here was made with this key, as far as the head tells.
 */
export type HeaderReading =
  | { readonly kind: 'header'; readonly header: SegmentHeader; readonly bytes: number }
  | { readonly kind: 'blank' | 'too-new' | 'other-key' | 'unreadable' };

/*
 * Layout: 8 bytes of magic, u32 version, u32 length of what follows the key check, 16 bytes of key check, then the sealed header.
 * Version and file number are bound into the seal. The layout up to here stays the same in every version, so that an older Kept
 * can tell a newer journal from a damaged one.
 */
const MAGIC = Buffer.from('KEPTJRNL', 'latin1');
const VERSION_AT = 8;
const LENGTH_AT = 12;
const CHECK_AT = 16;
const SEALED_AT = 32;
const LONGEST_HEADER = 4096;

const NAME = /^journal-(\d{6,})\.kj$/;

/** The name of a journal's nth file. */
export function segmentName(file: number): string {
  return `journal-${String(file).padStart(6, '0')}.kj`;
}

/** The numbers of the journal files among the names of a folder, in order. */
export function segmentNumbers(names: readonly string[]): readonly number[] {
  const numbers: number[] = [];
  for (const name of names) {
    const digits = NAME.exec(name)?.[1];
    if (digits !== undefined) numbers.push(Number(digits));
  }
  return numbers.toSorted((a, b) => a - b);
}

function keyCheck(key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update('kept journal key check')
    .digest()
    .subarray(0, SEALED_AT - CHECK_AT);
}

function encodeHeader(key: Buffer, file: number, header: SegmentHeader, version: number): Buffer {
  const sealed = seal(key, headerBound(file, version), Buffer.from(JSON.stringify(header)));
  const fixed = Buffer.alloc(CHECK_AT);
  MAGIC.copy(fixed);
  fixed.writeUInt32LE(version, VERSION_AT);
  fixed.writeUInt32LE(sealed.length, LENGTH_AT);
  return Buffer.concat([fixed, keyCheck(key), sealed]);
}

/** Creates a journal file that holds its header and nothing else, in one step; returns its size. */
export async function createSegment(
  disk: Disk,
  folder: string,
  key: Buffer,
  file: number,
  header: SegmentHeader,
  version = FORMAT_VERSION,
): Promise<number> {
  const bytes = encodeHeader(key, file, header, version);
  await replaceWhole(disk, join(folder, segmentName(file)), bytes, { isSynced: true });
  return bytes.length;
}

function parseHeader(plain: Buffer): SegmentHeader | null {
  const parsed = StoredHeader.safeParse(JSON.parse(plain.toString()));
  return parsed.success ? parsed.data : null;
}

function judgeHeader(key: Buffer, file: number, start: Buffer): HeaderReading {
  const version = start.readUInt32LE(VERSION_AT);
  const length = start.readUInt32LE(LENGTH_AT);
  const isOwnKey = timingSafeEqual(start.subarray(CHECK_AT, SEALED_AT), keyCheck(key));
  const end = SEALED_AT + length;
  const plain =
    length <= LONGEST_HEADER && end <= start.length
      ? unseal(key, headerBound(file, version), start.subarray(SEALED_AT, end))
      : null;
  if (plain === null) return { kind: isOwnKey ? 'unreadable' : 'other-key' };
  if (!isOwnKey || !start.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'unreadable' };
  if (version > FORMAT_VERSION) return { kind: 'too-new' };
  const header = parseHeader(plain);
  return header === null ? { kind: 'unreadable' } : { kind: 'header', header, bytes: end };
}

async function isAllZero(file: DiskFile, size: number): Promise<boolean> {
  const window = Buffer.alloc(1 << 20);
  for (let at = 0; at < size; at += window.length) {
    const count = await file.read(window, at);
    if (window.subarray(0, count).some((byte) => byte !== 0)) return false;
  }
  return true;
}

/** Reads the head of the nth journal file. Rejects with the errno of the file system. */
export async function readHeader(key: Buffer, file: number, source: DiskFile): Promise<HeaderReading> {
  const size = await source.size();
  const start = Buffer.alloc(Math.min(size, SEALED_AT + LONGEST_HEADER));
  await source.read(start, 0);
  if (start.length < SEALED_AT) return { kind: 'blank' };
  const reading = judgeHeader(key, file, start);
  const mayBeBlank = reading.kind === 'other-key' && (await isAllZero(source, size));
  return mayBeBlank ? { kind: 'blank' } : reading;
}
