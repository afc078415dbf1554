/** What can be wrong with a pack. Each is told with the place and the rule, and all of them at once. */
export const PACK_PROBLEMS = {
  PACK_SCHEMA: 'a field that is unknown, missing or of the wrong kind',
  PACK_TOO_NEW: 'the pack is of a newer format than this Kept reads',
  PACK_DATE_IMPOSSIBLE: 'a day that does not exist, or an end before its start',
  PACK_EVALUATOR_UNKNOWN: 'no evaluator has this name',
  PACK_PARAMS: 'the parameters do not fit the evaluator',
  PACK_TRIGGER_UNKNOWN: 'no act and no event has this name',
  PACK_CITATION_MISSING: 'a rule without its citation',
  PACK_OVERLAP: 'two rows of one rule are in force on the same day and nothing says which counts',
  PACK_DUPLICATE: 'the same row or pack twice',
  PACK_INCLUDES_CIRCULAR: 'packs that include each other in a circle',
  PACK_INCLUDE_UNKNOWN: 'an included pack that is not there',
  PACK_HASH: 'the content does not have the hash that the pack names',
} as const;
export type PackProblemCode = keyof typeof PACK_PROBLEMS;

/** `path` is the place in the pack (`rules[3].params.max`); `ruleId` is the row's where the place lies in one. */
export type PackProblem = {
  readonly code: PackProblemCode;
  /** A warning does not keep a pack from being loaded. */
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly ruleId: string | null;
  readonly message: string;
};

/** A problem that keeps the pack out. */
export function packError(
  code: PackProblemCode,
  path: string,
  message: string,
  ruleId: string | null = null,
): PackProblem {
  return { code, level: 'error', path, ruleId, message };
}

/** `['rules', 3, 'params', 'max']` as `rules[3].params.max`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
