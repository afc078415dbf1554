import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { expect, test } from '@playwright/test';
import { JudgedOutput, LoggedOutput, RulesGateOutput } from '#shared/contract/cli-rules';
import type { Recorded } from '#shared/contract/commands';
import type { RulesReplayOutput } from '#shared/contract/rules';
import { KeptBatch, freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { placementArguments } from '#test/support/placement-file';
import type { z } from 'zod';

/** A stop, from the first refused call to the evidence of it, as a script would walk it on the command line. */
test.describe.configure({ timeout: 120_000 });

const PIN = 'correct horse';

let dataDir = '';
let batch: KeptBatch;

test.beforeAll(async () => {
  dataDir = await freshDataDir('rules-record');
  await keptJson(['import', ...(await placementArguments(dataDir, 3))], { dataDir });
  batch = await KeptBatch.start(dataDir);
});

test.afterAll(() => removeDataDir(dataDir));

const refusal = async (command: string, input: unknown): Promise<unknown> => {
  batch.send(command, input);
  return (await batch.answer())?.error?.code;
};

const begin = async (accountId: string) => JudgedOutput.parse(await batch.ask('begin-contact', { accountId }));
const blockedBy = ({ explanation }: z.infer<typeof JudgedOutput>) =>
  explanation.lines.filter(({ outcome }) => outcome === 'blocked').map(({ ruleId }) => ruleId);

test('a stop refuses the next call, is lifted by a supervisor, and the evidence and a replay say the same', async () => {
  const { accountId } = await batch.ask<{ accountId: string }>('next');
  // What else stands against this call depends on the hour.
  const others = blockedBy(await begin(accountId));

  const stop = await batch.ask<Recorded>('place-restriction', { accountId, restriction: { kind: 'cease' } });
  const [restrictionId] = stop.eventIds;
  const stopped = await begin(accountId);
  expect(stopped).toMatchObject({ standing: 'refused', outcome: 'blocked', refusedBecause: ['BLOCKED'] });
  const byStop = blockedBy(stopped).filter((ruleId) => !others.includes(ruleId));
  expect(byStop).not.toEqual([]);

  const called = LoggedOutput.parse(await batch.ask('log-contact', { accountId, disposition: 'NA' }));
  expect(called.outcome, 'what has happened is recorded all the same').toBe('blocked');
  expect(called.failingRules).toEqual(expect.arrayContaining(byStop));
  expect(await batch.ask('rules', null, ['overview'])).toMatchObject({ incidents: { accounts: 1 } });

  const approval = { pin: PIN, reason: 'withdrawn in writing', evidence: 'letter of Monday' };
  const lift = { accountId, restrictionId, approval };
  expect(await refusal('lift-restriction', lift)).toBe('PIN_NOT_SET');
  expect(await batch.ask('supervisor-pin', { pin: PIN })).toEqual({ isSet: true });
  expect(await refusal('supervisor-pin', { pin: 'another one' })).toBe('PIN_WRONG');
  expect(await refusal('lift-restriction', { ...lift, approval: { ...approval, pin: 'battery staple' } })).toBe(
    'PIN_WRONG',
  );
  expect(await refusal('lift-restriction', { ...lift, approval: { pin: PIN, reason: 'withdrawn' } })).toBe(
    'RULE_VIOLATION',
  );
  const before = RulesGateOutput.parse(await batch.ask('rules', null, ['gate', accountId]));
  expect(before.restrictions).toMatchObject([{ restrictionId, kind: 'cease' }]);
  await batch.ask('lift-restriction', lift);
  const gate = RulesGateOutput.parse(await batch.ask('rules', null, ['gate', accountId]));
  expect(gate.restrictions).toEqual([]);
  expect(gate.points[0]?.acts.map(({ kind }) => kind)).toEqual(['dial', 'voicemail', 'text']);
  expect(blockedBy(await begin(accountId))).not.toEqual(expect.arrayContaining(byStop));

  expect(await batch.ask('rules', null, ['decisions', accountId])).toHaveLength(4);
  const file = path.join(dataDir, 'evidence.json');
  expect(await batch.ask('rules', null, ['evidence', accountId, '--out', file])).toMatchObject({ decisions: 4 });
  const text = await readFile(file, 'utf8');
  const { sha256, made: _made, ...content } = JSON.parse(text) as { readonly sha256: string; readonly made: object };
  const hash = createHash('sha256').update(canonicalize(content) ?? '');
  expect(hash.digest('hex')).toBe(sha256);
  expect(text).not.toContain(PIN);

  const days = ['--from', '2000-01-01', '--to', '2098-12-31'];
  expect(
    await batch.ask<z.infer<typeof RulesReplayOutput>>('rules', null, ['replay', ...days]),
    'judged again the record says what it said',
  ).toMatchObject({ acts: 4, same: 4, different: 0, notReplayed: 0 });
  expect(await batch.ask('verify')).toMatchObject({ isClean: true });
  expect(await batch.finish(), 'a refused contact is told by the exit code').toBe(3);
});
