/**
 * The steps of recording, in order. A crash may come at each of them; the tests stop the process at each and kill it there.
 * Names are part of the crash tests.
 */
export const RECORD_STEPS = ['received', 'prepared', 'journaled', 'applied', 'noted', 'acknowledged'] as const;
export type RecordStep = (typeof RECORD_STEPS)[number];

/** Told at each step of recording the event with this id; the step goes on when the promise resolves. */
export type StepProbe = (step: RecordStep, id: string) => Promise<void>;

/** The probe of a normal run. */
export const noProbe: StepProbe = () => Promise.resolve();

/**
 * The probe of a crash test: when the event with id `<id>` reaches `<step>` it tells the test and waits for `resumed`. `spec` is
 * `<step>@<id>`; anything else gives the normal probe. Never used in a packaged build.
 */
export function pausingProbe(
  spec: string | undefined,
  tell: (step: RecordStep) => void,
  resumed: () => Promise<void>,
): StepProbe {
  const [wantedStep, wantedId] = spec?.split('@') ?? [];
  if (wantedId === undefined) return noProbe;
  return (step, id) => {
    if (step !== wantedStep || id !== wantedId) return Promise.resolve();
    // Listen first: the test may answer the moment it is told.
    const goesOn = resumed();
    tell(step);
    return goesOn;
  };
}
