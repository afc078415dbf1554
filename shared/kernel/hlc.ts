declare const brand: unique symbol;

/**
 * A hybrid logical clock reading: sorts as text in the order of events, also when the wall clock went back.
 * `<13 digits of epoch ms>-<4 hex of counter>-<desk id>`.
 */
export type Hlc = string & { readonly [brand]: 'Hlc' };

/** The parts of a clock reading: physical time in epoch ms and the count of events within it. */
export type HlcState = { readonly ms: number; readonly counter: number };

const COUNTER_LIMIT = 0xffff;

/** The next reading after `last`: follows the wall clock, but never goes back behind what was already given. */
export function tickHlc(last: HlcState, nowMs: number): HlcState {
  if (nowMs > last.ms) return { ms: nowMs, counter: 0 };
  return last.counter < COUNTER_LIMIT ? { ms: last.ms, counter: last.counter + 1 } : { ms: last.ms + 1, counter: 0 };
}

/** Text form of a reading for the given desk. */
export function formatHlc(state: HlcState, deskId: string): Hlc {
  return `${String(state.ms).padStart(13, '0')}-${state.counter.toString(16).padStart(4, '0')}-${deskId}` as Hlc;
}

/** The reading's parts, or null when the text is not one. */
export function parseHlc(text: string): HlcState | null {
  const match = /^(\d{13})-([0-9a-f]{4})-/.exec(text);
  return match === null ? null : { ms: Number(match[1]), counter: Number.parseInt(match[2] ?? '', 16) };
}
