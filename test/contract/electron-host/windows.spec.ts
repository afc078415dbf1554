import { expect, test } from './fixture';

test('a hidden store window and a shown UI window stand on their own app urls', async ({ shared }) => {
  const windows = await shared.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isVisible: window.isVisible(),
      url: window.webContents.getURL(),
    })),
  );
  expect(windows.toSorted((a, b) => a.url.localeCompare(b.url))).toEqual([
    { isVisible: true, url: 'app://desk/ui.html' },
    { isVisible: false, url: 'app://store/store.html' },
  ]);
});

test('a window has the inner size, the title and the preferences it was made with', async ({ shared }) => {
  const { app, ui } = shared;
  expect(await ui.evaluate(() => [innerWidth, innerHeight, opener])).toEqual([1000, 700, null]);
  const window = await app.browserWindow(ui);
  await expect.poll(() => window.evaluate((browserWindow) => browserWindow.getTitle())).toBe('Fixture');
  const preferences = await window.evaluate((browserWindow) => {
    // Known to Electron's binary, not to its types.
    const contents = browserWindow.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, partition } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, partition };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, partition: 'persist:ui' });
});

test('a zoomed page has fewer pixels to lay itself out in, and its own again afterwards', async ({ shared }) => {
  const { app, ui } = shared;
  const window = await app.browserWindow(ui);
  const zoomTo = (factor: number) => window.evaluate(({ webContents }, to) => webContents.setZoomFactor(to), factor);
  await zoomTo(2);
  await expect.poll(() => ui.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([500, 350, 2]);
  expect(await window.evaluate(({ webContents }) => webContents.getZoomFactor())).toBe(2);
  await zoomTo(1);
  await expect.poll(() => ui.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([1000, 700, 1]);
});

test('the app knows its name, its version and the switches it set', async ({ shared }) => {
  const facts = await shared.app.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    isPackaged: app.isPackaged,
    isSandboxed: app.commandLine.hasSwitch('enable-sandbox'),
    userData: app.getPath('userData'),
  }));
  const { userData } = shared;
  expect(facts).toEqual({ name: 'host-fixture', version: '1.2.3', isPackaged: false, isSandboxed: true, userData });
});

test('a window main opens later loads its url and can be destroyed', async ({ shared }) => {
  const window = await shared.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'persist:other' } });
    await window.loadURL('app://store/store.html');
    const url = window.webContents.getURL();
    window.destroy();
    return { url, isDestroyed: window.isDestroyed() };
  });
  expect(window).toEqual({ url: 'app://store/store.html', isDestroyed: true });
});

test('a url nobody serves fails to load with the url in the error', async ({ shared }) => {
  const message = await shared.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'persist:unserved' } });
    try {
      await window.loadURL('app://store/store.html');
      return 'loaded';
    } catch (error) {
      return String(error);
    } finally {
      window.destroy();
    }
  });
  expect(message).toMatch(/ERR_[A-Z_]+ \(-\d+\) loading 'app:\/\/store\/store\.html'/);
});
