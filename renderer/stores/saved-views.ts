import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import { SavedView } from '#shared/contract/queue';
import type { Settings } from '#shared/contract/settings';
import type { Result } from '#shared/kernel/result';
import { coalesce } from './coalesce';
import type { UiEnv } from './env';
import type { SettingsStore } from './settings-store';

/** The digits a view can be pinned to. */
export const VIEW_DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** Counting goes over all accounts: not more often than this, however much is recorded. */
const LEAST_BETWEEN_MS = 2_000;

export type ViewTally = {
  readonly accounts: number;
  readonly balances: readonly { readonly currency: string; readonly amountMinor: number }[];
};
export type SavedViewsState = {
  /** How much is in each view, by its id. */
  readonly tallies: ReadonlyMap<string, ViewTally>;
};

export type SavedViewsStore = StoreApi<SavedViewsState> & {
  /** The person's views, those with a digit first and in its order. */
  readonly views: () => readonly SavedView[];
  /** Counts anew, now or as soon as it may. */
  readonly refresh: () => Promise<void>;
  /** Adds a view or puts it in the place of the one with its id. A digit is taken from the view that had it. */
  readonly put: (view: SavedView) => Promise<Result<unknown>>;
  readonly remove: (id: string) => Promise<Result<unknown>>;
};

/** What of the settings is a view this version can read; others stay in the settings as they are. */
export function readableViews(frames: readonly unknown[]): readonly SavedView[] {
  return frames
    .flatMap((frame) => {
      const parsed = SavedView.safeParse(frame);
      return parsed.success ? [parsed.data] : [];
    })
    .toSorted((a, b) => (a.digit ?? Infinity) - (b.digit ?? Infinity) || a.title.localeCompare(b.title));
}

/** The views of the queue that the person saved, with live counts. */
export function createSavedViews(
  client: Workstation,
  env: Pick<UiEnv, 'elapsedMs' | 'later'>,
  settings: SettingsStore,
): SavedViewsStore {
  const store = createStore<SavedViewsState>(() => ({ tallies: new Map() }));
  let lastMs = -Infinity;
  let isWaiting = false;

  const views = () => readableViews(settings.getState().settings.savedViews);
  const count = coalesce(async () => {
    lastMs = env.elapsedMs();
    const asked = views().map(({ id, view, filter }) => ({ id, query: { view, filter } }));
    if (asked.length === 0) return;
    const reply = await client.queue.tally({ views: asked });
    if (!reply.ok) return;
    store.setState({ tallies: new Map(reply.value.map(({ id, ...tally }) => [id, tally])) });
  });
  const refresh = async (): Promise<void> => {
    const waitMs = lastMs + LEAST_BETWEEN_MS - env.elapsedMs();
    if (waitMs <= 0) return count();
    if (isWaiting) return undefined;
    isWaiting = true;
    env.later(waitMs, () => {
      isWaiting = false;
      void count();
    });
    return undefined;
  };
  const change = async (savedViews: Settings['savedViews']): Promise<Result<unknown>> => {
    return settings.change({ savedViews });
  };
  const others = (id: string) => settings.getState().settings.savedViews.filter((view) => view.id !== id);

  // What is saved comes with the settings, and changes with them.
  settings.subscribe(({ settings: now }, { settings: before }) => {
    if (now.savedViews !== before.savedViews) void count();
  });
  return Object.assign(store, {
    views,
    refresh,
    put: (view: SavedView) => {
      const freed = others(view.id).map((other) =>
        view.digit !== null && other['digit'] === view.digit ? { ...other, digit: null } : other,
      );
      return change([...freed, view]);
    },
    remove: (id: string) => change(others(id)),
  });
}
