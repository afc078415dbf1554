import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoAxeFinding } from '#test/support/axe';
import { startAt } from '#test/support/fixed-clock';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, crashStore } from '#test/support/kept-window';
import { DOUBLED, OFFICE, showAt } from '#test/support/looks';
import { eventsOf, makeWalkDesk, openDesk, parts } from '#test/support/walk-desk';

/**
 * Calls with their scripts through the real window, by keyboard alone: what is said before what, what a promise takes, what a received
 * call parks, and that nothing typed is lost.
 */
test.describe.configure({ timeout: 180_000 });

let dataDir = '';
let kept: KeptWindow;
let walk: KeyboardWalk;
let putClockBack = (): void => undefined;

const desk = () => parts(kept.page);
const script = () => kept.page.getByRole('region', { name: 'Script' });
const bar = () => kept.page.getByRole('region', { name: 'Call', exact: true });
const promiseDay = () => kept.page.getByLabel('Due on');
/** How long a statement of the law stands on screen before it can be confirmed. */
const READ_MS = 1_600;

test.beforeEach(async ({}, info) => {
  putClockBack = startAt();
  dataDir = await freshDataDir(`call-flow-${info.workerIndex}`);
  await makeWalkDesk(dataDir);
  kept = await openDesk(dataDir);
  walk = await KeyboardWalk.begin(kept.page);
  await walk.press('Enter');
  await walk.expectHome(desk().callButton, 'the account is open');
  walk.count();
});

