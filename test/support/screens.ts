import { type Locator, type Page, expect } from '@playwright/test';
import { parts } from './walk-desk';

/** A screen or a dialog, and the way there and back from a desk on which an account is open. */
export type Screen = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Answers what is wrong with the way back; null when Escape leads there. */
  readonly close: (page: Page) => Promise<string | null>;
};

const BACK_LIMIT_MS = 5_000;

async function backToDesk(page: Page, name: string, place: Locator): Promise<string | null> {
  const isGone = async () => (await place.count()) === 0;
  await page.keyboard.press('Escape');
  try {
    await expect.poll(isGone, { timeout: BACK_LIMIT_MS }).toBe(true);
    return null;
  } catch {
    // The next screen needs the desk, and what is wrong here is told at the end.
    await page.keyboard.press('Alt+q');
    await expect.poll(isGone, { message: `${name} closes` }).toBe(true);
    return `Escape does not lead back from ${name}`;
  }
}

function dialog(name: string, key: string): Screen {
  return screen(name, key, (page) => parts(page).dialog);
}

function screen(name: string, key: string, ready: (page: Page) => Locator): Screen {
  return {
    name,
    open: async (page) => {
      await page.keyboard.press(key);
      await expect(ready(page)).toBeVisible();
    },
    close: (page) => backToDesk(page, name, ready(page)),
  };
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first();

/** What a collector can have in front, besides the desk itself. */
export const SCREENS: readonly Screen[] = [
  dialog('palette', 'Control+k'),
  dialog('keys', 'F1'),
  dialog('find', 'Control+f'),
  dialog('why', 'Alt+w'),
  dialog('record', 'Alt+r'),
  dialog('skip', 'Alt+k'),
  dialog('follow-up', 'Alt+f'),
  screen('settings', 'Control+Comma', heading('Settings')),
  screen('health', 'Alt+Shift+h', heading('How this desk stands')),
  screen('import', 'Alt+i', heading(/^Import/)),
  screen('compliance', 'Alt+m', (page) => page.getByRole('tabpanel').getByRole('table').first()),
];
