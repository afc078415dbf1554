import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { ROOT } from '#build/scripts/paths';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, chooseFile, chooseSave, openKept } from '#test/support/kept-window';
import { startOnTuesday } from '#test/support/office-hours';
import { placementArguments, smallPlacement } from '#test/support/placement-file';

/** The import wizard as a collector walks it: by keyboard alone, or by dropping a file. */
const RECEIVABLES = path.resolve(ROOT, '..', 'shared', 'data', 'accounts-receivable.csv');

let dataDir = '';
let kept: KeptWindow;
let putClockBack = (): void => undefined;

test.beforeEach(async ({}, info) => {
  putClockBack = startOnTuesday(16);
  dataDir = await freshDataDir(`import-${info.workerIndex}`);
});

test.afterEach(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

const button = (name: string | RegExp) => kept.page.getByRole('button', { name });
const steps = () => kept.page.getByRole('list', { name: 'Steps of the import' });

/** Opens the window on an empty folder; the focus is on the one thing there is to do. */
async function openEmpty(): Promise<KeyboardWalk> {
  kept = await openKept(dataDir);
  await expect(button('Import a placement file')).toBeFocused({ timeout: 60_000 });
  return KeyboardWalk.begin(kept.page);
}

/** Files below a folder that hold these words in clear. */
async function filesWith(dir: string, words: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    // A file of the browser's may go while it is looked for.
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(words)) found.push(entry.name);
  }
  return found;
}

