import type { Instant } from '../../kernel/calendar';
import type { ContactPointId, DebtId, EventId } from '../../kernel/ids';
import type { HoldKind } from '../contact/dispositions';
import {
  type ContactLogged,
  type NextStep,
  type PromiseToPay,
  type RecordedEvent,
  compareEvents,
} from '../events/types';

export type PointQuality = 'good' | 'bad' | 'wrong-party';

export type OpenPromise = PromiseToPay & { readonly contactId: EventId };

/** What the events of one account come to. Disposable: always the fold of the events, never edited. */
export type AccountState = {
  readonly attempts: number;
  readonly conversations: number;
  readonly lastContact: { readonly id: EventId; readonly at: Instant; readonly disposition: string } | null;
  readonly nextStep: NextStep | null;
  readonly holds: readonly HoldKind[];
  readonly promise: OpenPromise | null;
  readonly pointQuality: Readonly<Record<ContactPointId, PointQuality>>;
  readonly disputedDebtIds: readonly DebtId[];
  readonly events: number;
};

export const NO_EVENTS: AccountState = {
  attempts: 0,
  conversations: 0,
  lastContact: null,
  nextStep: null,
  holds: [],
  promise: null,
  pointQuality: {},
  disputedDebtIds: [],
  events: 0,
};

/** Ids of the contacts that were undone. An undone contact stays on the timeline and counts for nothing. */
export function undoneContacts(events: readonly RecordedEvent[]): ReadonlySet<EventId> {
  const undone = new Set<EventId>();
  for (const event of events) if (event.type === 'contact.v1.undone') undone.add(event.data.contactId);
  return undone;
}

function evolve(state: AccountState, event: RecordedEvent & { readonly type: 'contact.v1.logged' }): AccountState {
  const contact = event.data;
  const isContact = contact.outcome !== 'NOTE';
  return {
    ...state,
    attempts: state.attempts + (contact.countsAs.placed ? 1 : 0),
    conversations: state.conversations + (contact.countsAs.conversation ? 1 : 0),
    lastContact: isContact ? { id: event.id, at: event.at, disposition: contact.disposition } : state.lastContact,
    // A note says nothing of the next step unless it names one; a contact always settles the step before it.
    nextStep: isContact ? contact.nextStep : (contact.nextStep ?? state.nextStep),
    promise: contact.promise === null ? state.promise : { ...contact.promise, contactId: event.id },
    ...effectsOf(state, contact),
  };
}

function effectsOf(
  state: AccountState,
  contact: ContactLogged,
): Pick<AccountState, 'holds' | 'pointQuality' | 'disputedDebtIds'> {
  const holds = new Set(state.holds);
  const disputed = new Set(state.disputedDebtIds);
  let pointQuality = state.pointQuality;
  for (const effect of contact.effects) {
    if (effect.kind === 'place-hold') holds.add(effect.hold);
    if (effect.kind === 'mark-debts-disputed') for (const id of contact.debtIds) disputed.add(id);
    if (effect.kind === 'mark-contact-point' && contact.contactPointId !== null) {
      pointQuality = { ...pointQuality, [contact.contactPointId]: effect.quality };
    }
  }
  return { holds: [...holds].toSorted(), pointQuality, disputedDebtIds: [...disputed].toSorted() };
}

/** Folds the events of one account, in any order, to its state. Total: events it does not know change nothing. */
export function foldAccount(events: readonly RecordedEvent[]): AccountState {
  const undone = undoneContacts(events);
  let state = NO_EVENTS;
  for (const event of events.toSorted(compareEvents)) {
    if (event.type === 'contact.v1.logged' && !undone.has(event.id)) state = evolve(state, event);
  }
  return { ...state, events: events.length };
}
