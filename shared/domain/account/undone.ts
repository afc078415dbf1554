import { epochMs } from '../../kernel/calendar';
import { parseHlc } from '../../kernel/hlc';
import type { EventId } from '../../kernel/ids';
import type { RecordedEvent } from '../events/types';

/** Ids of the contacts that were undone. An undone contact stays on the timeline and counts for nothing in the figures of the queue. */
export function undoneContacts(events: readonly RecordedEvent[]): ReadonlySet<EventId> {
  const undone = new Set<EventId>();
  for (const event of events) if (event.type === 'contact.v1.undone') undone.add(event.data.contactId);
  return undone;
}

/** Up to here an undoing takes a slip of the keyboard back; the window offers it for ten seconds. */
const SLIP_MS = 60_000;

function isWithinSlip(fromMs: number | undefined, toMs: number | undefined): boolean {
  if (fromMs === undefined || toMs === undefined) return false;
  return toMs >= fromMs && toMs - fromMs <= SLIP_MS;
}

/** The hybrid clock is asked as well: it does not go back with a wall clock that somebody puts back. */
function isSlip(contact: RecordedEvent, undoing: RecordedEvent): boolean {
  return (
    undoing.actorId === contact.actorId &&
    undoing.deskId === contact.deskId &&
    undoing.seq > contact.seq &&
    isWithinSlip(epochMs(contact.at), epochMs(undoing.at)) &&
    isWithinSlip(parseHlc(contact.hlc)?.ms, parseHlc(undoing.hlc)?.ms)
  );
}

/**
 * Ids of the contacts that were undone as slips of the keyboard: by the same hand, on the same desk, within a minute. Only then do
 * the stops they placed go with them. Any later undoing leaves the stops in force; those end by being lifted.
 */
export function slips(events: readonly RecordedEvent[]): ReadonlySet<EventId> {
  const found = new Set<EventId>();
  for (const undoing of events) {
    if (undoing.type !== 'contact.v1.undone') continue;
    const contact = events.find((event) => event.id === undoing.data.contactId);
    if (contact !== undefined && isSlip(contact, undoing)) found.add(contact.id);
  }
  return found;
}
