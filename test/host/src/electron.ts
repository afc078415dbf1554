/** What `import … from 'electron'` gives main. Anything else throws by name when it is touched. */
export { app } from './app';
export { BrowserWindow } from './browser-window';
export { dialog } from './dialog';
export { ipcMain } from './ipc-main';
export { Menu, MenuItem } from './menu';
export { nativeTheme } from './native-theme';
export { net } from './net';
export { MessageChannelMain } from './ports';
export { safeStorage } from './safe-storage';
export { protocol, session } from './session';
export { clipboard, crashReporter, powerMonitor, screen, shell } from './system';
export { webContents } from './web-contents';
