import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import type { ColumnParser, ImportField } from '#shared/contract/import';
import { expectNoAxeFinding } from '#test/support/axe';
import { startAt } from '#test/support/fixed-clock';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import type { KeptWindow } from '#test/support/kept-window';
import { DOUBLED, OFFICE, SCHEMES, SMALLEST, showAt, showIn } from '#test/support/looks';
import { openDesk, parts } from '#test/support/walk-desk';

/** The account and the desk around it: in every size of the window, by keyboard alone, and with data as ugly as it comes. */
test.describe.configure({ timeout: 240_000 });

const TEXT: ColumnParser = { kind: 'text' };
const ID: ColumnParser = { kind: 'text-id' };
const DATE: ColumnParser = { kind: 'date', pattern: 'yyyy-MM-dd' };
const MONEY: ColumnParser = { kind: 'money', decimal: '.' };
const COLUMNS: readonly (readonly [string, ImportField, ColumnParser])[] = [
  ['Account', 'account-id', ID],
  ['Name', 'holder-name', TEXT],
  ['Language', 'language', TEXT],
  ['Phone', 'phone', TEXT],
  ['Cell', 'phone', TEXT],
  ['Street', 'address-line', TEXT],
  ['State', 'state', TEXT],
  ['ZIP', 'zip', TEXT],
  ['Invoice', 'debt-id', ID],
  ['Itemized on', 'itemization-date', DATE],
  ['Due date', 'due-on', DATE],
  ['Currency', 'currency', TEXT],
  ['Original', 'original-amount', MONEY],
  ['Balance', 'balance', MONEY],
  ['Late fee', 'attribute', TEXT],
];

const LONG = `Wilhelmina ${'von Hohenstein-Featherstonehaugh '.repeat(6)}Villanueva`.slice(0, 200);
const ARABIC = 'فاطمة الزهراء بنت عبد الرحمن';

type Row = readonly [account: string, name: string, language: string, phone: string, cell: string, invoice: string];

function line([account, name, language, phone, cell, invoice]: Row, currency: string, cents: number): string {
  const balance = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  const place = phone === '' ? ',,' : '12 Elm Street,OH,45402';
  return `${account},${name},${language},${phone},${cell},${place},${invoice},2026-01-15,2026-02-01,${currency},9000.00,${balance},25.00`;
}

/** From the one that owes most: an everyday account, sixty debts under a name of 200 characters, Arabic in two currencies, nothing. */
function placement(): string {
  const many = Array.from({ length: 60 }, (_, at) =>
    line(['0000002', LONG, '', '937-555-0102', '', `M-${at + 1}`], 'USD', 1_000 + at),
  );
  return [
    COLUMNS.map(([header]) => header).join(','),
    line(['0000001', 'Ada Whitfield', 'es', '937-555-0101', '937-555-0111', 'INV-9'], 'USD', 850_010),
    line(['0000001', 'Ada Whitfield', 'es', '937-555-0101', '937-555-0111', 'INV-10'], 'USD', 20_000),
    ...many,
    line(['0000003', ARABIC, 'ar', '937-555-0103', '', 'A-1'], 'USD', 30_000),
    line(['0000003', ARABIC, 'ar', '937-555-0103', '', 'A-2'], 'EUR', 20_000),
    line(['0000004', '', '', '', '', 'N-1'], 'USD', 500),
  ].join('\r\n');
}

let dataDir = '';
let kept: KeptWindow;
let page: Page;
let putClockBack = (): void => undefined;

