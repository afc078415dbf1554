import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { EntryAudit } from '#shared/contract/timeline';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';

/** The entry that is looked at closely, and its proof as far as it was asked for. */
export type EntryPanel = {
  readonly accountId: AccountId;
  readonly entryId: string;
  readonly isProofShown: boolean;
  readonly audit: EntryAudit | null;
  readonly error: AppError | null;
};
export type EntryPanelState = { readonly panel: EntryPanel | null };

export type EntryPanelStore = StoreApi<EntryPanelState> & {
  readonly open: (accountId: AccountId, entryId: string, isProofShown: boolean) => void;
  /** Reads the record and proves the entry. */
  readonly prove: () => Promise<void>;
  readonly close: () => void;
};

/** The side panel of the history. */
export function createEntryPanelStore(client: Workstation): EntryPanelStore {
  const store = createStore<EntryPanelState>(() => ({ panel: null }));
  const change = (of: EntryPanel, over: Partial<EntryPanel>) => {
    const { panel } = store.getState();
    if (panel?.entryId === of.entryId && panel.accountId === of.accountId)
      store.setState({ panel: { ...panel, ...over } });
  };
  const prove = async (): Promise<void> => {
    const { panel } = store.getState();
    if (panel === null) return;
    change(panel, { isProofShown: true, error: null });
    const { accountId, entryId } = panel;
    const reply = await client.account.audit({ accountId, entryId });
    change(panel, reply.ok ? { audit: reply.value } : { error: reply.error });
  };
  return Object.assign(store, {
    open: (accountId: AccountId, entryId: string, isProofShown: boolean) => {
      store.setState({ panel: { accountId, entryId, isProofShown, audit: null, error: null } });
      if (isProofShown) void prove();
    },
    prove,
    close: () => store.setState({ panel: null }),
  });
}
