import type { RecordedEvent } from '#shared/domain/events/types';

/**
 * Divides events into the records they are to be put back as. A committed batch and its account changes are one record, apart from
 * what was recorded before and after it, because a replay reads the batch's file when a record begins with one.
 */
export function recordGroups(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const groups: RecordedEvent[][] = [];
  let batchId: string | null = null;
  for (const event of events) {
    const isBatch = event.type === 'import.v1.batch-committed';
    const isOfBatch = event.type === 'account.v1.updated' && event.data.batchId === batchId;
    const current = groups.at(-1);
    if (current === undefined || isBatch || (batchId !== null && !isOfBatch)) {
      groups.push([event]);
      batchId = isBatch ? event.data.batchId : null;
    } else {
      current.push(event);
    }
  }
  return groups;
}
