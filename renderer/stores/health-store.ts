import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Health, VerifyProgress, VerifySummary } from '#shared/contract/health';
import type { Workstation } from '#shared/contract/ipc';
import type { AppError } from '#shared/kernel/result';
import { coalesce } from './coalesce';

export type HealthState = {
  readonly health: Health | null;
  readonly error: AppError | null;
  /** How far a check of the whole record has come; null: none is running. */
  readonly verifying: VerifyProgress | null;
  /** What the last check of this session found. */
  readonly found: VerifySummary | null;
  readonly isStopped: boolean;
  readonly isSaving: boolean;
  readonly saved: { readonly fileName: string; readonly bytes: number } | null;
};

export type HealthStore = StoreApi<HealthState> & {
  readonly refresh: () => Promise<void>;
  /** Checks the whole record; does nothing while a check is running. */
  readonly verify: () => Promise<void>;
  readonly stopVerify: () => Promise<void>;
  readonly saveDiagnostics: () => Promise<void>;
};

/** How every part of the desk stands, and the checks a person can ask for. */
export function createHealthStore(client: Workstation): HealthStore {
  const store = createStore<HealthState>(() => ({
    health: null,
    error: null,
    verifying: null,
    found: null,
    isStopped: false,
    isSaving: false,
    saved: null,
  }));
  client.desk.verifying((verifying) => {
    if (store.getState().verifying !== null) store.setState({ verifying });
  });

  const refresh = coalesce(async () => {
    const reply = await client.desk.health({});
    store.setState(reply.ok ? { health: reply.value } : { error: reply.error });
  });

  const verify = async (): Promise<void> => {
    if (store.getState().verifying !== null) return;
    store.setState({ verifying: { stage: 'journal', share: null }, error: null, isStopped: false, found: null });
    const reply = await client.desk.verifyNow({});
    if (reply.ok) store.setState({ verifying: null, found: reply.value });
    else if (reply.error.code === 'CANCELLED') store.setState({ verifying: null, isStopped: true });
    else store.setState({ verifying: null, error: reply.error });
    await refresh();
  };

  return Object.assign(store, {
    refresh,
    verify,
    stopVerify: async () => {
      if (store.getState().verifying !== null) await client.desk.cancelVerify({});
    },
    saveDiagnostics: async () => {
      if (store.getState().isSaving) return;
      store.setState({ isSaving: true, error: null });
      const reply = await client.desk.saveDiagnostics({});
      store.setState(
        reply.ok ? { isSaving: false, saved: reply.value } : { isSaving: false, error: reply.error, saved: null },
      );
    },
  });
}
