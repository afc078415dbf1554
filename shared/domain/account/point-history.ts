import type { Instant } from '../../kernel/calendar';
import type { ActorId, ContactPointId, EventId } from '../../kernel/ids';
import type { Channel } from '../contact/dispositions';
import { type ContactLogged, type RecordedEvent, compareEvents } from '../events/types';
import type { PointQuality } from './account-state';
import { undoneContacts } from './undone';

/** A contact that was made by a phone, mailbox or address. */
export type PointUse = {
  readonly eventId: EventId;
  readonly at: Instant;
  readonly channel: Channel;
  readonly disposition: string;
  readonly actorId: ActorId;
};

/** What contacts have come to at one phone, mailbox or address. */
export type PointHistory = {
  readonly uses: number;
  /** The last of them, the latest first. */
  readonly last: readonly PointUse[];
  /** What the last word on it is, since when it has been said without a break, and who said so first. */
  readonly quality: { readonly is: PointQuality; readonly since: Instant; readonly actorId: ActorId } | null;
};

export type PointHistories = Readonly<Record<ContactPointId, PointHistory>>;

const MOST_SHOWN = 5;

function qualityIn(contact: ContactLogged): PointQuality | null {
  const effect = contact.effects.find((each) => each.kind === 'mark-contact-point');
  return effect?.kind === 'mark-contact-point' ? effect.quality : null;
}

/** What is known of each point that was used, by its id. Contacts that were undone say nothing. */
export function pointHistories(events: readonly RecordedEvent[]): PointHistories {
  const undone = undoneContacts(events);
  const found: Record<ContactPointId, PointHistory> = {};
  for (const event of events.toSorted(compareEvents)) {
    if (event.type !== 'contact.v1.logged' || undone.has(event.id)) continue;
    const { contactPointId, channel, disposition } = event.data;
    if (contactPointId === null) continue;
    const { id: eventId, at, actorId } = event;
    const before = found[contactPointId] ?? { uses: 0, last: [], quality: null };
    const is = qualityIn(event.data);
    const isNews = is !== null && is !== before.quality?.is;
    found[contactPointId] = {
      uses: before.uses + 1,
      last: [{ eventId, at, channel, disposition, actorId }, ...before.last].slice(0, MOST_SHOWN),
      quality: isNews ? { is, since: at, actorId } : before.quality,
    };
  }
  return found;
}
