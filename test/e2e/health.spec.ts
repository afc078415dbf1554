import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, chooseSave, crashStore, openKept } from '#test/support/kept-window';
import { startOnTuesday } from '#test/support/office-hours';
import { placementArguments } from '#test/support/placement-file';

/** The health page, the diagnostics file, practice, and a desk that is left open over midnight and another zone. */
const CLOCK = 'KEPT_CLOCK_OFFSET_MS';

let dataDir = '';
let kept: KeptWindow | null = null;
let putClockBack = (): void => undefined;

test.beforeEach(async ({}, info) => {
  putClockBack = startOnTuesday(16);
  dataDir = await freshDataDir(`health-${info.workerIndex}`);
});

test.afterEach(async () => {
  await kept?.close();
  kept = null;
  await removeDataDir(dataDir);
  await removeDataDir(`${dataDir}-practice`);
  putClockBack();
});

type Desk = {
  readonly status: (input: object) => Promise<{
    readonly value: { readonly today: string; readonly zone: string; readonly accounts: number };
  }>;
};

async function statusOf(page: Page) {
  return page.evaluate(async () => {
    const { workstation } = window as unknown as { workstation: { desk: Desk } };
    return (await workstation.desk.status({})).value;
  });
}

/** Opens the window on a small portfolio and goes to the health page by its key. */
async function openHealth(): Promise<{
  readonly page: Page;
  readonly walk: KeyboardWalk;
  readonly opened: KeptWindow;
}> {
  await keptJson(['import', ...(await placementArguments(dataDir, 3))], { dataDir });
  kept = await openKept(dataDir);
  const { page } = kept;
  await expect(page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 60_000 });
  const walk = await KeyboardWalk.begin(page);
  await walk.press('Alt+Shift+H');
  await walk.expectHome(page.getByRole('button', { name: 'Look again' }), 'going to the health page');
  return { page, walk, opened: kept };
}

const part = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Parts of this desk' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) });

test('says how every part stands, checks the whole record when asked, and leads back to the queue', async () => {
  const { page, walk, opened } = await openHealth();
  await expect(part(page, 'Database')).toContainText('ready');
  await expect(part(page, 'Journal')).toContainText('Last entry');
  await expect(part(page, 'Kept import files')).toContainText('Good');
  await expect(part(page, 'Clock and zone')).toContainText('Good');
  await walk.press('Tab', 'Tab');
  await walk.expectHome(page.getByRole('button', { name: 'Check now' }), 'two steps on');
  await walk.press('Enter');
  await expect(page.getByText(/The record is whole: 1 entry in the journal, 1 kept file, 3 accounts/)).toBeVisible();
  await expect(part(page, 'Journal')).toContainText('It was clean');
  await walk.press('Shift+Tab', 'Enter');
  await expect(page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused();
  await walk.expectNoPointer();
  expect(opened.complaints).toEqual([]);
});

test('saves a diagnostics file that names nobody, also after the store had to be started again', async () => {
  const { page, walk, opened } = await openHealth();
  const file = path.join(dataDir, 'diagnostics.json');
  await chooseSave(opened.app, file);
  await crashStore(opened.app);
  await expect(part(page, 'Database')).toContainText('had to be started again', { timeout: 30_000 });
  await walk.press('Tab', 'Tab', 'Tab');
  await walk.expectHome(page.getByRole('button', { name: /Save a diagnostics file/ }), 'three steps on');
  await walk.press('Enter');
  await expect(page.getByText(/Saved as diagnostics\.json/)).toBeVisible();
  const text = await readFile(file, 'utf8');
  // Names and phones of the placement, the client, and the folder.
  expect(text).not.toMatch(/Person \d|312-555|Mercy|placement\.csv/);
  expect(text).not.toContain(dataDir);
  const { checks } = JSON.parse(text) as {
    readonly checks: readonly { readonly id: string; readonly facts: object }[];
  };
  expect(checks.find(({ id }) => id === 'store')?.facts).toMatchObject({ restarts: 1, accounts: 3 });
});

test('settings that were torn are set aside, and both pages say so', async () => {
  await keptJson(['import', ...(await placementArguments(dataDir, 1))], { dataDir });
  kept = await openKept(dataDir);
  await expect(kept.page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 60_000 });
  await kept.page.evaluate(async () => {
    const { workstation } = window as unknown as {
      workstation: { settings: { change: (input: object) => Promise<unknown> } };
    };
    await workstation.settings.change({ patch: { density: 'compact' } });
  });
  await kept.close();
  const folder = path.join(dataDir, 'settings');
  const [name = ''] = await readdir(folder);
  const whole = await readFile(path.join(folder, name));
  expect(whole.includes('compact')).toBe(false);
  await writeFile(path.join(folder, name), whole.subarray(0, 50));
  kept = await openKept(dataDir);
  const { page } = kept;
  await expect(page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press('Alt+Shift+H');
  await expect(part(page, 'Your settings')).toContainText('set aside');
  expect((await readdir(folder)).some((entry) => entry.includes('.damaged-'))).toBe(true);
});

test('a damaged journal is told on the page, and settings can be changed all the same', async () => {
  const [, , profile = ''] = await placementArguments(dataDir, 1);
  for (let n = 0; n < 4; n += 1) await keptJson(['profiles', '--save', profile], { dataDir });
  await keptJson(['import', ...(await placementArguments(dataDir, 1))], { dataDir });
  const [segment = ''] = (await readdir(path.join(dataDir, 'journal'))).filter((name) => name.endsWith('.kj'));
  const file = path.join(dataDir, 'journal', segment);
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 3);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(file, bytes);
  kept = await openKept(dataDir);
  const { page } = kept;
  await expect(page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press('Alt+Shift+H');
  await expect(part(page, 'Journal')).toContainText('Problem');
  await expect(part(page, 'Journal')).toContainText('tell your administrator at once');
  const changed = await page.evaluate(async () => {
    const { workstation } = window as unknown as {
      workstation: { settings: { change: (input: object) => Promise<{ readonly ok: boolean }> } };
    };
    return workstation.settings.change({ patch: { density: 'compact' } });
  });
  expect(changed.ok).toBe(true);
});

test('a desk left open over midnight has another day, and asks for everything anew', async () => {
  test.setTimeout(240_000);
  await keptJson(['import', ...(await placementArguments(dataDir, 3))], { dataDir });
  const now = new Date();
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 15);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'UTC';
  // Long enough for the start on a slow machine.
  process.env[CLOCK] = String(midnight - 75_000 - now.getTime());
  try {
    kept = await openKept(dataDir);
    const { page } = kept;
    await expect(page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 65_000 });
    const before = (await statusOf(page)).today;
    await page.evaluate(() => {
      const world = window as unknown as {
        heard: string[];
        workstation: Record<string, { changed: (act: () => void) => void }>;
      };
      world.heard = [];
      for (const group of ['desk', 'queue']) world.workstation[group]?.changed(() => world.heard.push(group));
    });
    await expect.poll(async () => (await statusOf(page)).today, { timeout: 100_000 }).not.toBe(before);
    await expect
      .poll(() => page.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard)].toSorted()))
      .toEqual(['desk', 'queue']);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('another time zone of the machine is taken over while the window is open, and told on the health page', async () => {
  const { page, opened } = await openHealth();
  const before = (await statusOf(page)).zone;
  const next = before === 'America/Los_Angeles' ? 'America/New_York' : 'America/Los_Angeles';
  await opened.app.evaluate((_electron, zone) => {
    process.env['TZ'] = zone;
  }, next);
  await expect.poll(async () => (await statusOf(page)).zone, { timeout: 60_000 }).toBe(next);
  await expect(part(page, 'Clock and zone')).toContainText('The time zone of this PC has changed', { timeout: 60_000 });
  await expect(part(page, 'Clock and zone')).toContainText(before);
});

