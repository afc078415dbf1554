import type { RulePack } from './types/pack';
import { EVALUATORS } from './evaluators/registry';
import { type RuleSet, createRuleSet } from './judge/rule-set';
import keptHouse from './packs/kept-house.json' with { type: 'json' };
import usFederal from './packs/us-federal.json' with { type: 'json' };
import usRegF from './packs/us-reg-f.json' with { type: 'json' };
import usStates from './packs/us-states.json' with { type: 'json' };

/** The packs that come with Kept. A unit test loads each of them whole, so nothing is checked again at every start. */
export const SHIPPED_PACKS: readonly RulePack[] = [
  usRegF,
  usFederal,
  usStates,
  keptHouse,
] as readonly unknown[] as readonly RulePack[];

let rules: RuleSet | null = null;

/** The shipped packs ready to judge by; the same object each time. */
export function shippedRules(): RuleSet {
  rules ??= createRuleSet(SHIPPED_PACKS, EVALUATORS);
  return rules;
}
