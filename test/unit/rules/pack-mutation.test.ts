import { describe, expect, it } from 'vitest';
import { dutiesOf } from '#shared/rules/duties/duties-of';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { judge } from '#shared/rules/judge/judge';
import { type RuleSet, createRuleSet } from '#shared/rules/judge/rule-set';
import { SHIPPED_PACKS, shippedRules } from '#shared/rules/shipped';
import type { Judgement } from '#shared/rules/types/judgement';
import type { RuleRow } from '#shared/rules/types/pack';
import { RULE_CASES } from '#test/support/rule-cases/all';
import { DUTY_CASES } from '#test/support/rule-cases/duties';
import type { RuleCase } from '#test/support/rule-cases/rule-case';
import { verdictOf } from '#test/support/rules-facts';

const ROWS: readonly RuleRow[] = SHIPPED_PACKS.flatMap(({ rules }) => rules);
const JUDGED: readonly RuleRow[] = ROWS.filter(({ action }) => action !== 'schedule');
const SCHEDULED: readonly RuleRow[] = ROWS.filter(({ action }) => action === 'schedule');

/** The shipped packs as they would be had nobody written the row. */
function without(ruleId: string): RuleSet {
  const packs = SHIPPED_PACKS.map((pack) => ({ ...pack, rules: pack.rules.filter((row) => row.ruleId !== ruleId) }));
  return createRuleSet(packs, EVALUATORS);
}

const judged = ({ act, facts, now }: RuleCase, rules: RuleSet): Judgement => judge(act, facts, rules, now);

/** Rules that hold the act as strictly as one of them does. */
function holding(judgement: Judgement, outcome: string): readonly string[] {
  return judgement.verdicts.filter((verdict) => verdict.outcome === outcome).map(({ ruleId }) => ruleId);
}

describe('every row of every shipped pack decides something', () => {
  it('has a case for each row', () => {
    const known = new Set(RULE_CASES.map(({ ruleId }) => ruleId));
    expect(JUDGED.map(({ ruleId }) => ruleId).filter((ruleId) => !known.has(ruleId))).toEqual([]);
  });

  it('has no case for a row that is not there', () => {
    const rows = new Set(JUDGED.map(({ ruleId }) => ruleId));
    expect(RULE_CASES.map(({ ruleId }) => ruleId).filter((ruleId) => !rows.has(ruleId))).toEqual([]);
  });

  it.each(RULE_CASES.map((each) => [each.ruleId, each] as const))(
    '%s: its case comes out otherwise without it',
    (ruleId, each) => {
      const before = judged(each, shippedRules());
      const after = judged(each, without(ruleId));
      expect(verdictOf(before, ruleId)?.outcome).toBe(each.says);
      expect(verdictOf(after, ruleId)).toBeUndefined();
      if (each.says === 'allowed') {
        // An allowance: what it excuses holds the act without it.
        expect([before.outcome, after.outcome]).toEqual(['allowed', 'blocked']);
        return;
      }
      expect(holding(before, each.says).toSorted()).toEqual([ruleId, ...each.besides].toSorted());
      expect(holding(after, each.says).toSorted()).toEqual([...each.besides].toSorted());
      if (each.says !== 'informed') expect(before.outcome).toBe(each.says);
      if (each.says !== 'informed' && each.besides.length === 0) expect(after.outcome).not.toBe(before.outcome);
    },
  );
});

describe('every row that schedules makes a duty', () => {
  it('has a case for each row, and none for a row that is not there', () => {
    expect(DUTY_CASES.map(({ ruleId }) => ruleId).toSorted()).toEqual(SCHEDULED.map(({ ruleId }) => ruleId).toSorted());
  });

  it.each(DUTY_CASES.map((each) => [each.ruleId, each] as const))('%s: no duty without it', (ruleId, each) => {
    const { happening, facts, dueOn } = each;
    const duties = dutiesOf([happening], facts, shippedRules(), happening.on);
    expect(duties.filter((duty) => duty.ruleId === ruleId).map((duty) => duty.dueOn)).toEqual([dueOn]);
    const others = dutiesOf([happening], facts, without(ruleId), happening.on);
    expect(others).toEqual(duties.filter((duty) => duty.ruleId !== ruleId));
  });
});
