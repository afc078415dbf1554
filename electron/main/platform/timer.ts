/** Runs `act` after `afterMs` milliseconds and answers how to call it off. Does not keep the process alive. */
export type Schedule = (afterMs: number, act: () => void) => () => void;

/** The machine's timer. */
export const systemSchedule: Schedule = (afterMs, act) => {
  const timer = setTimeout(act, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
};
