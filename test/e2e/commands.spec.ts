import { expect, test } from '@playwright/test';
import { expectAccessible } from '#test/support/axe';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';
import type { KeptWindow } from '#test/support/kept-window';
import { DOUBLED, OFFICE, SMALLEST, showAt } from '#test/support/looks';
import { startOnTuesday } from '#test/support/office-hours';
import { WALK_PEOPLE, makeWalkDesk, openDesk, parts } from '#test/support/walk-desk';

/** Commands by key, by the palette and by keys of one's own; the sheet of keys, key tips and settings. By keyboard alone. */
test.describe.configure({ timeout: 180_000 });

let dataDir = '';
let kept: KeptWindow;
let walk: KeyboardWalk;
let putClockBack = (): void => undefined;

test.beforeEach(async ({}, info) => {
  putClockBack = startOnTuesday(16);
  dataDir = await freshDataDir(`commands-${info.workerIndex}`);
  await makeWalkDesk(dataDir);
  kept = await openDesk(dataDir);
  await showAt(kept.page, OFFICE);
  walk = await KeyboardWalk.begin(kept.page);
});

test.afterEach(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

const palette = () => kept.page.getByRole('dialog', { name: /^(Commands|Comandos)$/ });
const typedIn = () => palette().getByRole('combobox');
const marked = () => palette().locator('[data-highlighted]');
const settings = () => kept.page.getByRole('region', { name: /^(Settings|Configuración)$/ });

/** What was said politely since `listen`, one entry for each time something was said. */
async function listen(): Promise<() => Promise<readonly string[]>> {
  await kept.page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    for (const region of document.querySelectorAll('[data-live]')) {
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true });
    }
  });
  return () => kept.page.evaluate(() => (window as unknown as { said: string[] }).said);
}

async function openFirst(): Promise<void> {
  await walk.press('Enter');
  await walk.expectHome(parts(kept.page).callButton, 'the account is opened');
}

