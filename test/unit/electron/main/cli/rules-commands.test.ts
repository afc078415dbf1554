import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RulesInvocation, runRules } from '#main/cli/rules-commands';
import { RulesCheckOutput, RulesPacksOutput } from '#shared/contract/rules';
import { unwrap } from '#shared/kernel/result';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { createRuleSet } from '#shared/rules/judge/rule-set';
import { sealPack } from '#shared/rules/pack/content-hash';
import { SHIPPED_PACKS, shippedRules } from '#shared/rules/shipped';
import type { RulePack } from '#shared/rules/types/pack';
import { PACK_TOOLS, aPack } from '#test/support/rule-packs';
import { day } from '#test/support/rules-facts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'kept-rules-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const TODAY = day('2026-11-22');

function run(invocation: RulesInvocation, stdin = '', rules = shippedRules()) {
  return runRules(invocation, { cwd, readInput: () => Promise.resolve(stdin), rules, today: TODAY });
}

async function check(value: unknown, against: string | null = null) {
  await writeFile(path.join(cwd, 'pack.json'), typeof value === 'string' ? value : JSON.stringify(value));
  const { value: output, exit } = unwrap(await run({ command: 'rules check', file: 'pack.json', against }));
  return { ...RulesCheckOutput.parse(output), exit };
}

function shipped(packId: string): RulePack {
  const pack = SHIPPED_PACKS.find((each) => each.packId === packId);
  if (pack === undefined) throw new Error(packId);
  return sealPack(pack, PACK_TOOLS);
}

describe('rules judge', () => {
  it.each(['', 'no json', '{', '{}', '"dial"', 'null'])('refuses %j on standard input as a whole', async (stdin) => {
    expect(await run({ command: 'rules judge' }, stdin)).toMatchObject({ ok: false, error: { code: 'CASE_INVALID' } });
  });

  it('answers no case with no answer', async () => {
    expect(await run({ command: 'rules judge' }, '[]')).toEqual({ ok: true, value: { value: [], exit: 0 } });
  });

  it('ends with the code of bad input when one case cannot be judged', async () => {
    const { value, exit } = unwrap(await run({ command: 'rules judge' }, '[{"act":{"kind":"dial"}}]'));
    expect([value, exit]).toEqual([[{ error: { code: 'CASE_INVALID', problems: expect.anything() } }], 5]);
  });
});

