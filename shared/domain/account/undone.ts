import type { EventId } from '../../kernel/ids';
import type { RecordedEvent } from '../events/types';

/** Ids of the contacts that were undone. An undone contact stays on the timeline and counts for nothing. */
export function undoneContacts(events: readonly RecordedEvent[]): ReadonlySet<EventId> {
  const undone = new Set<EventId>();
  for (const event of events) if (event.type === 'contact.v1.undone') undone.add(event.data.contactId);
  return undone;
}
