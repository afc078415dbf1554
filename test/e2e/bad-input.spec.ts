import { type Locator, expect, test } from '@playwright/test';
import { FIXED_MS, letTimeRun, startAt, stopTimeAt } from '#test/support/fixed-clock';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, crashStore } from '#test/support/kept-window';
import { pasteInto } from '#test/support/paste';
import { entriesOf, eventsOf, makeWalkDesk, newestWords, openDesk, parts } from '#test/support/walk-desk';

/** What nobody means to type, and what happens to the machine in the middle of a form. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** Control characters, an override of direction that is never closed, zero-width marks, a lone surrogate, a tower of marks. */
const UGLY_NOTE = [
  'plain',
  'bell\u0007 escape\u001b[31m null\u0000 backspace\u0008',
  '\u202Edesrever si siht',
  '\u0639\u0631\u0628\u064A then English',
  'zero\u200Bwidth\u200D\uFEFF\u2060',
  'lone\uD83D surrogate',
  'Z\u0300\u0316\u035B\u0489',
  '<script>alert(1)</script> {{consumer.name}} ${x} %s',
].join('\n');
const LONGEST_NOTE = 100_000;

let dataDir = '';
let kept: KeptWindow;
let putClockBack = (): void => undefined;

const desk = () => parts(kept.page);
const press = (key: string) => kept.page.keyboard.press(key);

test.beforeAll(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('bad-input');
  await makeWalkDesk(dataDir);
  kept = await openDesk(dataDir);
});

test.afterEach(() => expect(kept.complaints).toEqual([]));

test.afterAll(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

const nameNow = async () => (await desk().accountName.textContent()) ?? '';
const saveButton = (): Locator => kept.page.getByRole('button', { name: 'Save', exact: true });

/** Begins a note-only entry on the open account: it needs no call. */
async function beginNote(): Promise<void> {
  await press('Alt+c');
  await expect(desk().code).toBeFocused();
  await kept.page.keyboard.type('nte');
  await press('Enter');
  await press('Alt+n');
  await expect(desk().note).toBeFocused();
}

/** Opens the next account of the queue and answers its name. */
async function openNext(): Promise<string> {
  const before = (await desk().accountName.count()) === 0 ? '' : await nameNow();
  await press('Alt+q');
  await press('ArrowDown');
  await press('Enter');
  await expect(desk().accountName).not.toHaveText(before);
  return nameNow();
}

test('a note with control characters and marks of direction is saved as it came', async () => {
  await press('Enter');
  await expect(desk().callButton).toBeFocused();
  const name = await nameNow();
  await beginNote();
  await pasteInto(desk().note, UGLY_NOTE);
  const typed = await desk().note.inputValue();
  expect(typed, 'the field takes what was pasted').toContain('desrever si siht');
  await saveButton().click();
  await expect(desk().history.getByText('desrever si siht').first()).toBeVisible();
  // A lone half of a pair is no text: what is kept is what can be written down in UTF-8.
  expect(await newestWords(kept.page, name)).toBe(Buffer.from(typed).toString());
  expect(await kept.page.locator('script:not([src])').count(), 'no words become a script').toBe(0);
});

test('words that turn direction turn nothing beside them', async () => {
  const turned = await desk()
    .history.getByText('desrever si siht')
    .first()
    .evaluate((element) => {
      const isolates = ['isolate', 'plaintext', 'isolate-override'];
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (isolates.includes(getComputedStyle(at).unicodeBidi)) return 'isolated';
        if (getComputedStyle(at).display !== 'inline') return getComputedStyle(at).display;
      }
      return 'page';
    });
  // An override ends with its paragraph: words in a block of their own reach nothing else.
  expect(['isolated', 'block', 'list-item', 'flex', 'grid']).toContain(turned);
});

test('a note of 100 KB is saved and read back whole', async () => {
  const name = await openNext();
  await beginNote();
  const note = 'The consumer said, word for word: \u201Cnot before spring\u201D.\n'
    .repeat(2_000)
    .slice(0, LONGEST_NOTE);
  await pasteInto(desk().note, note);
  await saveButton().click();
  await expect.poll(() => newestWords(kept.page, name), { timeout: 30_000 }).toBe(note);
  await expect(desk().history.getByText('The consumer said, word for word').first()).toBeVisible();
  expect(
    await kept.page.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
    'the page grows not',
  ).toBe(true);
});

test('a note beyond that is refused with its reason, and stays in the form', async () => {
  await beginNote();
  const note = 'x'.repeat(LONGEST_NOTE + 1);
  await pasteInto(desk().note, note);
  const before = await eventsOf(kept.page);
  await saveButton().click();
  await expect(kept.page.getByText(/100,000/).first()).toBeVisible();
  expect(await desk().note.inputValue()).toHaveLength(note.length);
  expect(await eventsOf(kept.page)).toBe(before);
  await kept.page.getByRole('button', { name: 'Clear the form' }).click();
});

test('a double click on save records once', async () => {
  const name = await openNext();
  await beginNote();
  await kept.page.keyboard.type('saved by an impatient hand');
  const before = await eventsOf(kept.page);
  await saveButton().dblclick();
  await expect.poll(() => newestWords(kept.page, name)).toBe('saved by an impatient hand');
  await kept.page.waitForTimeout(500);
  expect(await eventsOf(kept.page)).toBe(before + 1);
});

