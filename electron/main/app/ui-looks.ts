import { type BrowserWindow, Menu, app, nativeTheme } from 'electron';
import type { Broadcast } from '#shared/contract/define';
import type { Ipc } from '#shared/contract/ipc';
import { DEFAULT_SETTINGS, type Settings, TEXT_SCALES } from '#shared/contract/settings';
import { languageOf, speak } from '../text/words';
import type { SettingsStore } from '../platform/settings-file';
import { type TextStep, applicationMenu } from '../windows/application-menu';

/** The next size of text in a direction; the last one stays. */
export function textScaleAfter(before: Settings['textScale'], step: TextStep): Settings['textScale'] {
  if (step === 'usual') return 1;
  const at = TEXT_SCALES.indexOf(before) + (step === 'larger' ? 1 : -1);
  return TEXT_SCALES[Math.max(0, Math.min(TEXT_SCALES.length - 1, at))] ?? before;
}

/**
 * What main shows of a person's settings: the language of the menu and of dialogs, and light or dark, which the page reads from the
 * system's own preference. Before the settings are open it is as the system has it.
 */
export function showLooks(settings: SettingsStore | null, broadcast: Broadcast<Ipc>): void {
  const { language, theme } = settings?.read() ?? DEFAULT_SETTINGS;
  speak(languageOf(language, app.getPreferredSystemLanguages()));
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  const menu = applicationMenu({
    isPackaged: app.isPackaged,
    platform: process.platform,
    show: (screen) => broadcast('desk', 'show', { screen }),
    // A size that cannot be kept is told nowhere: the same is to be had on the settings page, which does tell.
    resizeText: (step) => void settings?.change({ textScale: textScaleAfter(settings.read().textScale, step) }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

/** Makes everything in the window as large as the person set: its page then has fewer, larger pixels and lays itself out anew. */
export function showTextSize(window: BrowserWindow | null, settings: SettingsStore): void {
  if (window === null || window.isDestroyed()) return;
  const { textScale } = settings.read();
  if (window.webContents.getZoomFactor() !== textScale) window.webContents.setZoomFactor(textScale);
}
