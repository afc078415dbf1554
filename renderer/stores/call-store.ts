import { type StoreApi, createStore } from 'zustand/vanilla';
import type { AccountId } from '#shared/kernel/ids';

export type CallState = {
  /** A call that came in and whose account is still being looked for; the desk's time it began. */
  readonly incomingSinceMs: number | null;
  /** The account whose open entry was left for a received call. */
  readonly parked: { readonly accountId: AccountId; readonly name: string; readonly sinceMs: number } | null;
  /** The account that was to be called before it was known; the call begins when it is. */
  readonly waitingFor: AccountId | null;
  /** How many entries came back with this window. */
  readonly restored: number;
};

/** Calls that belong to no account yet, and what was left for them. Those of an account stand in its entry. */
export type CallStore = StoreApi<CallState>;

export function createCallStore(): CallStore {
  return createStore<CallState>(() => ({ incomingSinceMs: null, parked: null, waitingFor: null, restored: 0 }));
}
