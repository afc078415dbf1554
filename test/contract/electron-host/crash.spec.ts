import { isRealElectron } from './electron';
import { expect, test, type FixtureGlobals, type Running } from './fixture';

async function expectRecovery(running: Running): Promise<void> {
  const { ui } = running;
  await running.noted('store reopened');
  expect(await ui.evaluate(() => window.api.ask('count'))).toBe(100);
  await expect.poll(() => ui.evaluate(() => [window.api.closedPorts(), window.api.isDirect()])).toEqual([1, false]);
  await running.connect();
  expect(await ui.evaluate(() => window.api.direct('count'))).toBe(100);
}

test('a store that crashes is noticed, opened again, and has its rows', async ({ running }) => {
  await running.ui.evaluate(() => window.api.fill(0, 100));
  await running.connect();
  await running.app.evaluate(() =>
    (globalThis as never as FixtureGlobals).fixture.store.window.webContents.forcefullyCrashRenderer(),
  );
  await expectRecovery(running);
});

test('a store whose process is killed is noticed, opened again, and has its rows', async ({ running }) => {
  await running.ui.evaluate(() => window.api.fill(0, 100));
  await running.connect();
  const pids = (): Promise<number[]> =>
    running.app.evaluate(() => {
      const { store, ui } = (globalThis as never as FixtureGlobals).fixture;
      return [store.window, ui].map((window) => window.webContents.getOSProcessId());
    });
  await expect.poll(async () => (await pids()).every((pid) => pid > 0)).toBe(true);
  const [store = 0, ui = 0] = await pids();
  expect(store).not.toBe(ui);
  process.kill(store, 'SIGKILL');
  await running.noted('store gone: killed');
  await expectRecovery(running);
});

test('the end of the browser is the end of main', async ({ running }) => {
  test.skip(isRealElectron, 'Electron is one process with its browser');
  const process = running.app.process();
  const exited = new Promise((resolve) => process.once('exit', resolve));
  const session = await running.app.context().newCDPSession(running.ui);
  // It never answers: it has gone.
  session.send('Browser.crash').catch(() => undefined);
  expect(await exited).toBe(1);
});
