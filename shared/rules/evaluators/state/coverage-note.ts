import { z } from 'zod';
import type { RuleContext } from '../../judge/evaluator';
import { type Evaluation, evaluator, unmet } from '../../judge/evaluator';
import { COLLECTOR_ROLES, DEBT_KINDS, type DebtFacts, DEFAULT_STATUSES } from '../../types/facts';
import { debtScope, debtsInScope } from '../frequency/debt-scope';

/**
 * `says`: what the note tells. To stand outside a law takes knowledge, so the lists of an `OUTSIDE_REGULATION_F` note are met by
 * what is known alone; a state law covers what it may cover.
 */
const params = z.strictObject({
  says: z.enum(['OUTSIDE_REGULATION_F', 'COVERED_BY_STATE_LAW']),
  collectorRole: z.array(z.enum(COLLECTOR_ROLES)).min(1).optional(),
  debtKind: z.array(z.enum(DEBT_KINDS)).min(1).optional(),
  defaultStatus: z.array(z.enum(DEFAULT_STATUSES)).min(1).optional(),
  debtScope: debtScope.optional(),
});
type Params = z.output<typeof params>;

function isKnownIn<T>(list: readonly T[] | undefined, value: T | null): boolean {
  return list === undefined || (value !== null && list.includes(value));
}

function isNoted(context: RuleContext, row: Params, debt: DebtFacts): boolean {
  if (row.says === 'COVERED_BY_STATE_LAW') return true;
  return (
    isKnownIn(row.collectorRole, context.facts.account.collectorRole) &&
    isKnownIn(row.debtKind, debt.kind) &&
    isKnownIn(row.defaultStatus, debt.defaultStatus)
  );
}

function evaluate(context: RuleContext, row: Params): Evaluation | null {
  const debts = debtsInScope(context, row.debtScope).filter((debt) => isNoted(context, row, debt));
  return debts.length === 0 ? null : unmet(row.says, { debtIds: debts.map(({ debtId }) => debtId) });
}

/**
 * Which body of law an act falls under, for the record: business debt, a creditor's own debt and one serviced before default lie
 * outside the FDCPA (15 USC 1692a(5), (6)); a state's law may reach them.
 */
export const coverageNote = evaluator({ name: 'coverage-note', stage: 'coverage', params, evaluate });
