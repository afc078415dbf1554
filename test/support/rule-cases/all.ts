import { HOUSE_CASES } from './house';
import { MONEY_CASES } from './money';
import { REG_F_CALLS } from './reg-f-calls';
import type { RuleCase } from './rule-case';
import { STATE_CASES } from './states';
import { WORD_CASES } from './words';

/** A case for every judged row of the shipped packs. */
export const RULE_CASES: readonly RuleCase[] = [
  ...REG_F_CALLS,
  ...MONEY_CASES,
  ...STATE_CASES,
  ...HOUSE_CASES,
  ...WORD_CASES,
];
