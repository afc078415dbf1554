import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { startAt } from '#test/support/fixed-clock';
import { expectGolden, standStill, whyNoGoldens } from '#test/support/goldens';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, chooseFile, openKept } from '#test/support/kept-window';
import { KNOWN_KEY, giveKnownKey } from '#test/support/known-key';
import { DOUBLED, OFFICE, SCHEMES, SMALLEST, type Scheme, showAt, showIn } from '#test/support/looks';
import { smallPlacement } from '#test/support/placement-file';
import { SCREENS } from '#test/support/screens';
import { makeUglyDesk } from '#test/support/ugly-desk';
import { UGLY } from '#test/support/ugly-portfolio';
import { parts } from '#test/support/walk-desk';

/**
 * Pictures of the main screens with a portfolio as it may be, with one that nobody would wish for, and with nothing at all. They hang on
 * browser and fonts, so they are compared only where they were taken; `npm run goldens` takes them anew.
 */
test.describe.configure({ timeout: 400_000 });

let dataDir = '';
let kept: KeptWindow;
let page: Page;
let putClockBack = (): void => undefined;

/** Opens the window on a prepared folder, still and at the size of an office screen; skips with a word where no goldens hold. */
async function open(args: readonly string[]): Promise<void> {
  kept = await openKept(dataDir, [KNOWN_KEY, ...args]);
  ({ page } = kept);
  await showAt(page, OFFICE);
  await showIn(page, 'light');
  await standStill(kept);
}

async function skipWithoutGoldens(): Promise<void> {
  const why = await whyNoGoldens(page);
  test.skip(why !== null, why ?? '');
}

async function inSchemes(name: string, schemes: readonly Scheme[] = SCHEMES): Promise<void> {
  for (const scheme of schemes) {
    await showIn(page, scheme);
    // What a machine is like stands on the health page only.
    await expectGolden(page, `${name}-${scheme}`, name === 'health' ? [page.locator('dl dd')] : []);
  }
  await showIn(page, 'light');
}

async function inSmall(name: string): Promise<void> {
  for (const size of [DOUBLED, SMALLEST]) {
    await showAt(page, size);
    await expectGolden(page, `${name}-${size.width}x${size.height}`);
  }
  await showAt(page, OFFICE);
}

async function openAccount(words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(parts(page).dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(parts(page).dialog.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(parts(page).callButton).toBeFocused();
  await expect(parts(page).account).toContainText(words);
  await expect(parts(page).history.getByText(/^Loading/)).toHaveCount(0);
}

test.beforeEach(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('goldens');
  await giveKnownKey(dataDir);
});

test.afterEach(async () => {
  expect(kept.complaints).toEqual([]);
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

test('a portfolio as it may be', async () => {
  await keptJson(['stats', '--demo', KNOWN_KEY], { dataDir });
  await open(['--demo']);
  await skipWithoutGoldens();
  await expect(parts(page).queue).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(parts(page).callButton).toBeFocused();
  await inSchemes('desk');
  await inSmall('desk');
  const inPicture = ['palette', 'keys', 'find', 'why', 'settings', 'health', 'compliance'];
  for (const screen of SCREENS.filter(({ name }) => inPicture.includes(name))) {
    await screen.open(page);
    await inSchemes(screen.name);
    await screen.close(page);
  }
  await page.keyboard.press('F8');
  await expect(parts(page).script).toBeFocused();
  await inSchemes('call');
  await page.keyboard.press('1');
  await expectGolden(page, 'call-verified-next');
});

test('a portfolio that nobody would wish for', async () => {
  await makeUglyDesk(dataDir);
  await open([]);
  await skipWithoutGoldens();
  await expect(parts(page).queue).toBeFocused({ timeout: 60_000 });
  await openAccount(UGLY.longHistory);
  await inSchemes('ugly-long-history');
  await page.keyboard.press('Alt+h');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectGolden(page, 'ugly-entry-open');
  await page.keyboard.press('Escape');
  for (const [name, account] of Object.entries(UGLY).filter(([each]) => each !== 'longHistory')) {
    await openAccount(account);
    if (['noName', 'longWord', 'longName', 'arabic', 'html', 'sixtyDebts', 'manyPoints', 'currencies'].includes(name))
      await expectGolden(page, `ugly-${name}`);
    if (name === 'numberOnly' || name === 'stacked') await expectGolden(page, `ugly-${name}`);
  }
  await openAccount(UGLY.longName);
  await inSmall('ugly-longName');
  await page.keyboard.press('F8');
  await expect(parts(page).script).toBeFocused();
  await expectGolden(page, 'ugly-call');
});

test('nothing at all, and the way to something', async () => {
  await open([]);
  await skipWithoutGoldens();
  const first = page.getByRole('button', { name: 'Import a placement file' });
  await expect(first).toBeFocused({ timeout: 60_000 });
  await inSchemes('empty');
  await inSmall('empty');
  const file = path.join(dataDir, 'placement.csv');
  await writeFile(file, `${smallPlacement(12)}0000010,Ten,312-555-0110,010-1,2026-02-30,2026-03-01,1.00,No\r\n`);
  await chooseFile(kept.app, file);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Choose a file …' })).toBeFocused();
  await inSchemes('import-choose', ['light']);
  await page.keyboard.press('Enter');
  const asOf = page.getByLabel('As of', { exact: true });
  await expect(asOf).toBeFocused();
  await inSchemes('import-look');
  await inSmall('import-look');
  await asOf.fill('2026-02-20');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'See what it would do' })).toBeFocused();
  await inSchemes('import-mapping');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Import [\d,]+ rows$/ })).toBeFocused();
  await inSchemes('import-dry-run');
});

test('a desk that cannot start', async () => {
  // A folder where the journal's file has to lie: the machine cannot give it back as what it was.
  await keptJson(['stats', KNOWN_KEY], { dataDir });
  rmSync(path.join(dataDir, 'desk.json'));
  mkdirSync(path.join(dataDir, 'desk.json'));
  await open([]);
  await skipWithoutGoldens();
  await expect(page.getByRole('heading', { name: 'Kept cannot start' })).toBeVisible({ timeout: 60_000 });
  await inSchemes('failed');
});
