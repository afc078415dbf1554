import { type Locator, expect } from '@playwright/test';

/**
 * Pastes text into a field as a person does: it is copied from a place outside of the window's own parts, and comes by the paste chord,
 * with everything the browser does to it on the way.
 */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await page.evaluate((words) => {
    const source = document.createElement('textarea');
    source.id = 'pasted-from';
    document.body.append(source);
    source.value = words;
    source.focus();
    source.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.getElementById('pasted-from')?.remove());
  await field.focus();
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+v');
}
