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

/** The ring of the stop before the one that was asked for last. */
function ringOfLast(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Probe).keptRing());
}

/** Presses the key; beyond the last stop the focus leaves the page, and the next press brings it in again. */
async function go(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<TabStop> {
  await page.keyboard.press(key);
  const here = await stop(page);
  if (!here.isBody) return here;
  await page.keyboard.press(key);
  return stop(page);
}

/**
 * Goes through the page by Tab from the stop after the focus until it comes round to there. Nothing on the page may move while it goes:
 * ask for reduced motion first.
 */
async function walkByTab(page: Page, limit: number): Promise<readonly WalkedStop[]> {
  await putTabProbe(page);
  const stops: WalkedStop[] = [];
  // Where the focus is put may be no stop itself, such as a heading.
  let here = await go(page, 'Tab');
  const first = here.name;
  for (let at = 0; at < limit; at += 1) {
    const next = await go(page, 'Tab');
    stops.push({ ...here, ringPx: await ringOfLast(page) });
    here = next;
    if (here.name === first || here.isBody) return stops;
  }
  throw new Error(`the Tab key does not come round within ${limit} stops: ${stops.map(({ name }) => name).join(', ')}`);
}

/** Goes the same way back from the first stop, and answers the names in the order of the way there. */
async function walkBack(page: Page, count: number): Promise<readonly string[]> {
  const back: string[] = [];
  for (let at = 0; at < count; at += 1) back.unshift((await go(page, 'Shift+Tab')).name);
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
  const way = other === -1 ? [] : [`Shift+Tab goes ${back.toReversed().join(', ')} where Tab goes ${names.join(', ')}`];
  return [...faults, ...way].map((fault) => `${what}: ${fault}`);
}
