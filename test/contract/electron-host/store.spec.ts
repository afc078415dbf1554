import { readdirSync } from 'node:fs';
import { expect, launchFixture, test } from './fixture';

const ROWS = Number(process.env['ROWS'] ?? 4000);
/** The newest row of the account the UI lists. */
const NEWEST = ROWS - 1 - ((((ROWS - 1) % 7) + 4) % 7);

test('rows written through main are listed by their index, and are there after a reload', async ({ running }) => {
  const { ui } = running;
  await ui.evaluate((rows) => window.api.fill(0, rows), ROWS);
  await ui.getByRole('button').click();
  await expect(ui.locator('#count')).toHaveText(String(ROWS));
  await expect(ui.locator('li')).toHaveCount(50);
  await expect(ui.locator('li').first()).toHaveText(`Subject ${NEWEST}`);
  await ui.reload();
  await expect(ui.locator('#count')).toHaveText(String(ROWS));
  await expect(ui.locator('li')).toHaveCount(50);
});

test('a transaction that is rolled back leaves the rows', async ({ running }) => {
  const { ui } = running;
  await ui.evaluate(() => window.api.fill(0, 10));
  const message = await ui.evaluate(() => window.api.ask('rollBack').catch((error: Error) => error.message));
  expect(message).toContain('rolled back');
  expect(await ui.evaluate(() => window.api.ask('count'))).toBe(10);
});

test('the store is a secure place whose storage may be made persistent', async ({ running }) => {
  const { ui } = running;
  expect(await ui.evaluate(() => window.api.ask('persist'))).toEqual([true, true]);
  expect(await ui.evaluate(() => window.api.ask('place'))).toEqual({ isSecure: true, databases: ['fixture'] });
});

test('another partition has no part in the databases of the first', async ({ running }) => {
  const databases = await running.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'persist:other' } });
    await window.loadURL('app://store/store.html');
    const names = (await window.webContents.executeJavaScript(
      'indexedDB.databases().then((all) => all.map((one) => one.name))',
    )) as string[];
    window.destroy();
    return names;
  });
  expect(databases).toEqual([]);
});

test('a partition that is not kept says it has no place; a kept one holds the IndexedDB folder', async ({
  running,
}) => {
  await running.ui.evaluate(() => window.api.fill(0, 10));
  const places = await running.app.evaluate(({ session }) => ({
    kept: session.fromPartition('persist:store-1').storagePath,
    unkept: session.fromPartition('passing').storagePath,
  }));
  expect(places.unkept).toBeNull();
  expect(readdirSync(places.kept ?? '')).toContain('IndexedDB');
});

test('rows are there after quitting and starting again on the same folder', async ({ running, userData }) => {
  await running.ui.evaluate(() => window.api.fill(0, 100));
  const process = running.app.process();
  const exited = new Promise((resolve) => process.once('exit', resolve));
  await running.app.close();
  expect(await exited).toBe(0);
  const again = await launchFixture(userData);
  expect(await again.ui.evaluate(() => window.api.ask('count'))).toBe(100);
  await again.app.close();
});

test('rows are there after main was killed in the middle of things', async ({ running, userData }) => {
  await running.ui.evaluate(() => window.api.fill(0, 100));
  const process = running.app.process();
  const exited = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await exited;
  const again = await launchFixture(userData);
  expect(await again.ui.evaluate(() => window.api.ask('count'))).toBe(100);
  await again.app.close();
});
