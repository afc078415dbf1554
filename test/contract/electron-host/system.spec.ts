import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRealElectron } from './electron';
import { expect, test } from './fixture';

test('a secret is sealed and opened again', async ({ running }) => {
  const sealed = await running.ui.evaluate(() => window.api.call('seal', 'hunter2'));
  expect(sealed).toEqual({ showsText: false, opened: 'hunter2' });
});

test('the window prints to the file the dialog named', async ({ running }) => {
  const file = path.join(running.userData, 'out.pdf');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  expect(await running.ui.evaluate(() => window.api.call('pdf'))).toBe(file);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a menu entry is clicked and the machine resumes', async ({ running }) => {
  await running.app.evaluate(({ Menu, powerMonitor }) => {
    Menu.getApplicationMenu()?.getMenuItemById('hello')?.click();
    powerMonitor.emit('resume');
  });
  await running.noted('menu hello');
  await running.noted('resume');
});

test('a dark theme reaches the page', async ({ running }) => {
  await running.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  const isDark = (): Promise<boolean> => running.ui.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(true);
});

test('high contrast reaches the page', async ({ running }) => {
  test.skip(isRealElectron, 'only the operating system can switch it on for Electron');
  await running.app.evaluate(({ nativeTheme }) => {
    Object.assign(nativeTheme, { shouldUseHighContrastColors: true });
  });
  const isForced = (): Promise<boolean> => running.ui.evaluate(() => matchMedia('(forced-colors: active)').matches);
  await expect.poll(isForced).toBe(true);
});

test('permission handlers of a session decide what its pages may do', async ({ running }) => {
  const states = await running.app.evaluate(async ({ BrowserWindow, session }) => {
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

test('an api the stand-in lacks says so by name', async ({ running }) => {
  test.skip(isRealElectron, 'Electron lacks nothing of itself');
  const touched = running.app.evaluate(({ desktopCapturer }) => desktopCapturer);
  await expect(touched).rejects.toThrow(/electron\.desktopCapturer is not implemented/);
});
