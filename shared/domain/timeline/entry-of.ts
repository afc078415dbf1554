import type { Consent, Restriction } from '../../rules/types/facts';
import type { StoredJudgement } from '../compliance/types';
import { isStop } from '../contact/dispositions';
import type { NextStep, RecordedEvent } from '../events/types';
import type { FollowUpDone } from '../work/types';
import type { EntryDecision, EntryOf, NoteVersion, TimelineEntry, Undoing } from './types';

type EventOf<T extends RecordedEvent['type']> = RecordedEvent & { readonly type: T };

/** What the other events of the account say of one, worked out once for all. */
export type Known = {
  /** The events that belong to an entry besides the one it begins with, oldest first. */
  readonly joined: (event: RecordedEvent) => readonly RecordedEvent[];
  readonly isSlip: (event: RecordedEvent) => boolean;
  readonly stop: (restrictionId: string) => Restriction | null;
  readonly consent: (consentId: string) => Consent | null;
  readonly debit: (debitId: string) => EventOf<'debit.v1.planned'> | null;
  readonly cancelled: (debitId: string) => EventOf<'debit.v1.cancelled'> | null;
  /** The step that a contact or a plan named, and how it was settled. */
  readonly step: (followUpId: string) => NextStep | null;
  readonly settled: (followUpId: string) => FollowUpDone['outcome'] | null;
  readonly isRevoked: (authorizationId: string) => boolean;
};

/** What is particular to a kind; the rest is common to all entries. */
type PartsOf<K> = K extends TimelineEntry['kind']
  ? Omit<EntryOf<K>, 'id' | 'at' | 'actorId' | 'deskId' | 'seq' | 'eventIds' | 'isPinned' | 'fate'>
  : never;
export type EntryParts = PartsOf<TimelineEntry['kind']>;

function noteVersions(
  event: RecordedEvent,
  text: string | null,
  joined: readonly RecordedEvent[],
): readonly NoteVersion[] {
  const version = (from: RecordedEvent, words: string, reason: string | null): NoteVersion => ({
    eventId: from.id,
    text: words,
    at: from.at,
    actorId: from.actorId,
    reason,
  });
  const corrections = joined.flatMap((other) =>
    other.type === 'note.v1.corrected' ? [version(other, other.data.text, other.data.reason)] : [],
  );
  return text === null ? corrections : [version(event, text, null), ...corrections];
}

/** Rules that hindered, in the order of the gate. */
function hinderingRules(judgement: StoredJudgement): readonly string[] {
  const hindering = judgement.verdicts.filter(({ outcome }) => outcome === 'blocked' || outcome === 'warn');
  return hindering.map(({ ruleId }) => ruleId);
}

function judgedDecision({ data }: EventOf<'compliance.v1.judged'>): EntryDecision {
  const { judgement, standing, warnReason, override } = data;
  return { standing, outcome: judgement.outcome, ruleIds: hinderingRules(judgement), reason: warnReason, override };
}

/** What was decided of a contact: with the act it was begun by, or when it was recorded. */
function contactDecision(event: EventOf<'contact.v1.logged'>, joined: readonly RecordedEvent[]): EntryDecision | null {
  const { decision } = event.data;
  const judged = joined.find((other) => other.type === 'compliance.v1.judged');
  if (judged?.type === 'compliance.v1.judged') return judgedDecision(judged);
  if (decision === undefined || 'judgedId' in decision) return null;
  const { judgement, madeAnyway } = decision;
  const ruleIds = hinderingRules(judgement);
  return { standing: 'begun', outcome: judgement.outcome, ruleIds, reason: madeAnyway, override: null };
}

function undoingOf(
  event: EventOf<'contact.v1.logged'>,
  joined: readonly RecordedEvent[],
  known: Known,
): Undoing | null {
  const undoing = joined.find((other) => other.type === 'contact.v1.undone');
  if (undoing?.type !== 'contact.v1.undone') return null;
  const { at, actorId, data } = undoing;
  return { at, actorId, reason: data.reason, leavesStop: event.data.effects.some(isStop) && !known.isSlip(event) };
}

function scriptOf({ data }: EventOf<'contact.v1.logged'>): EntryOf<'contact'>['script'] {
  if (data.script === undefined) return null;
  return { scripts: data.script.scripts.map(({ id, version }) => ({ id, version })), steps: data.script.steps.length };
}

