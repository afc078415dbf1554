import { type Locator, expect, test } from '@playwright/test';
import { axeFindings } from '#test/support/axe';
import { startAt } from '#test/support/fixed-clock';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';
import type { KeptWindow } from '#test/support/kept-window';
import { WALK_PEOPLE, makeWalkDesk, openDesk, parts } from '#test/support/walk-desk';

/** The queue by keyboard alone: a pointer event fails the walk. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let dataDir = '';
let kept: KeptWindow;
let walk: KeyboardWalk;
let putClockBack = (): void => undefined;

test.beforeAll(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('queue');
  await makeWalkDesk(dataDir);
  kept = await openDesk(dataDir);
  walk = await KeyboardWalk.begin(kept.page);
});

test.beforeEach(async () => {
  await walk.press('Alt+q');
  await expect(queue()).toBeFocused();
  walk.count();
});

test.afterEach(async () => {
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
});

test.afterAll(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

const queue = (): Locator => parts(kept.page).queue;
const rows = (): Locator => queue().locator('[role="row"][aria-selected]');
const row = (at: number): Locator => queue().locator(`[role="row"][aria-rowindex="${at + 2}"]`);
const heading = (name: string): Locator => queue().getByRole('columnheader', { name });
const person = (at: number): string => WALK_PEOPLE[at] ?? '';

async function expectAccounts(count: number): Promise<void> {
  await expect(queue()).toHaveAttribute('aria-rowcount', String(count + 1));
}

/** Goes on by Tab until the focus is there. */
async function tabTo(place: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await walk.press(key);
  }
  await expect(place).toBeFocused();
}

test('a heading sorts, the other way round, and not at all, while the focus stays on the list', async () => {
  await expectAccounts(12);
  await walk.press('Home', 'ArrowUp', 'ArrowRight');
  await expect(queue()).toHaveAttribute('aria-activedescendant', 'queue-heading-balance');
  await walk.press('Enter');
  await expect(heading('Balance')).toHaveAttribute('aria-sort', 'descending');
  await expect(row(0)).toContainText(person(0));
  await walk.press('Enter');
  await expect(heading('Balance')).toHaveAttribute('aria-sort', 'ascending');
  await expect(row(0)).toContainText(person(11));
  await walk.press('Enter');
  await expect(heading('Balance')).toHaveAttribute('aria-sort', 'none');
  await walk.press('ArrowDown');
  await expect(queue()).toHaveAttribute('aria-activedescendant', 'queue-row-0');
  await walk.expectHome(queue(), 'leaving the headings');
});

test('the cursor is never hidden under the headings', async () => {
  await walk.press('End', 'Home', 'ArrowDown', 'ArrowDown');
  const top = async (of: Locator) => (await of.boundingBox())?.y ?? 0;
  const header = queue().locator('[role="row"][aria-rowindex="1"]');
  const height = (await header.boundingBox())?.height ?? 0;
  await walk.press('ArrowUp', 'ArrowUp');
  expect(await top(row(0))).toBeGreaterThanOrEqual((await top(header)) + height - 1);
});

test('a filter is typed, shown as chips, kept as a view, and the view is a key away', async () => {
  await walk.press('f');
  await walk.type('whit');
  await walk.press('Enter');
  await expectAccounts(1);
  await walk.expectHome(queue(), 'filtering');
  walk.expectPresses(2);
  await walk.press('Shift+F');
  await expectAccounts(12);

  await walk.press('f', 'Tab', 'Tab', 'Tab');
  await walk.type('5,000');
  await expect(kept.page.getByRole('dialog').getByText('9 accounts fit.')).toBeVisible();
  await walk.press('Enter');
  await expectAccounts(9);
  const chip = kept.page.getByRole('button', { name: 'Remove: Balance: from 5,000.00' });
  await expect(chip).toBeVisible();

  await walk.press('s', 'Control+a');
  await walk.type('Big ones');
  await walk.press('Enter');
  await walk.expectHome(queue(), 'saving a view');
  const saved = kept.page.getByRole('button', { name: /Big ones/ });
  await expect(saved).toContainText('9');
  await expect(saved).toContainText('$63,000.90');
  await expect(saved).toHaveAttribute('aria-pressed', 'true');

  await walk.press('Shift+F');
  await expectAccounts(12);
  await expect(saved).toHaveAttribute('aria-pressed', 'false');
  await walk.press('g', '1');
  await expectAccounts(9);
  await walk.expectHome(queue(), 'going to a saved view');
  await walk.press('Shift+F');
});

