import type { Instant } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import type { Confidence, RuleRow } from './pack';

export const OUTCOMES = ['allowed', 'warn', 'blocked'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one rule says of the act. `informed` tells without hindering; `allowed` verdicts are listed too: they are the evidence. */
export type Verdict = {
  readonly ruleId: string;
  readonly packId: string;
  readonly packVersion: string;
  readonly jurisdiction: string;
  readonly citation: string;
  readonly confidence: Confidence;
  readonly outcome: 'allowed' | 'informed' | 'warn' | 'blocked';
  /** Why, as a code with wording in `shared/rules/explain`; null for `allowed`. */
  readonly reason: string | null;
  /** The numbers, days and ids the rule looked at. No name, phone or text of a person. */
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** The earliest moment this rule alone would let the act through; null when time alone will not. */
  readonly earliestAllowedAt: Instant | null;
  readonly overridable: RuleRow['overridable'];
};

/** What the facts came to before any rule was asked. */
export type FactsUsed = {
  readonly zones: readonly string[];
  readonly localDays: readonly string[];
  readonly places: readonly string[];
  readonly collectorRole: string;
  readonly debtKinds: readonly string[];
  readonly contactsRead: number;
};

export type Judgement = {
  readonly outcome: Outcome;
  /** Every applicable rule, in the gate's order; failures are never cut short. */
  readonly verdicts: readonly Verdict[];
  /** The earliest moment at which nothing would block the act; absent unless it is blocked and time alone will free it. */
  readonly earliestAllowedAt?: Instant;
  readonly factsUsed: FactsUsed;
  readonly packVersions: readonly { readonly packId: string; readonly version: string; readonly contentHash: string }[];
};
