import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EXIT } from '#shared/contract/cli';
import { RULES_SCHEMAS, type RulesCheckOutput, type RulesPacksOutput } from '#shared/contract/rules';
import type { LocalDay } from '#shared/kernel/calendar';
import { type Result, err, ok } from '#shared/kernel/result';
import { type RuleSet, packsOn } from '#shared/rules/judge/rule-set';
import { type PackChange, comparePacks } from '#shared/rules/pack/compare-packs';
import type { PackTools } from '#shared/rules/pack/content-hash';
import { type LoadedPacks, loadPacks } from '#shared/rules/pack/load-packs';
import type { RulePack } from '#shared/rules/types/pack';
import { sha256Hex } from '../journal/chain';
import { codeOfFsError } from '../platform/fs-errors';
import type { CommandOutput } from './commands';
import type { Invocation } from './invocation';
import { judgeCases } from './judge-cases';

/** The commands that need rules and nothing recorded. */
export type RulesInvocation = Extract<
  Invocation,
  { command: 'rules judge' | 'rules schema' | 'rules check' | 'rules packs' }
>;

/** Whether a command needs no desk: nothing of the record but the packs that were imported. */
export function isRulesInvocation(invocation: Invocation): invocation is RulesInvocation {
  return ['rules judge', 'rules schema', 'rules check', 'rules packs'].includes(invocation.command);
}

/** What they read, and the rules and day they go by. */
export type RulesInput = {
  readonly cwd: string;
  readonly readInput: () => Promise<string>;
  readonly rules: RuleSet;
  readonly today: LocalDay;
};

const PACK_TOOLS: PackTools = { sha256Hex };

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? cause.message : 'not JSON' };
  }
}

async function judgeInput(input: RulesInput): Promise<Result<CommandOutput>> {
  const parsed = parseJson(await input.readInput());
  if (!parsed.ok) return err('CASE_INVALID', `standard input is not JSON: ${parsed.message}`);
  if (!Array.isArray(parsed.value)) return err('CASE_INVALID', 'an array of cases is needed on standard input');
  const answers = judgeCases(parsed.value, input.rules, PACK_TOOLS);
  const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error.code] : []));
  const exit = errors.includes('INTERNAL') ? EXIT.fault : errors.length > 0 ? EXIT.badInput : EXIT.ok;
  return ok({ value: answers, exit });
}

/** Prints the JSON Schema of a case, a judgement or a pack, or of all three. A case and a pack are shown as they may be written. */
function schemasOutput(of: keyof typeof RULES_SCHEMAS | null): CommandOutput {
  const schemaOf = (name: keyof typeof RULES_SCHEMAS) =>
    z.toJSONSchema(RULES_SCHEMAS[name], {
      io: name === 'judgement' ? 'output' : 'input',
      unrepresentable: 'any',
    });
  if (of !== null) return { value: schemaOf(of) };
  return { value: { case: schemaOf('case'), judgement: schemaOf('judgement'), pack: schemaOf('pack') } };
}

/** What only shows beside the packs in force: rows of one id in two packs without an order would keep the pack out. */
function besideOthers(
  loaded: LoadedPacks,
  own: number,
  { rules, today }: { readonly rules: RuleSet; readonly today: LocalDay },
): LoadedPacks {
  if (!loaded.ok) return loaded;
  const ids = new Set(loaded.packs.map(({ packId }) => packId));
  const others = packsOn(rules.packs, today).filter(({ packId }) => !ids.has(packId));
  const together = loadPacks([...loaded.packs.slice(0, own), ...others], PACK_TOOLS, { available: rules.packs });
  return together.ok ? loaded : together;
}

