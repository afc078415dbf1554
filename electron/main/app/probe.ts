import { type StepProbe, noProbe, pausingProbe } from '../record/steps';
import type { StoreWindowOpener } from './store-window-opener';

/**
 * The probe of crash tests: `KEPT_PAUSE_AT=<step>@<event id>` stops the recording of that event at that step, says so on standard
 * error with the store page's process id, and goes on at SIGUSR2. Nothing of it is in a packaged Kept.
 */
export function probeOf(isPackaged: boolean, windows: Pick<StoreWindowOpener, 'processId'>): StepProbe {
  const spec = process.env['KEPT_PAUSE_AT'];
  if (isPackaged || spec === undefined) return noProbe;
  const tell = (step: string): void => {
    process.stderr.write(`paused at ${step}, store process ${windows.processId()}\n`);
  };
  return pausingProbe(spec, tell, () => new Promise((resumed) => process.once('SIGUSR2', () => resumed())));
}
