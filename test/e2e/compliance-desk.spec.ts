import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Locator, expect, test } from '@playwright/test';
import { expectAccessible, expectNoAxeFinding } from '#test/support/axe';
import { KeptBatch, freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, openKept } from '#test/support/kept-window';
import { DOUBLED, OFFICE, showAt } from '#test/support/looks';
import { placementArguments } from '#test/support/placement-file';

/** A desk where something happened against a rule: looked at in Compliance, read-only, and set right by a supervisor. */
test.describe.configure({ timeout: 300_000 });

const PIN = 'correct horse';
const PARTS = ['Packs in force', 'Rules', 'Incidents', 'Overrides', 'Duties', 'Clients', 'Supervisor PIN'];
const READ_ONLY = 'Read-only: this cannot be changed now.';

let dataDir = '';
let kept: KeptWindow | null = null;

/** Three accounts; on the first a stop, a call that was refused, and that call all the same. The PIN is set. */
async function stoppedDesk(): Promise<void> {
  await keptJson(['import', ...(await placementArguments(dataDir, 3))], { dataDir });
  const batch = await KeptBatch.start(dataDir);
  const { accountId } = await batch.ask<{ accountId: string }>('next');
  await batch.ask('supervisor-pin', { pin: PIN });
  await batch.ask('place-restriction', { accountId, restriction: { kind: 'cease' } });
  await batch.ask('log-contact', { accountId, disposition: 'NA' });
  expect(await batch.finish(), batch.stderr).toBe(0);
}

/** A byte of the journal goes bad: from then on nothing is written. */
async function damageJournal(): Promise<void> {
  const folder = path.join(dataDir, 'journal');
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.kj'));
  const bytes = await readFile(path.join(folder, name));
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  await writeFile(path.join(folder, name), bytes);
}

async function open(): Promise<KeptWindow> {
  const opened = await openKept(dataDir);
  kept = opened;
  await expect(opened.page.getByRole('grid', { name: 'Accounts in the queue' })).toBeVisible({ timeout: 60_000 });
  return opened;
}

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`compliance-desk-${info.workerIndex}`);
  await stoppedDesk();
});

test.afterEach(async () => {
  await kept?.close();
  kept = null;
  await removeDataDir(dataDir);
});

const screenOf = ({ page }: KeptWindow) => page.getByRole('region', { name: 'Compliance', exact: true });

async function goToPart(window: KeptWindow, name: string): Promise<void> {
  const part = screenOf(window).getByRole('tab', { name: new RegExp(`^${name}`) });
  await part.press('Enter');
  await expect(part).toHaveAttribute('aria-selected', 'true');
  await expect(window.page.getByText('Loading …')).toHaveCount(0);
}

async function isFocusSomewhere(window: KeptWindow): Promise<boolean> {
  return window.page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
}

test('every part of Compliance is accessible in light, dark and forced colors, and at twice the size of text', async () => {
  const window = await open();
  await window.page.keyboard.press('Alt+m');
  for (const name of PARTS) {
    await goToPart(window, name);
    if (name === 'Incidents') {
      await screenOf(window).getByRole('list').getByRole('button').first().press('Enter');
      await expect(screenOf(window).getByRole('table', { name: 'Decisions, newest first' })).toBeVisible();
    }
    await expectAccessible(window.page, name);
    await showAt(window.page, DOUBLED);
    await expectNoAxeFinding(window.page, `${name} at twice the size of text`);
    const [width, room] = await window.page.evaluate(() => [document.body.scrollWidth, innerWidth]);
    expect(width, `${name} does not push the window sideways`).toBeLessThanOrEqual(room ?? 0);
    expect(await isFocusSomewhere(window)).toBe(true);
    await showAt(window.page, OFFICE);
  }
  await goToPart(window, 'Clients');
  await screenOf(window)
    .getByRole('button', { name: /^Set the terms of/ })
    .press('Enter');
  await expect(window.page.getByRole('dialog')).toBeVisible();
  await expectAccessible(window.page, 'the terms of a client');
  await window.page.keyboard.press('Escape');
  await expect(window.page.getByRole('dialog')).toBeHidden();
  // The page behind a dialog is hidden from screen readers only as long as it stands.
  await expect(window.page.locator('#root')).not.toHaveAttribute('aria-hidden', 'true');
  expect(window.complaints).toEqual([]);
});

test('on a read-only desk Compliance is read as always, and everything that writes says why it does not', async () => {
  await damageJournal();
  const window = await open();
  await window.page.keyboard.press('Alt+m');
  const screen = screenOf(window);
  await expect(screen.getByText(READ_ONLY).first()).toBeVisible();

  /** What it does is not done, and why is read out with it. */
  const refuses = async (button: Locator): Promise<void> => {
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.focus();
    await expect(button).toHaveAccessibleDescription(READ_ONLY);
    await button.press('Enter');
    await expect(window.page.getByRole('dialog')).toHaveCount(0);
  };

  await goToPart(window, 'Packs in force');
  await expect(screen.getByRole('row', { name: /Regulation F and the FDCPA/ })).toBeVisible();
  await refuses(screen.getByRole('button', { name: 'Import a rule pack …' }));
  await goToPart(window, 'Rules');
  await screen.getByLabel('Find a rule').fill('recording');
  await refuses(screen.getByRole('button', { name: /^Raise / }).first());
  await goToPart(window, 'Incidents');
  await screen.getByRole('list').getByRole('button').first().press('Enter');
  await expect(screen.getByText('Made although a rule was against it').first()).toBeVisible();
  await expect(screen.getByRole('button', { name: 'Save as JSON …' })).toBeEnabled();
  await goToPart(window, 'Clients');
  await refuses(screen.getByRole('button', { name: /^Set the terms of/ }));
  await goToPart(window, 'Supervisor PIN');
  await refuses(screen.getByRole('button', { name: 'Change the PIN' }));
  await expectAccessible(window.page, 'the read-only screen');
});

test('a stop is lifted by a supervisor: not with a wrong PIN, with the right one it is gone', async () => {
  const window = await open();
  const { page } = window;
  const gate = page.getByRole('region', { name: 'May this account be contacted now' });
  const lift = page.getByRole('button', { name: /^Lift: Cease communication/ });
  await page.keyboard.press('Alt+m');
  await goToPart(window, 'Incidents');
  await screenOf(window).getByRole('list').getByRole('button').first().press('Enter');
  await screenOf(window).getByRole('button', { name: 'Open at the desk' }).press('Enter');
  await expect(gate).toContainText('Cease communication', { timeout: 30_000 });
  await lift.focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Supervisor PIN')).toBeFocused();
  await expectAccessible(page, 'lifting a stop');
  await page.keyboard.type('battery staple');
  await page.keyboard.press('Tab');
  await page.keyboard.type('withdrawn in writing');
  await page.keyboard.press('Tab');
  await page.keyboard.type('letter of Monday');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The PIN is not right. 4 more tries before a wait.')).toBeVisible();
  await expect(dialog.getByLabel('Supervisor PIN')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(lift).toHaveCount(0);
  await expect(gate).not.toContainText('Cease communication');
  expect(await isFocusSomewhere(window)).toBe(true);
  expect(window.complaints).toEqual([]);
});
