import { epochMs } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import type { PriorContact } from '../../types/facts';
import { earliestNowMs } from '../holds/days';
import { validationNoticesOf } from '../holds/validation-period';

/** A communication about a debt that this collector had with the person, spoken or in writing. */
export type Communication = { readonly atMs: number; readonly isWritten: boolean };

function isWritten({ counts, kind }: PriorContact): boolean {
  return counts.text || counts.email || counts.letter || kind === 'message';
}

/** A message left or a call unanswered is an attempt; what the person wrote is theirs, a call of theirs that was taken is both's. */
function isCommunication(contact: PriorContact): boolean {
  const { counts } = contact;
  if (contact.direction === 'in') return counts.conversation;
  return counts.communicated || counts.conversation || isWritten(contact);
}

/**
 * What was communicated with the person about a debt up to now. A validation notice opens with the statement itself (12 CFR
 * 1006.34(c)(1)) and goes to the consumer, so it counts for the consumer and for nobody beside them.
 */
export function communicationsAbout(debtId: string, context: RuleContext): readonly Communication[] {
  const { act, facts } = context;
  const untilMs = earliestNowMs(context);
  const contacts = facts.contacts
    .filter(
      (contact) =>
        contact.personId === act.personId &&
        contact.entityId === facts.account.entityId &&
        contact.debtIds.includes(debtId) &&
        contact.purpose !== 'location' &&
        !contact.reachedStranger &&
        isCommunication(contact),
    )
    .map((contact) => ({ atMs: epochMs(contact.at), isWritten: isWritten(contact) && contact.direction === 'out' }));
  const notices =
    facts.person.role === 'consumer'
      ? validationNoticesOf(debtId, context).map((notice) => ({ atMs: epochMs(notice.sentAt), isWritten: true }))
      : [];
  return [...contacts, ...notices].filter(({ atMs }) => atMs <= untilMs);
}
