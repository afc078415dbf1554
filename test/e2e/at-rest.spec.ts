import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { KeptBatch, freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { openKept } from '#test/support/kept-window';
import { startOnTuesday } from '#test/support/office-hours';
import { placementArguments } from '#test/support/placement-file';

/** Nothing that names a person or tells what was said lies in clear anywhere in the data folder: a canary is looked for in every file. */
test.describe.configure({ timeout: 120_000 });

const NOTE = 'canary-note-kestrel-4471';
const CANARIES = ['Person 7', '0000007', '3125550107', '555-0107', NOTE];

let dataDir = '';
let outside = '';

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`rest-${info.workerIndex}`);
  outside = await freshDataDir(`rest-source-${info.workerIndex}`);
});

test.afterEach(async () => {
  await removeDataDir(dataDir);
  await removeDataDir(outside);
});

async function filesWithCanaries(): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { withFileTypes: true, recursive: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
  expect(files.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    for (const canary of CANARIES) {
      if (bytes.includes(Buffer.from(canary)) || bytes.includes(Buffer.from(canary, 'utf16le'))) {
        found.push(`${path.relative(dataDir, file)}: ${canary}`);
      }
    }
  }
  return found;
}

for (const backend of ['sqlite', 'leveldb']) {
  test(`journal, kept files, store and logs hold no personal data in clear (${backend})`, async () => {
    await keptJson(['import', ...(await placementArguments(outside, 20)), '--idb-backend', backend], { dataDir });
    const batch = await KeptBatch.start(dataDir);
    const { rows } = await batch.ask<{ rows: { accountId: string; name: string }[] }>('queue', null, ['--limit', '50']);
    const accountId = rows.find((row) => row.name === 'Person 7')?.accountId;
    await batch.ask('log-contact', { accountId, disposition: 'REF', note: NOTE });
    batch.send('log-contact', { accountId, disposition: 'PTP', note: NOTE });
    expect(await batch.answer()).toMatchObject({ ok: false });
    await batch.finish();
    expect(await filesWithCanaries()).toEqual([]);
  });
}

test('the window leaves nothing in clear either', async () => {
  // At night the form would ask first why the call was made.
  const putClockBack = startOnTuesday(16);
  await keptJson(['import', ...(await placementArguments(outside, 20))], { dataDir });
  const kept = await openKept(dataDir);
  await kept.page.getByRole('row', { name: /Person 7\b/ }).dblclick({ timeout: 30_000 });
  await kept.page.keyboard.press('Alt+c');
  await expect(kept.page.getByRole('combobox', { name: 'Outcome code' })).toBeFocused();
  await kept.page.keyboard.type('ref');
  await kept.page.keyboard.press('Enter');
  await kept.page.getByRole('textbox', { name: 'Note' }).first().fill(NOTE);
  await kept.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(kept.page.getByRole('region', { name: 'Contact history' }).getByText(NOTE)).toBeVisible();
  await kept.close();
  putClockBack();
  expect(await filesWithCanaries()).toEqual([]);
});