async function isReflowed(): Promise<boolean> {
  return kept.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

test('the palette finds commands by words, shows their keys, and the focus is where it was', async () => {
  await openFirst();
  await walk.press('Control+k');
  await walk.expectHome(typedIn(), 'the palette is opened');
  await walk.type('contact hist');
  await expect(marked()).toContainText('Go to the contact history');
  await expect(marked()).toContainText('Alt+H');
  await walk.press('Escape');
  await walk.expectHome(parts(kept.page).callButton, 'the palette is closed');

  await walk.press('Control+k');
  await walk.type('take back');
  await expect(marked()).toContainText('Undo the last entry');
  await expect(marked()).toHaveAttribute('aria-disabled', 'true');
  await expect(marked()).toContainText('not now');
  await walk.press('Enter');
  await walk.expectHome(typedIn(), 'what cannot be done now was chosen');
  await walk.press('Escape');

  await walk.press('Control+k');
  await walk.type('sttings');
  await expect(marked(), 'one mistake is forgiven').toContainText('Open the settings');
  await walk.press('Enter');
  await expect(settings()).toBeVisible();
  await walk.press('Escape');
  await expect(settings()).toHaveCount(0);
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
});

test('the palette takes an outcome code into the form, and finds accounts by name and by phone', async () => {
  await openFirst();
  await walk.press('Control+k');
  await walk.type('na');
  await expect(marked()).toContainText('Outcome NA: No answer');
  await walk.press('Enter');
  await expect(parts(kept.page).code).toHaveValue(/^NA/);
  await walk.expectHome(parts(kept.page).note, 'a code was taken');

  const opened = (await parts(kept.page).accountName.textContent()) ?? '';
  const first = WALK_PEOPLE.findIndex((name) => opened.includes(name));
  const other = WALK_PEOPLE[first === 0 ? 1 : 0] ?? '';
  await walk.press('Control+k');
  await walk.type(other.split(' ')[0] ?? '');
  await expect(palette().getByRole('option', { name: new RegExp(other) })).toBeVisible();
  await walk.press('ArrowUp');
  await expect(marked()).toContainText(other);
  await walk.press('Enter');
  await expect(parts(kept.page).accountName).toContainText(other);

  await walk.press('Control+k');
  await walk.type(`937-555-01${String(first + 1).padStart(2, '0')}`);
  await expect(marked()).toContainText(WALK_PEOPLE[first] ?? '');
  await walk.press('Enter');
  await expect(parts(kept.page).accountName).toHaveText(opened);
  await expect(parts(kept.page).code, 'what was begun on the first account is still there').toHaveValue(/^NA/);
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
});

test('a key can be another, is refused where it is taken, and comes back as it was', async () => {
  await openFirst();
  const { page } = kept;
  const dialog = parts(page).dialog;
  const openKeysOf = async (title: string) => {
    const row = page.getByRole('button', { name: `Change the keys of “${title}”` });
    await expect(row).toBeVisible();
    await row.focus();
    await walk.press('Enter');
    await walk.expectHome(dialog.getByRole('textbox', { name: 'New key' }), 'the keys of a command are changed');
  };
  await walk.press('F1');
  await walk.expectHome(page.getByRole('searchbox', { name: 'Find a key or a command' }), 'the sheet is opened');
  await page.getByRole('button', { name: 'Change keys' }).focus();
  await walk.press('Enter');
  await expect(settings().getByRole('tab', { name: 'Keys', selected: true })).toBeVisible();

  await openKeysOf('Go to the note');
  await walk.press('Alt+h');
  await expect(dialog).toContainText('Alt+H already does “Go to the contact history”.');
  await walk.press('Control+w');
  await expect(dialog).toContainText('Ctrl+W belongs to Windows');
  await walk.press('x');
  await expect(dialog).toContainText('X alone would be typed in text fields');
  await walk.press('Control+Shift+N');
  await expect(dialog.getByRole('button', { name: 'Add Ctrl+Shift+N' })).toBeVisible();
  await walk.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Remove Ctrl+Shift+N' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove Alt+N' }).focus();
  await walk.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Remove Alt+N' })).toHaveCount(0);
  await walk.expectHome(dialog.getByRole('textbox', { name: 'New key' }), 'a key was taken away');
  await walk.press('Escape');
  await walk.press('Escape');
  await expect(settings()).toHaveCount(0);

  await walk.press('Alt+c');
  await walk.expectHome(parts(page).code, 'the outcome code');
  await walk.press('Alt+n');
  await walk.expectHome(parts(page).code, 'a key that was taken away does nothing');
  await walk.press('Control+Shift+N');
  await walk.expectHome(parts(page).note, 'the key set for the note');

  await walk.press('Control+,');
  await openKeysOf('Go to the note');
  await dialog.getByRole('button', { name: 'As it came: Alt+N' }).focus();
  await walk.press('Enter');
  await walk.press('Escape');
  await walk.press('Escape');
  await walk.press('Alt+c', 'Alt+n');
  await walk.expectHome(parts(page).note, 'the key as it came');
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
});

test('Alt held shows the keys over what they do, and is gone when it is released', async () => {
  await openFirst();
  const tips = kept.page.locator('[data-key-tips]');
  await kept.page.keyboard.down('Alt');
  await expect(tips).toBeVisible();
  await expect(tips).toContainText('Alt+W');
  await kept.page.keyboard.up('Alt');
  await expect(tips).toHaveCount(0);
  await kept.page.keyboard.down('Alt');
  await expect(tips).toBeVisible();
  await kept.page.keyboard.press('n');
  await kept.page.keyboard.up('Alt');
  await walk.expectHome(parts(kept.page).note, 'a key pressed while the tips are shown');
  await expect(tips).toHaveCount(0);
  expect(kept.complaints).toEqual([]);
});

test('single keys are off when a person has none, and nothing else is', async () => {
  await walk.press('Control+k');
  await walk.type('single keys');
  await walk.press('Enter');
  await walk.expectHome(parts(kept.page).queue, 'single keys are switched off by the palette');
  await walk.press('Shift+?');
  await expect(parts(kept.page).dialog).toHaveCount(0);
  await walk.press('F1');
  await expect(parts(kept.page).dialog).toBeVisible();
  await walk.press('Escape');
  await walk.expectHome(parts(kept.page).queue, 'the sheet is closed');
  expect(kept.complaints).toEqual([]);
});

