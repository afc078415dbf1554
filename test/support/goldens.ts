import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { type Locator, type Page, expect } from '@playwright/test';
import { ROOT } from '#build/scripts/paths';
import { FIXED_MS, stopTimeAt } from './fixed-clock';
import type { KeptWindow } from './kept-window';

/** Set by `npm run goldens`: pictures are taken anew and not compared. */
const isRenewing = process.env['KEPT_GOLDENS'] === 'renew';
const FOLDER = path.join(ROOT, 'test/e2e/goldens');
const FONTS_FILE = 'fonts.json';
/** A window stands still this long after the start of the desk's fixed day. */
const STANDS_AT_MS = FIXED_MS + 5 * 60_000;
/** Pixels that may differ for what antialiasing does, as a share of all. */
const TOLERATED = 0.002;

/** What a picture hangs on beside the window: the browser, and how wide letters of the fonts of this machine are. */
type Machine = { readonly name: string; readonly fonts: readonly number[] };

async function machineOf(page: Page): Promise<Machine> {
  const { major, fonts } = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const family = getComputedStyle(document.body).fontFamily;
    const samples = [
      'Kept 0123456789',
      '\u05E9\u05E8\u05D4 \u0639\u0628\u062F',
      '\u5C71\u7530',
      '\u2713\u25CB\u2197\u2699',
      '\u{1F44D}',
    ];
    const widths = ['13px', 'bold 17px'].flatMap((size) =>
      samples.map((text) => {
        if (context === null) return 0;
        context.font = `${size} ${family}`;
        return Math.round(context.measureText(text).width * 100) / 100;
      }),
    );
    return { major: /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 'unknown', fonts: widths };
  });
  return { name: `${process.platform}-chromium${major}`, fonts };
}

/**
 * Why the goldens cannot be compared on this machine, in a word; null when they can. When they are renewed, the folder is made and told
 * what fonts it was taken with.
 */
export async function whyNoGoldens(page: Page): Promise<string | null> {
  const { name, fonts } = await machineOf(page);
  const file = path.join(FOLDER, name, FONTS_FILE);
  if (isRenewing) {
    mkdirSync(path.dirname(file), { recursive: true });
    // As the formatter writes it.
    writeFileSync(file, `${JSON.stringify(fonts).replaceAll(',', ', ')}\n`);
    return null;
  }
  if (!existsSync(file)) return `no goldens of ${name}`;
  const known: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify(known) === JSON.stringify(fonts) ? null : `the goldens of ${name} were taken with other fonts`;
}

type Api = {
  readonly desk: { readonly status: (input: object) => Promise<{ readonly value: { readonly phase: string } }> };
};

/**
 * Lets the window stand still once its desk is open, or cannot be opened: one moment on all its clocks, no motion, and read anew so that
 * all it shows is of that moment.
 */
export async function standStill({ app, page }: KeptWindow): Promise<void> {
  const phase = () =>
    page.evaluate(
      async () => (await (window as unknown as { workstation: Api }).workstation.desk.status({})).value.phase,
    );
  await expect.poll(phase, { timeout: 60_000 }).toMatch(/ready|read-only|failed/);
  await stopTimeAt(app, STANDS_AT_MS);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    performance.now = () => 1_000;
  });
  await page.reload();
}

/** Takes the person at this machine, by name and by initials, and versions out of the words on screen. */
async function makeNeutral(page: Page): Promise<void> {
  await page.evaluate((person) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const named = new RegExp(`(^|[^\\p{L}])${person}(?=$|[^\\p{L}])`, 'gu');
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const isInitials = text === person.slice(0, 2).toUpperCase();
      const neutral = isInitials
        ? 'CO'
        : text.replace(named, '$1collector').replaceAll(/\d+\.\d+\.\d+(?:\.\d+)?/g, '0.0.0');
      if (neutral !== text) node.nodeValue = neutral;
    }
  }, userInfo().username);
}

/** Compares the window with the golden of this name; a difference fails the test at its end, after all its pictures. */
export async function expectGolden(page: Page, name: string, mask: readonly Locator[] = []): Promise<void> {
  const machine = await machineOf(page);
  await makeNeutral(page);
  await expect.soft(page).toHaveScreenshot([machine.name, `${name}.png`], {
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
    maxDiffPixelRatio: TOLERATED,
    mask: [...mask],
    maskColor: '#808080',
  });
}
