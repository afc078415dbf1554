import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import type { Host } from './host';
import { ROOT } from './paths';

const START_LIMIT_MS = 60_000;
const GATE_LIMIT_MS = 10_000;

/** The UI window by its address: Electron's own, and the one the stand-in maps it to. */
const UI_PAGE = /^(?:app:\/\/ui\/|http:\/\/ui--app)/;

async function uiPage(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((page) => UI_PAGE.test(page.url()));
  const waitUntil = Date.now() + START_LIMIT_MS;
  for (let page = find(); ; page = find()) {
    if (page !== undefined) return page;
    if (Date.now() > waitUntil) throw new Error('the UI window did not open');
    await app.waitForEvent('window', { timeout: 1_000 }).catch(() => null);
  }
}

/** Starts the app with these arguments, shows it a little round, and returns the pictures it took, in order. */
export async function takeScreenshots(host: Host, args: readonly string[], folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const app = await _electron.launch({
    executablePath: host.executable,
    args: [ROOT, ...args],
    colorScheme: null,
    env: { ...process.env, ...host.env } as Record<string, string>,
  });
  const taken: string[] = [];
  try {
    const page = await uiPage(app);
    const shot = async (name: string) => {
      const file = path.join(folder, `${taken.length + 1}-${name}.png`);
      await page.screenshot({ path: file });
      taken.push(file);
    };
    await page.getByRole('grid').getByRole('row').nth(3).waitFor({ timeout: START_LIMIT_MS });
    await shot('queue');
    await page.keyboard.press('Alt+Q');
    await page.keyboard.press('Enter');
    await page.getByText('No account is open').waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+C');
    await page.getByRole('combobox').first().waitFor();
    await shot('account');
    // The gate comes a moment after the account; one without a phone has nothing to explain.
    const isExplained = await page
      .locator('[aria-keyshortcuts="Alt+W"]')
      .waitFor({ timeout: GATE_LIMIT_MS })
      .then(
        () => true,
        () => false,
      );
    if (isExplained) {
      await page.keyboard.press('Alt+W');
      await page.getByRole('dialog').waitFor();
      await shot('what-the-rules-say');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.keyboard.press('Alt+M');
    await page.getByRole('heading', { name: 'Compliance' }).waitFor();
    await page.getByRole('tabpanel').getByRole('table').first().waitFor();
    await shot('compliance');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Compliance' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+C');
    await page.getByRole('combobox').first().waitFor();
    await page.keyboard.type('LCM');
    await shot('logging-a-contact');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await shot('keys');
    return taken;
  } finally {
    await app.close();
  }
}
