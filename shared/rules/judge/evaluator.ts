import type { z } from 'zod';
import type { JsonValue } from '../../kernel/json';
import type { Act } from '../types/act';
import type { DebtFacts, Facts } from '../types/facts';

/** What an evaluator may read: the act, the facts, and what the judge worked out of them for everybody. */
export type RuleContext = {
  readonly act: Act;
  readonly facts: Facts;
  /** The moment the act is judged for, by the desk's clock. Epoch ms. */
  readonly nowMs: number;
  /** Every clock that may be right: the desk's, and the other one when they differ by more than five minutes. Epoch ms. */
  readonly clocksMs: readonly number[];
  /** Zones the consumer may be in; empty when nobody knows (the judge blocks acts that have an hour then). */
  readonly zones: readonly string[];
  /** The debts of the act that the row covers; never empty. */
  readonly debts: readonly DebtFacts[];
};

/**
 * What one rule comes to. `facts` are numbers, days, codes and ids, never a name, a phone or words of a person.
 * `earliestAllowedMs`: the first moment this rule would be met if nothing else changed; null when time alone will not do.
 * `atMost` lowers what the row would do, for an evaluator that is less sure of this case.
 */
export type Evaluation =
  | { readonly isMet: true; readonly facts: Readonly<Record<string, JsonValue>> }
  | {
      readonly isMet: false;
      readonly reason: string;
      readonly facts: Readonly<Record<string, JsonValue>>;
      readonly earliestAllowedMs: number | null;
      readonly atMost?: 'warn' | 'record';
    };

/** The order of the gate: what is asked first is shown first. */
export const STAGES = [
  'facts',
  'coverage',
  'holds',
  'endpoint',
  'hours',
  'frequency',
  'dial-mode',
  'recording',
  'debt-selection',
  'content',
  'money',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Reads one kind of rule. Pure, total: it never throws for facts that fit their schema, and answers null when the rule has nothing
 * to say of this act. Where a fact is missing it answers as the most protective reading would.
 */
export type Evaluator = {
  readonly name: string;
  readonly stage: Stage;
  readonly params: z.ZodType;
  readonly evaluate: (context: RuleContext, params: never) => Evaluation | null;
};

/** An evaluator whose parameters have their schema's type. */
export function evaluator<P extends z.ZodType>(of: {
  readonly name: string;
  readonly stage: Stage;
  readonly params: P;
  readonly evaluate: (context: RuleContext, params: z.output<P>) => Evaluation | null;
}): Evaluator {
  return of;
}

/** A rule that is met, with what was looked at. */
export function met(facts: Readonly<Record<string, JsonValue>> = {}): Evaluation {
  return { isMet: true, facts };
}

/** A rule that is not met, and from when it would be. */
export function unmet(
  reason: string,
  facts: Readonly<Record<string, JsonValue>>,
  earliestAllowedMs: number | null = null,
): Evaluation {
  return { isMet: false, reason, facts, earliestAllowedMs };
}
