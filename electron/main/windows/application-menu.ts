import type { MenuItemConstructorOptions } from 'electron';
import type { Ipc } from '#shared/contract/ipc';
import type { z } from 'zod';
import { t } from '../text/words';

/** A screen the menu leads to. */
export type MenuScreen = z.output<Ipc['desk']['show']['payload']>['screen'];
export type TextStep = 'larger' | 'smaller' | 'usual';

/**
 * The whole menu, in the language of the moment. It exists to replace Electron's own, whose accelerators reload or close the window
 * in the middle of a call (Ctrl+R, F5, Ctrl+W). Editing keys stay; the developer tools only where Kept is not packaged. Imports lead
 * to their screens, where the file is chosen and looked at before anything of it counts. The page has the other keys.
 */
export function applicationMenu(where: {
  readonly isPackaged: boolean;
  readonly platform: string;
  readonly show: (screen: MenuScreen) => void;
  readonly resizeText: (step: TextStep) => void;
}): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions = {
    label: t('main:menu.file'),
    submenu: [
      { label: t('main:menu.importPlacement'), click: () => where.show('import') },
      { label: t('main:menu.importPack'), click: () => where.show('compliance') },
      { type: 'separator' },
      { label: t('main:menu.settings'), click: () => where.show('settings') },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: t('main:menu.edit'),
    submenu: [
      { role: 'undo', label: t('main:menu.undo') },
      { role: 'redo', label: t('main:menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: t('main:menu.cut') },
      { role: 'copy', label: t('main:menu.copy') },
      { role: 'paste', label: t('main:menu.paste') },
      { role: 'selectAll', label: t('main:menu.selectAll') },
    ],
  };
  const devTools: MenuItemConstructorOptions[] = where.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools', label: t('main:menu.developerTools') }];
  const view: MenuItemConstructorOptions = {
    label: t('main:menu.view'),
    submenu: [
      { label: t('main:menu.usualText'), click: () => where.resizeText('usual') },
      { label: t('main:menu.largerText'), click: () => where.resizeText('larger') },
      { label: t('main:menu.smallerText'), click: () => where.resizeText('smaller') },
      ...devTools,
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: t('main:menu.help'),
    submenu: [
      { label: t('main:menu.keys'), click: () => where.show('keys') },
      { label: t('main:menu.health'), click: () => where.show('health') },
    ],
  };
  return where.platform === 'darwin' ? [{ role: 'appMenu' }, file, edit, view, help] : [file, edit, view, help];
}
