import type { Instant } from '../../kernel/calendar';
import { type ActorId, type ContactPointId, type DebtId, type EventId, asId } from '../../kernel/ids';
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
import type { Skipped } from '../work/types';
import { slips, undoneContacts } from './undone';

export type PointQuality = 'good' | 'bad' | 'wrong-party';

export type OpenPromise = PromiseToPay & { readonly contactId: EventId };

/** What the events of one account come to. Disposable: always the fold of the events, never edited. */
export type AccountState = {
  readonly attempts: number;
  readonly conversations: number;
  readonly lastContact: { readonly id: EventId; readonly at: Instant; readonly disposition: string } | null;
  readonly nextStep: NextStep | null;
  /** The event that named the next step. */
  readonly nextStepId: EventId | null;
  /** It was passed over, by the last word on it; a contact and a plan end that. */
  readonly skip: (Skipped & { readonly id: EventId; readonly actorId: ActorId }) | null;
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
  nextStepId: null,
  skip: null,
  holds: [],
  promise: null,
  pointQuality: {},
  disputedDebtIds: [],
  incidents: [],
  overrides: 0,
  events: 0,
};

type LoggedEvent = RecordedEvent & { readonly type: 'contact.v1.logged' };

type Folded = 'attempts' | 'conversations' | 'lastContact' | 'nextStep' | 'nextStepId' | 'skip' | 'promise';

/** A state on its way: filled in place, event by event, and read once. */
type Draft = {
  -readonly [K in Folded]: AccountState[K];
} & {
  readonly holds: Set<HoldKind>;
  readonly disputed: Set<DebtId>;
  readonly pointQuality: Record<ContactPointId, PointQuality>;
};

function takeStep(draft: Draft, id: EventId, nextStep: NextStep | null): void {
  draft.nextStep = nextStep;
  draft.nextStepId = nextStep === null ? null : id;
  draft.skip = null;
}

/** What plans the work of an account. `cancelled` holds what was taken back: it is as if it had never been said. */
function takeWork(draft: Draft, event: RecordedEvent, cancelled: ReadonlySet<EventId>): void {
  if (cancelled.has(event.id)) return;
  if (event.type === 'work.v1.skipped') draft.skip = { ...event.data, id: event.id, actorId: event.actorId };
  if (event.type === 'follow-up.v1.planned') takeStep(draft, event.id, event.data.nextStep);
  if (
    event.type === 'follow-up.v1.done' &&
    event.data.outcome === 'done' &&
    event.data.followUpId === draft.nextStepId
  ) {
    draft.nextStep = null;
    draft.nextStepId = null;
  }
}

/** Skips and plans that were taken back. */
function takenBack(events: readonly RecordedEvent[]): ReadonlySet<EventId> {
  const found = new Set<EventId>();
  for (const event of events) {
    if (event.type === 'work.v1.skip-undone') found.add(event.data.skipId);
    if (event.type === 'follow-up.v1.done' && event.data.outcome === 'cancelled') found.add(event.data.followUpId);
  }
  return found;
}

function takeContact(draft: Draft, event: LoggedEvent): void {
  const contact = event.data;
  const isContact = contact.outcome !== 'NOTE';
  if (contact.countsAs.placed) draft.attempts += 1;
  if (contact.countsAs.conversation) draft.conversations += 1;
  if (isContact) draft.lastContact = { id: event.id, at: event.at, disposition: contact.disposition };
  // A note says nothing of the next step unless it names one; a contact always settles the step before it.
  if (isContact || contact.nextStep !== null) takeStep(draft, event.id, contact.nextStep);
  if (contact.promise !== null) draft.promise = { ...contact.promise, contactId: event.id };
}

function takeEffects(draft: Draft, contact: ContactLogged, effects: readonly DispositionEffect[]): void {
  for (const effect of effects) {
    if (effect.kind === 'place-hold') draft.holds.add(effect.hold);
    if (effect.kind === 'mark-debts-disputed') for (const id of contact.debtIds) draft.disputed.add(id);
    if (effect.kind === 'mark-contact-point' && contact.contactPointId !== null) {
      draft.pointQuality[contact.contactPointId] = effect.quality;
    }
  }
}

/** What contacts come to. Of one that was undone later than a slip of the keyboard, the stops it placed stay. */
function contactsOf(events: readonly RecordedEvent[]): AccountState {
  const undone = undoneContacts(events);
  const taken = slips(events);
  const cancelled = takenBack(events);
  const { attempts, conversations, lastContact, nextStep, nextStepId, skip, promise } = NO_EVENTS;
  const counted = { attempts, conversations, lastContact, nextStep, nextStepId, skip, promise };
  const draft: Draft = { ...counted, holds: new Set(), disputed: new Set(), pointQuality: {} };
  for (const event of events.toSorted(compareEvents)) {
    takeWork(draft, event, cancelled);
    if (event.type !== 'contact.v1.logged' || taken.has(event.id)) continue;
    const { effects } = event.data;
    if (!undone.has(event.id)) takeContact(draft, event);
    takeEffects(draft, event.data, undone.has(event.id) ? effects.filter(isStop) : effects);
  }
  const { holds, disputed, ...rest } = draft;
  return { ...NO_EVENTS, ...rest, holds: [...holds].toSorted(), disputedDebtIds: [...disputed].toSorted() };
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
  const state = contactsOf(events);
  return { ...state, ...complianceOf(state, events), events: events.length };
}
