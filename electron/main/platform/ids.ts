import { randomBytes } from 'node:crypto';
import { type DeskId, type EventId, asId } from '#shared/kernel/ids';
import type { ClockPort } from './clock';

/** Makes ids. Injected, so that tests know them beforehand. */
export type IdPort = { readonly newEventId: () => EventId; readonly newDeskId: () => DeskId };

/** `count` unpredictable bytes. */
export type RandomPort = (count: number) => Buffer;

const COUNTER_LIMIT = 0xfff;
/** A fresh millisecond starts low, so that there is room to count up within it. */
const COUNTER_START_LIMIT = 0x7ff;

function uuidV7(ms: number, counter: number, random: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  random.copy(bytes, 8, 0, 8);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * UUIDv7 (RFC 9562): sorts by time of making; within a millisecond, or after the clock went back, each id is greater than the one
 * before it (method 1: a counter of 12 bits that starts at random and carries into the time).
 */
export function createIds(clock: Pick<ClockPort, 'nowMs'>, random: RandomPort = randomBytes): IdPort {
  let lastMs = 0;
  let counter = 0;
  const next = (): string => {
    const nowMs = Math.max(0, Math.trunc(clock.nowMs()));
    if (nowMs > lastMs || counter === COUNTER_LIMIT) {
      lastMs = Math.max(nowMs, lastMs + 1);
      counter = random(2).readUInt16BE(0) & COUNTER_START_LIMIT;
    } else {
      counter += 1;
    }
    return uuidV7(lastMs, counter, random(8));
  };
  return { newEventId: () => asId<EventId>(next()), newDeskId: () => asId<DeskId>(next()) };
}
