import type { z } from 'zod';
import type { LocalDay } from '../../kernel/calendar';
import { DUTY_EVALUATORS } from '../duties/registry';
import { EVALUATORS } from '../evaluators/registry';
import { ACT_TRIGGERS, type RulePack, type RuleRow } from '../types/pack';
import { type PackTools, contentHashOf } from './content-hash';
import { PACK_PROBLEMS, type PackProblem, type PackProblemCode, packError, pathText } from './problem';
import { overlaps } from './row-overlaps';
import { PACK_FORMAT, RulePackSchema, RuleRowSchema } from './schema';

/** What reads the parameters of a row: an evaluator of the judge, or a duty for rows that schedule. */
type ParamsReader = { readonly params: z.ZodType; readonly triggers?: readonly string[] };

/** What a pack is checked against; left out, it is what this Kept ships. */
export type PackSurroundings = {
  readonly evaluators?: ReadonlyMap<string, ParamsReader>;
  readonly duties?: ReadonlyMap<string, ParamsReader>;
  /** A pack checked after this day gets a warning; left out, nobody asks. */
  readonly today?: LocalDay;
};

/** A pack fit to judge by, with what is odd about it; or every problem it has. */
export type LoadedPack =
  | { readonly ok: true; readonly pack: RulePack; readonly warnings: readonly PackProblem[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

type Issue = z.core.$ZodIssue;
type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function codeOf(issue: Issue): PackProblemCode {
  const named: unknown = issue.code === 'custom' ? issue.params?.['packProblem'] : undefined;
  return typeof named === 'string' && Object.hasOwn(PACK_PROBLEMS, named) ? (named as PackProblemCode) : 'PACK_SCHEMA';
}

/** One problem for each place; an unknown field is told at the field itself. */
function problemsOf(issue: Issue, ruleId: string | null): readonly PackProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      packError('PACK_SCHEMA', pathText([...issue.path, key]), 'there is no such field', ruleId),
    );
  }
  return [packError(codeOf(issue), pathText(issue.path), issue.message, ruleId)];
}

function rowsOf(value: Json): readonly unknown[] {
  const { rules } = value as { rules?: unknown };
  return Array.isArray(rules) ? rules : [];
}

function ruleIdOf(row: unknown): string | null {
  const ruleId: unknown = isRecord(row) ? row['ruleId'] : null;
  return typeof ruleId === 'string' ? ruleId : null;
}

function schemaProblems(value: Json): readonly PackProblem[] {
  const parsed = RulePackSchema.safeParse(value);
  if (parsed.success) return [];
  const rows = rowsOf(value);
  return parsed.error.issues.flatMap((issue) => {
    const [head, index] = issue.path;
    // A hash that is missing or no hash is told together with the one that would be right.
    if (head === 'contentHash') return [];
    return problemsOf(issue, head === 'rules' && typeof index === 'number' ? ruleIdOf(rows[index]) : null);
  });
}

function paramsProblems(row: RuleRow, at: readonly PropertyKey[], known: PackSurroundings): readonly PackProblem[] {
  const isDuty = row.action === 'schedule';
  const readers: ReadonlyMap<string, ParamsReader> = isDuty
    ? (known.duties ?? DUTY_EVALUATORS)
    : (known.evaluators ?? EVALUATORS);
  const reader = readers.get(row.evaluator);
  if (reader === undefined) {
    const names = [...readers.keys()].toSorted().join(', ');
    const message = `there is no ${isDuty ? 'duty' : 'evaluator'} "${row.evaluator}"; known are ${names}`;
    return [packError('PACK_EVALUATOR_UNKNOWN', pathText([...at, 'evaluator']), message, row.ruleId)];
  }
  const parsed = reader.params.safeParse(row.params);
  const inParams = (parsed.error?.issues ?? [])
    .flatMap((issue) => problemsOf({ ...issue, path: [...at, 'params', ...issue.path] }, row.ruleId))
    .map((problem): PackProblem => ({ ...problem, code: 'PACK_PARAMS' }));
  return [...triggerProblems(row, at, reader), ...inParams];
}

