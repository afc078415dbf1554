import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { FIXED_MS, startAt } from '#test/support/fixed-clock';
import { KeptBatch, freshDataDir, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, chooseSave } from '#test/support/kept-window';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { KNOWN_KEY } from '#test/support/known-key';
import { DOUBLED, OFFICE, SCHEMES, SMALLEST, showAt, showIn } from '#test/support/looks';
import { makeUglyDesk } from '#test/support/ugly-desk';
import { UGLY } from '#test/support/ugly-portfolio';
import { openDesk, parts } from '#test/support/walk-desk';

/** The contact history of an account with two thousand events, by keyboard alone. */
test.describe.configure({ timeout: 240_000 });

const DAY_MS = 86_400_000;
const NOTE = 'wants a letter with the itemization';
const CORRECTED = 'wants a letter with the itemization in Spanish';

let dataDir = '';
let kept: KeptWindow;
let page: Page;
let walk: KeyboardWalk;
let putClockBack = (): void => undefined;

type Entries = { readonly entries: readonly { readonly id: string; readonly kind: string }[] };

/** Three calls on one day that nobody answered, and a note that was corrected, on an account without a history. */
async function recordOn(account: string): Promise<void> {
  const back = startAt(FIXED_MS - 10 * DAY_MS);
  const batch = await KeptBatch.start(dataDir, {}, [KNOWN_KEY]);
  try {
    const master = await batch.ask<{ account: { id: string } }>('account', null, [account]);
    const accountId = master.account.id;
    const call = { accountId, channel: 'call-out', disposition: 'NA' };
    for (let days = 33; days > 30; days -= 1) {
      const at = new Date(FIXED_MS - days * DAY_MS).toISOString();
      await batch.ask('log-contact', { ...call, startedAt: at, endedAt: at });
    }
    await batch.ask('add-note', { accountId, text: NOTE });
    const { entries } = await batch.ask<Entries>('timeline', null, [account]);
    const noteId = entries.find(({ kind }) => kind === 'note')?.id;
    await batch.ask('correct-note', { accountId, noteId, text: CORRECTED, reason: 'left out' });
  } finally {
    await batch.finish();
    back();
  }
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  dataDir = await freshDataDir('timeline');
  await makeUglyDesk(dataDir);
  await recordOn(UGLY.html);
  putClockBack = startAt(FIXED_MS);
  kept = await openDesk(dataDir, [KNOWN_KEY]);
  ({ page } = kept);
  await showAt(page, OFFICE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.beforeEach(async () => {
  await showAt(page, OFFICE);
  await showIn(page, 'light');
  walk = await KeyboardWalk.begin(page);
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

/** What axe has to say of the history and of what lies over it; the other panes have walks of their own. */
async function expectNoAxeFinding(what: string): Promise<void> {
  const builder = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  builder.include('[data-pane="timeline"]').exclude('[data-tabster-dummy]');
  if ((await parts(page).dialog.count()) > 0) builder.include('[role="dialog"]');
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
  expect(found, `axe: ${what}`).toEqual([]);
}

const history = () => parts(page).history;
const list = () => history().getByRole('group', { name: 'Entries, newest first' });
const row = () => list().locator('[data-key]:focus');
const articles = () => list().getByRole('article');

async function openHistoryOf(account: string): Promise<void> {
  await walk.press('Control+f');
  await walk.type(account);
  await expect(parts(page).dialog.getByRole('option').first()).toContainText(account);
  await walk.press('Enter');
  await expect(parts(page).callButton).toBeFocused();
  await expect(articles().first()).toBeVisible();
  await walk.press('Alt+h');
  await expect(row()).toBeFocused();
  await walk.press('Home');
  await expect(row()).toHaveAttribute('data-key', /^period-/);
}

test('the long history is walked through, opened in place and closely, and proved', async () => {
  await openHistoryOf(UGLY.longHistory);
  await expect(history().getByText('○ This PC only', { exact: true })).toBeVisible();
  await expect(row()).toHaveAccessibleName(/This week/);
  await walk.press('ArrowDown');
  await expect(row()).toHaveAccessibleName(/No answer/);
  await walk.press('Space');
  await expect(row().getByText('Recorded by')).toBeVisible();
  await walk.press('Space');
  await expect(row().getByText('Recorded by')).toHaveCount(0);

  await walk.press(']');
  const conversation = await row().getAttribute('data-key');
  await walk.press(']', '[');
  await expect(row()).toHaveAttribute('data-key', conversation ?? '');

  await walk.press('Enter');
  await expect(parts(page).dialog).toBeVisible();
  await walk.press('Escape');
  await expect(parts(page).dialog).toHaveCount(0);
  await expect(row()).toHaveAttribute('data-key', conversation ?? '');
  await walk.press('v');
  await expect(parts(page).dialog.getByText(/The chain holds/)).toBeVisible();
  await expectNoAxeFinding('the proof of an entry');
  await walk.press('Escape');
  await expect(parts(page).dialog).toHaveCount(0);

  const before = await page.evaluate(() => document.querySelectorAll('[data-pane="timeline"] li').length);
  for (let screens = 0; screens < 4; screens += 1) {
    await walk.press('End');
    await expect(row()).toBeFocused();
  }
  // Only what is seen is on the page, however far down.
  expect(await page.evaluate(() => document.querySelectorAll('[data-pane="timeline"] li').length)).toBeLessThan(
    before + 100,
  );
  await walk.press('Home');
  await expect(row()).toHaveAccessibleName(/This week/);
});

test('it is narrowed by words and by kind, and shown whole again', async () => {
  await openHistoryOf(UGLY.longHistory);
  const found = history().getByRole('status').filter({ hasText: 'entries' });
  await walk.press('/');
  await walk.type('spring before');
  await expect(found).toContainText(/^\d+ of 1,\d+ entries/);
  await expect(articles().first()).toContainText('WILL NOT PAY BEFORE SPRING');
  await walk.press('Enter');
  await expect(row()).toBeFocused();
  await walk.press('/');
  await expect(history().getByRole('searchbox')).toBeFocused();
  await walk.press('Escape');
  await expect(found).toHaveCount(0);

  await walk.press('Escape');
  await expect(row()).toBeFocused();
  await walk.press('f');
  const chips = history().getByRole('group', { name: 'Show only' });
  await expect(chips.getByRole('button', { name: 'Calls' })).toBeFocused();
  await walk.press('Tab', 'Tab', 'Tab', 'Space');
  await expect(chips.getByRole('button', { name: 'Promises' })).toHaveAttribute('aria-pressed', 'true');
  await expect(articles().first()).toContainText('Promise to pay');
  await expectNoAxeFinding('the filters of the history');
  await walk.press('Escape');
  await expect(row()).toBeFocused();
  await expect(found).toContainText(/of 1,\d+ entries/);
});

test('calls nobody answered stand in one line, and a corrected note shows what was changed', async () => {
  await openHistoryOf(UGLY.html);
  const run = list().getByRole('button', { name: /3 × No answer/ });
  await expect(run).toHaveAttribute('aria-expanded', 'false');
  await expect(articles()).toHaveCount(2);
  await walk.press('ArrowDown', 'ArrowDown');
  await expect(run).toBeFocused();
  await walk.press('Enter');
  await expect(run).toHaveAttribute('aria-expanded', 'true');
  await expect(articles()).toHaveCount(5);

  await walk.press('ArrowUp');
  await expect(row()).toContainText(CORRECTED);
  await walk.press('e');
  await expect(row().locator('ins')).toContainText('in Spanish');
  await expect(
    row()
      .getByText(/left out/)
      .first(),
  ).toBeVisible();
  await walk.press('e');
  await expect(row().locator('ins')).toHaveCount(0);
});

test('an entry is pinned and let go, quoted, and the history saved as it is asked for', async () => {
  await openHistoryOf(UGLY.html);
  await walk.press('ArrowDown', 'p');
  const pinned = history().getByRole('region', { name: 'Pinned' });
  await expect(pinned).toContainText('Note');
  await expect(row()).toBeFocused();
  await walk.press('Alt+z');
  await expect(pinned).toHaveCount(0);
  await page.keyboard.press('Alt+h');
  await walk.press('y');
  await expect(page.getByText('Citation copied.')).toBeAttached();

  const file = path.join(dataDir, 'history.csv');
  await chooseSave(kept.app, file);
  await walk.press('Control+k');
  await walk.type('history as csv');
  await expect(page.getByRole('option').first()).toContainText('CSV');
  await walk.press('Enter');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain(CORRECTED);
  const rows: string[][] = parse(await readFile(file, 'utf8'), { bom: true });
  expect(rows.slice(1).map(([, , , what]) => what)).toEqual(['Note', 'No answer', 'No answer', 'No answer', 'Placed']);
});

test('axe finds nothing in any look, and in the smallest window it is whole and reachable', async () => {
  await openHistoryOf(UGLY.longHistory);
  await walk.press('ArrowDown', 'ArrowDown', 'Space');
  for (const scheme of SCHEMES) {
    await showIn(page, scheme);
    await expectNoAxeFinding(`the history, ${scheme}`);
  }
  await showIn(page, 'light');
  for (const size of [DOUBLED, SMALLEST]) {
    await showAt(page, size);
    await walk.press('Alt+h');
    await expect(row()).toBeFocused();
    await expect(row()).toBeInViewport();
    const wide = await page.evaluate(() => {
      const pane = document.querySelector('[data-pane="timeline"]');
      return [...(pane?.querySelectorAll('*') ?? [])]
        .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
        .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
        .map((each) => `${each.className} ${each.scrollWidth} > ${each.clientWidth}`);
    });
    expect(wide, `a part of the history scrolls sideways at ${size.width} px`).toEqual([]);
    await expectNoAxeFinding(`the history, ${size.width} px`);
  }
});
