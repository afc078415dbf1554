import type { BrowserWindowConstructorOptions } from 'electron';
import { startUrl } from '../security/asset-path';
import type { RoleHolder, WindowRoles } from '../security/window-roles';
import { UI_PARTITION } from './partitions';
import { uiPreferences } from './web-preferences';

/** What is asked of a UI window; Electron's `BrowserWindow` fits. */
export type UiWindowLike = {
  readonly webContents: RoleHolder;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'page-title-updated', listener: (event: { readonly preventDefault: () => void }) => void): unknown;
  loadURL(url: string): Promise<void>;
  show(): void;
  isVisible(): boolean;
  isDestroyed(): boolean;
  setMenuBarVisibility(isVisible: boolean): void;
  setContentProtection(isProtected: boolean): void;
};

export type UiWindowParts<W extends UiWindowLike> = {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => W;
  readonly roles: WindowRoles;
  /** Absolute path of the bundled preload. */
  readonly preloadPath: string;
  readonly isPackaged: boolean;
  /** A setting: keeps the window out of screenshots and screen sharing (Windows, macOS). */
  readonly isContentProtected: boolean;
};

/** The options of the UI window: 1366x768, the smallest screen in the field's call centers, in DIPs. */
export function uiWindowOptions(
  parts: Pick<UiWindowParts<UiWindowLike>, 'preloadPath' | 'isPackaged'>,
): BrowserWindowConstructorOptions {
  return {
    title: 'Kept',
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    show: false,
    // A single Alt shows Kept's own key tips; it must not bring up a menu bar.
    autoHideMenuBar: false,
    webPreferences: uiPreferences({
      preload: parts.preloadPath,
      partition: UI_PARTITION,
      isPackaged: parts.isPackaged,
    }),
  };
}

/**
 * Opens the window a collector works in and resolves when its page has loaded; rejects when it cannot be loaded. The session must
 * have been prepared before.
 */
export async function openUiWindow<W extends UiWindowLike>(parts: UiWindowParts<W>): Promise<W> {
  const window = parts.createWindow(uiWindowOptions(parts));
  parts.roles.assign('ui', window.webContents);
  window.setMenuBarVisibility(false);
  if (parts.isContentProtected) window.setContentProtection(true);
  // The title is read by task bars and screen recorders: it names the program, never an account.
  window.on('page-title-updated', (event) => event.preventDefault());
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  await window.loadURL(startUrl('ui'));
  show();
  return window;
}
