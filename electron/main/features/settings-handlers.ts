import type { IpcHandlers } from '#shared/contract/ipc';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { type Result, ok } from '#shared/kernel/result';
import type { SettingsStore } from '../platform/settings-file';

/**
 * The settings part of the UI's contract. `settings` waits until they are open or it is known that they cannot be: a window that
 * shows why a desk does not open has the default looks then, and nothing can be set.
 */
export function settingsHandlers(settings: () => Promise<Result<SettingsStore>>): IpcHandlers['settings'] {
  return {
    read: async () => {
      const opened = await settings();
      return ok(opened.ok ? opened.value.read() : DEFAULT_SETTINGS);
    },
    change: async ({ patch }) => {
      const opened = await settings();
      return opened.ok ? opened.value.change(patch) : opened;
    },
  };
}
