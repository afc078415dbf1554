import { instant } from '../../../kernel/calendar';
import { EVALUATORS } from '../../../rules/evaluators/registry';
import { coveredDebts } from '../../../rules/judge/coverage';
import {
  type Question,
  type Setting,
  actDebts,
  afterBlocks,
  clocksAheadMs,
  doubtsAt,
  excusesOf,
  outcomeOf,
  ruleVerdicts,
  rulesFor,
  settingOf,
} from '../../../rules/judge/evaluate';
import { ROUNDS } from '../../../rules/judge/judge';
import { levelOf } from '../../../rules/judge/level';
import type { RuleInForce, RuleSet } from '../../../rules/judge/rule-set';
import type { Verdict } from '../../../rules/types/judgement';
import type { Dial, Looks } from './dial-facts';

/** What stands in the way at a moment; `nextMs`: the moment the obstacles name (epoch ms), null when one names none. */
export type Blocks = { readonly isBlocked: boolean; readonly nextMs: number | null };

const FREE: Blocks = { isBlocked: false, nextMs: null };

const deciding = new WeakMap<RuleSet, Map<RuleInForce, boolean>>();

/** Rules that can block a plain dial, and allowances: the others cannot change whether it may be begun. */
function mayDecide(rule: RuleInForce, rules: RuleSet): boolean {
  let known = deciding.get(rules);
  if (known === undefined) deciding.set(rules, (known = new Map()));
  let answer = known.get(rule);
  if (answer === undefined) {
    answer = rule.row.action === 'allow' || levelOf(rule.row, rules.raises, undefined) === 'blocked';
    known.set(rule, answer);
  }
  return answer;
}

/** Asks what attempts a desk has left, and no contacts. */
const OF_DESK = 'lease';

/** Rules that count the contacts of an account; all others of a plain dial are the same for accounts that differ in contacts only. */
function counts({ evaluator }: Pick<RuleInForce, 'evaluator'>): boolean {
  return evaluator.stage === 'frequency' && evaluator.name !== OF_DESK;
}

function blocksOf(verdicts: readonly Verdict[]): Blocks {
  if (outcomeOf(verdicts) !== 'blocked') return FREE;
  return { isBlocked: true, nextMs: afterBlocks(verdicts) };
}

/** What two parts of the rules come to together. */
export function both(a: Blocks, b: Blocks): Blocks {
  if (!a.isBlocked) return b;
  if (!b.isBlocked) return a;
  return { isBlocked: true, nextMs: a.nextMs === null || b.nextMs === null ? null : Math.max(a.nextMs, b.nextMs) };
}

/** The rules about a dial that may decide whether it is begun, at the days of a moment. */
export type Deciding = { readonly counting: readonly RuleInForce[]; readonly others: readonly RuleInForce[] };

export type DialMoment = { readonly setting: Setting; readonly rules: Deciding };

/** `aheadMs` is that of the moment first asked for: the clocks stay as far apart as they are. `known`: by days, for one dial. */
export function momentOf(
  { act, facts }: Dial,
  rules: RuleSet,
  atMs: number,
  aheadMs: readonly number[],
  known: Map<string, Deciding>,
): DialMoment {
  const setting = settingOf({ act, facts, rules, aheadMs, nowMs: atMs });
  const key = setting.days.join();
  let of = known.get(key);
  if (of === undefined) {
    const debts = actDebts(act, facts);
    const all = rulesFor(rules, setting.days, act).filter(
      (rule) =>
        rule.row.action !== 'schedule' &&
        mayDecide(rule, rules) &&
        coveredDebts(rule.row, facts, setting.asked.places, debts).length > 0,
    );
    of = { counting: all.filter(counts), others: all.filter((rule) => !counts(rule)) };
    known.set(key, of);
  }
  return { setting, rules: of };
}

/** A dial at a moment, for accounts that differ in their contacts only. */
export type Shared = DialMoment & {
  /** All rules, for accounts that were not contacted lately. */
  readonly plain: Blocks;
  /** All rules but those that count contacts. */
  readonly uncounted: Blocks;
  /** What rules count, and where: accounts with contacts are counted anew when it changes. */
  readonly counted: string;
};

/** How many contacts it takes for a rule that counts to block, when none of them is a conversation. */
function fewestToBlock({ row, evaluator }: RuleInForce): number {
  const { max } = row.params;
  switch (evaluator.name) {
    case 'frequency':
      return typeof max === 'number' ? max : 0;
    case 'cooldown':
    // Says nothing as long as no consent is named.
    case 'callback-consent':
      return Infinity;
    default:
      return 0;
  }
}

/**
 * What stands in the way of judging at all. That nobody knows the residence only warns, so the laws of other places are not asked;
 * what is looked at to find out whether a zone is needed decides nothing else.
 */
