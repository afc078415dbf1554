import type { AccountId, EventId } from '../../kernel/ids';
import { type Result, err, ok } from '../../kernel/result';
import { undoneContacts } from '../account/undone';
import type { EventDraft, RecordedEvent } from '../events/types';
import { refusedText } from './note-text';

/** Takes a contact back. Both the contact and the undoing stay on the record. */
export type UndoContact = {
  readonly commandId: EventId;
  readonly accountId: AccountId;
  readonly contactId: EventId;
  readonly reason: string | null;
};

/**
 * Decides the undoing of a contact: refused when there is no such contact on the account, it was undone before, or the reason
 * holds what may never be kept.
 */
export function decideUndoContact(
  events: readonly RecordedEvent[],
  command: UndoContact,
): Result<readonly EventDraft[]> {
  const contact = events.find((event) => event.id === command.contactId && event.type === 'contact.v1.logged');
  if (contact === undefined) return err('NOT_FOUND', 'no such contact on this account');
  if (undoneContacts(events).has(command.contactId)) {
    return err('RULE_VIOLATION', 'the contact was undone before', { reasons: ['CONTACT_ALREADY_UNDONE'] });
  }
  const { reasons, details } = refusedText({ reason: command.reason });
  if (reasons.length > 0) return err('RULE_VIOLATION', 'undoing refused', { reasons, ...details });
  const data = { contactId: command.contactId, reason: command.reason };
  return ok([
    { id: command.commandId, type: 'contact.v1.undone', accountId: command.accountId, partyId: contact.partyId, data },
  ]);
}
