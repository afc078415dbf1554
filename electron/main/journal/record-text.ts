import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import type { ChainState } from './chain';

/**
 * What a record says of itself before its events: how many they are, the chain before them and after them. It is enough to follow
 * the chain from record to record without reading the events.
 */
export type RecordSummary = { readonly events: number; readonly prevHash: string; readonly after: ChainState };

/*
 * A record before encryption: u8 whether the events are deflated, u32 count, f64 last sequence number, f64 and u16 last clock
 * reading, 32 bytes of hash before and 32 of hash after, then the canonical JSON of the events without their hashes, one a line.
 * Canonical JSON holds no line break. The hash of an event is the SHA-256 of its line, so it needs no room of its own.
 */
const PLAIN = 0;
const DEFLATED = 1;
const COUNT_AT = 1;
const SEQ_AT = 5;
const HLC_MS_AT = 13;
const HLC_COUNTER_AT = 21;
const PREV_HASH_AT = 23;
const HASH_AT = 55;
const EVENTS_AT = 87;

const DEFLATE_FROM_BYTES = 4096;
const NO_HASH = '0'.repeat(64);

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** The plaintext of a record that continues the chain after `before`. `lines` are its events, at least one. */
export async function packRecord(before: ChainState, after: ChainState, lines: readonly string[]): Promise<Buffer> {
  const summary = Buffer.alloc(EVENTS_AT);
  summary.writeUInt32LE(lines.length, COUNT_AT);
  summary.writeDoubleLE(after.seq, SEQ_AT);
  summary.writeDoubleLE(after.hlc.ms, HLC_MS_AT);
  summary.writeUInt16LE(after.hlc.counter, HLC_COUNTER_AT);
  summary.write(before.hash === '' ? NO_HASH : before.hash, PREV_HASH_AT, 'hex');
  summary.write(after.hash, HASH_AT, 'hex');
  const text = Buffer.concat(lines.map((line, index) => Buffer.from(index === 0 ? line : `\n${line}`)));
  const isLarge = text.length >= DEFLATE_FROM_BYTES;
  summary.writeUInt8(isLarge ? DEFLATED : PLAIN, 0);
  return Buffer.concat([summary, isLarge ? await deflate(text, { level: constants.Z_BEST_SPEED }) : text]);
}

function hashAt(plain: Buffer, at: number): string {
  const hash = plain.toString('hex', at, at + 32);
  return hash === NO_HASH ? '' : hash;
}

/** What a record says of itself, or null when the plaintext is none of a record. */
export function readSummary(plain: Buffer): RecordSummary | null {
  if (plain.length < EVENTS_AT || plain.readUInt8(0) > DEFLATED) return null;
  const hlc = { ms: plain.readDoubleLE(HLC_MS_AT), counter: plain.readUInt16LE(HLC_COUNTER_AT) };
  const after = { seq: plain.readDoubleLE(SEQ_AT), hash: hashAt(plain, HASH_AT), hlc };
  return { events: plain.readUInt32LE(COUNT_AT), prevHash: hashAt(plain, PREV_HASH_AT), after };
}

function splitLines(text: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = text.indexOf(0x0a); end !== -1; end = text.indexOf(0x0a, start)) {
    lines.push(text.subarray(start, end));
    start = end + 1;
  }
  lines.push(text.subarray(start));
  return lines;
}

/** The lines of a record's plaintext, or null when they do not inflate. */
export async function unpackLines(plain: Buffer): Promise<readonly Buffer[] | null> {
  const text = plain.subarray(EVENTS_AT);
  if (plain.readUInt8(0) === PLAIN) return splitLines(text);
  try {
    return splitLines(await inflate(text));
  } catch (error) {
    // Authentic bytes that do not inflate were written by a fault; the caller reports the record as unreadable.
    if (error instanceof Error && 'errno' in error) return null;
    throw error;
  }
}