test('two quick chords to save and go on record once, and pass over no account', async () => {
  const name = await openNext();
  await beginNote();
  await kept.page.keyboard.type('saved by an impatient chord');
  const before = await eventsOf(kept.page);
  await kept.page.keyboard.down('Control');
  await press('Enter');
  await press('Enter');
  await kept.page.keyboard.up('Control');
  await expect(desk().accountName).not.toHaveText(name);
  const next = await nameNow();
  await kept.page.waitForTimeout(500);
  expect(await eventsOf(kept.page)).toBe(before + 1);
  expect((await entriesOf(kept.page, name)).filter(({ kind }) => kind === 'contact')).toHaveLength(1);
  expect(await nameNow()).toBe(next);
});

test('the store dies while a form is open: the words are there, and are saved once', async () => {
  const name = await nameNow();
  await beginNote();
  await kept.page.keyboard.type('typed before the store died');
  await crashStore(kept.app);
  await expect(desk().note).toHaveValue('typed before the store died');
  await kept.page.keyboard.type(', and after');
  await press('Control+Enter');
  await expect
    .poll(() => newestWords(kept.page, name), { timeout: 30_000 })
    .toBe('typed before the store died, and after');
  expect((await entriesOf(kept.page, name)).filter(({ kind }) => kind === 'contact')).toHaveLength(1);
});

test('a reload of the window keeps what was typed', async () => {
  const name = await openNext();
  await beginNote();
  await kept.page.keyboard.type('typed before the reload');
  // What is typed is put away a moment later.
  await kept.page.waitForTimeout(1_500);
  await kept.page.reload();
  await expect(desk().queue).toBeVisible({ timeout: 30_000 });
  await kept.page
    .getByRole('row', { name: new RegExp(name.slice(0, 6)) })
    .first()
    .dblclick();
  await expect(desk().note).toHaveValue('typed before the reload');
  await saveButton().click();
  await expect.poll(() => newestWords(kept.page, name)).toBe('typed before the reload');
});

test('nonsense in the search finds nothing, breaks nothing and says so', async () => {
  const nonsense = [
    '\u202E\u202E\u0000\u0007',
    '\u200B\u200D\uFEFF',
    '%_*?[(\\\\',
    '<b>"\' OR 1=1 --',
    'x'.repeat(5_000),
  ];
  await press('Control+f');
  const field = desk().dialog.getByRole('combobox');
  for (const words of nonsense) {
    await field.fill('');
    await pasteInto(field, words);
    await kept.page.waitForTimeout(150);
    await expect(desk().dialog.getByRole('option')).toHaveCount(0);
  }
  // A name with invisible marks in it, as it is copied from a web page, is the name.
  await field.fill('');
  await pasteInto(field, '\u200BWhit\u00ADfield\u200E');
  await expect(desk().dialog.getByRole('option').first()).toContainText('Ada Whitfield');
  await press('Escape');
});

test('an amount that is none is marked and never recorded', async () => {
  await openNext();
  const before = await eventsOf(kept.page);
  await press('Alt+p');
  const amount = kept.page.getByRole('textbox', { name: 'Promised amount' });
  await expect(amount).toBeFocused();
  for (const words of ['\u202E00.1', '1e9', '=1+1', '\u0661\u0662', '-5', '0', '99999999999999999999', '1,00.0,0']) {
    await amount.fill('');
    await pasteInto(amount, words);
    await saveButton().click();
    await expect(amount, words).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await eventsOf(kept.page)).toBe(before);
  await kept.page.getByRole('button', { name: 'Clear the form' }).click();
});

test('marks that nobody sees are no part of a PIN', async () => {
  const tries = ['\u200B\u200B\u200B\u200B\u200B\u200B', '1357\u202E\u0000', '', '\u202E135790\u200B'];
  const answers = await kept.page.evaluate(async (pins) => {
    const { workstation } = window as unknown as {
      workstation: { rules: { setSupervisorPin: (input: object) => Promise<{ readonly ok: boolean }> } };
    };
    const oks: boolean[] = [];
    for (const pin of pins) oks.push((await workstation.rules.setSupervisorPin({ current: null, pin })).ok);
    // The one that was taken is the digits in it.
    oks.push((await workstation.rules.setSupervisorPin({ current: '135790', pin: '246801' })).ok);
    return oks;
  }, tries);
  expect(answers).toEqual([false, false, false, true, true]);
});

test('past midnight, and in another zone, today is another day', async () => {
  const HOUR_MS = 3_600_000;
  // A quarter past eleven in the morning in Chicago; then past midnight there, and not yet in Los Angeles.
  const midnight = FIXED_MS + 13 * HOUR_MS;
  const worked = kept.page.getByText(/accounts? worked/).first();
  await openNext();
  await press('F8');
  await expect(desk().script).toBeFocused();
  await press('2');
  await expect(desk().note).toBeFocused();
  await saveButton().click();
  await expect(worked).not.toContainText('0 accounts');
  await expect(desk().history.getByText('Today').first()).toBeVisible();
  await stopTimeAt(kept.app, midnight);
  await expect(worked, 'a new day begins with nothing worked').toContainText('0 accounts', { timeout: 60_000 });
  await expect(desk().history.getByText('Today')).toHaveCount(0);
  await kept.app.evaluate(() => {
    process.env['TZ'] = 'America/Los_Angeles';
  });
  await expect(worked, 'in Los Angeles it is still that day').not.toContainText('0 accounts', { timeout: 60_000 });
  // The history goes by the clock of the consumer, who did not move.
  await expect(desk().history.getByText('Today')).toHaveCount(0);
  await letTimeRun(kept.app);
});
