import { expect, test } from '@playwright/test';
import { startAt } from '#test/support/fixed-clock';
import { KeyboardWalk } from '#test/support/keyboard-walk';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow } from '#test/support/kept-window';
import { eventsOf, makeWalkDesk, openDesk, parts } from '#test/support/walk-desk';

/**
 * The flows of a shift by keyboard alone. Presses are counted and held to what each flow may take; what is typed is counted apart. After
 * every step the focus has one home.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let dataDir = '';
let kept: KeptWindow;
let walk: KeyboardWalk;
/** The number that turned out to be another's, and whose account it was on. */
let [wrongNumber, wrongNumberOf] = ['', ''];
let putClockBack = (): void => undefined;

const desk = () => parts(kept.page);
const nameNow = async () => (await desk().accountName.textContent()) ?? '';

test.beforeAll(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('flows');
  await makeWalkDesk(dataDir);
  kept = await openDesk(dataDir);
  walk = await KeyboardWalk.begin(kept.page);
});

test.beforeEach(() => walk.count());

test.afterEach(async ({}, info) => {
  await walk.expectNoPointer();
  expect(kept.complaints).toEqual([]);
  info.annotations.push({ type: 'presses', description: `${walk.presses} presses, ${walk.typed} characters typed` });
});

test.afterAll(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

/** Saves by the one chord and answers when the next account is there, its call button in focus. */
async function saveAndNext(before: string): Promise<void> {
  await walk.press('Control+Enter');
  await expect(desk().accountName, 'the next account opens by itself').not.toHaveText(before);
  await walk.expectHome(desk().callButton, 'save and next');
}

/** Calls the open account, whose call button has the focus. */
async function call(): Promise<void> {
  await walk.press('F8');
  await walk.expectHome(desk().script, 'the call has begun');
}

test('start of the shift: one press opens the first account', async () => {
  await walk.press('Enter');
  await walk.expectHome(desk().callButton, 'the first account is open');
  walk.expectPresses(1);
});

test('no answer: three presses', async () => {
  const [before, recorded] = [await nameNow(), await eventsOf(kept.page)];
  await call();
  await walk.press('2');
  await walk.expectHome(desk().note, 'nobody answered: the call is over');
  await expect(desk().code).toHaveValue('NA');
  await saveAndNext(before);
  walk.expectPresses(3);
  expect(await eventsOf(kept.page), 'the decision and the contact').toBe(recorded + 2);
});

test('voicemail with the limited-content message: four presses', async () => {
  const before = await nameNow();
  await call();
  await walk.press('3');
  await walk.expectHome(desk().script, 'the message is to be read');
  await walk.press('Control+Enter');
  await walk.expectHome(desk().note, 'the message is left: the call is over');
  await expect(desk().code).toHaveValue('LCM');
  await saveAndNext(before);
  walk.expectPresses(4);
});

test('a third person answers: four presses', async () => {
  const before = await nameNow();
  await call();
  await walk.press('4');
  await walk.expectHome(desk().script, 'somebody else is on the line');
  await walk.press('1');
  await walk.expectHome(desk().note, 'goodbye is said: the call is over');
  await expect(desk().code).toHaveValue('3P');
  await saveAndNext(before);
  walk.expectPresses(4);
});

test('wrong number: four presses, and the number is not offered again', async () => {
  const before = await nameNow();
  const label = (await desk().callButton.getAttribute('aria-label')) ?? '';
  [wrongNumber, wrongNumberOf] = [label.replaceAll(/\D/g, ''), before];
  await call();
  await walk.press('5');
  await walk.expectHome(desk().script, 'the apology is to be read');
  await walk.press('Control+Enter');
  await walk.expectHome(desk().note, 'the apology is said: the call is over');
  await expect(desk().code).toHaveValue('WN');
  await saveAndNext(before);
  walk.expectPresses(4);
});

test('an entry is undone by one chord within ten seconds, and both stay in the history', async () => {
  const before = await nameNow();
  await call();
  await walk.press('2');
  await walk.expectHome(desk().note, 'nobody answered');
  await saveAndNext(before);
  walk.count();
  await walk.press('Alt+z');
  await expect(kept.page.getByRole('region', { name: 'Last entry' })).toContainText('Undone');
  expect(await kept.page.evaluate(() => document.activeElement === document.body)).toBe(false);
  walk.expectPresses(1);
});

test('an account is skipped with a reason: two presses, and the next one opens', async () => {
  const before = await nameNow();
  await walk.press('Alt+k');
  await expect(desk().dialog.getByRole('radio').first(), 'the reasons are there to choose from').toBeFocused();
  await walk.press('Enter');
  await expect(desk().accountName).not.toHaveText(before);
  await walk.expectHome(desk().callButton, 'the account is skipped');
  walk.expectPresses(2);
});

test('a follow-up is planned without a contact: two presses', async () => {
  const before = await nameNow();
  await walk.press('Alt+f');
  await expect(desk().dialog).toBeVisible();
  await walk.press('Control+Enter');
  await expect(desk().dialog).toHaveCount(0);
  await walk.expectHome(desk().callButton, 'the follow-up is planned');
  await expect(desk().accountName, 'the account stays open').toHaveText(before);
  await expect(desk().history).toContainText('Call back');
  walk.expectPresses(2);
});

test('the next account comes by one press, its call button in focus', async () => {
  const before = await nameNow();
  await walk.press('Alt+j');
  await expect(desk().accountName).not.toHaveText(before);
  await walk.expectHome(desk().callButton, 'the next account');
  walk.expectPresses(1);
});

test('an account is found by the last digits of a number that was wrong: two presses', async () => {
  await walk.press('Control+f');
  await expect(desk().dialog.getByRole('combobox')).toBeFocused();
  await walk.type(wrongNumber.slice(-4));
  await expect(desk().dialog.getByRole('option').first()).toContainText('wrong party');
  await walk.press('Enter');
  await expect(desk().accountName).toHaveText(wrongNumberOf);
  await walk.expectHome(desk().callButton, 'the account is found');
  await expect(kept.page.getByRole('region', { name: 'May this account be contacted now' })).not.toContainText(
    'May call now',
  );
  walk.expectPresses(2);
});

test('a note is corrected in the history: six presses, and its first words stay', async () => {
  await walk.press('Alt+h', 'ArrowDown', 'Enter');
  await expect(desk().dialog).toBeVisible();
  await walk.press('Tab');
  await walk.expectHome(desk().dialog.getByRole('button', { name: 'Correct' }), 'the entry is open');
  await walk.press('Enter');
  await walk.expectHome(kept.page.getByRole('textbox', { name: 'Corrected words' }), 'the correction is begun');
  await walk.type(' Said so twice.');
  await walk.press('Control+Enter');
  await expect(desk().dialog).toContainText('Said so twice.');
  await expect(kept.page.getByRole('textbox', { name: 'Corrected words' })).toHaveCount(0);
  expect(await kept.page.evaluate(() => document.activeElement === document.body)).toBe(false);
  walk.expectPresses(6);
});
