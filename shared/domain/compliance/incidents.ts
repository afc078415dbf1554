import { type LocalDay, addDays, epochMs } from '../../kernel/calendar';
import type { Restriction } from '../../rules/types/facts';
import { localDayAt } from '../../rules/time/local-days';
import { type RecordedEvent, compareEvents } from '../events/types';
import type { Incident, IncidentCause } from './gate-types';
import { type LoggedEvent, contactEvents, happenedAt, isOutbound } from './prior-contacts';
import type { ContactDecision, JudgedAct, StoredJudgement } from './types';

type Judged = ReadonlyMap<string, JudgedAct>;

function failing(judgement: StoredJudgement, outcome: 'blocked' | 'warn'): readonly string[] {
  return judgement.verdicts.filter((verdict) => verdict.outcome === outcome).map(({ ruleId }) => ruleId);
}

function incident(
  event: LoggedEvent,
  cause: IncidentCause,
  ruleIds: readonly string[],
  madeAnyway: string | null = null,
): Incident {
  return { eventId: event.id, at: happenedAt(event), cause, ruleIds, madeAnyway };
}

/** A contact made against what the rules said when it was begun or recorded. */
function againstDecision(event: LoggedEvent, decision: ContactDecision, judged: Judged): Incident | null {
  if ('judgedId' in decision) {
    const earlier = judged.get(decision.judgedId);
    if (earlier?.standing !== 'refused') return null;
    return incident(event, 'refused', failing(earlier.judgement, 'blocked'));
  }
  const { judgement, madeAnyway } = decision;
  if (judgement.outcome === 'blocked') return incident(event, 'blocked', failing(judgement, 'blocked'), madeAnyway);
  const isUnexplained = judgement.outcome === 'warn' && (madeAnyway ?? '').trim() === '';
  return isUnexplained ? incident(event, 'warned-without-reason', failing(judgement, 'warn')) : null;
}

const MEDIUM_OF: Readonly<Partial<Record<LoggedEvent['data']['channel'], string>>> = {
  'call-out': 'call',
  email: 'email',
  letter: 'letter',
  text: 'text',
  'in-person': 'visit',
};

/** Whether a stop is about a contact at all; hours and places are left to the judge, who knows the clocks. */
function covers(restriction: Restriction, { data }: LoggedEvent): boolean {
  if (restriction.personId !== null && data.partyId !== null && restriction.personId !== data.partyId) return false;
  if (restriction.debtIds !== null && !restriction.debtIds.some((id) => data.debtIds.some((debtId) => debtId === id)))
    return false;
  switch (restriction.kind) {
    case 'medium':
      return restriction.medium === MEDIUM_OF[data.channel];
    case 'tcpa-revocation':
      return restriction.media.some((medium) => medium === MEDIUM_OF[data.channel]);
    case 'endpoint':
    case 'wrong-number':
      return restriction.endpointId === data.contactPointId;
    case 'dispute':
      return restriction.isWritten;
    case 'attorney':
      return !restriction.consentsToDirectContact;
    case 'cease':
    case 'bankruptcy':
    case 'deceased':
    case 'identity-theft':
      return true;
    case 'time':
    case 'place':
    case 'workplace':
    case 'scra':
    case 'litigation':
    case 'unknown':
      return false;
  }
}

/**
 * A stop that the collecting business had received before a contact and that the desk heard of after it. The contact was allowed by
 * what was known, and should not have been made.
 */
function lateKnowledge(event: LoggedEvent, restrictions: readonly Restriction[]): Incident | null {
  const at = happenedAt(event);
  const late = restrictions.filter(
    (restriction) =>
      restriction.receivedAt <= at &&
      restriction.placedAt > event.at &&
      (restriction.liftedAt === null || restriction.liftedAt > at) &&
      covers(restriction, event),
  );
  return late.length === 0
    ? null
    : incident(
        event,
        'late-knowledge',
        late.map(({ kind }) => `stop:${kind}`),
      );
}

/** The two tests of 12 CFR 1006.14(b)(2) that desks can break together without any of them breaking them alone. */
const CAP = { ruleId: 'US-REGF-FREQ-7IN7', max: 7, days: 7 };
const COOLDOWN = { ruleId: 'US-REGF-FREQ-COOL', days: 7 };

type Counted = {
  readonly event: LoggedEvent;
  readonly atMs: number;
  readonly isCall: boolean;
  readonly isTalk: boolean;
};

