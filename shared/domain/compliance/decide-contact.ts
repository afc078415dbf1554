import { type Instant, epochMs } from '../../kernel/calendar';
import { type Result, err, ok } from '../../kernel/result';
import type { EventDraft } from '../events/types';
import { type LogContact, decideLogContact } from '../contact/log-contact';
import { dispositionByCode } from '../contact/dispositions';
import { refusedText } from '../contact/note-text';
import { settle } from './approvals';
import { type BeginActKind, type BeginContact, CONTACT_ACTS } from './commands';
import { actOfContact, actToBegin } from './contact-act';
import { type Before, judgeNow } from './judging';
import { stayedDebits } from './stayed-debits';
import { packsOf, storeJudgement } from './stored-judgement';
import type { ContactDecision, JudgedAct } from './types';

/** A decision to begin is good for this long: then the hour, the count or a stop may be another. */
const DECISION_LASTS_MS = 60 * 60_000;

/** What goes to a number or address: which rules hold hangs on which one it is. Talk and messages may reach a person by none of them. */
const NEEDS_ENDPOINT: ReadonlySet<BeginActKind> = new Set<BeginActKind>([
  'dial',
  'ringless',
  'voicemail',
  'text',
  'email',
  'letter',
  'visit',
]);
const CONTACTS: ReadonlySet<string> = new Set(CONTACT_ACTS);

function unknownParts({ account }: Before, command: BeginContact): readonly string[] {
  const reasons: string[] = [];
  const add = (applies: boolean, reason: string) => applies && reasons.push(reason);
  add(!account.parties.some(({ id }) => id === command.partyId), 'PARTY_UNKNOWN');
  add(command.contactPointId === null && NEEDS_ENDPOINT.has(command.kind), 'ENDPOINT_NEEDED');
  add(
    command.contactPointId !== null && !account.contactPoints.some(({ id }) => id === command.contactPointId),
    'CONTACT_POINT_UNKNOWN',
  );
  add(
    command.debtIds.some((debtId) => !account.debts.some(({ id }) => id === debtId)),
    'DEBT_UNKNOWN',
  );
  return reasons;
}

/**
 * Decides whether a contact may be begun. Judges first, and records the decision whichever way it goes; only what cannot be judged at
 * all (a person, phone or debt that is not on the account, words that may never be kept) is refused without a record.
 */
export function decideBegin(before: Before, command: BeginContact): Result<readonly EventDraft[]> {
  const words = refusedText({
    text: command.text,
    warnReason: command.warnReason,
    'approval.reason': command.approval?.reason,
    'approval.evidence': command.approval?.evidence,
  });
  const reasons = [...unknownParts(before, command), ...words.reasons];
  if (reasons.length > 0) return err('RULE_VIOLATION', 'not to be judged', { reasons, ...words.details });
  const { act, basis, judgement } = judgeNow(before, actToBegin(before.account, command));
  const { standing, refusedBecause } = settle(judgement, command.warnReason, command.approval);
  const data: JudgedAct = {
    act,
    basis,
    judgement: storeJudgement(judgement),
    standing,
    refusedBecause,
    warnReason: command.warnReason,
    override: standing === 'begun' ? null : command.approval,
  };
  return ok([
    {
      id: command.commandId,
      type: 'compliance.v1.judged',
      accountId: before.account.id,
      partyId: command.partyId,
      data,
      rulePack: packsOf(judgement),
    },
  ]);
}

/** When a contact took place: when it was started, unless that lies ahead of the clock. */
function tookPlaceAt(command: LogContact, now: Instant): Instant {
  const { startedAt } = command;
  return startedAt === null || startedAt > now ? now : startedAt;
}

/** The decision with which a contact was begun, when it is that of this contact and no other contact has used it. */
function earlierDecision(
  before: Before,
  command: LogContact,
  at: Instant,
): { readonly judgedId: LogContact['commandId'] } | null {
  const { judgedId } = command;
  if (judgedId === undefined || judgedId === null) return null;
  const judged = before.events.find((event) => event.id === judgedId);
  const disposition = dispositionByCode(command.disposition);
  if (judged?.type !== 'compliance.v1.judged' || disposition === undefined) return null;
  const act = actOfContact(before.account, command, disposition);
  const { kind, endpointId, personId } = judged.data.act;
  // A debit, a report or a suit was let through, and no contact.
  if (!CONTACTS.has(kind)) return null;
  const isSameKind =
    act === null || kind === act.kind || (act.kind === 'dial' && (kind === 'ringless' || kind === 'voicemail'));
  const isSame = isSameKind && endpointId === command.contactPointId && (act === null || personId === act.personId);
  const isUsed = before.events.some(
    (event) =>
      event.type === 'contact.v1.logged' &&
      event.data.decision !== undefined &&
      'judgedId' in event.data.decision &&
      event.data.decision.judgedId === judgedId,
  );
  const agoMs = epochMs(at) - epochMs(judged.at);
  return isSame && !isUsed && Math.abs(agoMs) <= DECISION_LASTS_MS ? { judgedId } : null;
}

function decisionFor(
  before: Before,
  command: LogContact,
): { decision: ContactDecision; rulePack: string | null } | null {
  const at = tookPlaceAt(command, before.ctx.now);
  const earlier = earlierDecision(before, command, at);
  if (earlier !== null) {
    const judged = before.events.find((event) => event.id === earlier.judgedId);
    return { decision: earlier, rulePack: judged?.rulePack ?? null };
  }
  const disposition = dispositionByCode(command.disposition);
  const act = disposition === undefined ? null : actOfContact(before.account, command, disposition);
  if (act === null) return null;
  const { basis, judgement } = judgeNow(before, act, { at });
  const madeAnyway = command.madeAnyway ?? null;
  return { decision: { act, basis, judgement: storeJudgement(judgement), madeAnyway }, rulePack: packsOf(judgement) };
}

/**
 * Decides what is recorded of a contact that has happened. The rules never refuse it: they are asked, and what they say is kept in
 * the event. It is refused only for what `decideLogContact` refuses it for.
 */
export function decideContact(before: Before, command: LogContact): Result<readonly EventDraft[]> {
  const plain = decideLogContact(before.account, command, before.ctx);
  if (!plain.ok) return plain;
  const judged = decisionFor(before, command);
  const drafts = plain.value.map((draft) =>
    draft.type === 'contact.v1.logged' && judged !== null
      ? { ...draft, data: { ...draft.data, decision: judged.decision }, rulePack: judged.rulePack }
      : draft,
  );
  return ok([...drafts, ...drafts.flatMap((draft) => stayedBy(before, draft))]);
}

/** A contact that brings word of a bankruptcy stays the debits of the debts it was about, and then of all of them when it names none. */
function stayedBy(before: Before, draft: EventDraft): readonly EventDraft[] {
  if (draft.type !== 'contact.v1.logged') return [];
  const { effects, debtIds } = draft.data;
  if (!effects.some((effect) => effect.kind === 'place-hold' && effect.hold === 'bankruptcy')) return [];
  return stayedDebits(before, draft.id, (of) => debtIds.length === 0 || of.some((id) => debtIds.includes(id)));
}
