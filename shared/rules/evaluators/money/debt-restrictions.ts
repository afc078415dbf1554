import { epochMs } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import type { DebtFacts, Restriction, RestrictionKind } from '../../types/facts';

type When = Pick<RuleContext, 'facts' | 'clocksMs' | 'nowMs'>;

/** Whether nobody has lifted the stop by every clock; one placed by a clock that ran ahead holds already. */
export function isStanding({ clocksMs, nowMs }: When, { liftedAt }: Restriction): boolean {
  return liftedAt === null || epochMs(liftedAt) > Math.min(nowMs, ...clocksMs);
}

/** Stops of one kind that stand on a debt, in the order of their ids. */
export function restrictionsOn<K extends RestrictionKind>(
  when: When,
  debtId: string,
  kind: K,
): readonly Extract<Restriction, { kind: K }>[] {
  return when.facts.restrictions
    .filter(
      (each): each is Extract<Restriction, { kind: K }> =>
        each.kind === kind && (each.debtIds === null || each.debtIds.includes(debtId)) && isStanding(when, each),
    )
    .toSorted((a, b) => (a.restrictionId < b.restrictionId ? -1 : 1));
}

/** Whether the consumer disputes the debt, all of it or in part, orally or in writing. */
export function isDisputed(when: When, debt: DebtFacts): boolean {
  return debt.isDisputed || restrictionsOn(when, debt.debtId, 'dispute').length > 0;
}

/**
 * The disputed part of a debt in minor units: all of the balance where a dispute names no part, or the debt itself is marked as
 * disputed, for then nobody knows of how much. 0: not disputed.
 */
export function disputedMinor(when: When, debt: DebtFacts): number {
  if (debt.isDisputed) return debt.balanceMinor;
  const disputes = restrictionsOn(when, debt.debtId, 'dispute');
  const total = disputes.reduce((sum, each) => sum + (each.disputedMinor ?? debt.balanceMinor), 0);
  return Math.min(total, debt.balanceMinor);
}
