import type { Act } from '../../rules/types/act';
import type { Facts } from '../../rules/types/facts';
import { undoneContacts } from '../account/undone';
import { type RecordedEvent, compareEvents } from '../events/types';
import { eventFacts, factsOf } from './facts-of';
import type { RecordedDecision } from './gate-types';
import type { ActBasis, StoredJudgement } from './types';

/** What an event says of a judged act; null when it holds no judgement of its own. */
export type Decided = {
  readonly act: Act;
  readonly basis: ActBasis;
  readonly judgement: StoredJudgement;
  readonly on: RecordedDecision['on'];
};

/** The decision in an event: of an act that was begun, or of a contact that was judged when it was logged. */
export function decisionOf(event: RecordedEvent): Decided | null {
  if (event.type === 'compliance.v1.judged') {
    const { act, basis, judgement } = event.data;
    return { act, basis, judgement, on: act.kind === 'debit' || act.kind === 'plan' ? 'debit' : 'begin' };
  }
  if (event.type !== 'contact.v1.logged') return null;
  const { decision } = event.data;
  if (decision === undefined || 'judgedId' in decision) return null;
  return { act: decision.act, basis: decision.basis, judgement: decision.judgement, on: 'contact' };
}

/** The events a desk knew when it recorded one: its own before it, and those of other desks that are earlier. */
export function eventsBefore(events: readonly RecordedEvent[], event: RecordedEvent): readonly RecordedEvent[] {
  return events.filter((other) =>
    other.deskId === event.deskId ? other.seq < event.seq : compareEvents(other, event) < 0,
  );
}

/** The facts of a decision as they were known then, for judging it again; null when the event holds none. */
export function factsThen(event: RecordedEvent, events: readonly RecordedEvent[]): Facts | null {
  const decided = decisionOf(event);
  if (decided === null) return null;
  const { basis } = decided;
  return factsOf(basis, eventFacts(eventsBefore(events, event), basis));
}

/** Every decision on record for an account, oldest first. */
export function decisionsOf(events: readonly RecordedEvent[]): readonly RecordedDecision[] {
  const undone = undoneContacts(events);
  return events.toSorted(compareEvents).flatMap((event): readonly RecordedDecision[] => {
    const decided = decisionOf(event);
    if (decided === null) return [];
    const { act, basis, judgement, on } = decided;
    const { at, actorId, seq, hlc, prevHash, hash } = event;
    const base = { eventId: event.id, at, judgedFor: basis.now, actorId, seq, hlc, prevHash, hash, on, act, judgement };
    if (event.type === 'compliance.v1.judged') {
      const { standing, refusedBecause, warnReason, override } = event.data;
      return [{ ...base, standing, refusedBecause, reason: warnReason, override, isUndone: false }];
    }
    const decision = event.type === 'contact.v1.logged' ? event.data.decision : undefined;
    const reason = decision !== undefined && 'madeAnyway' in decision ? decision.madeAnyway : null;
    return [{ ...base, standing: 'begun', refusedBecause: [], reason, override: null, isUndone: undone.has(event.id) }];
  });
}