test.beforeAll(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('account');
  const [file, profile] = [path.join(dataDir, 'account.csv'), path.join(dataDir, 'account-profile.json')];
  await writeFile(file, `${placement()}\r\n`);
  const columns = COLUMNS.map(([header, field, parser]) => ({ header, field, parser }));
  const base = { profileVersion: 1, id: 'account', name: 'Account placement', clientId: 'mercy' };
  const rest = {
    clientName: 'Mercy Hospital',
    currency: 'USD',
    holderKind: 'person',
    debtType: 'medical',
    format: null,
  };
  await writeFile(profile, JSON.stringify({ ...base, ...rest, columns }));
  await keptJson(['import', file, '--profile', profile, '--as-of', '2026-02-20'], { dataDir });
  kept = await openDesk(dataDir);
  ({ page } = kept);
  await showAt(page, OFFICE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.beforeEach(async () => {
  await showAt(page, OFFICE);
  await showIn(page, 'light');
});

test.afterEach(() => expect(kept.complaints).toEqual([]));

test.afterAll(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

/** Opens an account by the words it is found by. */
async function openAccount(words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(parts(page).dialog).toBeVisible();
  await page.keyboard.type(words);
  await expect(parts(page).dialog.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(parts(page).dialog).toHaveCount(0);
  await expect(parts(page).callButton).toBeFocused();
  await expect(gate().getByText(/May call now|Warning|Not now|May not call|No phone/)).toBeVisible();
}

const gate = () => page.getByRole('region', { name: 'May this account be contacted now' });
const details = () => page.getByRole('group', { name: 'Account details' });
const pane = (name: 'queue' | 'account' | 'timeline') => page.locator(`[data-pane="${name}"]`).first();

async function expectNoSidewaysScroll(what: string): Promise<void> {
  const wide = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? `${scrollWidth} px in a window of ${clientWidth} px` : null;
    });
  // A window that was just made smaller is drawn a moment later.
  await expect.poll(wide, { message: `the page scrolls sideways: ${what}` }).toBeNull();
  const grown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-pane="account"] *')]
        .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
        .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
        .map((each) => `${each.tagName} ${each.className} ${each.scrollWidth} > ${each.clientWidth}`),
    );
  await expect.poll(grown, { message: `a part of the account scrolls sideways: ${what}` }).toEqual([]);
}

test('who it is, what is owed, whether they may be called and the call are in sight in every window', async () => {
  await openAccount('Whitfield');
  for (const size of [OFFICE, { width: 1_000, height: 640 }, DOUBLED, SMALLEST]) {
    const what = `${size.width} × ${size.height}`;
    await showAt(page, size);
    await expectNoSidewaysScroll(what);
    const account = parts(page).account;
    for (const place of [
      account.getByRole('heading', { name: 'Ada Whitfield' }),
      account.getByText('$8,700.10').first(),
      account.getByText('Spanish', { exact: true }).first(),
      gate().getByText(/May call now|Warning/),
      gate().getByText(/There: /),
      gate().getByText(/[●○]+/).first(),
      page.locator('[data-command="call.begin"]'),
    ]) {
      await expect(place, what).toBeInViewport({ ratio: 0.9 });
    }
  }
});

test('a narrow window has the queue as a rail that opens over the account and closes again', async () => {
  await openAccount('Whitfield');
  const walk = await KeyboardWalk.begin(page);
  await showAt(page, { width: 1_000, height: 700 });
  await expect(parts(page).queue).toBeHidden();
  await walk.press('Alt+q');
  await walk.expectHome(parts(page).queue, 'Alt+Q');
  await expectNoAxeFinding(page, 'the queue over the account');
  await walk.press('Escape');
  await walk.expectHome(parts(page).callButton, 'Escape in the queue');
  await expect(parts(page).queue).toBeHidden();
  await walk.press('Alt+q', 'Enter');
  await walk.expectHome(parts(page).callButton, 'opening an account of it');
  await expect(parts(page).queue).toBeHidden();
  await walk.expectNoPointer();
});

test('a window for one pane shows the one that has the focus, by F6 and by its tabs', async () => {
  await openAccount('Whitfield');
  const walk = await KeyboardWalk.begin(page);
  await showAt(page, SMALLEST);
  const shown = async (name: 'queue' | 'account' | 'timeline') => {
    for (const each of ['queue', 'account', 'timeline'] as const) {
      await expect(pane(each), `${each} while ${name} is in front`).toHaveAttribute(
        'data-is-shown',
        String(each === name),
      );
    }
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await expectNoSidewaysScroll(name);
  };
  await shown('account');
  await walk.press('F6');
  await shown('timeline');
  await walk.press('F6');
  await shown('queue');
  await walk.press('F6');
  await shown('account');
  await walk.press('Alt+c');
  await expect(parts(page).code).toBeFocused();
  await expect(page.getByRole('button', { name: 'Save and next' })).toBeInViewport({ ratio: 0.9 });
  await walk.press('Alt+g');
  await expect(details()).toBeInViewport();
  await expect(page.getByRole('tab', { name: 'Account', exact: true })).toHaveAttribute('aria-selected', 'true');
  await walk.expectNoPointer();
});