test.afterEach(async () => {
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

/** What the walk's people say when they are asked: born in the year of their number, all at one ZIP. */
async function bornOn(): Promise<string> {
  const number =
    (await kept.page
      .getByText(/No\. 00000\d\d/)
      .first()
      .textContent()) ?? '';
  const at = Number(/00000(\d\d)/.exec(number)?.[1]);
  return `4/5/${1969 + at}`;
}

async function read(): Promise<void> {
  await kept.page.waitForTimeout(READ_MS);
  await walk.press('Control+Enter');
}

/** Begins the call, and waits until its script has the focus. */
async function begin(): Promise<void> {
  await walk.press('F8');
  await walk.expectHome(desk().script, 'the call has begun');
}

/** From the first ring to where the debt may be told. */
async function verified(): Promise<void> {
  const born = await bornOn();
  await begin();
  await walk.press('1');
  await expect(script()).toContainText('this call may be recorded');
  await read();
  await walk.press('2');
  await walk.expectHome(kept.page.getByLabel('What they say: ZIP code'), 'an item is picked');
  await walk.type('45402');
  await walk.expectHome(desk().script, 'the ZIP matched by itself');
  await walk.press('1');
  await walk.type(born);
  await walk.press('Enter');
  await expect(script()).toContainText('We are a debt collector');
  await read();
  await expect(script()).toContainText('is owed');
}

test('right party to promise: no more than fifteen presses, the debt told only once verified, and all of it on record', async () => {
  const name = (await desk().accountName.textContent()) ?? '';
  await verified();
  await walk.press('2');
  await walk.expectHome(promiseDay(), 'the amount is prefilled, the day is asked');
  await expect(desk().code).toHaveValue('PTP');
  await walk.type('03282027');
  await expect(script()).toContainText('Mar 28, 2027');
  await walk.press('Control+Enter');
  await walk.expectHome(desk().note, 'the promise is read back');
  await walk.press('F9');
  await expect(bar()).toContainText('Call ended');
  await walk.type('Paid on ;job');
  await walk.press('Space');
  await expect(desk().note).toHaveValue('Paid on Lost job. ');
  await walk.press('Control+Enter');
  await expect(desk().accountName).not.toHaveText(name);
  await walk.expectHome(desk().callButton, 'save and next');
  walk.expectPresses(15);
  const recorded = await kept.page.evaluate(async () => {
    type Entry = { kind: string; data?: unknown };
    const { workstation } = window as unknown as {
      workstation: {
        queue: {
          page: (input: object) => Promise<{ value: { columns: { accountId: string[]; lastDisposition: string[] } } }>;
        };
        account: { open: (input: object) => Promise<{ value: { state: { promises?: readonly Entry[] } } }> };
      };
    };
    const { columns } = (await workstation.queue.page({ view: 'all', offset: 0, limit: 20 })).value;
    return columns.lastDisposition.filter((code) => code === 'PTP').length;
  });
  expect(recorded).toBe(1);
});

test('what a person says is compared and never shown; four wrong answers end the script without a word of the debt', async () => {
  await begin();
  await walk.press('1');
  await read();
  await walk.press('1');
  for (const wrong of ['1/1/1950', '2/2/1951', '3/3/1952', '4/4/1953']) {
    await expect(script()).not.toContainText('1970');
    await walk.type(wrong);
    await walk.press('Enter');
  }
  await expect(desk().code).toHaveValue('RPU');
  await walk.expectHome(desk().note, 'could not be verified');
  await expect(script()).not.toContainText('Mercy Hospital');
});

test('the notice of recording cannot be confirmed before it can have been read', async () => {
  await begin();
  await walk.press('1');
  await walk.press('Control+Enter');
  await expect(script()).toContainText('this call may be recorded');
  await expect(script().getByRole('button', { name: 'Read it first.' })).toBeVisible();
});

test('a bankruptcy is held by one key, and the script asks for nothing more', async () => {
  const before = await eventsOf(kept.page);
  await begin();
  walk.count();
  await walk.press('b');
  await expect.poll(() => eventsOf(kept.page)).toBe(before + 2);
  walk.expectPresses(1);
  await expect(desk().code).toHaveValue('BKO');
  await walk.expectHome(desk().note, 'a bankruptcy was told');
});

test('a received call parks what is being typed, is taken on the caller’s account, and leads back', async () => {
  const first = (await desk().accountName.textContent()) ?? '';
  await walk.press('Alt+n');
  await walk.type('half a sentence');
  await walk.press('Shift+F8');
  await expect(bar()).toContainText('Call received');
  await walk.press('Alt+q', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(desk().accountName).not.toHaveText(first);
  await walk.press('F8');
  await walk.expectHome(desk().script, 'the received call is taken');
  await expect(script()).toContainText('Thank you for calling');
  await walk.press('5');
  await expect(desk().code).toHaveValue('RPU');
  await expect(kept.page.getByRole('combobox', { name: 'Channel' })).toHaveValue('call-in');
  await walk.press('Control+Enter');
  await walk.expectHome(desk().callButton, 'save and next');
  await walk.press('Alt+Backspace');
  await expect(desk().accountName).toHaveText(first);
  await expect(desk().note).toHaveValue('half a sentence');
});

test('what is typed outlives a reload of the window and the death of the store, with its call and its script', async () => {
  const name = (await desk().accountName.textContent()) ?? '';
  await begin();
  await walk.press('1');
  await walk.press('Alt+n');
  await walk.type('typed before the reload');
  await kept.page.waitForTimeout(900);
  await crashStore(kept.app);
  await expect(desk().note).toHaveValue('typed before the reload');
  await kept.page.reload();
  await expect(desk().queue).toBeFocused({ timeout: 60_000 });
  walk = await KeyboardWalk.begin(kept.page);
  const row = kept.page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toBeVisible();
  await walk.press('Home');
  for (let tries = 0; tries < 12; tries += 1) {
    await walk.press('Enter');
    if ((await desk().accountName.textContent()) === name) break;
    await walk.press('Alt+q', 'ArrowDown');
  }
  await expect(desk().accountName).toHaveText(name);
  await expect(desk().note).toHaveValue('typed before the reload');
  await walk.press('Alt+s');
  await expect(script()).toContainText('this call may be recorded');
});

test('two presses on save record one contact', async () => {
  const before = await eventsOf(kept.page);
  await begin();
  await walk.press('2');
  await walk.expectHome(desk().note, 'nobody answered');
  await kept.page.evaluate(() => {
    const press = () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    press();
    press();
  });
  await walk.expectHome(desk().callButton, 'saved once');
  expect(await eventsOf(kept.page), 'the decision and one contact').toBe(before + 2);
});

test('pasted control characters, right-to-left text and a note of 100 KB are taken as they are', async () => {
  await walk.press('Alt+c');
  await walk.type('nte');
  await walk.press('Tab');
  await walk.press('Alt+n');
  const words = `\u202Eשלום\u0007 end ${'x'.repeat(98_000)}`;
  await kept.page.evaluate((text) => document.execCommand('insertText', false, text), words);
  await expect(desk().note).toHaveValue(words);
  const before = await eventsOf(kept.page);
  await walk.press('Control+Enter');
  await expect.poll(() => eventsOf(kept.page), { timeout: 15_000 }).toBe(before + 1);
});

test('the script is read in Spanish while the window speaks English', async () => {
  await begin();
  await walk.press('Alt+l');
  await expect(script()).toContainText('por favor');
  await walk.press('2');
  await expect(desk().code).toHaveValue('NA');
});

test('every state of a call is accessible in light, dark and forced colors, and at 200 % text', async () => {
  test.setTimeout(600_000);
  await expectNoAxeFinding(kept.page, 'no call');
  await begin();
  await expectNoAxeFinding(kept.page, 'the opening of the script');
  await walk.press('1');
  await read();
  await walk.press('1');
  await walk.type('1/1/1950');
  await walk.press('Enter');
  await expectAccessible(kept.page, 'an item that did not match');
  await walk.press('Alt+n');
  await walk.type('Says ;');
  await expectNoAxeFinding(kept.page, 'snippets offered');
  await walk.press('Escape');
  await showAt(kept.page, DOUBLED);
  await expectNoAxeFinding(kept.page, 'the form at 200 %');
  await walk.press('Alt+s');
  await expectNoAxeFinding(kept.page, 'the script at 200 %');
  const scrolls = await kept.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(scrolls, 'the document scrolls to the side').toBe(false);
  await showAt(kept.page, OFFICE);
  await walk.press('F9');
  await expectNoAxeFinding(kept.page, 'the call is over');
});
