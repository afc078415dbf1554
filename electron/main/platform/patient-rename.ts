import { errnoOf } from './fs-errors';

type Rename = (from: string, to: string) => Promise<void>;

/** What Windows answers while another program, mostly a virus scanner, looks at one of the two files. */
const HELD: ReadonlySet<string | null> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const ATTEMPTS = 10;
const PAUSE_MS = 20;

/** A rename that waits, up to about a second in all, for another program to let go of the files. */
export function patientRename(rename: Rename, pause: (ms: number) => Promise<unknown>): Rename {
  return async (from, to) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await rename(from, to);
      } catch (error) {
        if (attempt === ATTEMPTS || !HELD.has(errnoOf(error))) throw error;
      }
      await pause(PAUSE_MS * attempt);
    }
  };
}
