import { ipcMain } from 'electron';
import { type Ipc, ipc } from '#shared/contract/ipc';
import { type IpcParts, bindIpc } from './bind';

/** Binds everything the UI window may ask of main. The only place that names Electron's `ipcMain`. */
export function bindUiIpc(parts: Omit<IpcParts<Ipc>, 'ipcMain' | 'contract' | 'role'>): void {
  bindIpc({ ...parts, ipcMain, contract: ipc, role: 'ui' });
}
