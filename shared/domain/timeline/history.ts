import { type Instant, type LocalDay, epochMs } from '../../kernel/calendar';
import type { AccountId, ActorId } from '../../kernel/ids';
import type { Duty } from '../../rules/duties/types';
import { zoneSetOf } from '../../rules/place/zone-set';
import { localDayAt } from '../../rules/time/local-days';
import type { AccountState } from '../account/account-state';
import type { Account } from '../account/types';
import { DESK_ALONE, actBasis } from '../compliance/act-basis';
import { actOfDebit } from '../compliance/contact-act';
import { dutiesOfAccount } from '../compliance/duties';
import { plannedDebits } from '../compliance/evidence-fold';
import { type EventFacts, eventFacts } from '../compliance/facts-of';
import type { RulesInForce } from '../compliance/judging';
import { peopleOf } from '../compliance/known-people';
import type { RecordedEvent } from '../events/types';
import { amountsOf } from './amounts';
import { type Attempts, attemptsOf } from './attempts';
import { type FateOf, onThisDesk } from './fate';
import { type TimelineFilter, createMatcher } from './filter';
import { type NextItem, nextBand } from './next-band';
import { type Period, periodsOf, periodsOfEntries } from './periods';
import { dayOfEntry } from './row-times';
import { type TimelineLine, foldRuns } from './runs';
import { type StandingFact, standingFacts } from './standing-facts';
import { timelineOf } from './timeline';
import type { TimelineEntry } from './types';

/** Whose clocks the rows show. The consumer's when one zone is known; with several or none the desk's. */
export type RowZone = {
  readonly zone: string;
  readonly isConsumers: boolean;
  /** The zones the consumer may be in. */
  readonly consumerZones: readonly string[];
  readonly deskZone: string;
};

/** The contact history as it is shown: what is to come, what is kept in sight, and a window of the past. */
export type History = {
  readonly accountId: AccountId;
  readonly rowZone: RowZone;
  /** The day it is where the rows are shown. */
  readonly today: LocalDay;
  /** Entries there are, and entries that are asked for. */
  readonly all: number;
  readonly found: number;
  /** Lines of what is asked for, runs folded; `lines` are those from `offset`. */
  readonly total: number;
  readonly offset: number;
  readonly lines: readonly TimelineLine[];
  readonly periods: readonly Period[];
  readonly next: readonly NextItem[];
  readonly pinned: readonly TimelineEntry[];
  readonly facts: readonly StandingFact[];
  readonly attempts: Attempts;
  /** Who made entries, the busiest first. */
  readonly actors: readonly { readonly actorId: ActorId; readonly entries: number }[];
  /** Entries that have not left the desk, and since when. `isAlone`: there is no hub that could take them. */
  readonly notSent: { readonly entries: number; readonly since: Instant | null; readonly isAlone: boolean };
};

export type HistoryParts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly inForce: RulesInForce;
  /** What has left the desk; null where it works without a hub. */
  readonly fateOf: FateOf | null;
  readonly now: Instant;
  readonly deskZone: string;
  readonly actorId: ActorId;
};

export type HistoryAsked = {
  readonly filter: TimelineFilter;
  readonly offset: number;
  readonly limit: number;
};

function rowZoneOf(parts: HistoryParts, evidence: Parameters<typeof zoneSetOf>[0]): RowZone {
  const { zones } = zoneSetOf(evidence, epochMs(parts.now));
  const [only] = zones;
  const isConsumers = zones.length === 1 && only !== undefined;
  return { zone: isConsumers ? only : parts.deskZone, isConsumers, consumerZones: zones, deskZone: parts.deskZone };
}

function actorsOf(entries: readonly TimelineEntry[]): History['actors'] {
  const counts = new Map<ActorId, number>();
  for (const { actorId } of entries) if (actorId !== null) counts.set(actorId, (counts.get(actorId) ?? 0) + 1);
  return [...counts]
    .map(([actorId, count]) => ({ actorId, entries: count }))
    .toSorted((a, b) => b.entries - a.entries || (a.actorId < b.actorId ? -1 : 1));
}

function notSentOf(entries: readonly TimelineEntry[], isAlone: boolean): History['notSent'] {
  const waiting = entries.filter(({ kind, fate, eventIds }) => {
    return fate.state !== 'accepted' && (kind !== 'placed' || eventIds.length > 0);
  });
  const times = waiting.map(({ at }) => at).toSorted();
  return { entries: waiting.length, since: times[0] ?? null, isAlone };
}

type Looked = { readonly of: EventFacts; readonly rowZone: RowZone; readonly today: LocalDay };

function lookedAt(parts: HistoryParts): Looked {
  const { account, events, state, inForce, now } = parts;
  const holder = peopleOf(account)[0]?.personId ?? account.id;
  const act = actOfDebit(
    holder,
    account.debts.map(({ id }) => id),
    null,
  );
  const terms = inForce.termsOf(account.clientId);
  const basis = actBasis({ account, events, state, terms, desk: DESK_ALONE, now, isAfterwards: false }, act);
  const rowZone = rowZoneOf(parts, basis.person.zoneEvidence);
  return { of: eventFacts(events, basis), rowZone, today: localDayAt(epochMs(now), rowZone.zone) };
}