test('practice opens on made-up accounts beside the real data, says so, and ticks what the record says', async () => {
  test.setTimeout(240_000);
  await keptJson(['import', ...(await placementArguments(dataDir, 2))], { dataDir });
  kept = await openKept(dataDir, ['--practice']);
  const { page } = kept;
  await expect(page.getByRole('grid', { name: 'Accounts in the queue' })).toBeFocused({ timeout: 180_000 });
  const bar = page.getByRole('region', { name: 'Practice' });
  await expect(bar).toContainText('Made-up accounts');
  await expect(bar).toContainText('0 of 5 done');
  expect((await statusOf(page)).accounts).toBeGreaterThan(100);
  const walk = await KeyboardWalk.begin(page);
  await walk.press('Enter', 'Alt+c');
  await walk.type('na');
  await walk.press('Enter', 'Control+Enter');
  await expect(bar).toContainText('1 of 5 done');
  await walk.press('Control+k');
  await walk.type('practice on made-up');
  await walk.press('Enter');
  const task = page.getByRole('list', { name: 'What to practice' }).getByRole('listitem').first();
  await expect(task).toContainText('done at');
  await walk.expectNoPointer();
  expect(existsSync(path.join(`${dataDir}-practice`, 'journal'))).toBe(true);
  await kept.close();
  // Nothing of it is in the person's own record.
  expect((await keptJson<{ readonly accounts: number }>(['stats'], { dataDir })).accounts).toBe(2);
});

test('an empty desk starts again in a practice folder, and its own stays empty', async () => {
  kept = await openKept(dataDir);
  const { page, app } = kept;
  await expect(page.getByRole('button', { name: 'Import a placement file' })).toBeFocused({ timeout: 60_000 });
  // The window that comes is another process: what it is started with is looked at in place of starting it.
  await app.evaluate((electron) => {
    const world = globalThis as unknown as { startedWith: readonly string[] | null };
    world.startedWith = null;
    electron.app.relaunch = (options) => {
      world.startedWith = options?.args ?? [];
    };
    const quit = electron.app.quit.bind(electron.app);
    // It quits once for practice; whoever ends this test quits again.
    electron.app.quit = () => {
      electron.app.quit = quit;
    };
  });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start practicing' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { startedWith: readonly string[] | null }).startedWith))
    .toEqual(expect.arrayContaining(['--data-dir', dataDir, '--practice']));
  await expect(page.getByRole('button', { name: 'Kept is starting again …' })).toBeFocused();
});
