import type { Instant } from '../../kernel/calendar';
import { type ContactPointId, type DebtId, type EventId, asId } from '../../kernel/ids';
import type { Restriction } from '../../rules/types/facts';
import type { Incident } from '../compliance/gate-types';
import { incidentsOf } from '../compliance/incidents';
import { holdsNow, isOpen, restrictionsOf } from '../compliance/restriction-fold';
import { type DispositionEffect, type HoldKind, isStop } from '../contact/dispositions';
import {
  type ContactLogged,
  type NextStep,
  type PromiseToPay,
  type RecordedEvent,
  compareEvents,
} from '../events/types';
import { slips, undoneContacts } from './undone';

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
  /** Contacts that were made against a rule, or that the record shows to have been. */
  readonly incidents: readonly Incident[];
  /** Acts that somebody with the right let through. */
  readonly overrides: number;
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
  incidents: [],
  overrides: 0,
  events: 0,
};

type LoggedEvent = RecordedEvent & { readonly type: 'contact.v1.logged' };

function evolve(state: AccountState, event: LoggedEvent): AccountState {
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
    ...effectsOf(state, contact, contact.effects),
  };
}

/** What stays of a contact that was undone later than a slip of the keyboard: the stops it placed. */
function evolveStopsOnly(state: AccountState, { data }: LoggedEvent): AccountState {
  return { ...state, ...effectsOf(state, data, data.effects.filter(isStop)) };
}

function effectsOf(
  state: AccountState,
  contact: ContactLogged,
  effects: readonly DispositionEffect[],
): Pick<AccountState, 'holds' | 'pointQuality' | 'disputedDebtIds'> {
  const holds = new Set(state.holds);
  const disputed = new Set(state.disputedDebtIds);
  let pointQuality = state.pointQuality;
  for (const effect of effects) {
    if (effect.kind === 'place-hold') holds.add(effect.hold);
    if (effect.kind === 'mark-debts-disputed') for (const id of contact.debtIds) disputed.add(id);
    if (effect.kind === 'mark-contact-point' && contact.contactPointId !== null) {
      pointQuality = { ...pointQuality, [contact.contactPointId]: effect.quality };
    }
  }
  return { holds: [...holds].toSorted(), pointQuality, disputedDebtIds: [...disputed].toSorted() };
}

/** Most accounts have been called and nothing else: what only rules decide is worked out where there is something to decide. */
function isJudged(event: RecordedEvent): boolean {
  return event.type === 'contact.v1.logged' ? event.data.decision !== undefined : event.type in COMPLIANCE_TYPES;
}

const COMPLIANCE_TYPES: Readonly<Partial<Record<RecordedEvent['type'], true>>> = {
  'compliance.v1.judged': true,
  'restriction.v1.placed': true,
  'restriction.v1.lifted': true,
};

/** Holds with the stops that were placed or lifted by themselves, and what stands out. */
function complianceOf(
  state: AccountState,
  events: readonly RecordedEvent[],
): Pick<AccountState, 'holds' | 'incidents' | 'overrides' | 'disputedDebtIds'> {
  const { holds, disputedDebtIds } = state;
  if (!events.some(isJudged)) return { holds, disputedDebtIds, incidents: [], overrides: 0 };
  const restrictions = restrictionsOf(events);
  const overrides = events.filter(
    (event) => event.type === 'compliance.v1.judged' && event.data.standing === 'overridden',
  );
  return {
    holds: holdsNow(events, restrictions),
    disputedDebtIds: disputedNow(disputedDebtIds, restrictions),
    incidents: incidentsOf(events, restrictions),
    overrides: overrides.length,
  };
}

function disputedNow(known: readonly DebtId[], restrictions: readonly Restriction[]): readonly DebtId[] {
  const disputed = new Set<string>(known);
  for (const stop of restrictions) {
    if (stop.kind === 'dispute' && isOpen(stop)) for (const debtId of stop.debtIds ?? []) disputed.add(debtId);
  }
  return [...disputed].toSorted().map((debtId) => asId<DebtId>(debtId));
}

/** Folds the events of one account, in any order, to its state. Total: events it does not know change nothing. */
export function foldAccount(events: readonly RecordedEvent[]): AccountState {
  const undone = undoneContacts(events);
  const taken = slips(events);
  let state = NO_EVENTS;
  for (const event of events.toSorted(compareEvents)) {
    if (event.type !== 'contact.v1.logged') continue;
    if (!undone.has(event.id)) state = evolve(state, event);
    else if (!taken.has(event.id)) state = evolveStopsOnly(state, event);
  }
  return { ...state, ...complianceOf(state, events), events: events.length };
}
