import { type Instant, type LocalDay, epochMs, instant } from '../../kernel/calendar';
import { contactsInOrder } from './contact-times';
import { type ZoneGap, zoneSetOf } from '../place/zone-set';
import { localDayAt } from '../time/local-days';
import type { Act } from '../types/act';
import type { DebtFacts, Facts } from '../types/facts';
import type { Outcome, Verdict } from '../types/judgement';
import type { RulePack } from '../types/pack';
import { type PlacesAsked, coveredDebts, placesAsked } from './coverage';
import { doubtVerdicts } from './doubt';
import type { Evaluation, RuleContext } from './evaluator';
import { levelOf } from './level';
import { placesNotAsked, zoneNeeded } from './unknowns';
import type { DayRules, RuleInForce, RuleSet } from './rule-set';

/** The desk's clock and another one are taken as one while they are this close (0.4 of the design: five minutes). */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** When nobody knows where the consumer is, a rule counts as in force when it is so anywhere in the country. */
const EDGES_OF_THE_COUNTRY = ['Pacific/Guam', 'Pacific/Honolulu'];

/** How far the record runs ahead of the clock, as long as that is no more than two clocks may differ; further is a doubt. */
function recordAheadMs({ contacts }: Facts, nowMs: number): number {
  const timed = contactsInOrder(contacts);
  for (let index = timed.length - 1; index >= 0; index -= 1) {
    const aheadMs = (timed[index]?.atMs ?? nowMs) - nowMs;
    if (aheadMs <= CLOCK_TOLERANCE_MS) return Math.max(0, aheadMs);
  }
  return 0;
}

/**
 * What to add to the moment that is asked for to have every clock that may be right. What another desk recorded minutes ahead of
 * this one's clock has happened: it counts by the clock it was recorded by.
 */
export function clocksAheadMs(facts: Facts, now: Instant): readonly number[] {
  const { otherNow } = facts.desk;
  const otherMs = otherNow === null ? 0 : epochMs(otherNow) - epochMs(now);
  const ahead = new Set([0, recordAheadMs(facts, epochMs(now))]);
  if (Math.abs(otherMs) > CLOCK_TOLERANCE_MS) ahead.add(otherMs);
  return [...ahead];
}

/** The phone that is called says where its holder may be (comment 6(b)(1)(i)-2). */
function zonesFor(act: Act, facts: Facts, nowMs: number) {
  const { endpoint, person } = facts;
  const called = endpoint?.kind === 'phone' && endpoint.endpointId === act.endpointId ? [endpoint] : [];
  return zoneSetOf(
    [...person.zoneEvidence, ...called.map(({ value }) => ({ kind: 'phone' as const, e164: value }))],
    nowMs,
  );
}

function localDays(zones: readonly string[], clocksMs: readonly number[]): readonly LocalDay[] {
  const asked = zones.length > 0 ? zones : EDGES_OF_THE_COUNTRY;
  return [...new Set(asked.flatMap((zone) => clocksMs.map((ms) => localDayAt(ms, zone))))].toSorted();
}

/** Rows in force on any of the days: where the date is in doubt both the old and the new row are asked. */
export function rulesFor(rules: RuleSet, days: readonly LocalDay[], act: Act): readonly RuleInForce[] {
  const [first] = days;
  if (days.length === 1 && first !== undefined) return rules.on(first).byAct.get(act.kind) ?? [];
  const all = days.flatMap((day) => rules.on(day).byAct.get(act.kind) ?? []);
  return [...new Map(all.map((rule) => [rule.row, rule])).values()];
}

export function actDebts(act: Act, facts: Facts): readonly DebtFacts[] {
  const named = facts.debts.filter((debt) => act.debtIds.includes(debt.debtId));
  return named.length > 0 ? named : facts.debts;
}

function verdictOf(rule: RuleInForce, evaluation: Evaluation, rules: RuleSet): Verdict {
  const { row, pack } = rule;
  const level = evaluation.isMet ? 'allowed' : levelOf(row, rules.raises, evaluation.atMost);
  const earliestMs = evaluation.isMet ? null : evaluation.earliestAllowedMs;
  return {
    ruleId: row.ruleId,
    packId: pack.packId,
    packVersion: pack.version,
    jurisdiction: row.jurisdiction,
    citation: row.citation,
    confidence: row.confidence,
    outcome: level,
    reason: evaluation.isMet ? null : evaluation.reason,
    facts: evaluation.facts,
    earliestAllowedAt: earliestMs === null ? null : instant(earliestMs),
    overridable: row.overridable,
  };
}

/** Rules that a met `allow` row takes out of the way, by id (its parameter `excuses`). */
export function excusesOf(rule: Pick<RuleInForce, 'row'>): readonly string[] {
  const { excuses } = rule.row.params;
  return Array.isArray(excuses) ? excuses.filter((id) => typeof id === 'string') : [];
}

