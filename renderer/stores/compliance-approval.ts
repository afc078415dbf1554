import { type StoreApi, createStore } from 'zustand/vanilla';
import type { AppError, Result } from '#shared/kernel/result';
import type { ClientLine, RuleLine } from '../ipc/types';
import type { UiEnv } from './env';

/** What a supervisor is asked to agree to. */
export type ApprovalTask =
  | { readonly kind: 'import' }
  | { readonly kind: 'raise'; readonly rule: RuleLine }
  | { readonly kind: 'terms'; readonly client: ClientLine };

export type ApprovalState = {
  readonly task: ApprovalTask | null;
  readonly isSending: boolean;
  readonly error: AppError | null;
  /** The desk's time from which a PIN is looked at again; null: at once. */
  readonly waitUntilMs: number | null;
  /** The last thing agreed to is safe in the journal and not in the store yet. */
  readonly isBehind: boolean;
};

export type ApprovalStore = StoreApi<ApprovalState> & {
  readonly ask: (task: ApprovalTask) => void;
  readonly close: () => void;
  /** False while something is on its way, or while no PIN is looked at. */
  readonly begin: () => boolean;
  /** Takes main's answer. True when what was agreed to is on record. */
  readonly took: (reply: Result<unknown>) => boolean;
};

const NOTHING: ApprovalState = { task: null, isSending: false, error: null, waitUntilMs: null, isBehind: false };

/** How long a PIN is not looked at after wrong tries, in ms, as main told it. */
export function waitOf(error: AppError): number {
  const waitMs = error.details?.['waitMs'];
  return error.code === 'PIN_WRONG' && typeof waitMs === 'number' ? waitMs : 0;
}

/** What a supervisor is asked to agree to now. The PIN itself is never kept here: it goes from the field to main. */
export function createApprovalStore(env: Pick<UiEnv, 'later'>, nowMs: () => number): ApprovalStore {
  const store = createStore<ApprovalState>(() => NOTHING);
  let stopWait = (): void => undefined;
  const wait = (error: AppError) => {
    stopWait();
    const waitMs = waitOf(error);
    if (waitMs === 0) return null;
    stopWait = env.later(waitMs, () => store.setState({ waitUntilMs: null, error: null }));
    return nowMs() + waitMs;
  };
  return Object.assign(store, {
    // The wait after wrong tries holds whatever is asked for: it is the PIN's.
    ask: (task: ApprovalTask) => store.setState(({ waitUntilMs }) => ({ ...NOTHING, task, waitUntilMs })),
    close: () => store.setState(({ isSending, waitUntilMs }) => (isSending ? {} : { ...NOTHING, waitUntilMs })),
    begin: () => {
      const { isSending, waitUntilMs } = store.getState();
      if (isSending || waitUntilMs !== null) return false;
      store.setState({ isSending: true, error: null });
      return true;
    },
    took: (reply: Result<unknown>) => {
      const isBehind = !reply.ok && reply.error.code === 'STORE_BEHIND';
      if (reply.ok || isBehind) {
        store.setState({ ...NOTHING, isBehind });
        return true;
      }
      store.setState({ isSending: false, error: reply.error, waitUntilMs: wait(reply.error) });
      return false;
    },
  });
}