function judgementOf(event: LoggedEvent, judged: Judged): StoredJudgement | null {
  const { decision } = event.data;
  if (decision === undefined) return null;
  return 'judgement' in decision ? decision.judgement : (judged.get(decision.judgedId)?.judgement ?? null);
}

function counted(event: LoggedEvent): Counted {
  const { channel, disposition, countsAs, consentId, reachedStranger, outcome } = event.data;
  const isStranger = reachedStranger ?? outcome === 'WRONG_PARTY';
  const isExcluded = isStranger || disposition === 'BZ' || disposition === 'DC' || (consentId ?? null) !== null;
  return {
    event,
    atMs: epochMs(happenedAt(event)),
    isCall: channel === 'call-out' && !isExcluded,
    isTalk: (channel === 'call-out' || channel === 'call-in') && countsAs.conversation,
  };
}

function isSame(a: LoggedEvent, b: LoggedEvent): boolean {
  const isSamePerson = a.data.partyId === null || b.data.partyId === null || a.data.partyId === b.data.partyId;
  return isSamePerson && a.data.debtIds.some((debtId) => b.data.debtIds.includes(debtId));
}

/** Which caps the contacts of all desks broke together before this one, which its own desk could not see. */
function brokenTogether(of: Counted, all: readonly Counted[], passed: readonly string[], zones: readonly string[]) {
  const before = all.filter((other) => other.atMs < of.atMs && isSame(other.event, of.event));
  const dayIn = (zone: string, atMs: number): LocalDay => localDayAt(atMs, zone);
  const since = (zone: string, days: number) => addDays(dayIn(zone, of.atMs), 1 - days);
  const breaks = (isIn: (other: Counted) => boolean, days: number, max: number): boolean =>
    zones.some((zone) => {
      const from = since(zone, days);
      const within = before.filter((other) => isIn(other) && dayIn(zone, other.atMs) >= from);
      const own = within.filter((other) => other.event.deskId === of.event.deskId).length;
      return within.length >= max && own < max;
    });
  const broken: string[] = [];
  if (passed.includes(CAP.ruleId) && breaks((other) => other.isCall, CAP.days, CAP.max)) broken.push(CAP.ruleId);
  if (passed.includes(COOLDOWN.ruleId) && breaks((other) => other.isTalk, COOLDOWN.days, 1)) {
    broken.push(COOLDOWN.ruleId);
  }
  return broken;
}

/** Calls that desks made apart, each allowed by what its desk knew, whose union broke a cap. */
function offlineOverlaps(contacts: readonly LoggedEvent[], judged: Judged): readonly Incident[] {
  if (new Set(contacts.map((event) => event.deskId)).size < 2) return [];
  const all = contacts.map(counted);
  return all.flatMap((of) => {
    const judgement = judgementOf(of.event, judged);
    if (!of.isCall || judgement === null || judgement.outcome === 'blocked') return [];
    const zones = judgement.factsUsed.zones.length > 0 ? judgement.factsUsed.zones : ['America/New_York'];
    const ruleIds = brokenTogether(of, all, judgement.passed, zones);
    return ruleIds.length === 0 ? [] : [incident(of.event, 'offline-overlap', ruleIds)];
  });
}

/**
 * Every contact of an account that stands out, in order of time, at most one incident of a cause for a contact. A fold of all events
 * whatever their order, so that desks that have seen the same events tell of the same incidents.
 */
export function incidentsOf(
  events: readonly RecordedEvent[],
  restrictions: readonly Restriction[],
): readonly Incident[] {
  const judged = new Map<string, JudgedAct>();
  for (const event of events) if (event.type === 'compliance.v1.judged') judged.set(event.id, event.data);
  const contacts = contactEvents(events).toSorted(compareEvents);
  const found = contacts.flatMap((event) => {
    const { decision } = event.data;
    const own = decision === undefined ? null : againstDecision(event, decision, judged);
    const late = isOutbound(event.data) && own?.cause !== 'blocked' ? lateKnowledge(event, restrictions) : null;
    return [own, late].filter((each) => each !== null);
  });
  return [...found, ...offlineOverlaps(contacts, judged)].toSorted((a, b) =>
    a.at === b.at ? (a.eventId < b.eventId ? -1 : Number(a.eventId > b.eventId)) : a.at < b.at ? -1 : 1,
  );
}
