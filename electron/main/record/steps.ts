/**
 * The steps of recording, in order. A crash may come at each of them; the tests stop the process at each and kill it there.
 * Names are part of the crash tests.
 */
export const RECORD_STEPS = ['received', 'prepared', 'journaled', 'applied', 'noted', 'acknowledged'] as const;
export type RecordStep = (typeof RECORD_STEPS)[number];

/** Told at each step; the step goes on when the promise resolves. */
export type StepProbe = (step: RecordStep) => Promise<void>;

/** The probe of a normal run. */
export const noProbe: StepProbe = () => Promise.resolve();

/**
 * The probe of a crash test: at the nth time `step` is reached it tells the test and waits for ever. `spec` is `<step>` or
 * `<step>:<n>`; anything else gives the normal probe. Never used in a packaged build.
 */
export function pausingProbe(spec: string | undefined, tell: (message: string) => void): StepProbe {
  const match = /^([a-z]+)(?::(\d+))?$/.exec(spec ?? '');
  if (match === null) return noProbe;
  let remaining = Number(match[2] ?? '1');
  return (step) => {
    if (step !== match[1]) return Promise.resolve();
    remaining -= 1;
    if (remaining > 0) return Promise.resolve();
    tell(`paused at ${step}`);
    return new Promise(() => undefined);
  };
}
