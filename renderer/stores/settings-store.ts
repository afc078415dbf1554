import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from '#shared/contract/settings';
import type { Result } from '#shared/kernel/result';
import { coalesce } from './coalesce';

export type SettingsState = {
  /** What the person set; the defaults until main has answered. */
  readonly settings: Settings;
  readonly isLoaded: boolean;
};

export type SettingsStore = StoreApi<SettingsState> & {
  readonly refresh: () => Promise<void>;
  /** Takes effect at once and is kept by main; goes back to what main holds when that fails. */
  readonly change: (patch: SettingsPatch) => Promise<Result<Settings>>;
};

/** What the person at this desk set for themselves. */
export function createSettingsStore(client: Workstation): SettingsStore {
  const store = createStore<SettingsState>(() => ({ settings: DEFAULT_SETTINGS, isLoaded: false }));
  let changing = 0;

  const refresh = coalesce(async () => {
    const reply = await client.settings.read({});
    // An answer from before a change that is under way would undo it on screen.
    if (reply.ok && changing === 0) store.setState({ settings: reply.value, isLoaded: true });
  });

  const change = async (patch: SettingsPatch): Promise<Result<Settings>> => {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    store.setState(({ settings }) => ({ settings: { ...settings, ...given } }));
    changing += 1;
    const reply = await client.settings.change({ patch });
    changing -= 1;
    if (reply.ok && changing === 0) store.setState({ settings: reply.value, isLoaded: true });
    if (!reply.ok) await refresh();
    return reply;
  };

  return Object.assign(store, { refresh, change });
}
