import {
  type Question,
  type Setting,
  afterBlocks,
  clocksAheadMs,
  doubtsAt,
  excusesOf,
  outcomeOf,
  ruleVerdicts,
  settingOf,
} from '../../../rules/judge/evaluate';
import { EVALUATORS } from '../../../rules/evaluators/registry';
import { instant } from '../../../kernel/calendar';
import { levelOf } from '../../../rules/judge/level';
import type { RuleInForce, RuleSet } from '../../../rules/judge/rule-set';
import { ROUNDS } from '../../../rules/judge/judge';
import type { Verdict } from '../../../rules/types/judgement';
import type { Dial } from './dial-facts';

/** What stands in the way at a moment; `nextMs`: the moment the obstacles name (epoch ms), null when one names none. */
export type Blocks = { readonly isBlocked: boolean; readonly nextMs: number | null };

export const FREE: Blocks = { isBlocked: false, nextMs: null };

/** Rules that can block a plain dial, and allowances: the others cannot change whether it may be begun. */
function mayDecide(rule: RuleInForce, rules: RuleSet): boolean {
  return rule.row.action === 'allow' || levelOf(rule.row, rules.raises, undefined) === 'blocked';
}

/** Rules that count the contacts of an account; all others of a plain dial are the same for accounts that differ in contacts only. */
function counts(rule: RuleInForce): boolean {
  return rule.evaluator.stage === 'frequency';
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

/** A dial at a moment, for accounts that differ in their contacts only. */
export type Shared = {
  readonly setting: Setting;
  /** All rules, for accounts that were not contacted lately. */
  readonly plain: Blocks;
  /** All rules but those that count contacts. */
  readonly uncounted: Blocks;
  /** What rules count, and where: accounts with contacts are counted anew when it changes. */
  readonly counted: string;
};

/** `aheadMs` is that of the moment first asked for: the clocks stay as far apart as they are. */
export function sharedAt(dial: Dial, rules: RuleSet, atMs: number, aheadMs: readonly number[]): Shared {
  const question: Question = { act: dial.act, facts: dial.facts, rules, aheadMs, nowMs: atMs };
  const setting = settingOf(question);
  const counted: string[] = [];
  dial.looks.isCounting = false;
  const said = ruleVerdicts(question, setting, (rule) => mayDecide(rule, rules) && !counts(rule));
  dial.looks.isCounting = true;
  const uncounted = blocksOf([...doubtsAt(question, setting), ...said]);
  const countedVerdicts = ruleVerdicts(question, setting, (rule) => {
    if (!counts(rule) || !mayDecide(rule, rules)) return false;
    counted.push(`${rule.row.ruleId} ${rule.row.effectiveFrom}`);
    return true;
  });
  return {
    setting,
    uncounted,
    plain: both(uncounted, blocksOf(countedVerdicts)),
    counted: [...counted, ...setting.zones].join(),
  };
}

/** What the counting rules say of a dial with its contacts, at the setting of its kind. */
export function countedAt(dial: Dial, rules: RuleSet, atMs: number, setting: Setting): Blocks {
  const aheadMs = setting.clocksMs.map((ms) => ms - atMs);
  const question: Question = { act: dial.act, facts: dial.facts, rules, aheadMs, nowMs: atMs };
  return blocksOf(ruleVerdicts(question, setting, (rule) => counts(rule) && mayDecide(rule, rules)));
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
  return blocksOf([
    ...doubtsAt(question, setting),
    ...ruleVerdicts(question, setting, (rule) => mayDecide(rule, rules)),
  ]);
}

/** How far the clocks that may be right are ahead of the one that is asked. */
export function aheadOf({ facts, looks }: Dial, atMs: number): readonly number[] {
  looks.isCounting = true;
  return clocksAheadMs(facts, instant(atMs));
}

/** Whether no allowance excuses rules on the other side of counting: then the two sides can be asked apart. */
export function isSeparable(rules: RuleSet): boolean {
  const rows = rules.packs.flatMap((pack) => pack.rules);
  const isCounting = (evaluator: string) => EVALUATORS.get(evaluator)?.stage === 'frequency';
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
