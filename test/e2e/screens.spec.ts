import { type Page, expect, test } from '@playwright/test';
import { axeFindings } from '#test/support/axe';
import { startAt } from '#test/support/fixed-clock';
import { freshDataDir, removeDataDir } from '#test/support/kept-process';
import type { KeptWindow } from '#test/support/kept-window';
import { DOUBLED, OFFICE, SCHEMES, SMALLEST, showAt, showIn, showScaled } from '#test/support/looks';
import { SCREENS } from '#test/support/screens';
import { tabWalkFaults } from '#test/support/tab-walk';
import { makeWalkDesk, openDesk, parts } from '#test/support/walk-desk';

/** Every screen and dialog in every look a machine may ask for: readable, reachable, nothing cut off, nothing moving. */
test.describe.configure({ timeout: 240_000 });

let dataDir = '';
let kept: KeptWindow;
let page: Page;
let putClockBack = (): void => undefined;

test.beforeAll(async () => {
  putClockBack = startAt();
  dataDir = await freshDataDir('screens');
  await makeWalkDesk(dataDir);
  kept = await openDesk(dataDir);
  ({ page } = kept);
  await showAt(page, OFFICE);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Enter');
  await expect(parts(page).callButton).toBeFocused();
});

test.afterEach(() => expect(kept.complaints).toEqual([]));

test.afterAll(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  putClockBack();
});

/** What axe says of the page as it stands, in each scheme and at twice the size. */
async function findingsInAllLooks(what: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (name: string) =>
    found.push(...(await axeFindings(page)).map((each) => `${what}, ${name}: ${each}`));
  for (const scheme of SCHEMES) {
    await showIn(page, scheme);
    await look(scheme);
  }
  await showIn(page, 'light');
  await showScaled(page, DOUBLED, 2);
  await look('twice the size');
  await showScaled(page, OFFICE, 1);
  return found;
}

/** Every screen one after another, and the desk before them. */
async function atEach(look: (what: string) => Promise<void>): Promise<void> {
  const lost: string[] = [];
  await look('desk');
  for (const screen of SCREENS) {
    await screen.open(page);
    await look(screen.name);
    const wrong = await screen.close(page);
    if (wrong !== null) lost.push(wrong);
  }
  expect.soft(lost).toEqual([]);
}

test('axe finds nothing on any screen, in any look', async () => {
  const found: string[] = [];
  await atEach(async (what) => void found.push(...(await findingsInAllLooks(what))));
  await page.keyboard.press('F8');
  await expect(parts(page).script).toBeFocused();
  found.push(...(await findingsInAllLooks('call')));
  expect(found).toEqual([]);
});

for (const size of [OFFICE, DOUBLED, SMALLEST]) {
  test(`at ${size.width}x${size.height} no screen is cut off to the side`, async () => {
    await showAt(page, size);
    const wide: string[] = [];
    await atEach(async (what) => {
      // A window that was just sized finds its new form within a frame or a few; what counts is what then stands.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { timeout: 2_000 })
        .toBeLessThanOrEqual(0)
        .catch(() => undefined);
      const { scroll, inner, beyond } = await page.evaluate(() => {
        const dialogs = [...document.querySelectorAll('[role="dialog"]')];
        const isOut = (box: DOMRect) =>
          box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
        return {
          scroll: document.documentElement.scrollWidth,
          inner: innerWidth,
          beyond: dialogs.filter((each) => isOut(each.getBoundingClientRect())).length,
        };
      });
      if (scroll > inner) wide.push(`${what}: ${scroll} px of ${inner}`);
      if (beyond > 0) wide.push(`${what}: a dialog reaches out of the window`);
    });
    await showAt(page, OFFICE);
    expect(wide).toEqual([]);
  });
}

/** Whether a button can be pressed by somebody who sees it: inside the window, and on top. */
async function isReachable(name: string | RegExp): Promise<boolean> {
  const button = page.getByRole('button', { name }).first();
  if (!(await button.isVisible())) return false;
  return button.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top !== null && (element.contains(top) || top.contains(element));
  });
}

for (const size of [OFFICE, DOUBLED, SMALLEST]) {
  test(`at ${size.width}x${size.height} the button of the moment is in sight: call, then save`, async () => {
    await showAt(page, size);
    await page.keyboard.press('Alt+q');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-command="call.begin"], [data-command="call.end"]').first()).toBeVisible();
    await page.keyboard.press('Alt+n');
    await expect(parts(page).note).toBeFocused();
    await expect(parts(page).note).toBeInViewport({ ratio: 0.9 });
    await expect.poll(() => isReachable('Save and next')).toBe(true);
    await showAt(page, OFFICE);
  });
}

test('under reduced motion nothing moves', async () => {
  const moving: string[] = [];
  await atEach(async (what) => {
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        // Controls that are told to reduce motion keep a transition of a hundredth of a millisecond.
        .filter((each) => each.playState === 'running' && Number(each.effect?.getComputedTiming().duration ?? 0) > 1)
        .map((each) => (each.effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 120) ?? 'somewhere'),
    );
    moving.push(...running.map((each) => `${what}: ${each}`));
  });
  expect(moving).toEqual([]);
});

test('in forced colors what is chosen differs from what is not', async () => {
  await showIn(page, 'forced');
  const looks = await page.evaluate(() => {
    const lookOf = (element: Element | null) => {
      if (element === null) return 'missing';
      const style = getComputedStyle(element);
      const inner = element.firstElementChild === null ? style : getComputedStyle(element.firstElementChild);
      return [style.backgroundColor, style.color, style.outline, style.border, inner.borderLeft].join(' | ');
    };
    const pairs: readonly (readonly [string, string, string])[] = [
      ['row', '[role="row"][aria-selected="true"]', '[role="row"][aria-selected="false"]'],
      ['tab', '[role="tab"][aria-selected="true"]', '[role="tab"][aria-selected="false"]'],
    ];
    return pairs.map(([what, chosen, other]) => ({
      what,
      chosen: lookOf(document.querySelector(chosen)),
      other: lookOf(document.querySelector(other)),
    }));
  });
  await showIn(page, 'light');
  for (const { what, chosen, other } of looks) {
    expect(chosen, `${what} that is chosen`).not.toBe('missing');
    expect(other, `${what} that is not`).not.toBe('missing');
    expect(chosen, what).not.toBe(other);
  }
});

test('the Tab key goes round every screen, seen at every stop, and back the same way', async () => {
  const wrong: string[] = [];
  await atEach(async (what) => void wrong.push(...(await tabWalkFaults(page, what))));
  expect(wrong).toEqual([]);
});
