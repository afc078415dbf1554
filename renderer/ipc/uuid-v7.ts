import { type EventId, asId } from '#shared/kernel/ids';

/** Where ids take their time and randomness from. */
export type IdSource = {
  readonly nowMs: () => number;
  /** Fills the array with random bytes and returns it. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
};

const COUNTER_LIMIT = 0xfff;

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/**
 * A maker of UUIDv7 (RFC 9562): 48 bits of epoch ms, a 12-bit count within the millisecond, 62 random bits. Ids of one maker
 * sort in the order they were made, also when the clock stands still or goes back.
 */
export function createEventIds(source: IdSource): () => EventId {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const nowMs = Math.max(0, Math.floor(source.nowMs()));
    if (nowMs > lastMs) {
      lastMs = nowMs;
      counter = 0;
    } else if (counter < COUNTER_LIMIT) {
      counter += 1;
    } else {
      lastMs += 1;
      counter = 0;
    }
    const random = Array.from(source.random(new Uint8Array(8)), (byte) => hex(byte, 2)).join('');
    const variant = hex((Number.parseInt(random.slice(0, 2), 16) & 0x3f) | 0x80, 2);
    const time = hex(lastMs, 12);
    return asId<EventId>(
      `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}${random.slice(2, 4)}-${random.slice(4)}`,
    );
  };
}