/** A row that nothing ever sets off would be a rule that never binds: acts are judged, happenings make duties. */
function triggerProblems(row: RuleRow, at: readonly PropertyKey[], reader: ParamsReader): readonly PackProblem[] {
  const isAct = Object.hasOwn(ACT_TRIGGERS, row.trigger);
  const isReached = row.action === 'schedule' ? (reader.triggers?.includes(row.trigger) ?? !isAct) : isAct;
  if (isReached) return [];
  const message = `"${row.trigger}" never sets off a row with the action ${row.action} and the evaluator ${row.evaluator}`;
  return [packError('PACK_TRIGGER_UNKNOWN', pathText([...at, 'trigger']), message, row.ruleId)];
}

function dateProblems(row: RuleRow, at: readonly PropertyKey[], known: PackSurroundings): readonly PackProblem[] {
  const found: PackProblem[] = [];
  const { effectiveFrom, effectiveTo, ruleId, sourceCheckedOn } = row;
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    const message = `${effectiveTo} is before the first day ${effectiveFrom}, so the row is never in force`;
    found.push(packError('PACK_DATE_IMPOSSIBLE', pathText([...at, 'effectiveTo']), message, ruleId));
  }
  if (known.today !== undefined && sourceCheckedOn > known.today) {
    found.push(checkedAhead(pathText([...at, 'sourceCheckedOn']), sourceCheckedOn, ruleId));
  }
  return found;
}

function checkedAhead(path: string, day: LocalDay, ruleId: string | null): PackProblem {
  return { ...packError('PACK_DATE_IMPOSSIBLE', path, `${day} has not come yet`, ruleId), level: 'warning' };
}

function hashProblems(value: Json, tools: PackTools): readonly PackProblem[] {
  const named: unknown = value['contentHash'];
  const found = contentHashOf(value, tools);
  if (found === null || named === found) return [];
  const isNamed = typeof named === 'string' && named !== '';
  const message = `the content has the hash ${found}: ${isNamed ? 'it was changed after the pack was sealed' : 'the pack is not sealed'}`;
  return [packError('PACK_HASH', 'contentHash', message)];
}

/** What only shows when rows are read as rows: those that fit are checked even when others do not. */
function rowProblems(value: Json, known: PackSurroundings): readonly PackProblem[] {
  const rows = rowsOf(value).flatMap((row, index) => {
    const parsed = RuleRowSchema.safeParse(row);
    return parsed.success ? [{ row: parsed.data, index }] : [];
  });
  return [
    ...rows.flatMap(({ row, index }) => [
      ...dateProblems(row, ['rules', index], known),
      ...paramsProblems(row, ['rules', index], known),
    ]),
    ...overlaps(rows.map(({ row, index }) => ({ row, path: pathText(['rules', index]) }))),
  ];
}

function headProblems(value: Json, known: PackSurroundings): readonly PackProblem[] {
  const found: PackProblem[] = [];
  const { packId, includes } = value as { packId?: unknown; includes?: unknown };
  if (typeof packId === 'string' && Array.isArray(includes) && includes.includes(packId)) {
    found.push(packError('PACK_INCLUDES_CIRCULAR', 'includes', `${packId} includes itself`));
  }
  const parsed = RulePackSchema.shape.checkedOn.safeParse(value['checkedOn']);
  if (known.today !== undefined && parsed.success && parsed.data > known.today) {
    found.push(checkedAhead('checkedOn', parsed.data, null));
  }
  return found;
}

/**
 * Reads a rule pack from parsed JSON and checks all of it: fields, days, triggers, citations, evaluators and their parameters,
 * overlaps, hash. Answers the pack, or every problem with the place and the rule it is in. Whether the packs it includes are
 * there is asked by `resolveIncludes`. Pure; `tools` brings SHA-256.
 */
export function loadPack(value: unknown, tools: PackTools, known: PackSurroundings = {}): LoadedPack {
  if (!isRecord(value)) return { ok: false, problems: [packError('PACK_SCHEMA', '', 'a pack is a JSON object')] };
  const format: unknown = value['packFormat'];
  if (typeof format === 'number' && format > PACK_FORMAT) {
    const message = `format ${format} needs a newer Kept; this one reads format ${PACK_FORMAT}`;
    return { ok: false, problems: [packError('PACK_TOO_NEW', 'packFormat', message)] };
  }
  const found = [
    ...schemaProblems(value),
    ...headProblems(value, known),
    ...rowProblems(value, known),
    ...hashProblems(value, tools),
  ];
  const parsed = RulePackSchema.safeParse(value);
  const isSound = parsed.success && found.every(({ level }) => level === 'warning');
  return isSound ? { ok: true, pack: parsed.data, warnings: found } : { ok: false, problems: found };
}
