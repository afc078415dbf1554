import { z } from 'zod';
import type { EventData, EventStamp, EventType, RecordedEvent } from '../../domain/events/types';
import type { EventId } from '../../kernel/ids';
import {
  AuthorizationGivenData,
  AuthorizationRevokedData,
  CheckMadeData,
  ConsentGivenData,
  ConsentRevokedData,
  DebitCancelledData,
  DebitPlannedData,
  DutyDoneData,
  JudgedData,
  NoticeSentData,
  PlaceStatedData,
  RestrictionLiftedData,
  RestrictionPlacedData,
} from './compliance-events';
import { ContactLoggedData, ContactUndoneData } from './contact-events';
import { ClockWentBackData, JournalTailCutData, StoreRebuiltData } from './desk-events';
import { AccountUpdatedData, BatchCommittedData, ProfileRemovedData, ProfileSavedData } from './import-events';
import { EntryPinnedData, NoteAddedData, NoteCorrectedData } from './note-events';
import { ClientTermsSetData, PackImportedData, RuleRaisedData } from './rules-events';
import {
  StoredAccountId,
  StoredActorId,
  StoredCount,
  StoredDeskId,
  StoredEventId,
  StoredHash,
  StoredHlc,
  StoredInstant,
  StoredPartyId,
  StoredPrevHash,
} from './stored-values';
import { FollowUpDoneData, FollowUpPlannedData, SkipUndoneData, SkippedData } from './work-events';

/** The schema of each event's content, by type. A shipped one is never changed so that an old event would no longer fit. */
export const EVENT_DATA = {
  'contact.v1.logged': ContactLoggedData,
  'contact.v1.undone': ContactUndoneData,
  'note.v1.added': NoteAddedData,
  'note.v1.corrected': NoteCorrectedData,
  'work.v1.skipped': SkippedData,
  'work.v1.skip-undone': SkipUndoneData,
  'follow-up.v1.planned': FollowUpPlannedData,
  'follow-up.v1.done': FollowUpDoneData,
  'account.v1.updated': AccountUpdatedData,
  'import.v1.batch-committed': BatchCommittedData,
  'import.v1.profile-saved': ProfileSavedData,
  'import.v1.profile-removed': ProfileRemovedData,
  'desk.v1.store-rebuilt': StoreRebuiltData,
  'desk.v1.journal-tail-cut': JournalTailCutData,
  'desk.v1.clock-went-back': ClockWentBackData,
  'compliance.v1.judged': JudgedData,
  'restriction.v1.placed': RestrictionPlacedData,
  'restriction.v1.lifted': RestrictionLiftedData,
  'consent.v1.given': ConsentGivenData,
  'consent.v1.revoked': ConsentRevokedData,
  'place.v1.stated': PlaceStatedData,
  'notice.v1.sent': NoticeSentData,
  'check.v1.made': CheckMadeData,
  'authorization.v1.given': AuthorizationGivenData,
  'authorization.v1.revoked': AuthorizationRevokedData,
  'debit.v1.planned': DebitPlannedData,
  'debit.v1.cancelled': DebitCancelledData,
  'duty.v1.done': DutyDoneData,
  'entry.v1.pinned': EntryPinnedData,
  'entry.v1.unpinned': EntryPinnedData,
  'rules.v1.pack-imported': PackImportedData,
  'rules.v1.raised': RuleRaisedData,
  'client.v1.terms-set': ClientTermsSetData,
} as const satisfies { readonly [T in EventType]: z.ZodType<EventData[T]> };

/** What every stored event carries, whatever its type. */
export const EventEnvelope = z.object({
  id: StoredEventId,
  type: z.string().min(1),
  accountId: StoredAccountId.nullable(),
  partyId: StoredPartyId.nullable(),
  data: z.custom<unknown>((value) => typeof value === 'object' && value !== null, 'not an object'),
  actorId: StoredActorId,
  deskId: StoredDeskId,
  at: StoredInstant,
  hlc: StoredHlc,
  seq: StoredCount.min(1),
  prevHash: StoredPrevHash,
  hash: StoredHash,
  knownAt: z.object({ hubPosition: StoredCount, at: StoredInstant }).nullable(),
  rulePack: z.string().nullable(),
}) satisfies z.ZodType<EventStamp>;

/** An event that this version of Kept cannot read, exactly as it was stored. It is kept and passed on, and not folded. */
export type DeferredEvent = EventStamp & {
  readonly id: EventId;
  readonly type: string;
  readonly data: unknown;
};

export type DecodedEvent =
  | { readonly kind: 'known'; readonly event: RecordedEvent }
  /** A type of a newer Kept, or a known type whose content has another shape. */
  | { readonly kind: 'deferred'; readonly event: DeferredEvent; readonly reason: 'unknown-type' | 'unknown-shape' }
  /** Not an event at all; `paths` name what does not fit, never what it holds. */
  | { readonly kind: 'invalid'; readonly paths: readonly string[] };

function pathsOf(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => issue.path.join('.'));
}

function schemaOf(type: string): z.ZodType | undefined {
  return Object.hasOwn(EVENT_DATA, type) ? EVENT_DATA[type as EventType] : undefined;
}

/**
 * Checks a parsed value as a stored event: what every event carries strictly, the content by its type. The event that comes back
 * is the value itself with every field it came with, so its hash still holds.
 */
export function decodeEvent(value: unknown): DecodedEvent {
  const envelope = EventEnvelope.safeParse(value);
  if (!envelope.success) return { kind: 'invalid', paths: pathsOf(envelope.error) };
  const schema = schemaOf(envelope.data.type);
  const event = value as DeferredEvent;
  if (schema === undefined) return { kind: 'deferred', event, reason: 'unknown-type' };
  if (!schema.safeParse(envelope.data.data).success) return { kind: 'deferred', event, reason: 'unknown-shape' };
  return { kind: 'known', event: value as RecordedEvent };
}

/** Whether this version of Kept can read a stored event; the others are kept as they are and not folded. */
export function isKnownEvent(event: RecordedEvent | DeferredEvent): event is RecordedEvent {
  return decodeEvent(event).kind === 'known';
}