/** Drops a file on the window as the system does it: the page gets its bytes and its name, and no path. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/csv' }));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
      }
    },
    [name, text],
  );
}

test.describe('with the real receivables file', () => {
  test.skip(!existsSync(RECEIVABLES), 'the real receivables file is not beside this checkout');

  test('the receivables of 2013 come in by six presses and a date, and lead to the first account', async () => {
    const walk = await openEmpty();
    const { page, app } = kept;
    await chooseFile(app, RECEIVABLES);
    await walk.press('Enter');
    await walk.expectHome(button('Choose a file …'), 'going to the import');
    await walk.press('Enter');
    await walk.expectHome(page.getByLabel('As of', { exact: true }), 'the file was chosen');
    await expect(page.getByText('which can only be read so').first()).toBeVisible();
    await expect(steps().locator('[aria-current="step"]')).toContainText('Look at the file');
    await walk.type('09302013');
    await walk.press('Enter');
    await walk.expectHome(button('See what it would do'), 'the file was looked at');
    await walk.press('Enter');
    const commit = button(/^Import [\d,]+ rows$/);
    await walk.expectHome(commit, 'the file was tried out');
    await expect(page.getByText('88 open debts on 55 accounts')).toBeVisible();
    await expect(page.getByText('$5,029.22').first()).toBeVisible();
    await expect(commit).toHaveAttribute('aria-disabled', 'false');
    await walk.press('Enter');
    await walk.expectHome(button('Start with the first account'), 'the file was imported');
    await expect(page.getByText('55 accounts are ready to be worked.')).toBeVisible();
    await walk.press('Enter');
    await expect(page.getByRole('region', { name: 'Account', exact: true }).getByRole('heading').first()).toBeVisible();
    walk.expectPresses(6);
    await walk.expectNoPointer();
    expect(kept.complaints).toEqual([]);
  });
});

test('a second Enter that was meant for the page before imports nothing', async () => {
  const [file = ''] = await placementArguments(dataDir, 3);
  const walk = await openEmpty();
  await chooseFile(kept.app, file);
  await walk.press('Enter', 'Enter');
  await walk.expectHome(kept.page.getByLabel('As of', { exact: true }), 'the file was chosen');
  await walk.press('Enter');
  await walk.expectHome(button('See what it would do'), 'the file was looked at');
  await walk.press('Enter', 'Enter', 'Enter');
  await expect(button(/^Import \d+ rows$/)).toBeFocused();
  await expect(kept.page.getByRole('heading', { name: /would do/ })).toBeVisible();
  const { accounts } = await kept.page.evaluate(async () => {
    const { workstation } = window as unknown as {
      workstation: { desk: { status: (input: object) => Promise<{ value: { accounts: number } }> } };
    };
    return (await workstation.desk.status({})).value;
  });
  expect(accounts).toBe(0);
});

test('a file dropped on the window is taken in without its path, and nothing of it lies on the disk in clear', async () => {
  await openEmpty();
  const { page } = kept;
  await drop(page, 'dropped placement.csv', smallPlacement(4));
  await expect(page.getByRole('heading', { name: 'How Kept reads dropped placement.csv' })).toBeVisible();
  await expect(page.getByLabel('As of', { exact: true })).toBeFocused();
  expect(await filesWith(dataDir, 'Person 4')).toEqual([]);
  await page.keyboard.type('02202026');
  await page.keyboard.press('Control+Enter');
  await expect(button('See what it would do')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const commit = button('Import 8 rows');
  await expect(commit).toBeFocused();
  await expect(commit).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The file is imported')).toBeVisible();
  expect(await filesWith(dataDir, 'Person 4')).toEqual([]);
  expect(kept.complaints).toEqual([]);
});

test('several files, or one that is no table, are refused in words that say what to do', async () => {
  await openEmpty();
  const { page } = kept;
  await page.evaluate(() => {
    const carried = new DataTransfer();
    for (const name of ['a.csv', 'b.csv']) carried.items.add(new File(['x'], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert').filter({ hasText: 'One file at a time' })).toBeVisible();
  await drop(page, 'picture.csv', '\u0000\u0001\u0002\u0003PNG');
  await expect(page.getByRole('alert').filter({ hasNotText: 'One file at a time' }).first()).toBeVisible();
  await expect(button('Choose a file …')).toBeFocused();
});

test('rows in error are shown in place and saved as a file that says what to mend', async () => {
  const [file = '', , profile = ''] = await placementArguments(dataDir, 3);
  await writeFile(file, `${smallPlacement(3)}0000010,Ten,312-555-0110,010-1,2026-02-30,2026-03-01,1.00,No\r\n`);
  await keptJson(['profiles', '--save', profile], { dataDir });
  const walk = await openEmpty();
  const { page, app } = kept;
  const errors = path.join(dataDir, 'errors.csv');
  await chooseFile(app, file);
  await chooseSave(app, errors);
  await walk.press('Enter', 'Enter');
  await walk.expectHome(page.getByLabel('As of', { exact: true }), 'the file was chosen');
  await walk.type('03012026');
  await walk.press('Enter');
  await walk.expectHome(button('See what it would do'), 'the file was looked at');
  await walk.press('Enter');
  await walk.expectHome(button(/^Import \d+ rows$/), 'the file was tried out');
  const row = page.getByRole('table', { name: 'Rows in error' }).getByRole('row').last();
  await expect(row).toContainText('Invoice date');
  await expect(row).toContainText('2026-02-30');
  await walk.press('Shift+Tab', 'Shift+Tab');
  await walk.expectHome(button(/Save the rows in error/), 'going back to the errors');
  await walk.press('Enter');
  await expect(page.getByText(/1 row saved in errors\.csv/)).toBeVisible();
  expect(await readFile(errors, 'utf8')).toContain('2026-02-30');
  await walk.expectNoPointer();
});

test('a saved mapping is renamed, taken off the list and put back by keyboard', async () => {
  const [, , profile = ''] = await placementArguments(dataDir, 1);
  await keptJson(['profiles', '--save', profile], { dataDir });
  const walk = await openEmpty();
  const { page } = kept;
  await walk.press('Enter');
  await walk.expectHome(button('Choose a file …'), 'going to the import');
  await expect(button('Rename: Small placement')).toBeVisible();
  await walk.press('Tab');
  await walk.expectHome(button('Rename: Small placement'), 'one step on');
  await walk.press('Enter');
  await walk.expectHome(page.getByRole('textbox'), 'asking for another name');
  await walk.press('Control+a');
  await walk.type('Monthly');
  await walk.press('Enter');
  await walk.expectHome(button('Rename: Monthly'), 'the name was saved');
  await walk.press('Tab', 'Enter');
  await walk.expectHome(button('Undo'), 'it was taken off the list');
  await walk.press('Enter');
  await expect(button('Rename: Monthly')).toBeVisible();
  await walk.expectNoPointer();
});

test('the wizard speaks Spanish throughout', async () => {
  const [file = ''] = await placementArguments(dataDir, 2);
  await openEmpty();
  const { page, app } = kept;
  await page.evaluate(async () => {
    const { workstation } = window as unknown as {
      workstation: { settings: { change: (input: object) => Promise<unknown> } };
    };
    await workstation.settings.change({ patch: { language: 'es' } });
  });
  await chooseFile(app, file);
  await button('Importar un archivo de asignación').first().click();
  await button('Elegir un archivo …').click();
  await expect(page.getByText('Cómo lee Kept placement.csv')).toBeVisible();
  await button('Seguir con las columnas').click();
  await expect(page.getByRole('table').first()).toBeVisible();
  const english = /\b(the|Columns|Choose|Back to|Rows|Mapping)\b/;
  expect(await page.getByRole('region', { name: 'Importar un archivo de asignación' }).innerText()).not.toMatch(
    english,
  );
  expect(kept.complaints).toEqual([]);
});