test('the window speaks Spanish and English again from one moment to the next, and the focus stays', async () => {
  await openFirst();
  const { page } = kept;
  await walk.press('Alt+n');
  await walk.type('dice que llamará');
  await walk.press('Control+k');
  await walk.type('spanish');
  await walk.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('grid', { name: /cola/i })).toBeVisible();
  const note = page.locator('textarea:focus');
  await expect(note, 'the note has the focus still').toHaveValue('dice que llamará');

  await walk.press('Control+,');
  await expect(settings().getByRole('radio', { name: 'Español' })).toBeChecked();
  await settings().getByRole('radio', { name: 'Español' }).focus();
  await walk.press('ArrowLeft');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(settings().getByRole('radio', { name: 'English' })).toBeFocused();
  await walk.press('Escape');
  await expect(parts(page).note).toHaveValue('dice que llamará');
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
});

test('colors, size of text and rows change at once and are kept for the next start', async () => {
  const { page } = kept;
  const bright = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await walk.press('Control+k');
  await walk.type('dark colors');
  await walk.press('Enter');
  await expect.poll(bright).toBe(true);
  await walk.press('Control+k');
  await walk.type('compact');
  await walk.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  const before = await page.evaluate(() => devicePixelRatio);
  await walk.press('Control+=');
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(before * 1.1, 1);
  await kept.close();
  kept = await openDesk(dataDir);
  await expect(kept.page.locator('html')).toHaveAttribute('data-density', 'compact');
  await expect.poll(() => kept.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await expect.poll(() => kept.page.evaluate(() => devicePixelRatio)).toBeCloseTo(before * 1.1, 1);
  expect(kept.complaints).toEqual([]);
});

test('what happens is said exactly once', async () => {
  const heard = await listen();
  await walk.press('Enter');
  await walk.expectHome(parts(kept.page).callButton, 'the account is opened');
  await expect.poll(async () => (await heard()).length).toBe(1);
  const before = (await parts(kept.page).accountName.textContent()) ?? '';
  await walk.press('Alt+c');
  await walk.type('NA');
  await walk.press('Control+Enter');
  await expect(parts(kept.page).accountName).not.toHaveText(before);
  await expect.poll(async () => (await heard()).filter((words) => /saved/i.test(words)).length).toBe(1);
  const all = await heard();
  expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([]);
});

const SETTINGS_PARTS = ['Look and language', 'Keys', 'Calls and scripts', 'Snippets', 'Work', 'Screen reader'];

for (const size of [OFFICE, DOUBLED]) {
  const at = `${size.width}x${size.height}`;

  test(`palette, sheet and the recorder of keys are accessible in every scheme at ${at}`, async () => {
    const { page } = kept;
    await showAt(page, size);
    await walk.press('Control+k');
    await expect(palette()).toBeVisible();
    await expectAccessible(page, 'the palette');
    await walk.press('Escape');
    await walk.press('F1');
    await expect(parts(page).dialog).toBeVisible();
    await expectAccessible(page, 'the sheet');
    await page.getByRole('button', { name: 'Change keys' }).focus();
    await walk.press('Enter');
    await page.getByRole('button', { name: 'Change the keys of “Go to the note”' }).focus();
    await walk.press('Enter');
    await walk.press('Alt+h');
    await expectAccessible(page, 'the recorder');
    await walk.press('Escape');
    await walk.press('Escape');
    await walk.expectHome(parts(page).queue, 'the settings are left');
    expect(kept.complaints).toEqual([]);
  });

  test(`every part of the settings is accessible in every scheme at ${at}`, async () => {
    test.setTimeout(300_000);
    const { page } = kept;
    await showAt(page, size);
    await walk.press('Control+,');
    for (const part of SETTINGS_PARTS) {
      await settings().getByRole('tab', { name: part }).focus();
      await walk.press('Enter');
      await expect(settings().getByRole('tabpanel', { name: part })).toBeVisible();
      await expectAccessible(page, part);
      expect(await isReflowed(), `${part} needs no scrolling sideways`).toBe(true);
    }
    expect(kept.complaints).toEqual([]);
  });
}

test('the settings can be used where there is next to no room', async () => {
  await showAt(kept.page, SMALLEST);
  await walk.press('Control+,');
  await expect(settings().getByRole('button', { name: 'Back', exact: true })).toBeInViewport();
  expect(await isReflowed()).toBe(true);
  await walk.press('Escape');
  await walk.expectHome(parts(kept.page).queue, 'the settings are left');
  expect(kept.complaints).toEqual([]);
});
