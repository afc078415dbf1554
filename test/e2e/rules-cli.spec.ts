import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { JudgeAnswers, RulesCheckOutput, RulesReplayOutput } from '#shared/contract/rules';
import { sealPack } from '#shared/rules/pack/content-hash';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import { KeptBatch, freshDataDir, keptJson, removeDataDir, runKept } from '#test/support/kept-process';
import { placementArguments } from '#test/support/placement-file';
import { PACK_TOOLS } from '#test/support/rule-packs';
import { day } from '#test/support/rules-facts';
import type { z } from 'zod';

/** Rules on the command line: cases judged without a desk, packs checked and brought in, the record judged again. */
test.describe.configure({ timeout: 120_000 });

let dataDir = '';
test.beforeEach(async ({}, info) => {
  dataDir = await freshDataDir(`rules-${info.workerIndex}`);
});
test.afterEach(() => removeDataDir(dataDir));

const aCase = (now: string) => ({
  act: { kind: 'dial' },
  facts: {
    account: { collectorRole: 'third_party' },
    person: { zoneEvidence: [{ kind: 'residence-zip', zip: '45402' }] },
    endpoint: { value: '+19375550142', use: 'cell', status: 'good' },
    debts: [{ kind: 'consumer', defaultStatus: 'in_default' }],
  },
  now,
});

test('cases are judged in order without a desk, and a bad one hinders no other', async () => {
  const cases = [aCase('2026-04-07T12:00:00-04:00'), { act: {} }, aCase('2026-04-07T22:00:00-04:00')];
  const run = await runKept(['rules', 'judge', '--json'], { dataDir, input: JSON.stringify(cases) });
  const answers = JSON.parse(run.stdout) as z.infer<typeof JudgeAnswers>;
  expect(run.exit).toBe(5);
  expect(answers.map((answer) => ('error' in answer ? answer.error.code : answer.outcome))).toEqual([
    'allowed',
    'CASE_INVALID',
    'blocked',
  ]);
  expect(await readdir(dataDir)).toEqual([]);
});

test('a pack that was changed after it was sealed is told with its place', async () => {
  const file = path.join(dataDir, 'pack.json');
  await writeFile(file, JSON.stringify({ ...SHIPPED_PACKS[0], title: 'changed' }));
  const run = await runKept(['rules', 'check', file, '--json'], { dataDir });
  const output = JSON.parse(run.stdout) as z.infer<typeof RulesCheckOutput>;
  expect(run.exit).toBe(5);
  expect(output.problems.map(({ code, path: at }) => `${code} ${at}`)).toEqual(['PACK_HASH contentHash']);
});

test('a pack is brought to a desk once and takes part there; the record replays to what it was', async () => {
  await keptJson(['import', ...(await placementArguments(dataDir, 3))], { dataDir });
  const house = SHIPPED_PACKS.find(({ packId }) => packId === 'kept-house');
  if (house === undefined) throw new Error('no rules of the house');
  const next = sealPack({ ...house, version: '2099.1.1', effectiveFrom: day('2099-01-01') }, PACK_TOOLS);
  const file = path.join(dataDir, 'next.json');
  await writeFile(file, JSON.stringify(next));

  const batch = await KeptBatch.start(dataDir);
  expect(await batch.ask('rules', null, ['import', file])).toMatchObject({ version: '2099.1.1', isRepeat: false });
  expect(await batch.ask('rules', null, ['import', file])).toMatchObject({ isRepeat: true });
  expect(await batch.ask('rules', null, ['packs'])).toMatchObject({
    upcoming: [{ packId: 'kept-house', version: '2099.1.1' }],
  });
  const { accountId } = await batch.ask<{ accountId: string }>('next');
  await batch.ask('log-contact', { accountId, disposition: 'REF', note: 'will not pay' });
  const replayed = await batch.ask<z.infer<typeof RulesReplayOutput>>('rules', null, [
    'replay',
    '--from',
    '2000-01-01',
    '--to',
    '2098-12-31',
  ]);
  expect(replayed).toMatchObject({ acts: 1, same: 1, different: 0, notReplayed: 0, differences: [] });
  expect(await batch.finish()).toBe(0);
});
