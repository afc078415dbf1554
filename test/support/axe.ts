import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import { SCHEMES, showIn } from './looks';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Stops of the focus engine of the controls: they take the focus on and are never seen. */
const FOCUS_DUMMIES = '[data-tabster-dummy]';

/** What axe has to say against the page as it stands, a line for each element; empty when nothing is. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Legacy mode: a desktop app has no blank page to gather frames in, and this one has no frames.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).exclude(FOCUS_DUMMIES).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary ?? ''}`),
  );
}

export async function expectNoAxeFinding(page: Page, what: string): Promise<void> {
  expect(await axeFindings(page), `axe: ${what}`).toEqual([]);
}

/** The same in light, dark and forced colors; afterwards the page is shown in light. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await showIn(page, scheme);
    await expectNoAxeFinding(page, `${what} in ${scheme}`);
  }
  await showIn(page, 'light');
}
