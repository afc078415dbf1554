import { type Result, err, ok } from '../../kernel/result';
import { refusedText } from '../contact/note-text';
import type { EventDraft } from '../events/types';
import { settle } from './approvals';
import type { CancelDebit, PlanDebit } from './commands';
import { actOfDebit } from './contact-act';
import { type Before, judgeNow } from './judging';
import { siblingId } from './sibling-id';
import { packsOf, storeJudgement } from './stored-judgement';
import type { JudgedAct } from './types';

function refusals({ account }: Before, command: PlanDebit): readonly string[] {
  const reasons: string[] = [];
  if (!account.parties.some(({ id }) => id === command.partyId)) reasons.push('PARTY_UNKNOWN');
  if (command.debtIds.some((debtId) => !account.debts.some(({ id }) => id === debtId))) reasons.push('DEBT_UNKNOWN');
  return reasons;
}

/** Decides a debit of a day to come: judged first, the decision recorded either way, and planned only when it is let through. */
export function decidePlanDebit(before: Before, command: PlanDebit): Result<readonly EventDraft[]> {
  const { commandId, partyId, debtIds, payment, warnReason, approval } = command;
  const words = refusedText({
    warnReason,
    'approval.reason': approval?.reason,
    'approval.evidence': approval?.evidence,
  });
  const reasons = [...refusals(before, command), ...words.reasons];
  if (reasons.length > 0) return err('RULE_VIOLATION', 'not to be judged', { reasons, ...words.details });
  const { act, basis, judgement } = judgeNow(before, actOfDebit(partyId, debtIds, payment));
  const { standing, refusedBecause } = settle(judgement, warnReason, approval);
  const override = standing === 'begun' ? null : approval;
  const data: JudgedAct = {
    act,
    basis,
    judgement: storeJudgement(judgement),
    standing,
    refusedBecause,
    warnReason,
    override,
  };
  const base = { accountId: before.account.id, partyId, rulePack: packsOf(judgement) };
  const judged: EventDraft = { ...base, id: commandId, type: 'compliance.v1.judged', data };
  if (standing === 'refused') return ok([judged]);
  const planned = { partyId, debtIds, payment };
  return ok([judged, { ...base, id: siblingId(commandId, 1), type: 'debit.v1.planned', data: planned }]);
}

/** Decides the cancellation of a planned debit. */
export function decideCancelDebit(before: Before, command: CancelDebit): Result<readonly EventDraft[]> {
  const { commandId, debitId, because, reason } = command;
  const planned = before.events.find((event) => event.id === debitId);
  if (planned?.type !== 'debit.v1.planned') return err('NOT_FOUND', 'no such debit on this account');
  const { reasons, details } = refusedText({ reason });
  const isDone = before.events.some((event) => event.type === 'debit.v1.cancelled' && event.data.debitId === debitId);
  const all = [...(isDone ? ['DEBIT_ALREADY_CANCELLED'] : []), ...reasons];
  if (all.length > 0) return err('RULE_VIOLATION', 'cancellation refused', { reasons: all, ...details });
  const data = { debitId, because, reason };
  return ok([
    { id: commandId, type: 'debit.v1.cancelled', accountId: before.account.id, partyId: planned.partyId, data },
  ]);
}
