import { type Locator, expect } from '@playwright/test';

/**
 * Pastes text into a field as a person does: it is copied from a place that is no part of the window's own, and comes by the paste
 * chord, with everything the browser does to it on the way. In a dialog the place is inside it: a dialog closes when it is left.
 */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await field.evaluate((element, words) => {
    const source = document.createElement('textarea');
    source.id = 'pasted-from';
    (element.closest('[role="dialog"]') ?? document.body).append(source);
    source.value = words;
    source.focus();
    source.select();
  }, text);
  await page.keyboard.press('Control+c');
  await field.focus();
  await expect(field).toBeFocused();
  await page.evaluate(() => document.getElementById('pasted-from')?.remove());
  await page.keyboard.press('Control+v');
}
