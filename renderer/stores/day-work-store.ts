import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import { coalesce } from './coalesce';

/** What the person at this desk did today; null until main has answered. */
export type DayWorkState = {
  readonly worked: { readonly accounts: number; readonly contacts: number; readonly rightParty: number } | null;
};
export type DayWorkStore = StoreApi<DayWorkState> & { readonly refresh: () => Promise<void> };

export function createDayWorkStore(client: Workstation): DayWorkStore {
  const store = createStore<DayWorkState>(() => ({ worked: null }));
  const refresh = coalesce(async () => {
    const reply = await client.queue.worked({});
    if (reply.ok) store.setState({ worked: reply.value });
  });
  return Object.assign(store, { refresh });
}
