import type { DebtId, EventId } from '../../kernel/ids';
import type { EventDraft } from '../events/types';
import { plannedDebits } from './evidence-fold';
import type { Before } from './judging';
import { siblingId } from './sibling-id';

/**
 * The cancelling of every planned debit that a bankruptcy stays (11 USC 362(a)(6)), recorded in the same breath as the notice of it:
 * by the time anybody reads of the bankruptcy, no debit is on its way.
 */
export function stayedDebits(
  { account, events }: Before,
  commandId: EventId,
  isStayed: (debtIds: readonly DebtId[]) => boolean,
): readonly EventDraft[] {
  return plannedDebits(events)
    .filter(({ debtIds }) => isStayed(debtIds))
    .map(({ debitId, partyId }, index): EventDraft => ({
      id: siblingId(commandId, index + 1),
      type: 'debit.v1.cancelled',
      accountId: account.id,
      partyId,
      data: { debitId, because: 'bankruptcy', reason: null },
    }));
}
