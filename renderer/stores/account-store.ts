import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import type { AccountView } from '../ipc/types';
import { coalesce } from './coalesce';

export type AccountState = {
  /** The account whose form is on screen; null when none is. Set at once, before its data is here. */
  readonly accountId: AccountId | null;
  readonly view: AccountView | null;
  readonly error: AppError | null;
};

export type AccountStore = StoreApi<AccountState> & {
  readonly open: (accountId: AccountId) => Promise<void>;
  readonly close: () => void;
  /** Asks again for what is on screen; keeps it there until the answer is here. */
  readonly refresh: () => Promise<void>;
};

const NOTHING: AccountState = { accountId: null, view: null, error: null };

/** The open account. */
export function createAccountStore(client: Workstation): AccountStore {
  const store = createStore<AccountState>(() => NOTHING);

  const load = async (accountId: AccountId): Promise<void> => {
    const view = await client.account.open({ accountId });
    if (store.getState().accountId !== accountId) return;
    store.setState(view.ok ? { view: view.value, error: null } : { error: view.error });
  };

  const refresh = coalesce(async () => {
    const { accountId } = store.getState();
    if (accountId !== null) await load(accountId);
  });

  return Object.assign(store, {
    open: (accountId: AccountId) => {
      if (store.getState().accountId === accountId) return refresh();
      store.setState({ ...NOTHING, accountId });
      return load(accountId);
    },
    close: () => store.setState(NOTHING),
    refresh,
  });
}
