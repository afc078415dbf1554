import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { AppError } from '#shared/kernel/result';
import { waitOf } from './compliance-approval';
import type { UiEnv } from './env';

/** What main takes as a PIN; it counts again. */
const PIN_LENGTH = { least: 6, most: 64 } as const;

export type PinWords = { readonly current: string; readonly pin: string; readonly again: string };
export type PinProblem = 'CURRENT_REQUIRED' | 'PIN_LENGTH' | 'PINS_DIFFER';

export type PinState = {
  readonly problem: PinProblem | null;
  readonly isSending: boolean;
  readonly error: AppError | null;
  readonly waitUntilMs: number | null;
  /** The last change was taken. */
  readonly isDone: boolean;
};

export type PinStore = StoreApi<PinState> & {
  /** Sets the PIN, or changes it when `isSet`. True when it was taken. */
  readonly save: (words: PinWords, isSet: boolean) => Promise<boolean>;
  /** Somebody types again: what was said of the last try goes. */
  readonly typed: () => void;
};

const NOTHING: PinState = { problem: null, isSending: false, error: null, waitUntilMs: null, isDone: false };

function problemOf({ current, pin, again }: PinWords, isSet: boolean): PinProblem | null {
  if (isSet && current === '') return 'CURRENT_REQUIRED';
  const { length } = [...pin.normalize('NFC')];
  if (length < PIN_LENGTH.least || length > PIN_LENGTH.most) return 'PIN_LENGTH';
  return pin === again ? null : 'PINS_DIFFER';
}

/** The setting of the supervisor PIN. What is typed stays in the fields of the form and is never kept here. */
export function createPinStore(client: Workstation, env: Pick<UiEnv, 'later'>, nowMs: () => number): PinStore {
  const store = createStore<PinState>(() => NOTHING);
  let stopWait = (): void => undefined;
  return Object.assign(store, {
    save: async (words: PinWords, isSet: boolean) => {
      const { isSending, waitUntilMs } = store.getState();
      if (isSending || waitUntilMs !== null) return false;
      const problem = problemOf(words, isSet);
      store.setState({ ...NOTHING, problem, isSending: problem === null });
      if (problem !== null) return false;
      const current = isSet ? words.current : null;
      const reply = await client.rules.setSupervisorPin({ current, pin: words.pin });
      if (reply.ok) {
        store.setState({ ...NOTHING, isDone: true });
        return true;
      }
      const waitMs = waitOf(reply.error);
      stopWait();
      if (waitMs > 0) stopWait = env.later(waitMs, () => store.setState(NOTHING));
      store.setState({ isSending: false, error: reply.error, waitUntilMs: waitMs > 0 ? nowMs() + waitMs : null });
      return false;
    },
    typed: () => store.setState(({ waitUntilMs, isSending }) => (isSending || waitUntilMs !== null ? {} : NOTHING)),
  });
}
