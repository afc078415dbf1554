import type { EventDraft } from '#shared/domain/events/types';
import { type AccountId, type ActorId, type DeskId, type EventId, asId } from '#shared/kernel/ids';

/** What a journal is opened with in tests that do not care. */
export const DESK_ID = asId<DeskId>('018f0000-0000-7000-8000-00000000de5c');
export const ACTOR_ID = asId<ActorId>('collector-1');
export const JOURNAL_KEY = Buffer.alloc(32, 7);

/** The nth event id of a test. */
export function eventId(n: number): EventId {
  return asId<EventId>(`018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
}

/** The nth account id of a test. */
export function accountId(n: number): AccountId {
  return asId<AccountId>(n.toString(16).padStart(32, '0'));
}

/** A note to be recorded, number `n`. */
export function noteDraft(n: number, text = `note ${n}`): EventDraft {
  return { id: eventId(n), type: 'note.v1.added', accountId: accountId(n % 5), partyId: null, data: { text } };
}

/** Notes number `from` to `from + count - 1`. */
export function noteDrafts(from: number, count: number): readonly EventDraft[] {
  return Array.from({ length: count }, (_, index) => noteDraft(from + index));
}