describe('rules check', () => {
  it('finds nothing wrong with a pack that is sound', async () => {
    expect(await check(aPack({ rules: [] }))).toMatchObject({
      ok: true,
      exit: 0,
      packId: 'client-acme',
      version: '2026.1.1',
      problems: [],
      changes: null,
    });
  });

  it('tells every problem with its place and rule, and ends with the code of bad input', async () => {
    const pack = shipped('kept-house');
    const [first] = pack.rules;
    const rules = [
      { ...first, evaluator: 'none', effectiveFrom: '2026-02-30' },
      { ...first, citation: '', kind: 1 },
    ];
    const checked = await check({ ...pack, rules });
    expect(checked).toMatchObject({ ok: false, exit: 5 });
    expect(checked.problems.map(({ code, path: at }) => `${code} ${at}`)).toEqual(
      expect.arrayContaining([
        'PACK_DATE_IMPOSSIBLE rules[0].effectiveFrom',
        'PACK_CITATION_MISSING rules[1].citation',
        'PACK_SCHEMA rules[1].kind',
        'PACK_HASH contentHash',
      ]),
    );
  });

  it('refuses packs that include each other and a pack that includes one nobody has', async () => {
    const circle = ['a', 'b'].map((packId, at) => aPack({ packId, includes: [at === 0 ? 'b' : 'a'], rules: [] }));
    expect((await check(circle)).problems).toEqual([expect.objectContaining({ code: 'PACK_INCLUDES_CIRCULAR' })]);
    const lonely = await check(aPack({ includes: ['nobody'], rules: [] }));
    expect(lonely.problems).toEqual([expect.objectContaining({ code: 'PACK_INCLUDE_UNKNOWN' })]);
    expect((await check(aPack({ includes: ['us-reg-f'], rules: [] }))).ok).toBe(true);
  });

  it('refuses a rule that another pack in force has too, unless an order decides', async () => {
    const row = shipped('kept-house').rules.find(({ ruleId }) => ruleId === 'KEPT-FRESH-WARN');
    const of = (order: number) => aPack({ rules: row === undefined ? [] : [{ ...row, order, title: 'Mine.' }] });
    expect((await check(of(0))).problems).toEqual([expect.objectContaining({ code: 'PACK_OVERLAP' })]);
    expect((await check(of(1))).ok).toBe(true);
  });

  it('says in words what changes against the pack in force and against a file', async () => {
    const pack = shipped('kept-house');
    const rules = pack.rules.map((row) =>
      row.ruleId === 'KEPT-FRESH-WARN' ? { ...row, params: { maxHours: 12 } } : row,
    );
    const next = sealPack({ ...pack, version: '2027.1.1', effectiveFrom: day('2027-01-01'), rules }, PACK_TOOLS);
    const { changes } = await check(next, 'in-force');
    expect(changes?.map(({ kind, ruleId }) => [kind, ruleId])).toEqual([
      ['pack', null],
      ['changed', 'KEPT-FRESH-WARN'],
    ]);
    expect(changes?.[1]?.sentence).toBe('KEPT-FRESH-WARN changes: maxHours from 24 to 12.');
    await writeFile(path.join(cwd, 'same.json'), JSON.stringify(next));
    expect((await check(next, 'same.json')).changes).toEqual([]);
  });

  it('a file that is not there and one that is no JSON are answered by code', async () => {
    const missing = await run({ command: 'rules check', file: 'nowhere.json', against: null });
    expect(missing.ok ? null : missing.error.code).toBe('FILE_NOT_READABLE');
    await writeFile(path.join(cwd, 'text.json'), 'rules!');
    const text = await run({ command: 'rules check', file: 'text.json', against: null });
    expect(text.ok ? null : text.error.code).toBe('PACK_INVALID');
  });
});

describe('rules packs and schema', () => {
  it('tells what is in force today, and packs and rules that come or end later', async () => {
    const next = aPack({ version: '2027.1.1', effectiveFrom: day('2027-01-01'), rules: [] });
    const rules = createRuleSet([...SHIPPED_PACKS, next], EVALUATORS);
    const output = RulesPacksOutput.parse(unwrap(await run({ command: 'rules packs' }, '', rules)).value);
    expect(output.inForce.map(({ packId }) => packId)).toEqual(SHIPPED_PACKS.map(({ packId }) => packId).toSorted());
    expect(output.upcoming.map(({ packId, version }) => `${packId} ${version}`)).toEqual(['client-acme 2027.1.1']);
    expect(output.upcomingRules.every((row) => row.effectiveFrom > TODAY || row.effectiveTo !== null)).toBe(true);
  });

  it('documents the case as it may be written: what has a default is not required', async () => {
    const schema = unwrap(await run({ command: 'rules schema', of: 'case' })).value as {
      required: string[];
      properties: { act: { required: string[] }; facts: { required?: string[]; additionalProperties: boolean } };
    };
    expect(schema.required).toEqual(['act', 'facts', 'now']);
    expect(schema.properties.act.required).toEqual(['kind']);
    expect(schema.properties.facts).toMatchObject({ additionalProperties: false });
    expect(schema.properties.facts.required ?? []).toEqual([]);
  });

  it('prints all three schemas without a name', async () => {
    expect(Object.keys(unwrap(await run({ command: 'rules schema', of: null })).value as object)).toEqual([
      'case',
      'judgement',
      'pack',
    ]);
  });
});
