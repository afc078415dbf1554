import type { Instant } from '../../kernel/calendar';
import type { Purpose } from '../../rules/types/act';
import type { ActKindOfContact, ContactCounts, PriorContact } from '../../rules/types/facts';
import { slips } from '../account/undone';
import type { ContactLogged, RecordedEvent } from '../events/types';
import { personOf, roleOfPerson } from './known-people';
import type { ActBasis } from './types';

export type LoggedEvent = RecordedEvent & { readonly type: 'contact.v1.logged' };

const KINDS: Readonly<Partial<Record<ContactLogged['channel'], ActKindOfContact>>> = {
  'call-out': 'call',
  'call-in': 'call',
  email: 'email',
  letter: 'letter',
  text: 'text',
  'in-person': 'visit',
};

/** When a contact took place. */
export function happenedAt(event: LoggedEvent): Instant {
  return event.data.startedAt ?? event.at;
}

/** Whether this desk made the contact. What comes in writing with anything but a word of having been sent was sent to it. */
export function isOutbound({ channel, outcome }: Pick<ContactLogged, 'channel' | 'outcome'>): boolean {
  if (channel === 'call-out' || channel === 'in-person') return true;
  return (channel === 'email' || channel === 'letter' || channel === 'text') && outcome === 'WRITTEN';
}

/** Codes for calls that reached no number: busy, and out of service. All others were connected to the dialed number. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['BZ', 'DC']);

function countsOf(contact: ContactLogged, isOut: boolean): ContactCounts {
  const { channel, countsAs, disposition } = contact;
  const isCall = channel === 'call-out' || channel === 'call-in';
  const isConnected = isCall ? !NOT_CONNECTED.has(disposition) : countsAs.connected;
  return {
    placed: isOut && (countsAs.placed || !isCall),
    connected: isConnected,
    communicated: countsAs.communicated,
    conversation: countsAs.conversation,
    message: countsAs.message,
    // Whether a call that rang out met a machine is not recorded, so a message may have been possible (940 CMR 7.04(1)(f)).
    messagePossible: isOut && isCall && isConnected && !countsAs.conversation,
    text: isOut && channel === 'text',
    email: isOut && channel === 'email',
    letter: isOut && channel === 'letter',
  };
}

/** The purpose a contact was judged for, wherever its decision stands; null when it was never judged. */
export function purposeOf(contact: ContactLogged, judged: ReadonlyMap<string, Purpose>): Purpose | null {
  const { decision } = contact;
  if (decision === undefined) return null;
  return 'act' in decision ? decision.act.purpose : (judged.get(decision.judgedId) ?? null);
}

const COUNTED_PURPOSES: readonly PriorContact['purpose'][] = ['collect', 'location', 'ask-consent', 'respond'];

function purposeCounted(purpose: Purpose | null): PriorContact['purpose'] {
  return COUNTED_PURPOSES.find((known) => known === (purpose ?? 'collect')) ?? 'other';
}

/** Purposes of the acts that were judged before they were begun, by the id of their decision. */
export function judgedPurposes(events: readonly RecordedEvent[]): ReadonlyMap<string, Purpose> {
  const judged = new Map<string, Purpose>();
  for (const event of events) if (event.type === 'compliance.v1.judged') judged.set(event.id, event.data.act.purpose);
  return judged;
}

/**
 * Contacts of an account as the rules see them. Notes are none, and neither is what was heard without any contact (`none`). One that
 * was undone as a slip of the keyboard is left out; one that was undone later still counts: undoing frees no call for another.
 */
export function contactEvents(events: readonly RecordedEvent[]): readonly LoggedEvent[] {
  const taken = slips(events);
  return events.filter(
    (event): event is LoggedEvent =>
      event.type === 'contact.v1.logged' &&
      event.data.outcome !== 'NOTE' &&
      event.data.channel !== 'none' &&
      !taken.has(event.id),
  );
}

/**
 * Contacts whose stops stand: also what was heard without any contact, which stops work as well as a letter does, and also what was
 * undone later than a slip of the keyboard is, because undoing lifts nothing.
 */
export function stoppingContacts(events: readonly RecordedEvent[]): readonly LoggedEvent[] {
  const taken = slips(events);
  return events.filter((event): event is LoggedEvent => event.type === 'contact.v1.logged' && !taken.has(event.id));
}

type Known = Pick<ActBasis, 'people' | 'endpoints'> & { readonly account: { readonly entityId: string } };

/** One contact as the rules count it. A call without a mode was placed by hand: this desk has no dialer. */
export function priorContact(event: LoggedEvent, known: Known, judged: ReadonlyMap<string, Purpose>): PriorContact {
  const { data } = event;
  const isOut = isOutbound(data);
  const personId = personOf(known, data.partyId, data.contactPointId);
  const kind = KINDS[data.channel] ?? 'call';
  return {
    contactId: event.id,
    at: happenedAt(event),
    direction: isOut ? 'out' : 'in',
    kind,
    entityId: known.account.entityId,
    personId,
    personRole: roleOfPerson(known, personId),
    endpointId: data.contactPointId,
    endpointUse: known.endpoints.find(({ endpointId }) => endpointId === data.contactPointId)?.use ?? 'unknown',
    debtIds: data.debtIds,
    purpose: purposeCounted(purposeOf(data, judged)),
    counts: countsOf(data, isOut),
    reachedStranger: data.reachedStranger ?? data.outcome === 'WRONG_PARTY',
    consentId: data.consentId ?? null,
    dialMode: data.dialMode ?? (kind === 'call' ? 'manual' : null),
  };
}

/** All contacts of an account as the rules count them, in the order they took place. */
export function priorContacts(events: readonly RecordedEvent[], known: Known): readonly PriorContact[] {
  const judged = judgedPurposes(events);
  return contactEvents(events)
    .map((event) => priorContact(event, known, judged))
    .toSorted((a, b) => (a.at === b.at ? (a.contactId < b.contactId ? -1 : 1) : a.at < b.at ? -1 : 1));
}
