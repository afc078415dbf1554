import type { EventId } from '#shared/kernel/ids';

/** What the UI takes from its surroundings; tests give their own. */
export type UiEnv = {
  /** Milliseconds that only ever grow, for measuring how long ago the desk told its time. */
  readonly elapsedMs: () => number;
  readonly newEventId: () => EventId;
  /** Runs `act` once after `ms`; the returned function calls it off. */
  readonly later: (ms: number, act: () => void) => () => void;
};