function dutiesOf(parts: HistoryParts, of: EventFacts): readonly Duty[] {
  const { account, events, state, inForce, now } = parts;
  const terms = inForce.termsOf(account.clientId);
  return dutiesOfAccount({ account, events, state, terms, rules: inForce.rules, now, zone: parts.deskZone, of });
}

function nextOf(parts: HistoryParts, { of, rowZone, today }: Looked, duties: readonly Duty[]): readonly NextItem[] {
  const { events, state, now, actorId } = parts;
  const debits = plannedDebits(events, of.restrictions);
  return nextBand({ state, debits, duties, now, today, zone: rowZone.zone, actorId });
}

/** What became of a promise: a file said enough was paid since, its day is still to come, or nothing of the kind is known. */
function promiseStates(
  entries: readonly TimelineEntry[],
  account: Account,
  today: LocalDay,
): ReadonlyMap<string, 'kept' | 'open' | 'overdue'> {
  const states = new Map<string, 'kept' | 'open' | 'overdue'>();
  const paid = new Map<string, number>();
  // Newest first: what was paid after an entry has been counted when its turn comes.
  for (const entry of entries) {
    for (const { kind, currency, amountMinor } of amountsOf(entry, account)) {
      if (kind === 'paid' || kind === 'reduced') paid.set(currency, (paid.get(currency) ?? 0) + amountMinor);
    }
    if (entry.kind !== 'contact' || entry.promise === null) continue;
    const { amountMinor, currency, dueOn } = entry.promise;
    const isKept = (paid.get(currency) ?? 0) >= amountMinor;
    states.set(entry.id, isKept ? 'kept' : dueOn < today ? 'overdue' : 'open');
  }
  return states;
}

/** What only the whole history tells of an entry: the name the rules have for a duty, what became of a promise. */
function completed(
  entries: readonly TimelineEntry[],
  account: Account,
  duties: readonly Duty[],
  today: LocalDay,
): readonly TimelineEntry[] {
  const titles = new Map(duties.map(({ dutyId, title }) => [dutyId, title]));
  const states = promiseStates(entries, account, today);
  return entries.map((entry) => {
    if (entry.kind === 'duty-done') return { ...entry, title: titles.get(entry.dutyId) ?? null };
    if (entry.kind !== 'contact' || entry.promise === null) return entry;
    return { ...entry, promiseState: states.get(entry.id) ?? null };
  });
}

/** What every question about one history has in common, worked out once. */
export type PreparedHistory = {
  readonly account: Account;
  readonly entries: readonly TimelineEntry[];
  readonly whole: Omit<History, 'found' | 'total' | 'offset' | 'lines' | 'periods'>;
};

/** Works out the history of an account as it stands at a moment and for one person. */
export function prepareHistory(parts: HistoryParts): PreparedHistory {
  const { account, events } = parts;
  const looked = lookedAt(parts);
  const { of, rowZone, today } = looked;
  const duties = dutiesOf(parts, of);
  const told = timelineOf(account, events, parts.fateOf ?? onThisDesk);
  const entries = completed(told, account, duties, today);
  const whole = {
    accountId: account.id,
    rowZone,
    today,
    all: entries.length,
    next: nextOf(parts, looked, duties),
    pinned: entries.filter(({ isPinned }) => isPinned),
    facts: standingFacts(account, entries, of),
    attempts: attemptsOf(entries, rowZone.zone, today),
    actors: actorsOf(entries),
    notSent: notSentOf(entries, parts.fateOf === null),
  };
  return { account, entries, whole };
}

/** What is asked for of a history: filtered, folded, a window of its lines. */
export function historyFrom({ account, entries, whole }: PreparedHistory, asked: HistoryAsked): History {
  const { filter, offset, limit } = asked;
  const { zone } = whole.rowZone;
  const matches = createMatcher(filter, account, (entry) => dayOfEntry(entry, zone));
  const found = entries.filter(matches);
  const places = periodsOfEntries(found, { today: whole.today, zone });
  // Today is told call by call: whoever works the account now must see each of them.
  const mayFold = (newer: TimelineEntry, older: TimelineEntry) =>
    places.get(newer)?.kind !== 'today' && places.get(newer)?.key === places.get(older)?.key;
  const lines = foldRuns(found, mayFold);
  return {
    ...whole,
    found: found.length,
    total: lines.length,
    offset,
    lines: lines.slice(offset, offset + limit),
    periods: periodsOf(lines, places, account),
  };
}

/** The contact history of an account, as it stands at a moment and for one person: filtered, folded, a window of its lines. */
export function historyOf(parts: HistoryParts, asked: HistoryAsked): History {
  return historyFrom(prepareHistory(parts), asked);
}
