import { type Instant, type LocalDay, epochMs, instant } from '../../kernel/calendar';
import { contactsInOrder } from '../evaluators/frequency/contact-times';
import { zoneSetOf } from '../place/zone-set';
import { localDayAt } from '../time/local-days';
import type { Act } from '../types/act';
import type { DebtFacts, Facts } from '../types/facts';
import type { FactsUsed, Judgement, Outcome, Verdict } from '../types/judgement';
import type { RulePack } from '../types/pack';
import { coveredDebts } from './coverage';
import { doubtVerdicts } from './doubt';
import type { Evaluation, RuleContext } from './evaluator';
import { actInOrder, factsInOrder } from './in-order';
import { levelOf } from './level';
import type { DayRules, RuleInForce, RuleSet } from './rule-set';

/** The desk's clock and another one are taken as one while they are this close (0.4 of the design: five minutes). */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** When nobody knows where the consumer is, a rule counts as in force when it is so anywhere in the country. */
const EDGES_OF_THE_COUNTRY = ['Pacific/Guam', 'Pacific/Honolulu'];
/** Each round moves past one more obstacle; more than these would mean an evaluator that names moments that do not help. */
const ROUNDS = 16;

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
function clocksAheadMs(facts: Facts, now: Instant): readonly number[] {
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
function rulesFor(rules: RuleSet, days: readonly LocalDay[], act: Act): readonly RuleInForce[] {
  const [first] = days;
  if (days.length === 1 && first !== undefined) return rules.on(first).byAct.get(act.kind) ?? [];
  const all = days.flatMap((day) => rules.on(day).byAct.get(act.kind) ?? []);
  return [...new Map(all.map((rule) => [rule.row, rule])).values()];
}

function actDebts(act: Act, facts: Facts): readonly DebtFacts[] {
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
function excusesOf(rule: RuleInForce): readonly string[] {
  const { excuses } = rule.row.params;
  return Array.isArray(excuses) ? excuses.filter((id) => typeof id === 'string') : [];
}

function excused(verdict: Verdict, by: string): Verdict {
  const facts = { ...verdict.facts, excusedBy: by, excusedReason: verdict.reason };
  return { ...verdict, outcome: 'allowed', reason: null, facts, earliestAllowedAt: null };
}

type Evaluated = {
  readonly verdicts: readonly Verdict[];
  readonly days: readonly LocalDay[];
  readonly zones: readonly string[];
  readonly packs: readonly RulePack[];
};

function evaluateAt(act: Act, facts: Facts, rules: RuleSet, aheadMs: readonly number[], nowMs: number): Evaluated {
  const clocksMs = aheadMs.map((ms) => nowMs + ms);
  const { zones, gaps } = zonesFor(act, facts, nowMs);
  const days = localDays(zones, clocksMs);
  const debts = actDebts(act, facts);
  const verdicts: Verdict[] = [];
  const allowances = new Map<string, string>();
  for (const rule of rulesFor(rules, days, act)) {
    if (rule.row.action === 'schedule') continue;
    const covered = coveredDebts(rule.row, facts, debts);
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
  const packs = packsOf(rules, days);
  return {
    verdicts: [
      ...doubtVerdicts({ act, facts, nowMs, gaps, packs }),
      ...verdicts.map((verdict) => {
        const by = verdict.outcome === 'allowed' ? undefined : allowances.get(verdict.ruleId);
        return by === undefined ? verdict : excused(verdict, by);
      }),
    ],
    days,
    zones,
    packs,
  };
}

function packsOf(rules: RuleSet, days: readonly LocalDay[]): DayRules['packs'] {
  return days.length === 1 && days[0] !== undefined
    ? rules.on(days[0]).packs
    : [...new Set(days.flatMap((day) => rules.on(day).packs))];
}

function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  if (verdicts.some((verdict) => verdict.outcome === 'blocked')) return 'blocked';
  return verdicts.some((verdict) => verdict.outcome === 'warn') ? 'warn' : 'allowed';
}

/** The latest of the moments the blocking verdicts name; null when one of them names none. */
function afterBlocks(verdicts: readonly Verdict[]): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'blocked') continue;
    if (verdict.earliestAllowedAt === null) return null;
    latest = Math.max(latest, epochMs(verdict.earliestAllowedAt));
  }
  return latest;
}

/** Moves from obstacle to obstacle: the end of one (a cooldown at midnight) may lie inside another (before 8 o'clock). */
function earliestFree(
  act: Act,
  facts: Facts,
  rules: RuleSet,
  aheadMs: readonly number[],
  fromMs: number,
  first: Evaluated,
): Instant | null {
  let { verdicts } = first;
  let atMs = fromMs;
  for (let round = 0; round < ROUNDS; round += 1) {
    const nextMs = afterBlocks(verdicts);
    if (nextMs === null || nextMs <= atMs) return null;
    atMs = nextMs;
    ({ verdicts } = evaluateAt(act, facts, rules, aheadMs, atMs));
    if (outcomeOf(verdicts) !== 'blocked') return instant(atMs);
  }
  return null;
}

function factsUsed(act: Act, facts: Facts, { zones, days }: Evaluated): FactsUsed {
  return {
    zones,
    localDays: days,
    places: facts.account.places
      .map(({ state, locality }) => (locality === null ? state : `${state}-${locality}`))
      .toSorted(),
    collectorRole: facts.account.collectorRole ?? 'unknown',
    debtKinds: [...new Set(actDebts(act, facts).map((debt) => debt.kind ?? 'unknown'))].toSorted(),
    contactsRead: facts.contacts.length,
  };
}

/**
 * Judges an intended act by the rules in force on its date at the consumer's place. Pure and deterministic: the same act, facts,
 * rules and moment give the same judgement. All applicable rules are asked, every failure is returned, the most protective wins,
 * and doubt blocks. `now` is the desk's clock; the other clock, if any, is in the facts.
 */
export function judge(intended: Act, known: Facts, rules: RuleSet, now: Instant): Judgement {
  const act = actInOrder(intended);
  const facts = factsInOrder(known);
  const nowMs = epochMs(now);
  const aheadMs = clocksAheadMs(facts, now);
  const evaluated = evaluateAt(act, facts, rules, aheadMs, nowMs);
  const outcome = outcomeOf(evaluated.verdicts);
  const free = outcome === 'blocked' ? earliestFree(act, facts, rules, aheadMs, nowMs, evaluated) : null;
  return {
    outcome,
    verdicts: evaluated.verdicts,
    ...(free === null ? {} : { earliestAllowedAt: free }),
    factsUsed: factsUsed(act, facts, evaluated),
    packVersions: evaluated.packs.map(({ packId, version, contentHash }) => ({ packId, version, contentHash })),
  };
}
