import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRealElectron } from './electron';
import { expect, test } from './fixture';

test('a secret is sealed and opened again', async ({ shared }) => {
  const sealed = await shared.ui.evaluate(() => window.api.call('seal', 'hunter2'));
  expect(sealed).toEqual({ showsText: false, opened: 'hunter2' });
});

test('the window prints to the file the dialog named', async ({ shared }) => {
  const file = path.join(shared.userData, 'out.pdf');
  await shared.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  expect(await shared.ui.evaluate(() => window.api.call('pdf'))).toBe(file);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a menu entry is clicked and the machine resumes', async ({ shared }) => {
  await shared.app.evaluate(({ Menu, powerMonitor }) => {
    Menu.getApplicationMenu()?.getMenuItemById('hello')?.click();
    powerMonitor.emit('resume');
  });
  await shared.noted('menu hello');
  await shared.noted('resume');
});

test('a dark theme reaches the page', async ({ shared }) => {
  await shared.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  const isDark = (): Promise<boolean> => shared.ui.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(true);
});

test('high contrast reaches the page', async ({ shared }) => {
  test.skip(isRealElectron, 'only the operating system can switch it on for Electron');
  await shared.app.evaluate(({ nativeTheme }) => {
    Object.assign(nativeTheme, { shouldUseHighContrastColors: true });
  });
  const isForced = (): Promise<boolean> => shared.ui.evaluate(() => matchMedia('(forced-colors: active)').matches);
  await expect.poll(isForced).toBe(true);
});

test('permission handlers of a session decide what its pages may do', async ({ shared }) => {
  const states = await shared.app.evaluate(async ({ BrowserWindow, session }) => {
    const refusing = session.fromPartition('persist:other');
    refusing.setPermissionCheckHandler(() => false);
    refusing.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'persist:other' } });
    await window.loadURL('app://store/store.html');
    const state = (await window.webContents.executeJavaScript('navigator.storage.persist()')) as boolean;
    window.destroy();
    return state;
  });
  expect(states).toBe(false);
});

test('an api the stand-in lacks says so by name', async ({ shared }) => {
  test.skip(isRealElectron, 'Electron lacks nothing of itself');
  const touched = shared.app.evaluate(({ desktopCapturer }) => desktopCapturer);
  await expect(touched).rejects.toThrow(/electron\.desktopCapturer is not implemented/);
});
