import { type JudgeAnswer } from '#shared/contract/rules';
import { readCase } from '#shared/contract/rules-case';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { explainOutcome } from '#shared/rules/explain/explain';
import { judge } from '#shared/rules/judge/judge';
import { type RuleSet, createRuleSet } from '#shared/rules/judge/rule-set';
import type { Judgement } from '#shared/rules/types/judgement';
import type { PackTools } from '#shared/rules/pack/content-hash';
import { type LoadedPacks, loadPacks } from '#shared/rules/pack/load-packs';

type GivenPacks = { readonly ok: true; readonly rules: RuleSet } | Extract<LoadedPacks, { ok: false }>;

/** Cases of one batch mostly bring the same packs: each list is read and checked once. */
function packReader(inForce: RuleSet, tools: PackTools): (packs: readonly unknown[]) => GivenPacks {
  const known = new Map<string, GivenPacks>();
  return (packs) => {
    const key = JSON.stringify(packs);
    const before = known.get(key);
    if (before !== undefined) return before;
    const loaded = loadPacks(packs, tools, { available: inForce.packs });
    const read: GivenPacks = loaded.ok
      ? { ok: true, rules: createRuleSet(loaded.packs, EVALUATORS, inForce.raises) }
      : loaded;
    known.set(key, read);
    return read;
  };
}

/**
 * Judges cases in order. A case that does not fit, or whose packs do not, is answered with its problems and never judged; the
 * others go on.
 */
export function judgeCases(cases: readonly unknown[], inForce: RuleSet, tools: PackTools): readonly JudgeAnswer[] {
  const rulesOf = packReader(inForce, tools);
  return cases.map((each): JudgeAnswer => {
    const read = readCase(each);
    if (!read.ok) return { error: { code: 'CASE_INVALID', problems: [...read.problems] } };
    const { act, facts, now, packs } = read.value;
    const given = packs === null ? { ok: true as const, rules: inForce } : rulesOf(packs);
    if (!given.ok) {
      const problems = given.problems.map((problem) => ({ ...problem, path: `packs${problem.path}` }));
      return { error: { code: 'PACK_INVALID', problems } };
    }
    return answered(() => judge(act, facts, given.rules, now));
  });
}

/** A bug in one rule must not take the answers to the other cases along; it is answered as what it is. */
function answered(judged: () => Judgement): JudgeAnswer {
  try {
    const judgement = judged();
    return { ...judgement, explanation: explainOutcome(judgement) };
  } catch (bug) {
    const message = bug instanceof Error ? bug.message : String(bug);
    return { error: { code: 'INTERNAL', problems: [{ code: 'INTERNAL', path: '', message }] } };
  }
}
