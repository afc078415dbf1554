import type { HistoryInput } from '#shared/contract/store';
import { foldAccount } from '#shared/domain/account/account-state';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type History, type PreparedHistory, historyFrom, prepareHistory } from '#shared/domain/timeline/history';
import { eventsOfEntry } from '#shared/domain/timeline/timeline';
import { instant } from '#shared/kernel/calendar';
import { CodedError, err } from '#shared/kernel/result';
import { accountWithEvents } from './account-with-events';
import type { Session } from './session';

/** A history as it was worked out last, and what it was worked out from. */
type Kept = {
  readonly key: string;
  readonly events: readonly RecordedEvent[];
  readonly inForce: RulesInForce;
  readonly prepared: PreparedHistory;
};

/** Whoever scrolls, filters or types asks for one account again and again. */
const kept = new WeakMap<Session, Kept>();
/** What is late by the clock alone is late a minute later at most. */
const MINUTE_MS = 60_000;

async function prepared(session: Session, input: HistoryInput): Promise<PreparedHistory> {
  const { accountId, nowMs, zone, actorId } = input;
  const { account, events } = await accountWithEvents(session, accountId);
  const { inForce, mastersRevision } = session;
  const minute = Math.floor(nowMs / MINUTE_MS);
  const key = [accountId, zone, actorId, minute, mastersRevision, events.length].join(' ');
  const known = kept.get(session);
  if (known?.key === key && known.inForce === inForce && (known.events === events || events.length === 0)) {
    return known.prepared;
  }
  const state = foldAccount(events);
  // Nothing leaves this desk: there is no hub that could take it.
  const parts = { account, events, state, inForce, fateOf: null, now: instant(nowMs), deskZone: zone, actorId };
  const made = prepareHistory(parts);
  kept.set(session, { key, events, inForce, prepared: made });
  return made;
}

/** A window of an account's contact history. Throws `NOT_FOUND`. */
export async function accountHistory(session: Session, input: HistoryInput): Promise<History> {
  const { filter, offset, limit } = input;
  return historyFrom(await prepared(session, input), { filter, offset, limit });
}

/** The events of one entry. Throws `NOT_FOUND`. */
export async function entryEvents(
  session: Session,
  { accountId, entryId }: { readonly accountId: string; readonly entryId: string },
): Promise<readonly RecordedEvent[]> {
  const { account, events } = await accountWithEvents(session, accountId);
  const found = eventsOfEntry(account, events, entryId);
  if (found === null) throw new CodedError(err('NOT_FOUND', 'no such entry on this account').error);
  return found;
}
