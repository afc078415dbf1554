import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { DeskStatus } from '#shared/contract/views';
import { type LocalDay, dayInZone } from '#shared/kernel/calendar';
import type { AppError } from '#shared/kernel/result';
import type { QueueCount } from '../ipc/types';
import { coalesce } from './coalesce';
import type { UiEnv } from './env';

const RETRY_MS = 1_000;

export type DeskState = {
  /** Null until main has answered once. */
  readonly status: DeskStatus | null;
  /** Why the last question for the status failed; null when it was answered. */
  readonly error: AppError | null;
  readonly counts: readonly QueueCount[];
  /** Whether the panes were usable before: a restart of the store then leaves them on screen. */
  readonly hasBeenReady: boolean;
  /** `elapsedMs` of the surroundings when `status` came. */
  readonly toldAtMs: number;
};

export type DeskStore = StoreApi<DeskState> & {
  readonly refresh: () => Promise<void>;
  readonly refreshCounts: () => Promise<void>;
  /** The desk's own time, carried on from what main told: this page's clock is not asked. */
  readonly nowMs: () => number;
  readonly today: () => LocalDay;
  readonly zone: () => string;
};

/** How the desk stands: status, counts and clock. `refresh` asks main; until it answers, it is asked again every second. */
export function createDeskStore(client: Workstation, env: UiEnv): DeskStore {
  const store = createStore<DeskState>(() => ({
    status: null,
    error: null,
    counts: [],
    hasBeenReady: false,
    toldAtMs: 0,
  }));
  let cancelRetry: (() => void) | null = null;

  const refreshCounts = coalesce(async () => {
    const reply = await client.queue.counts({});
    if (reply.ok) store.setState({ counts: reply.value });
  });

  const refresh = coalesce(async () => {
    const reply = await client.desk.status({});
    cancelRetry?.();
    cancelRetry = null;
    if (!reply.ok) {
      store.setState({ error: reply.error });
      cancelRetry = env.later(RETRY_MS, () => void refresh());
      return;
    }
    const status = reply.value;
    const isUsable = status.phase === 'ready' || status.phase === 'read-only';
    store.setState((before) => ({
      status,
      error: null,
      toldAtMs: env.elapsedMs(),
      hasBeenReady: before.hasBeenReady || isUsable,
    }));
    if (isUsable) await refreshCounts();
  });

  const nowMs = () => {
    const { status, toldAtMs } = store.getState();
    return status === null ? 0 : status.nowMs + (env.elapsedMs() - toldAtMs);
  };
  const zone = () => store.getState().status?.zone ?? 'UTC';
  return Object.assign(store, { refresh, refreshCounts, nowMs, zone, today: () => dayInZone(nowMs(), zone()) });
}
