import { type StoreApi, createStore } from 'zustand/vanilla';
import type { UiState } from './ui-state';

/** The parts of the settings, in the order they are shown. */
export const SETTINGS_PARTS = ['look', 'keys', 'calls', 'snippets', 'work', 'speech'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** Which part of the settings is shown. */
export type SettingsPageStore = StoreApi<{ readonly part: SettingsPart }>;

export function createSettingsPageStore(): SettingsPageStore {
  return createStore(() => ({ part: 'look' as SettingsPart }));
}

/** Shows the settings, or one part of them. */
export function showSettings(ui: UiState, part?: SettingsPart): void {
  if (part !== undefined) ui.settingsPage.setState({ part });
  const isFromDesk = ui.screen.getState().screen === 'desk';
  ui.screen.visit('settings', isFromDesk ? 'queue' : null);
  ui.screen.focusOn('settings');
}
