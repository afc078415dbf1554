import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import type { AccountView, TimelinePage } from '../ipc/types';
import { coalesce } from './coalesce';

const TIMELINE_PAGE = 100;
const MOST_PER_REQUEST = 500;

export type AccountState = {
  /** The account whose form is on screen; null when none is. Set at once, before its data is here. */
  readonly accountId: AccountId | null;
  readonly view: AccountView | null;
  readonly timeline: TimelinePage | null;
  readonly error: AppError | null;
  readonly isLoadingOlder: boolean;
};

export type AccountStore = StoreApi<AccountState> & {
  readonly open: (accountId: AccountId) => Promise<void>;
  readonly close: () => void;
  /** Asks again for what is on screen; keeps it there until the answer is here. */
  readonly refresh: () => Promise<void>;
  /** Fetches the next page of older entries. */
  readonly loadOlder: () => Promise<void>;
};

const NOTHING: AccountState = { accountId: null, view: null, timeline: null, error: null, isLoadingOlder: false };

/** The open account and its contact history. */
export function createAccountStore(client: Workstation): AccountStore {
  const store = createStore<AccountState>(() => NOTHING);

  const load = async (accountId: AccountId, entries: number): Promise<void> => {
    const limit = Math.min(MOST_PER_REQUEST, Math.max(TIMELINE_PAGE, entries));
    const [view, timeline] = await Promise.all([
      client.account.open({ accountId }),
      client.account.timeline({ accountId, offset: 0, limit }),
    ]);
    if (store.getState().accountId !== accountId) return;
    if (!view.ok) store.setState({ error: view.error });
    else if (!timeline.ok) store.setState({ view: view.value, error: timeline.error });
    else store.setState({ view: view.value, timeline: timeline.value, error: null });
  };

  const refresh = coalesce(async () => {
    const { accountId, timeline } = store.getState();
    if (accountId !== null) await load(accountId, timeline?.entries.length ?? 0);
  });

  const loadOlder = async (): Promise<void> => {
    const { accountId, timeline, isLoadingOlder } = store.getState();
    if (accountId === null || timeline === null || isLoadingOlder || timeline.entries.length >= timeline.total) return;
    store.setState({ isLoadingOlder: true });
    const offset = timeline.entries.length;
    const reply = await client.account.timeline({ accountId, offset, limit: TIMELINE_PAGE });
    const now = store.getState();
    if (now.accountId !== accountId) return;
    store.setState({ isLoadingOlder: false });
    if (!reply.ok) {
      store.setState({ error: reply.error });
      return;
    }
    const known = new Set(now.timeline?.entries.map((entry) => entry.id));
    const older = reply.value.entries.filter((entry) => !known.has(entry.id));
    const entries = [...(now.timeline?.entries ?? []), ...older];
    store.setState({ timeline: { total: reply.value.total, offset: 0, entries } });
  };

  return Object.assign(store, {
    open: (accountId: AccountId) => {
      if (store.getState().accountId === accountId) return refresh();
      store.setState({ ...NOTHING, accountId });
      return load(accountId, 0);
    },
    close: () => store.setState(NOTHING),
    refresh,
    loadOlder,
  });
}