function excused(verdict: Verdict, by: string): Verdict {
  const facts = { ...verdict.facts, excusedBy: by, excusedReason: verdict.reason };
  return { ...verdict, outcome: 'allowed', reason: null, facts, earliestAllowedAt: null };
}

export type Evaluated = {
  readonly verdicts: readonly Verdict[];
  readonly days: readonly LocalDay[];
  readonly zones: readonly string[];
  readonly packs: readonly RulePack[];
};

/** What is judged, by which rules, and for when. `aheadMs`: of `clocksAheadMs`. Epoch ms. */
export type Question = {
  readonly act: Act;
  readonly facts: Facts;
  readonly rules: RuleSet;
  readonly aheadMs: readonly number[];
  readonly nowMs: number;
};

/** Where and when a question is asked, worked out once for all its rules. */
export type Setting = {
  readonly clocksMs: readonly number[];
  readonly zones: readonly string[];
  readonly gaps: readonly ZoneGap[];
  readonly days: readonly LocalDay[];
  readonly asked: PlacesAsked;
};

export function settingOf({ act, facts, aheadMs, nowMs }: Question): Setting {
  const clocksMs = aheadMs.map((ms) => nowMs + ms);
  const { zones, gaps } = zonesFor(act, facts, nowMs);
  return { clocksMs, zones, gaps, days: localDays(zones, clocksMs), asked: placesAsked(act, facts) };
}

/** What the rules in force say, in the gate's order, with what the met allowances among them excuse. `among`: the rules that are asked. */
export function ruleVerdicts(
  { act, facts, rules, nowMs }: Question,
  { clocksMs, zones, days, asked }: Setting,
  among: readonly RuleInForce[] = rulesFor(rules, days, act),
): readonly Verdict[] {
  const debts = actDebts(act, facts);
  const verdicts: Verdict[] = [];
  const allowances = new Map<string, string>();
  for (const rule of among) {
    if (rule.row.action === 'schedule') continue;
    const covered = coveredDebts(rule.row, facts, asked.places, debts);
    if (covered.length === 0) continue;
    const context: RuleContext = { act, facts, nowMs, clocksMs, zones, debts: covered };
    const evaluation = rule.evaluator.evaluate(context, rule.row.params as never);
    if (evaluation === null) continue;
    if (rule.row.action === 'allow') {
      if (!evaluation.isMet) continue;
      for (const id of excusesOf(rule)) allowances.set(id, rule.row.ruleId);
    }
    verdicts.push(verdictOf(rule, evaluation, rules));
  }
  return verdicts.map((verdict) => {
    const by = verdict.outcome === 'allowed' ? undefined : allowances.get(verdict.ruleId);
    return by === undefined ? verdict : excused(verdict, by);
  });
}

const NOTHING_MORE = { isMatter: false, objecting: [] };

/** What stands in the way of judging at all, at a moment. */
export function doubtsAt({ act, facts, rules, nowMs }: Question, setting: Setting): readonly Verdict[] {
  const { clocksMs, zones, gaps, days, asked } = setting;
  const supposing = {
    rules: gaps.length > 0 || asked.isGuess ? rulesFor(rules, days, act) : [],
    raises: rules.raises,
    context: { act, facts, nowMs, clocksMs, zones },
    debts: actDebts(act, facts),
  };
  return doubtVerdicts({
    act,
    facts,
    nowMs,
    gaps,
    zoneNeeded: gaps.length === 0 ? null : zoneNeeded(supposing, asked.isGuess ? null : asked.places),
    asked,
    notAsked: asked.isGuess ? placesNotAsked(supposing, asked.places) : NOTHING_MORE,
    packs: packsOf(rules, days),
  });
}

/** Everything that is to be said of an act at a moment: doubts first. */
export function evaluateAt(question: Question): Evaluated {
  const setting = settingOf(question);
  const { days, zones } = setting;
  const verdicts = [...doubtsAt(question, setting), ...ruleVerdicts(question, setting)];
  return { verdicts, days, zones, packs: packsOf(question.rules, days) };
}

/** The packs in force on any of the days. */
export function packsOf(rules: RuleSet, days: readonly LocalDay[]): DayRules['packs'] {
  return days.length === 1 && days[0] !== undefined
    ? rules.on(days[0]).packs
    : [...new Set(days.flatMap((day) => rules.on(day).packs))];
}

export function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  if (verdicts.some((verdict) => verdict.outcome === 'blocked')) return 'blocked';
  return verdicts.some((verdict) => verdict.outcome === 'warn') ? 'warn' : 'allowed';
}

/** The latest of the moments the blocking verdicts name; null when one of them names none. */
export function afterBlocks(verdicts: readonly Verdict[]): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'blocked') continue;
    if (verdict.earliestAllowedAt === null) return null;
    latest = Math.max(latest, epochMs(verdict.earliestAllowedAt));
  }
  return latest;
}
