import { type StoreApi, createStore } from 'zustand/vanilla';
import type { AccountId } from '#shared/kernel/ids';

/** What of the queue stands before the desk, to be filled in. */
export type QueuePanel =
  | { readonly kind: 'search' | 'filter' | 'columns' | 'save-view' }
  | { readonly kind: 'rename-view'; readonly savedId: string }
  | { readonly kind: 'skip' | 'follow-up'; readonly accountId: AccountId; readonly name: string };

export type QueuePanelsState = { readonly panel: QueuePanel | null };
export type QueuePanelsStore = StoreApi<QueuePanelsState> & {
  readonly open: (panel: QueuePanel) => void;
  readonly close: () => void;
};

export function createQueuePanels(): QueuePanelsStore {
  const store = createStore<QueuePanelsState>(() => ({ panel: null }));
  return Object.assign(store, {
    open: (panel: QueuePanel) => store.setState({ panel }),
    close: () => store.setState({ panel: null }),
  });
}
