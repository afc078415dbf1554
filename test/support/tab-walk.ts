import type { Page } from '@playwright/test';
import { putTabProbe } from './tab-probe';

/** One stop of the Tab key. */
type TabStop = {
  readonly name: string;
  readonly isBody: boolean;
  /** What lies over the middle of it, when that is neither it nor inside it. */
  readonly coveredBy: string | null;
  readonly isInView: boolean;
};
type WalkedStop = TabStop & {
  /** Widest outline, border or shadow that is there only while it has the focus, in CSS pixels. */
  readonly ringPx: number;
};

type Probe = { readonly keptStop: () => TabStop; readonly keptRing: () => number };

function stop(page: Page): Promise<TabStop> {
  return page.evaluate(() => (window as unknown as Probe).keptStop());
}

/** The ring of the stop that was asked for last, now that the focus is elsewhere. */
function ringOfLast(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Probe).keptRing());
}

/**
 * Goes through the page by Tab from where the focus is until it comes round to there, or leaves the page. Nothing on the page may
 * move while it goes: ask for reduced motion first.
 */
async function walkByTab(page: Page, limit: number): Promise<readonly WalkedStop[]> {
  await putTabProbe(page);
  const stops: WalkedStop[] = [];
  let here = await stop(page);
  const first = here.name;
  for (let at = 0; at < limit; at += 1) {
    await page.keyboard.press('Tab');
    stops.push({ ...here, ringPx: await ringOfLast(page) });
    here = await stop(page);
    if (here.name === first || here.isBody) return stops;
  }
  throw new Error(`the Tab key does not come round within ${limit} stops: ${stops.map(({ name }) => name).join(', ')}`);
}

/** Goes the same way back from the first stop, and answers the names in the order of the way there. */
async function walkBack(page: Page, count: number): Promise<readonly string[]> {
  const back: string[] = [];
  // One more than there are stops: after the last of them the focus may leave the page before it comes round.
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('Shift+Tab');
    let here = await stop(page);
    if (here.isBody) {
      await page.keyboard.press('Shift+Tab');
      here = await stop(page);
    }
    back.unshift(here.name);
  }
  return back;
}

/** What is wrong with the stops of a walk, in words; empty when nothing is. */
function faultsOf(stops: readonly WalkedStop[]): readonly string[] {
  return stops.flatMap(({ name, isBody, ringPx, coveredBy, isInView }) => [
    ...(isBody ? ['the focus is on the body'] : []),
    ...(ringPx < 2 && !isBody ? [`${name} shows no ring (${ringPx} px)`] : []),
    ...(coveredBy === null ? [] : [`${name} is covered by ${coveredBy}`]),
    ...(isInView || isBody ? [] : [`${name} is out of view`]),
  ]);
}

/**
 * Walks through the page by Tab and back by Shift+Tab. Every stop must show a ring of two pixels, lie in view and uncovered, the way
 * back must be the same, and the focus never on the body. Answers what is wrong, in words.
 */
export async function tabWalkFaults(page: Page, what: string, limit = 150): Promise<readonly string[]> {
  const stops = await walkByTab(page, limit);
  const names = stops.map(({ name }) => name);
  const back = await walkBack(page, stops.length);
  const other = names.findIndex((name, at) => name !== back[at]);
  const faults = faultsOf(stops);
  const way =
    other === -1 ? [] : [`Shift+Tab leads to ${back[other] ?? 'nothing'} where Tab led to ${names[other] ?? ''}`];
  return [...faults, ...way].map((fault) => `${what}: ${fault}`);
}