test('panes are made wider and narrower by keyboard, and stay so', async () => {
  await openAccount('Whitfield');
  const line = page.getByRole('separator', { name: 'Width of the queue' });
  await line.focus();
  const width = async () => Number(await line.getAttribute('aria-valuenow'));
  expect(await width()).toBe(380);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(412);
  expect((await pane('queue').boundingBox())?.width).toBe(412);
  await page.reload();
  await expect(parts(page).queue).toBeFocused({ timeout: 60_000 });
  await expect.poll(width).toBe(412);
  await line.focus();
  await page.keyboard.press('Enter');
  await expect.poll(width).toBe(380);
});

test('a phone tells what became of it, and a debt its itemization, by keyboard alone', async () => {
  await openAccount('Whitfield');
  const walk = await KeyboardWalk.begin(page);
  await walk.press('Alt+c');
  await walk.type('na');
  await walk.press('Enter', 'Enter');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await walk.press('Alt+g');
  const points = page.getByRole('region', { name: 'Phone and address' });
  await expect(points.locator('button:focus')).toBeVisible();
  await walk.press('Home', 'ArrowRight');
  await expect(points).toContainText('From the placement file');
  await expect(points.getByRole('button', { name: 'Copy (937) 555-0101' })).toBeVisible();
  await walk.press('ArrowLeft');
  await expect(points).not.toContainText('From the placement file');

  const debts = page.getByRole('table', { name: 'Debts of this account' });
  await debts.getByRole('button', { name: 'Number' }).focus();
  await walk.press('Enter');
  await expect(debts.getByRole('columnheader', { name: 'Number' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(debts.getByRole('rowheader').first()).toContainText('INV-9');
  await debts.getByRole('button', { name: 'Itemization of INV-9' }).focus();
  await walk.press('ArrowDown');
  await expect(debts.getByRole('button', { name: 'Itemization of INV-10' })).toBeFocused();
  await walk.press('Enter');
  await expect(debts).toContainText('Itemization date');
  await expect(debts).toContainText('Late fee');
  await expect(debts).toContainText('Paid and credited, net');
  await expect(details()).toContainText('USD, 2 open: $8,700.10');
  await walk.expectNoPointer();
});

/** What has the focus, as a person would name it. */
async function focused(): Promise<string> {
  const name = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return (label ?? element.textContent ?? '').trim();
  });
  // Which debt has the one stop of its table, and how they are sorted, are as they were left.
  return name.replace(/ [▴▾]$/, '').replace(/^Itemization of .*/, 'Itemization');
}

test('the Tab key goes through the desk from left to right, the account from top to bottom', async () => {
  await openAccount('Whitfield');
  await parts(page).queue.focus();
  const order = [
    'Accounts in the queue',
    'Width of the queue',
    'Why: Call, Phone (937) 555-0101',
    'Record …',
    'Call: Phone (937) 555-0101',
    'Account',
    'Account details',
    'Number',
    'Itemization',
    'Outcome code',
    'Save and next',
    'Width of the contact history',
  ];
  const seen = [await focused()];
  while (seen.at(-1) !== order.at(-1) && seen.length < 120) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  expect(seen.filter((name) => order.includes(name))).toEqual(order);
});

test('axe finds nothing on an account with everything open, in any look', async () => {
  await openAccount('Whitfield');
  await page.keyboard.press('Alt+g');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Itemization of INV-9' }).press('Enter');
  for (const scheme of SCHEMES) {
    await showIn(page, scheme);
    await expectNoAxeFinding(page, scheme);
  }
  await showIn(page, 'light');
  for (const size of [DOUBLED, SMALLEST]) {
    await showAt(page, size);
    await expectNoAxeFinding(page, `${size.width} × ${size.height}`);
  }
});

const UGLY = [
  { found: '0000002', title: 'Wilhelmina von Hohenstein', owed: '$617.70' },
  { found: '0000003', title: ARABIC, owed: '€200.00' },
  { found: '0000004', title: '0000004', owed: '$5.00' },
];

for (const { found, title, owed } of UGLY) {
  test(`an ugly account keeps its shape: ${found}`, async () => {
    await openAccount(found);
    for (const size of [OFFICE, DOUBLED, SMALLEST]) {
      const what = `${found} at ${size.width} × ${size.height}`;
      await showAt(page, size);
      await expectNoSidewaysScroll(what);
      await expect(parts(page).account.getByRole('heading', { name: title }), what).toBeInViewport();
      await expect(parts(page).account.getByText(owed).first(), what).toBeInViewport();
      await expect(page.locator('[data-command="call.begin"]'), what).toBeInViewport({ ratio: 0.9 });
    }
    await showAt(page, OFFICE);
    await expectNoAxeFinding(page, found);
  });
}
