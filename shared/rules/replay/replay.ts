import type { Instant } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import { explain } from '../explain/explain';
import { judge } from '../judge/judge';
import type { RuleSet } from '../judge/rule-set';
import type { Act } from '../types/act';
import type { Facts } from '../types/facts';
import type { Judgement, Outcome, Verdict } from '../types/judgement';

/** A judgement as it was kept: rules that were met may be named only (`passed`). */
export type JudgementThen = Omit<Judgement, 'verdicts'> & {
  readonly verdicts: readonly Verdict[];
  readonly passed?: readonly string[];
};

/** An act on record, with what was known then. */
export type RecordedAct = {
  readonly decisionId: string;
  readonly act: Act;
  readonly facts: Facts;
  readonly now: Instant;
  readonly judgement: JudgementThen;
};

/** What one rule says differently now. `before` and `after` are null where the rule was not asked. */
export type RuleDifference = {
  readonly ruleId: string;
  readonly before: Verdict['outcome'] | null;
  readonly after: Verdict['outcome'] | null;
  readonly sentence: string;
};

/** One act judged again. */
export type Replayed = {
  readonly decisionId: string;
  readonly now: Instant;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Every rule says what it said; the packs may have other versions. */
  readonly isSame: boolean;
  readonly differences: readonly RuleDifference[];
  readonly judgement: Judgement;
};

const WORDS: Readonly<Record<Verdict['outcome'], string>> = {
  allowed: 'was met',
  informed: 'informed',
  warn: 'warned',
  blocked: 'blocked',
};
const WORDS_NOW: Readonly<Record<Verdict['outcome'], string>> = {
  allowed: 'is met',
  informed: 'informs',
  warn: 'warns',
  blocked: 'blocks',
};

function isSameValue(a: JsonValue, b: JsonValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, JsonValue>>];
  return (
    left.length === Object.keys(b).length &&
    left.every(([name, value]) => name in right && isSameValue(value, right[name] ?? null))
  );
}

/** A verdict kept by name only is as good as one that was met: what it looked at was not kept. */
function substance({ outcome, reason, facts, earliestAllowedAt }: Verdict): JsonValue {
  return outcome === 'allowed' && facts['excusedBy'] === undefined
    ? { outcome }
    : { outcome, reason, facts, earliestAllowedAt };
}

function whyIn(verdict: Verdict, zone: string): string {
  return verdict.outcome === 'allowed' ? '' : `: ${explain(verdict, zone)}`;
}

function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function differenceOf(
  ruleId: string,
  then: Verdict | 'met' | undefined,
  now: Verdict | undefined,
  zone: string,
): RuleDifference | null {
  const before = then === undefined ? null : then === 'met' ? 'allowed' : then.outcome;
  const after = now?.outcome ?? null;
  const base = { ruleId, before, after };
  if (now === undefined || after === null) {
    if (before === null) return null;
    return { ...base, sentence: `${ruleId} ${WORDS[before]} and is not asked any more.` };
  }
  if (before === null)
    return { ...base, sentence: ended(`${ruleId} was not asked and ${WORDS_NOW[after]} now${whyIn(now, zone)}`) };
  if (before !== after)
    return { ...base, sentence: ended(`${ruleId} ${WORDS[before]} and ${WORDS_NOW[after]} now${whyIn(now, zone)}`) };
  if (then === 'met' || then === undefined || isSameValue(substance(then), substance(now))) return null;
  return {
    ...base,
    sentence: `${ruleId} still ${WORDS_NOW[after]}, but says “${explain(now, zone)}” instead of “${explain(then, zone)}”`,
  };
}

function differences(then: JudgementThen, now: Judgement): readonly RuleDifference[] {
  const zone = now.factsUsed.zones[0] ?? 'UTC';
  const before = new Map<string, Verdict | 'met'>((then.passed ?? []).map((ruleId) => [ruleId, 'met']));
  for (const verdict of then.verdicts) before.set(verdict.ruleId, verdict);
  const after = new Map(now.verdicts.map((verdict) => [verdict.ruleId, verdict]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((ruleId) => {
    const found = differenceOf(ruleId, before.get(ruleId), after.get(ruleId), zone);
    return found === null ? [] : [found];
  });
}

/** Judges a recorded act again, from what was known then, and tells rule by rule what is different. Pure. */
export function replay(recorded: RecordedAct, rules: RuleSet): Replayed {
  const { act, facts, now, judgement: then, decisionId } = recorded;
  const judgement = judge(act, facts, rules, now);
  const found = differences(then, judgement);
  const isSame =
    found.length === 0 &&
    then.outcome === judgement.outcome &&
    (then.earliestAllowedAt ?? null) === (judgement.earliestAllowedAt ?? null);
  return { decisionId, now, before: then.outcome, after: judgement.outcome, isSame, differences: found, judgement };
}