function contactParts(event: EventOf<'contact.v1.logged'>, known: Known): EntryParts {
  const { channel, disposition, outcome, countsAs, partyId, contactPointId, debtIds, nextStep, promise } = event.data;
  const joined = known.joined(event);
  return {
    kind: 'contact',
    channel,
    disposition,
    outcome,
    countsAs,
    partyId,
    contactPointId,
    debtIds,
    nextStep,
    promise,
    promiseState: null,
    notes: noteVersions(event, event.data.note, joined),
    holds: event.data.effects.flatMap((effect) => (effect.kind === 'place-hold' ? [effect.hold] : [])),
    startedAt: event.data.startedAt,
    endedAt: event.data.endedAt,
    decision: contactDecision(event, joined),
    script: scriptOf(event),
    undone: undoingOf(event, joined, known),
  };
}

function judgedParts(event: EventOf<'compliance.v1.judged'>): EntryParts {
  const { act, refusedBecause } = event.data;
  return {
    kind: 'decision',
    act: act.kind,
    purpose: act.purpose,
    partyId: act.personId,
    contactPointId: act.endpointId,
    refusedBecause,
    decision: judgedDecision(event),
  };
}

/** What an event says, as the parts of an entry of its kind. Total: what Kept has no line for is `other`. */
export function entryParts(event: RecordedEvent, known: Known): EntryParts {
  switch (event.type) {
    case 'contact.v1.logged':
      return contactParts(event, known);
    case 'note.v1.added':
      return { kind: 'note', notes: noteVersions(event, event.data.text, known.joined(event)) };
    case 'account.v1.updated':
      return { kind: 'updated', changes: event.data.changes };
    case 'compliance.v1.judged':
      return judgedParts(event);
    case 'restriction.v1.lifted': {
      const { restrictionId, ...approval } = event.data;
      return { kind: 'stop-lifted', stop: known.stop(restrictionId), approval };
    }
    case 'consent.v1.given': {
      const given = {
        ...event.data.consent,
        consentId: event.id,
        revokedAt: null,
        usedByContactId: null,
        usedAt: null,
      };
      return { kind: 'consent', consent: known.consent(event.id) ?? given };
    }
    case 'consent.v1.revoked':
      return { kind: 'consent-revoked', consent: known.consent(event.data.consentId), words: event.data.words };
    case 'place.v1.stated':
      return { kind: 'stated-place', place: event.data };
    case 'notice.v1.sent':
      return { kind: 'notice', notice: event.data.notice };
    case 'check.v1.made':
      return { kind: 'check', check: event.data.check };
    case 'authorization.v1.given':
      return {
        kind: 'authorization',
        authorization: event.data.authorization,
        isRevoked: known.isRevoked(event.id),
      };
    case 'authorization.v1.revoked':
      return { kind: 'authorization-revoked', words: event.data.words };
    case 'debit.v1.planned':
      return { kind: 'debit', debit: event.data, cancelled: known.cancelled(event.id)?.data.because ?? null };
    case 'debit.v1.cancelled': {
      const { debitId, because, reason } = event.data;
      return { kind: 'debit-cancelled', debit: known.debit(debitId)?.data ?? null, because, reason };
    }
    case 'work.v1.skipped': {
      const undoing = known.joined(event).find((other) => other.type === 'work.v1.skip-undone');
      const undone = undoing === undefined ? null : { at: undoing.at, actorId: undoing.actorId };
      return { kind: 'skipped', skip: event.data, undone };
    }
    case 'follow-up.v1.planned':
      return { kind: 'follow-up', step: event.data.nextStep, settled: known.settled(event.id) };
    case 'follow-up.v1.done': {
      const { followUpId, outcome, words } = event.data;
      return { kind: 'follow-up-done', step: known.step(followUpId), outcome, words };
    }
    case 'duty.v1.done':
      return { kind: 'duty-done', dutyId: event.data.dutyId, title: null, note: event.data.note };
    default: {
      // Also a stop that a newer Kept wrote in a way of its own.
      const stop = known.stop((event as RecordedEvent).id);
      return stop === null ? { kind: 'other', type: (event as RecordedEvent).type } : { kind: 'stop', stop };
    }
  }
}
