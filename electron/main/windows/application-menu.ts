import type { MenuItemConstructorOptions } from 'electron';

/**
 * The whole menu. It exists to replace Electron's own, whose accelerators reload or close the window in the middle of a call
 * (Ctrl+R, F5, Ctrl+W). Editing keys and zoom stay; the developer tools only where Kept is not packaged. Imports lead to their
 * screens, where the file is chosen and looked at before anything of it counts.
 */
export function applicationMenu(where: {
  readonly isPackaged: boolean;
  readonly platform: string;
  readonly show: (screen: 'import' | 'compliance') => void;
}): MenuItemConstructorOptions[] {
  const file: MenuItemConstructorOptions = {
    label: 'File',
    submenu: [
      { label: 'Import placement file…', click: () => where.show('import') },
      { label: 'Import rule pack…', click: () => where.show('compliance') },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const devTools: MenuItemConstructorOptions[] = where.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools' }];
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, ...devTools],
  };
  return where.platform === 'darwin' ? [{ role: 'appMenu' }, file, edit, view] : [file, edit, view];
}
