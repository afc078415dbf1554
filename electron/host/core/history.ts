import type { HistoryInput } from '#shared/contract/store';
import { foldAccount } from '#shared/domain/account/account-state';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type History, historyOf } from '#shared/domain/timeline/history';
import { eventsOfEntry } from '#shared/domain/timeline/timeline';
import { instant } from '#shared/kernel/calendar';
import { CodedError, err } from '#shared/kernel/result';
import { accountWithEvents } from './account-with-events';
import type { Session } from './session';

/** A window of an account's contact history. Throws `NOT_FOUND`. */
export async function accountHistory(session: Session, input: HistoryInput): Promise<History> {
  const { accountId, nowMs, zone, actorId, filter, offset, limit } = input;
  const { account, events } = await accountWithEvents(session, accountId);
  const state = foldAccount(events);
  const { inForce } = session;
  const asked = { filter, offset, limit };
  // Nothing leaves this desk: there is no hub that could take it.
  const parts = { account, events, state, inForce, fateOf: null, now: instant(nowMs), deskZone: zone, actorId };
  return historyOf(parts, asked);
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
