import type { Instant } from '../../kernel/calendar';
import type { ActorId, ContactPointId, DebtId, EventId } from '../../kernel/ids';
import { slips, undoneContacts } from '../account/undone';
import type { Account } from '../account/types';
import { type Channel, type CountsAs, type OutcomeClass, isStop } from '../contact/dispositions';
import { type FieldChange, type NextStep, type PromiseToPay, type RecordedEvent, compareEvents } from '../events/types';

/** The words of a note and every correction of them, oldest first; the last entry is what is read now. */
export type NoteVersion = {
  readonly eventId: EventId;
  readonly text: string;
  readonly at: Instant;
  readonly actorId: ActorId;
  readonly reason: string | null;
};

type EntryBase = {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: ActorId | null;
  readonly seq: number | null;
};

export type TimelineEntry = EntryBase &
  (
    | {
        readonly kind: 'contact';
        readonly channel: Channel;
        readonly disposition: string;
        readonly outcome: OutcomeClass;
        readonly countsAs: CountsAs;
        readonly contactPointId: ContactPointId | null;
        readonly debtIds: readonly DebtId[];
        readonly nextStep: NextStep | null;
        readonly promise: PromiseToPay | null;
        readonly notes: readonly NoteVersion[];
        /** `leavesStop`: the stop it placed stands all the same; it ends by being lifted. */
        readonly undone: {
          readonly at: Instant;
          readonly actorId: ActorId;
          readonly reason: string | null;
          readonly leavesStop: boolean;
        } | null;
      }
    | { readonly kind: 'note'; readonly notes: readonly NoteVersion[] }
    | { readonly kind: 'updated'; readonly changes: readonly FieldChange[] }
    | { readonly kind: 'placed'; readonly debts: number }
  );

function noteVersions(
  event: RecordedEvent,
  text: string | null,
  events: readonly RecordedEvent[],
): readonly NoteVersion[] {
  if (text === null) return [];
  const version = (from: RecordedEvent, words: string, reason: string | null): NoteVersion => ({
    eventId: from.id,
    text: words,
    at: from.at,
    actorId: from.actorId,
    reason,
  });
  const corrections = events.flatMap((other) =>
    other.type === 'note.v1.corrected' && other.data.noteId === event.id
      ? [version(other, other.data.text, other.data.reason)]
      : [],
  );
  return [version(event, text, null), ...corrections];
}

type Undone = { readonly contacts: ReadonlySet<EventId>; readonly slips: ReadonlySet<EventId> };

function entryOf(event: RecordedEvent, events: readonly RecordedEvent[], undone: Undone): TimelineEntry | null {
  const base: EntryBase = { id: event.id, at: event.at, actorId: event.actorId, seq: event.seq };
  if (event.type === 'contact.v1.logged') {
    const { channel, disposition, outcome, countsAs, contactPointId, debtIds, nextStep, promise, note } = event.data;
    const undoing = undone.contacts.has(event.id)
      ? events.find((other) => other.type === 'contact.v1.undone' && other.data.contactId === event.id)
      : undefined;
    return {
      ...base,
      kind: 'contact',
      channel,
      disposition,
      outcome,
      countsAs,
      contactPointId,
      debtIds,
      nextStep,
      promise,
      notes: noteVersions(event, note, events),
      undone:
        undoing?.type === 'contact.v1.undone'
          ? {
              at: undoing.at,
              actorId: undoing.actorId,
              reason: undoing.data.reason,
              leavesStop: event.data.effects.some(isStop) && !undone.slips.has(event.id),
            }
          : null,
    };
  }
  if (event.type === 'note.v1.added')
    return { ...base, kind: 'note', notes: noteVersions(event, event.data.text, events) };
  if (event.type === 'account.v1.updated') return { ...base, kind: 'updated', changes: event.data.changes };
  return null;
}

/** The contact history of one account, newest first: every entry, also the undone, each note with its corrections. */
export function timelineOf(account: Account, unordered: readonly RecordedEvent[]): readonly TimelineEntry[] {
  const events = unordered.toSorted(compareEvents);
  const undone: Undone = { contacts: undoneContacts(events), slips: slips(events) };
  const entries: TimelineEntry[] = [
    {
      id: `placed-${account.firstBatchId}`,
      at: `${account.placedOn}T00:00:00.000Z` as Instant,
      actorId: null,
      seq: null,
      kind: 'placed',
      debts: account.debts.length,
    },
  ];
  for (const event of events) {
    const entry = entryOf(event, events, undone);
    if (entry !== null) entries.push(entry);
  }
  return entries.toReversed();
}
