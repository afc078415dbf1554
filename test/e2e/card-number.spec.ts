import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { EXIT } from '#shared/contract/cli';
import {
  type BatchAnswer,
  KeptBatch,
  freshDataDir,
  keptJson,
  removeDataDir,
  runKept,
} from '#test/support/kept-process';
import { placementArguments } from '#test/support/placement-file';

/** A card number that somebody types is refused, and lies nowhere: not in the data folder, not in a log, not in an answer. */
test.describe.configure({ timeout: 120_000 });

const SPELLINGS = ['4111111111111111', '4111 1111 1111 1111', '4111-1111-1111-1111', '4111.1111.1111.1111'];

let dataDir = '';
let outside = '';

test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`card-${info.workerIndex}`);
  outside = await freshDataDir(`card-source-${info.workerIndex}`);
});

test.afterEach(async () => {
  await removeDataDir(dataDir);
  await removeDataDir(outside);
});

/** Every file of the data folder with the number in it, in any of its spellings and in one or two bytes a letter. */
async function filesWithTheNumber(): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { withFileTypes: true, recursive: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
  expect(files.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    const holds = (text: string) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    if (SPELLINGS.some(holds)) found.push(path.relative(dataDir, file));
  }
  return found;
}

test('golden 21 a note with a card number is refused and the number is never written anywhere', async () => {
  await keptJson(['import', ...(await placementArguments(outside, 3))], { dataDir });
  const batch = await KeptBatch.start(dataDir);
  const { accountId } = await batch.ask<{ accountId: string }>('next');
  const answers: BatchAnswer[] = [];
  const refused = async (command: string, input: Readonly<Record<string, unknown>>) => {
    batch.send(command, { accountId, ...input });
    const answer = await batch.answer();
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'RULE_VIOLATION', details: { reasons: ['NOTE_HAS_CARD_NUMBER'] } },
    });
    if (answer !== null) answers.push(answer);
  };
  // What is at rest is ciphertext, so that nothing was recorded is told by the count of events as well.
  const eventCount = async () => (await batch.ask<{ events: number }>('stats')).events;
  const before = await eventCount();
  for (const spelling of SPELLINGS) {
    await refused('add-note', { text: `card ${spelling} exp 12/29` });
    await refused('log-contact', { disposition: 'REF', note: `says ${spelling}` });
  }
  expect(await eventCount()).toBe(before);
  const { eventIds } = await batch.ask<{ eventIds: readonly string[] }>('log-contact', {
    accountId,
    disposition: 'REF',
    note: 'paid with the card that ends in 1111',
  });
  await refused('correct-note', { noteId: eventIds[0], text: `card ${SPELLINGS[0]}` });
  await refused('undo-contact', { contactId: eventIds[0], reason: `card ${SPELLINGS[1]}` });
  expect(await eventCount()).toBe(before + 1);
  const timeline = await batch.ask<{ entries: readonly unknown[] }>('timeline', null, [accountId]);
  expect(await batch.finish(), batch.stderr).toBe(EXIT.refused);
  const run = await runKept(['add-note', '--json'], {
    dataDir,
    input: JSON.stringify({ accountId, text: `card ${SPELLINGS[2]}` }),
  });
  expect(run.exit).toBe(EXIT.refused);

  const said = `${JSON.stringify([answers, timeline])}${batch.stderr}${run.stdout}${run.stderr}`;
  expect(said).toContain('NOTE_HAS_CARD_NUMBER');
  expect(SPELLINGS.filter((spelling) => said.includes(spelling))).toEqual([]);
  expect(await filesWithTheNumber()).toEqual([]);
});
