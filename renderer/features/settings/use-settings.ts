import { useStore } from 'zustand';
import type { Settings, SettingsPatch } from '#shared/contract/settings';
import { useUi } from '../../stores/ui-context';
import { changeSettings } from '../../stores/window-settings';

/** What the person set, and how to set something else: at once, and told when it is not kept. */
export function useSettings(): readonly [Settings, (patch: SettingsPatch) => void] {
  const ui = useUi();
  const settings = useStore(ui.settings, (state) => state.settings);
  return [settings, (patch) => void changeSettings(ui, patch)];
}