test('a filter that nothing fits says so and can be cleared', async () => {
  await walk.press('f');
  await walk.type('nobody of that name');
  await walk.press('Enter');
  await expectAccounts(0);
  await expect(kept.page.getByText('No account fits the filter.')).toBeVisible();
  await walk.press('Shift+F');
  await expectAccounts(12);
});

test('anybody is found by a part of a name, an invoice or the last digits of a phone', async () => {
  const { accountName, callButton } = parts(kept.page);
  const found: readonly (readonly [string, string])[] = [
    ['castellanos, bruno', person(1)],
    ['INV-07', person(6)],
    ['0103', person(2)],
    ['(937) 555-0109', person(8)],
    ['voss 0104', person(3)],
    ['0000005', person(4)],
  ];
  for (const [text, name] of found) {
    walk.count();
    await walk.press('Control+f');
    await walk.type(text);
    await expect(kept.page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await walk.press('Enter');
    await expect(accountName).toContainText(name);
    await walk.expectHome(callButton, `finding ${text}`);
    walk.expectPresses(2);
  }
  await walk.press('Control+f', 'Escape');
  await walk.expectHome(callButton, 'closing the search');
});

test('an account is skipped with a reason in three presses, and the skip taken back', async () => {
  const { accountName, callButton } = parts(kept.page);
  // By balance, so that the next account is known; what is shown is worked in the order it is shown in.
  await walk.press('Home', 'ArrowUp', 'ArrowRight', 'Enter', 'ArrowDown');
  await expect(row(0)).toContainText(person(0));
  await walk.press('Enter');
  await expect(accountName).toContainText(person(0));
  walk.count();
  await walk.press('Alt+k', '3', 'Enter');
  await expect(accountName).toContainText(person(1));
  await walk.expectHome(callButton, 'skipping');
  walk.expectPresses(3);
  await expectAccounts(11);
  await walk.press('Alt+j');
  await expect(accountName).toContainText(person(2));
  await walk.press('Alt+z');
  await expectAccounts(12);
  await expect(row(0)).toContainText(person(0));
});

test('another reason needs words, and a skip without them is not recorded', async () => {
  await walk.press('Home', 'Alt+k', '6', 'Enter');
  await expect(kept.page.getByRole('dialog')).toContainText('Say in a few words why it is skipped.');
  await walk.type('waits for the branch');
  await walk.press('Enter');
  await expect(kept.page.getByRole('dialog')).toBeHidden();
  await expectAccounts(11);
  await walk.press('Alt+z');
  await expectAccounts(12);
});

test('a follow-up for oneself leaves the work, stands among the follow-ups, and can be done', async () => {
  const dialog = kept.page.getByRole('dialog');
  await walk.press('Home', 'ArrowDown', 'Alt+f');
  await expect(dialog).toContainText(person(1));
  await tabTo(dialog.getByRole('textbox', { name: 'What about' }));
  await walk.type('about the letter');
  await walk.press('Tab', 'Space', 'Control+Enter');
  await expect(kept.page.getByRole('dialog')).toBeHidden();
  await expectAccounts(11);
  await walk.press('g', '3');
  await expectAccounts(1);
  await expect(row(0)).toContainText(person(1));
  await walk.press('Alt+f');
  const done = dialog.getByRole('button', { name: 'It is done' });
  await expect(done).toBeVisible();
  await tabTo(done, 'Shift+Tab');
  await walk.press('Enter');
  await expectAccounts(0);
  await walk.press('Alt+q', 'g', '2');
  await walk.press('Alt+q', 'c');
  await expect(rows().first()).toBeVisible();
});

test('the columns are chosen by keyboard', async () => {
  await walk.press('Control+k');
  await walk.type('columns');
  await walk.press('Enter');
  const dialog = kept.page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'Show Creditor' })).toBeFocused();
  await walk.press('Space', 'Enter');
  await expect(heading('Creditor')).toHaveCount(0);
  await walk.expectHome(queue(), 'choosing columns');
});

test('axe finds nothing in the queue and its dialogs', async () => {
  const found: string[] = [];
  const look = async (what: string) => found.push(...(await axeFindings(kept.page)).map((each) => `${what}: ${each}`));
  await look('the list');
  const panels: readonly (readonly [string, string])[] = [
    ['filter', 'f'],
    ['search', 'Control+f'],
    ['skip', 'Alt+k'],
    ['follow-up', 'Alt+f'],
    ['save a view', 's'],
  ];
  for (const [what, key] of panels) {
    await walk.press('Alt+q', key);
    await expect(kept.page.getByRole('dialog')).toBeVisible();
    await look(what);
    await walk.press('Escape');
    await expect(kept.page.getByRole('dialog')).toBeHidden();
  }
  expect(found).toEqual([]);
});
