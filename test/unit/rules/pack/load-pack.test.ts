import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentHashOf } from '#shared/rules/pack/content-hash';
import { loadPack } from '#shared/rules/pack/load-pack';
import type { PackProblem } from '#shared/rules/pack/problem';
import { PACK_TOOLS, aPack, aRow } from '#test/support/rule-packs';
import { day } from '#test/support/rules-facts';

const KNOWN = {
  evaluators: new Map([['trivial', { params: z.strictObject({ max: z.number().int().positive() }) }]]),
  duties: new Map([['due', { params: z.strictObject({ dueDays: z.number().int() }) }]]),
  today: day('2026-11-22'),
};

/** The pack as JSON with some fields replaced, its hash mended unless it is what is broken. */
function problemsOf(value: unknown, isSealed = true): readonly PackProblem[] {
  const json = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  if (isSealed) json['contentHash'] = contentHashOf(json, PACK_TOOLS);
  const loaded = loadPack(json, PACK_TOOLS, KNOWN);
  return loaded.ok ? loaded.warnings : loaded.problems;
}

const told = (problems: readonly PackProblem[]) =>
  problems.map(({ code, path, ruleId }) => `${code} ${path} ${ruleId ?? ''}`.trim());

describe('loading a rule pack', () => {
  it('takes a sound pack as it is', () => {
    const loaded = loadPack(aPack(), PACK_TOOLS, KNOWN);
    expect(loaded).toEqual({ ok: true, pack: aPack(), warnings: [] });
  });

  it.each([null, 3, 'pack', [], [aPack()]])('refuses %j, which is no pack', (value) => {
    expect(loadPack(value, PACK_TOOLS, KNOWN)).toMatchObject({ ok: false, problems: [{ code: 'PACK_SCHEMA' }] });
  });

  it('refuses unknown fields of pack, row and condition at the place where they stand', () => {
    const row = { ...aRow(), appliesWhen: { debtType: ['consumer'] }, overridableBy: 'supervisor' };
    expect(told(problemsOf({ ...aPack(), author: 'me', rules: [aRow({ ruleId: 'A' }), row] }))).toEqual([
      'PACK_SCHEMA rules[1].appliesWhen.debtType CLIENT-NO-SUNDAY',
      'PACK_SCHEMA rules[1].overridableBy CLIENT-NO-SUNDAY',
      'PACK_SCHEMA author',
    ]);
  });

  it('refuses an empty object with a problem for every field that is missing', () => {
    const problems = problemsOf({}, false);
    expect(problems.map(({ path }) => path).toSorted()).toEqual(Object.keys(aPack()).toSorted());
  });

  it.each(Object.keys(aRow()))('refuses a row without %s', (field) => {
    const { [field as 'title']: _out, ...row } = aRow();
    const problems = problemsOf({ ...aPack(), rules: [row] });
    expect(problems.map(({ path, level }) => `${level} ${path}`)).toContain(`error rules[0].${field}`);
  });

  it('tells a day that does not exist from a text that is no day', () => {
    const rules = [{ ...aRow(), effectiveFrom: '2026-02-30', sourceCheckedOn: 'yesterday' }];
    expect(told(problemsOf({ ...aPack(), rules }))).toEqual([
      'PACK_DATE_IMPOSSIBLE rules[0].effectiveFrom CLIENT-NO-SUNDAY',
      'PACK_SCHEMA rules[0].sourceCheckedOn CLIENT-NO-SUNDAY',
    ]);
  });

  it('refuses an end before the start and takes an end on the same day', () => {
    const on = (effectiveTo: string) => problemsOf({ ...aPack(), rules: [{ ...aRow(), effectiveTo }] });
    expect(told(on('2025-12-31'))).toEqual(['PACK_DATE_IMPOSSIBLE rules[0].effectiveTo CLIENT-NO-SUNDAY']);
    expect(on('2026-01-01')).toEqual([]);
  });

  it('warns of a source that was checked in the future and loads the pack', () => {
    const loaded = loadPack(aPack({ checkedOn: day('2026-11-23') }), PACK_TOOLS, KNOWN);
    expect(loaded).toMatchObject({ ok: true, warnings: [{ code: 'PACK_DATE_IMPOSSIBLE', level: 'warning' }] });
  });

  it('refuses an evaluator nobody knows and parameters the evaluator does not read', () => {
    const rules = [
      aRow({ ruleId: 'A', evaluator: 'moon-phase' }),
      aRow({ ruleId: 'B', params: { max: 0, maximum: 3 } }),
      aRow({ ruleId: 'C', action: 'schedule', trigger: 'dispute.received', evaluator: 'due', params: {} }),
      aRow({ ruleId: 'D', action: 'schedule', trigger: 'dispute.received', evaluator: 'trivial' }),
    ];
    expect(told(problemsOf({ ...aPack(), rules }))).toEqual([
      'PACK_EVALUATOR_UNKNOWN rules[0].evaluator A',
      'PACK_PARAMS rules[1].params.max B',
      'PACK_PARAMS rules[1].params.maximum B',
      'PACK_PARAMS rules[2].params.dueDays C',
      'PACK_EVALUATOR_UNKNOWN rules[3].evaluator D',
    ]);
  });

  it('refuses a trigger nobody knows and a citation that is missing or blank', () => {
    const { citation: _out, ...without } = aRow({ ruleId: 'B' });
    const rules = [aRow({ ruleId: 'A', trigger: 'call.plce', citation: ' ' }), without];
    expect(told(problemsOf({ ...aPack(), rules })).toSorted()).toEqual([
      'PACK_CITATION_MISSING rules[0].citation A',
      'PACK_CITATION_MISSING rules[1].citation B',
      'PACK_TRIGGER_UNKNOWN rules[0].trigger A',
    ]);
  });

  it('refuses a rule that nothing ever sets off', () => {
    const rules = [
      aRow({ ruleId: 'A', trigger: 'dispute.received' }),
      aRow({ ruleId: 'B', action: 'schedule', evaluator: 'due', params: { dueDays: 1 } }),
    ];
    expect(told(problemsOf({ ...aPack(), rules }))).toEqual([
      'PACK_TRIGGER_UNKNOWN rules[0].trigger A',
      'PACK_TRIGGER_UNKNOWN rules[1].trigger B',
    ]);
  });

  it('refuses rows of one rule in force on the same day, down to one shared day, unless an order decides', () => {
    const rows = (second: object) => ({
      ...aPack(),
      rules: [aRow({ effectiveTo: day('2026-08-31') }), { ...aRow({ params: { max: 2 } }), ...second }],
    });
    expect(told(problemsOf(rows({ effectiveFrom: '2026-08-31' })))).toEqual(['PACK_OVERLAP rules[1] CLIENT-NO-SUNDAY']);
    expect(problemsOf(rows({ effectiveFrom: '2026-09-01' }))).toEqual([]);
    expect(problemsOf(rows({ effectiveFrom: '2026-08-31', order: 1 }))).toEqual([]);
    expect(told(problemsOf(rows({ effectiveFrom: '2026-08-31', order: 0 })))).toHaveLength(1);
  });

  it('refuses the same row twice', () => {
    expect(told(problemsOf({ ...aPack(), rules: [aRow(), aRow()] }))).toEqual([
      'PACK_DUPLICATE rules[1] CLIENT-NO-SUNDAY',
    ]);
  });

  it('refuses a pack that was changed after it was sealed, and says so besides what else is wrong', () => {
    const pack = { ...aPack(), title: 'Other rules' };
    expect(told(problemsOf(pack, false))).toEqual(['PACK_HASH contentHash']);
    expect(told(problemsOf({ ...pack, extra: 1 }, false))).toEqual(['PACK_SCHEMA extra', 'PACK_HASH contentHash']);
  });

  it('the hash holds whatever the order of the fields and whoever signed', () => {
    const turned = Object.fromEntries(Object.entries(aPack()).toReversed());
    const signature = { keyId: 'k', algorithm: 'ed25519', value: 'abc' };
    expect(problemsOf({ ...turned, signature }, false)).toEqual([]);
  });

  it('asks for a newer Kept instead of guessing at a newer format', () => {
    expect(told(problemsOf({ packFormat: 2, everything: 'new' }, false))).toEqual(['PACK_TOO_NEW packFormat']);
  });

  it('refuses a pack that includes itself and numbers that are not finite', () => {
    expect(told(problemsOf(aPack({ includes: ['client-acme'] })))).toEqual(['PACK_INCLUDES_CIRCULAR includes']);
    const infinite = JSON.parse(JSON.stringify(aPack()).replace('"max":3', '"max":1e999')) as unknown;
    const loaded = loadPack(infinite, PACK_TOOLS, KNOWN);
    expect(loaded.ok).toBe(false);
  });
});
