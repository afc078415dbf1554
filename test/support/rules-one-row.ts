import type { Instant } from '#shared/kernel/calendar';
import { EVALUATORS } from '#shared/rules/evaluators/registry';
import { judge } from '#shared/rules/judge/judge';
import { createRuleSet } from '#shared/rules/judge/rule-set';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import type { Verdict } from '#shared/rules/types/judgement';
import type { RuleRow } from '#shared/rules/types/pack';
import { aPack, aRow } from './rule-packs';

/** What one row of a client, in force alone, says of an act; undefined when it has nothing to say. */
export function verdictOfRow(over: Partial<RuleRow>, act: Act, facts: Facts, now: Instant): Verdict | undefined {
  const row = aRow({ jurisdiction: 'CLIENT:client-1', ...over });
  const parsed = EVALUATORS.get(row.evaluator)?.params.safeParse(row.params);
  if (parsed?.success !== true) throw new Error(`the parameters of ${row.evaluator} do not fit`);
  const rules = createRuleSet([aPack({ rules: [row] })], EVALUATORS);
  return judge(act, facts, rules, now).verdicts.find(({ ruleId }) => ruleId === row.ruleId);
}