/** The packs of a file: one pack, or an array of packs that belong together. */
export async function readPacks(
  file: string,
  input: { readonly cwd: string; readonly rules: RuleSet; readonly today: LocalDay },
): Promise<Result<LoadedPacks & { readonly own: number }>> {
  let text: string;
  try {
    text = await readFile(path.resolve(input.cwd, file), 'utf8');
  } catch (cause) {
    return err(codeOfFsError(cause), `cannot read ${path.basename(file)}`);
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return err('PACK_INVALID', `${path.basename(file)} is not JSON: ${parsed.message}`);
  const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const known = { available: input.rules.packs, today: input.today };
  const loaded = besideOthers(loadPacks(values, PACK_TOOLS, known), values.length, input);
  if (Array.isArray(parsed.value)) return ok({ ...loaded, own: values.length });
  const inPack = <T extends { readonly path: string }>(problem: T): T => ({
    ...problem,
    path: problem.path.replace(/^\[0\]\.?/, ''),
  });
  return ok(
    loaded.ok
      ? { ...loaded, warnings: loaded.warnings.map(inPack), own: 1 }
      : { ...loaded, problems: loaded.problems.map(inPack), own: 1 },
  );
}

async function packsAgainst(against: string, input: RulesInput): Promise<Result<readonly RulePack[]>> {
  if (against === 'in-force') return ok(packsOn(input.rules.packs, input.today));
  const read = await readPacks(against, input);
  if (!read.ok) return read;
  if (read.value.ok) return ok(read.value.packs.slice(0, read.value.own));
  return err('PACK_INVALID', `${path.basename(against)} cannot be loaded either: see rules check on it`);
}

function changesOf(packs: readonly RulePack[], known: readonly RulePack[]): readonly PackChange[] {
  return packs.flatMap((pack) => comparePacks(known.find(({ packId }) => packId === pack.packId) ?? null, pack));
}

async function checkFile(
  { file, against }: Extract<RulesInvocation, { command: 'rules check' }>,
  input: RulesInput,
): Promise<Result<CommandOutput>> {
  const read = await readPacks(file, input);
  if (!read.ok) return read;
  const loaded = read.value;
  const own = loaded.ok ? loaded.packs.slice(0, loaded.own) : [];
  const [first] = own;
  const known = against === null || !loaded.ok ? null : await packsAgainst(against, input);
  if (known !== null && !known.ok) return known;
  const value: z.infer<typeof RulesCheckOutput> = {
    ok: loaded.ok,
    packId: own.length === 1 ? (first?.packId ?? null) : null,
    version: own.length === 1 ? (first?.version ?? null) : null,
    rules: own.reduce((sum, pack) => sum + pack.rules.length, 0),
    problems: loaded.ok ? loaded.warnings : loaded.problems,
    changes:
      known === null
        ? null
        : changesOf(own, known.value).map(({ kind, ruleId, sentence }) => ({ kind, ruleId, sentence })),
  };
  return ok({ value, exit: loaded.ok ? EXIT.ok : EXIT.badInput });
}

function packsOutput({ rules, today }: RulesInput): z.infer<typeof RulesPacksOutput> {
  const line = (pack: RulePack) => ({
    packId: pack.packId,
    version: pack.version,
    title: pack.title,
    effectiveFrom: pack.effectiveFrom,
    checkedOn: pack.checkedOn,
    rules: pack.rules.length,
    contentHash: pack.contentHash,
    isSigned: pack.signature !== null,
  });
  const inForce = packsOn(rules.packs, today);
  const isAhead = (day: LocalDay | null) => day !== null && day >= today;
  return {
    on: today,
    inForce: inForce.map(line),
    upcoming: rules.packs.filter((pack) => pack.effectiveFrom > today).map(line),
    upcomingRules: inForce.flatMap(({ packId, rules: rows }) =>
      rows
        .filter((row) => row.effectiveFrom > today || isAhead(row.effectiveTo))
        .map(({ ruleId, title, effectiveFrom, effectiveTo }) => ({
          ruleId,
          packId,
          title,
          effectiveFrom,
          effectiveTo,
        })),
    ),
  };
}

/** Runs one of them. Nothing is recorded. */
export async function runRules(invocation: RulesInvocation, input: RulesInput): Promise<Result<CommandOutput>> {
  switch (invocation.command) {
    case 'rules judge':
      return judgeInput(input);
    case 'rules schema':
      return ok(schemasOutput(invocation.of));
    case 'rules check':
      return checkFile(invocation, input);
    case 'rules packs':
      return ok({ value: packsOutput(input) });
  }
}