function doubtsOf(question: Question, setting: Setting, looks: Looks): readonly Verdict[] {
  const before = { ...looks };
  const asked = setting.gaps.length > 0 ? setting.asked : { ...setting.asked, isGuess: false };
  const doubts = doubtsAt(question, { ...setting, asked });
  Object.assign(looks, before);
  return doubts;
}

export function sharedAt(dial: Dial, rules: RuleSet, atMs: number, moment: DialMoment): Shared {
  const { setting } = moment;
  const { counting, others } = moment.rules;
  const aheadMs = setting.clocksMs.map((ms) => ms - atMs);
  const question: Question = { act: dial.act, facts: dial.facts, rules, aheadMs, nowMs: atMs };
  dial.looks.isCounting = false;
  const said = ruleVerdicts(question, setting, others);
  dial.looks.isCounting = true;
  const uncounted = blocksOf([...doubtsOf(question, setting, dial.looks), ...said]);
  const plain = both(uncounted, blocksOf(ruleVerdicts(question, setting, counting)));
  const counted = [...counting.map(({ row }) => `${row.ruleId} ${row.effectiveFrom}`), ...setting.zones].join();
  return { ...moment, uncounted, plain, counted };
}

/** How many contacts an account had at all, and how many conversations: more than any rule counts. */
export type Tally = { readonly contacts: number; readonly conversations: number };

/** The counting rules that may block by the number of contacts alone. */
export function mayBlock(counting: readonly RuleInForce[], { contacts, conversations }: Tally): readonly RuleInForce[] {
  return counting.filter((rule) =>
    rule.evaluator.name === 'cooldown' ? conversations > 0 : contacts >= fewestToBlock(rule),
  );
}

/** Whether rules that count tell the phones of one person in one place apart. */
export function tellsPhones(counting: readonly RuleInForce[]): boolean {
  return counting.some(({ row: { params } }) => 'endpointUses' in params || 'asksFor' in params);
}

/** What counting rules say of a dial with its contacts, at a moment of its class. */
export function countedAt(
  dial: Dial,
  rules: RuleSet,
  atMs: number,
  { setting }: DialMoment,
  counting: readonly RuleInForce[],
): Blocks {
  const aheadMs = setting.clocksMs.map((ms) => ms - atMs);
  const question: Question = { act: dial.act, facts: dial.facts, rules, aheadMs, nowMs: atMs };
  return blocksOf(ruleVerdicts(question, setting, counting));
}

/** The judge's walk from obstacle to obstacle: the first free moment from `fromMs` on, which may be now; null when there is none. */
export function firstFree(fromMs: number, blocksAt: (atMs: number) => Blocks): number | null {
  let atMs = fromMs;
  let blocks = blocksAt(atMs);
  for (let round = 0; round < ROUNDS && blocks.isBlocked; round += 1) {
    if (blocks.nextMs === null || blocks.nextMs <= atMs) return null;
    atMs = blocks.nextMs;
    blocks = blocksAt(atMs);
  }
  return blocks.isBlocked ? null : atMs;
}

/** All rules of a dial with everything known of it, as the judge asks them. */
export function wholeAt(dial: Dial, rules: RuleSet, atMs: number, aheadMs: readonly number[]): Blocks {
  const question: Question = { act: dial.act, facts: dial.facts, rules, aheadMs, nowMs: atMs };
  const setting = settingOf(question);
  return blocksOf([...doubtsAt(question, setting), ...ruleVerdicts(question, setting)]);
}

/** How far the clocks that may be right are ahead of the one that is asked. */
export function aheadOf({ facts, looks }: Dial, atMs: number): readonly number[] {
  looks.isCounting = true;
  return clocksAheadMs(facts, instant(atMs));
}

/** Whether no allowance excuses rules on the other side of counting: then the two sides can be asked apart. */
export function isSeparable(rules: RuleSet): boolean {
  const rows = rules.packs.flatMap((pack) => pack.rules);
  const isCounting = (name: string) => {
    const evaluator = EVALUATORS.get(name);
    return evaluator !== undefined && counts({ evaluator });
  };
  const counting = new Set(rows.filter((row) => isCounting(row.evaluator)).map(({ ruleId }) => ruleId));
  return rows.every(
    (row) => row.action !== 'allow' || excusesOf({ row }).every((id) => counting.has(id) === counting.has(row.ruleId)),
  );
}

/** How far back the counting rules look from a moment. Days; infinite when a rule does not say. */
export function mostDaysCounted(rules: RuleSet): number {
  let most = 1;
  for (const { rules: rows } of rules.packs) {
    for (const { evaluator, params } of rows) {
      if (evaluator !== 'frequency' && evaluator !== 'cooldown') continue;
      const days = params['windowDays'] ?? params['days'];
      most = Math.max(most, typeof days === 'number' ? days : Infinity);
    }
  }
  return most;
}
