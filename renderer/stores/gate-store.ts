import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { epochMs } from '#shared/kernel/calendar';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import { coalesce } from './coalesce';
import type { UiEnv } from './env';

export type GateState = {
  readonly accountId: AccountId | null;
  /** What may be done on the account. The old one stays while it is asked for anew; `nowMs` in it says as of when it is. */
  readonly view: GateView | null;
  /** Why the last question was not answered; null when it was. */
  readonly error: AppError | null;
};

export type GateStore = StoreApi<GateState> & {
  /** Asks for an account's gate; null closes it. */
  readonly open: (accountId: AccountId | null) => Promise<void>;
  /** Asks again for the account on screen. */
  readonly refresh: () => Promise<void>;
};

const NOTHING: GateState = { accountId: null, view: null, error: null };

/** Asked a little after the moment, so that the answer lies behind it. */
const BEHIND_MS = 500;

/** How long nothing new may be heard of the gate before it is shown as of its time. */
export const STALE_MS = 90_000;

/**
 * What may be done on the open account now. It is asked for with the account, whenever the record changes, by the clock's tick, and at
 * the moment from which its answer is another. It enables nothing: every contact is judged by main when it is begun.
 */
export function createGateStore(client: Workstation, env: UiEnv, nowMs: () => number): GateStore {
  const store = createStore<GateState>(() => NOTHING);
  let stopTimer = (): void => undefined;

  const load = async (): Promise<void> => {
    const { accountId } = store.getState();
    if (accountId === null) return;
    const reply = await client.rules.gate({ accountId });
    if (store.getState().accountId !== accountId) return;
    if (!reply.ok) {
      store.setState({ error: reply.error });
      return;
    }
    store.setState({ view: reply.value, error: null });
    stopTimer();
    const { changesAt } = reply.value.best;
    if (changesAt === null) return;
    const inMs = epochMs(changesAt) - nowMs() + BEHIND_MS;
    if (inMs > 0) stopTimer = env.later(inMs, () => void refresh());
  };
  const refresh = coalesce(load);

  return Object.assign(store, {
    open: (accountId: AccountId | null) => {
      if (store.getState().accountId === accountId) return refresh();
      stopTimer();
      store.setState({ ...NOTHING, accountId });
      return load();
    },
    refresh,
  });
}
