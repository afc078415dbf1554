import { z } from 'zod';
import type { LocalDay } from '#shared/kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import type { DebtFacts } from '../../types/facts';

/**
 * Debts a law reaches by more than their kind: up to an amount, from a day of assignment on, owed by a natural person (Cal. Civ.
 * Code 1788.2 as amended by SB 1286). What is not known counts as reached.
 */
export const debtScope = z.strictObject({
  maxMinor: z.int().positive().optional(),
  currency: z.string().length(3).optional(),
  assignedFrom: z.iso.date().optional(),
  naturalPerson: z.boolean().optional(),
});
export type DebtScope = z.output<typeof debtScope>;

function isReached(scope: DebtScope, debt: DebtFacts): boolean {
  const { maxMinor, currency, assignedFrom } = scope;
  const isSmall = maxMinor === undefined || debt.balanceMinor <= maxMinor || debt.currency !== currency;
  return isSmall && (assignedFrom === undefined || isSince(debt.assignedOn, assignedFrom));
}

function isSince(day: LocalDay | null, from: string): boolean {
  return day === null || day >= from;
}

/** The debts of the act that the scope reaches; all of them when a row has none. */
export function debtsInScope({ facts, debts }: RuleContext, scope: DebtScope | undefined): readonly DebtFacts[] {
  if (scope === undefined) return debts;
  if (scope.naturalPerson === true && facts.person.isNaturalPerson === false) return [];
  return debts.filter((debt) => isReached(scope, debt));
}
