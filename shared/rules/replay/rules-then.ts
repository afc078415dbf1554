import type { LocalDay } from '../../kernel/calendar';
import type { Evaluator } from '../judge/evaluator';
import { type RuleSet, createRuleSet, isInForce } from '../judge/rule-set';
import type { Judgement } from '../types/judgement';
import type { Raise, RulePack } from '../types/pack';

/** The rules an act was judged by, or the packs that are not at hand any more. */
export type RulesThen =
  | { readonly ok: true; readonly rules: RuleSet }
  | { readonly ok: false; readonly missing: readonly string[] };

/** What a recorded judgement says of its rules. */
type Stamp = Pick<Judgement, 'packVersions'> & { readonly factsUsed: Pick<Judgement['factsUsed'], 'localDays'> };

/** Finds rules for one recorded judgement. `isKnownThen`: whether the desk had a pack that was to take effect later. */
type FindRules = (judgement: Stamp, raises: readonly Raise[], isKnownThen: (pack: RulePack) => boolean) => RulesThen;

/**
 * Finds the rules that recorded judgements were made by among all packs at hand, by content hash. Packs that were to take effect
 * after the act come along when the desk knew them: the next allowed moment looks ahead. `given` packs take the place of those of
 * the same id.
 */
export function createRulesThen(
  packs: readonly RulePack[],
  evaluators: ReadonlyMap<string, Evaluator>,
  given: readonly RulePack[] = [],
): FindRules {
  const byHash = new Map(packs.map((pack) => [pack.contentHash, pack]));
  const replaced = new Set(given.map(({ packId }) => packId));
  const made = new Map<string, RuleSet>();
  return ({ packVersions, factsUsed }, raises, isKnownThen) => {
    const wanted = packVersions.filter(({ packId }) => !replaced.has(packId));
    const missing = wanted.filter(({ contentHash }) => !byHash.has(contentHash));
    if (missing.length > 0) return { ok: false, missing: missing.map(({ packId, version }) => `${packId} ${version}`) };
    const named = wanted.flatMap(({ contentHash }) => byHash.get(contentHash) ?? []);
    const lastDay = factsUsed.localDays.toSorted().at(-1) ?? '';
    const later = packs.filter(
      (pack) => pack.effectiveFrom > lastDay && !replaced.has(pack.packId) && isKnownThen(pack),
    );
    const chosen = [...named, ...later.filter((pack) => !named.includes(pack)), ...given];
    const key = JSON.stringify([chosen.map(({ contentHash }) => contentHash), raises]);
    const rules = made.get(key) ?? createRuleSet(chosen, evaluators, raises);
    made.set(key, rules);
    return { ok: true, rules };
  };
}

/**
 * A pack as if it had been in force from `day` on, to ask what it would have said of acts before its time: the rows that are in
 * force on the day it takes effect count from `day`. A pack that took effect by then is left as it is.
 */
export function asIfInForceFrom(pack: RulePack, day: LocalDay): RulePack {
  if (pack.effectiveFrom <= day) return pack;
  const rules = pack.rules
    .filter((row) => isInForce(row, pack.effectiveFrom))
    .map((row) => (row.effectiveFrom > day ? { ...row, effectiveFrom: day } : row));
  return { ...pack, effectiveFrom: day, rules };
}
