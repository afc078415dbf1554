import type { AccountId, EventId } from '../../kernel/ids';
import { type Result, err, ok } from '../../kernel/result';
import type { Account } from '../account/types';
import { type EventDraft, type RecordedEvent, compareEvents } from '../events/types';

/** Keeps an entry of the contact history in sight, or lets it go again. `entryId` is the entry's, not its position. */
export type PinEntry = {
  readonly commandId: EventId;
  readonly accountId: AccountId;
  readonly entryId: string;
  readonly isPinned: boolean;
};

/** The entry with which the history of an account begins. It stands for no event of the record. */
export function placedEntryId(account: Pick<Account, 'firstBatchId'>): string {
  return `placed-${account.firstBatchId}`;
}

/** Ids of the entries that are pinned: of each the last word counts, in the order of the record. */
export function pinnedEntries(events: readonly RecordedEvent[]): ReadonlySet<string> {
  const pinned = new Set<string>();
  const words = events.filter((event) => event.type === 'entry.v1.pinned' || event.type === 'entry.v1.unpinned');
  for (const event of words.toSorted(compareEvents)) {
    if (event.type === 'entry.v1.pinned') pinned.add(event.data.entryId);
    if (event.type === 'entry.v1.unpinned') pinned.delete(event.data.entryId);
  }
  return pinned;
}

/** Pins or unpins an entry. `NOT_FOUND` for one that is not in this history; what stands so already is refused. */
export function decidePinEntry(
  account: Account,
  events: readonly RecordedEvent[],
  { commandId, accountId, entryId, isPinned }: PinEntry,
): Result<readonly EventDraft[]> {
  const isKnown = entryId === placedEntryId(account) || events.some(({ id }) => id === entryId);
  if (!isKnown) return err('NOT_FOUND', 'no such entry on this account');
  if (pinnedEntries(events).has(entryId) === isPinned) {
    const reasons = [isPinned ? 'ENTRY_ALREADY_PINNED' : 'ENTRY_NOT_PINNED'];
    return err('RULE_VIOLATION', `pinning refused: ${reasons.join(', ')}`, { reasons });
  }
  const type = isPinned ? 'entry.v1.pinned' : 'entry.v1.unpinned';
  return ok([{ id: commandId, type, accountId, partyId: null, data: { entryId } }]);
}
