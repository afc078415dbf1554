import type { Instant } from '../../kernel/calendar';
import type { EventId } from '../../kernel/ids';
import { slips } from '../account/undone';
import type { Account } from '../account/types';
import { consentsOf } from '../compliance/evidence-fold';
import { restrictionsOf } from '../compliance/restriction-fold';
import { type NextStep, type RecordedEvent, compareEvents } from '../events/types';
import { type Known, entryParts } from './entry-of';
import { type FateOf, fateOfEntry, onThisDesk } from './fate';
import { pinnedEntries, placedEntryId } from './pin-entry';
import type { TimelineEntry } from './types';

export type { TimelineEntry } from './types';

/** The entry an event belongs to when it only adds to another one: what it corrects, undoes, was judged for, or pins. */
function belongsTo(event: RecordedEvent, contactOf: ReadonlyMap<string, EventId>): string | null {
  switch (event.type) {
    case 'note.v1.corrected':
      return event.data.noteId;
    case 'contact.v1.undone':
      return event.data.contactId;
    case 'work.v1.skip-undone':
      return event.data.skipId;
    case 'compliance.v1.judged':
      return contactOf.get(event.id) ?? null;
    case 'entry.v1.pinned':
    case 'entry.v1.unpinned':
      return event.data.entryId;
    default:
      return null;
  }
}

/** Judged acts by the contact that was made with them. */
function contactsOfJudged(events: readonly RecordedEvent[]): ReadonlyMap<string, EventId> {
  const contacts = new Map<string, EventId>();
  for (const event of events) {
    if (event.type !== 'contact.v1.logged') continue;
    const { decision } = event.data;
    if (decision !== undefined && 'judgedId' in decision) contacts.set(decision.judgedId, event.id);
  }
  return contacts;
}

type Joined = {
  /** Events that begin an entry, in the order of the record. */
  readonly first: readonly RecordedEvent[];
  /** Entry → the events that add to it. */
  readonly added: ReadonlyMap<string, readonly RecordedEvent[]>;
};

/** Tells the events that begin an entry from those that add to one. An event whose entry is not here begins one of its own. */
function joinedBy(events: readonly RecordedEvent[], placedId: string): Joined {
  const contactOf = contactsOfJudged(events);
  const targets = new Map(events.map((event) => [event.id as string, belongsTo(event, contactOf)]));
  const beginsEntry = (id: string): boolean => id === placedId || targets.get(id) === null;
  const first: RecordedEvent[] = [];
  const added = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const target = targets.get(event.id) ?? null;
    if (target === null || !beginsEntry(target)) {
      first.push(event);
      continue;
    }
    const of = added.get(target);
    if (of === undefined) added.set(target, [event]);
    else of.push(event);
  }
  return { first, added };
}

const NONE: readonly RecordedEvent[] = [];

/** The step an event named. */
function stepOf(event: RecordedEvent): NextStep | null {
  if (event.type === 'follow-up.v1.planned') return event.data.nextStep;
  return event.type === 'contact.v1.logged' ? event.data.nextStep : null;
}

/** What the events of one type say, by what they are about. */
function byKey<T, V>(items: readonly T[], entryOf: (item: T) => readonly [string, V] | null): ReadonlyMap<string, V> {
  const known = new Map<string, V>();
  for (const item of items) {
    const entry = entryOf(item);
    if (entry !== null) known.set(...entry);
  }
  return known;
}

function knownFrom(events: readonly RecordedEvent[], { added }: Joined): Known {
  const taken = slips(events);
  const stops = byKey(restrictionsOf(events), (stop) => [stop.restrictionId, stop]);
  const consents = byKey(consentsOf(events), (consent) => [consent.consentId, consent]);
  const debits = byKey(events, (event) => (event.type === 'debit.v1.planned' ? [event.id, event] : null));
  const cancelled = byKey(events, (event) =>
    event.type === 'debit.v1.cancelled' ? [event.data.debitId, event] : null,
  );
  const steps = byKey(events, (event) => {
    const step = stepOf(event);
    return step === null ? null : [event.id, step];
  });
  const settled = byKey(events, (event) =>
    event.type === 'follow-up.v1.done' ? [event.data.followUpId, event.data.outcome] : null,
  );
  const revoked = byKey(events, (event) =>
    event.type === 'authorization.v1.revoked' ? [event.data.authorizationId, true] : null,
  );
  return {
    joined: (event) => added.get(event.id) ?? NONE,
    isSlip: (event) => taken.has(event.id),
    stop: (id) => stops.get(id) ?? null,
    consent: (id) => consents.get(id) ?? null,
    debit: (id) => debits.get(id) ?? null,
    cancelled: (id) => cancelled.get(id) ?? null,
    step: (id) => steps.get(id) ?? null,
    settled: (id) => settled.get(id) ?? null,
    isRevoked: (id) => revoked.has(id),
  };
}

/**
 * The contact history of one account, newest first: every event of the account is in exactly one entry, also the undone, each note
 * with its corrections and each contact with the decision it was begun by. `fateOf` says what has left the desk.
 */
export function timelineOf(
  account: Account,
  unordered: readonly RecordedEvent[],
  fateOf: FateOf = onThisDesk,
): readonly TimelineEntry[] {
  const events = unordered.toSorted(compareEvents);
  const placedId = placedEntryId(account);
  const joined = joinedBy(events, placedId);
  const known = knownFrom(events, joined);
  const pinned = pinnedEntries(events);
  const placing = joined.added.get(placedId) ?? NONE;
  const entries: TimelineEntry[] = [
    {
      id: placedId,
      at: `${account.placedOn}T00:00:00.000Z` as Instant,
      actorId: null,
      deskId: null,
      seq: null,
      eventIds: placing.map(({ id }) => id),
      isPinned: pinned.has(placedId),
      fate: fateOfEntry(placing, fateOf),
      kind: 'placed',
      debts: account.debts.length,
    },
  ];
  for (const event of joined.first) {
    const all = [event, ...known.joined(event)];
    entries.push({
      id: event.id,
      at: event.at,
      actorId: event.actorId,
      deskId: event.deskId,
      seq: event.seq,
      eventIds: all.toSorted(compareEvents).map(({ id }) => id),
      isPinned: pinned.has(event.id),
      fate: fateOfEntry(all, fateOf),
      ...entryParts(event, known),
    });
  }
  return entries.toReversed();
}

/** The events an entry is made of, oldest first; null when there is no such entry. */
export function eventsOfEntry(
  account: Account,
  events: readonly RecordedEvent[],
  entryId: string,
): readonly RecordedEvent[] | null {
  const entry = timelineOf(account, events).find(({ id }) => id === entryId);
  if (entry === undefined) return null;
  const ids = new Set<string>(entry.eventIds);
  return events.filter(({ id }) => ids.has(id)).toSorted(compareEvents);
}
