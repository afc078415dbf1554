import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { PackComparison, PackSummary } from '#shared/contract/rules-view';
import type { AppError } from '#shared/kernel/result';

export type PackImportState = {
  readonly phase: 'none' | 'choosing' | 'comparing' | 'compared' | 'done';
  readonly file: { readonly token: string; readonly fileName: string } | null;
  readonly comparison: PackComparison | null;
  /** What is shown is not what was shown first. */
  readonly wasChanged: boolean;
  /** The pack that was taken in. */
  readonly taken: PackSummary | null;
  /** Why the file could not be looked at. */
  readonly error: AppError | null;
};

export type PackImportStore = StoreApi<PackImportState> & {
  /** Opens the file dialog and compares what was chosen with the pack in force. Cancelling leaves everything as it is. */
  readonly choose: () => Promise<void>;
  /** The file was changed since it was compared: compares it again and says so. */
  readonly changed: () => Promise<void>;
  readonly done: () => void;
  /** Forgets the file. */
  readonly reset: () => void;
};

const START: PackImportState = {
  phase: 'none',
  file: null,
  comparison: null,
  wasChanged: false,
  taken: null,
  error: null,
};

/** A rule pack on its way in: chosen, compared, and with a supervisor's PIN taken into force. Nothing counts before that. */
export function createPackImportStore(client: Workstation): PackImportStore {
  const store = createStore<PackImportState>(() => START);
  const isBusy = () => ['choosing', 'comparing'].includes(store.getState().phase);

  const compare = async (): Promise<void> => {
    const { file } = store.getState();
    if (file === null) return;
    store.setState({ phase: 'comparing', comparison: null, wasChanged: false, error: null });
    const reply = await client.rules.comparePack({ token: file.token });
    if (store.getState().file?.token !== file.token) return;
    store.setState(reply.ok ? { phase: 'compared', comparison: reply.value } : { ...START, file, error: reply.error });
  };

  return Object.assign(store, {
    choose: async () => {
      if (isBusy()) return;
      const before = store.getState();
      store.setState({ phase: 'choosing', error: null });
      const chosen = await client.rules.choosePack({});
      if (!chosen.ok) {
        store.setState({ ...START, error: chosen.error });
        return;
      }
      if (chosen.value === null) {
        store.setState(before);
        return;
      }
      store.setState({ ...START, file: chosen.value });
      await compare();
    },
    changed: async () => {
      await compare();
      store.setState({ wasChanged: true });
    },
    done: () => store.setState(({ comparison }) => ({ ...START, phase: 'done', taken: comparison?.pack ?? null })),
    reset: () => {
      if (!isBusy()) store.setState(START);
    },
  });
}
