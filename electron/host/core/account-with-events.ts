import type { Account } from '#shared/domain/account/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { CodedError, err } from '#shared/kernel/result';
import type { Session } from './session';

function ordinalOf(session: Session, accountId: string): number {
  const ordinal = session.table.ordinalOf(accountId);
  if (ordinal < 0) throw new CodedError(err('NOT_FOUND', 'no such account').error);
  return ordinal;
}

/** A master and all its events as of one revision: read again when a write came in between. Throws `NOT_FOUND`. */
export async function accountWithEvents(
  session: Session,
  accountId: string,
): Promise<{ readonly account: Account; readonly events: readonly RecordedEvent[] }> {
  for (;;) {
    const { revision } = session.sentinel;
    const ordinal = ordinalOf(session, accountId);
    const { account } = await session.chunks.master(ordinal);
    const events = session.hasEvents(accountId) ? await session.log.of(accountId) : [];
    if (revision === session.sentinel.revision) return { account, events };
  }
}
