import type { StorePort } from '#shared/contract/store';
import type { BatchCommitted, RecordedEvent } from '#shared/domain/events/types';
import type { AccountDraft } from '#shared/domain/placement/types';
import { type AppError, CodedError, type Result, err, ok } from '#shared/kernel/result';
import type { Journal } from '../journal/types';

/** Reads the drafts of a committed batch again from its kept file. */
export type BatchReader = (batch: BatchCommitted) => Promise<Result<readonly AccountDraft[]>>;

export type Replayed = {
  readonly events: number;
  /** Batches whose kept file could not be read or gave other masters than it once did. Their accounts are missing or suspect. */
  readonly failedBatches: readonly { readonly batchId: string; readonly error: AppError }[];
};

const EVENTS_PER_CALL = 2_000;
const DRAFTS_PER_CALL = 2_000;

function committedBatch(events: readonly RecordedEvent[]): BatchCommitted | null {
  const first = events[0];
  return first?.type === 'import.v1.batch-committed' ? first.data : null;
}

async function replayBatch(
  store: StorePort,
  batch: BatchCommitted,
  events: readonly RecordedEvent[],
  readBatch: BatchReader,
): Promise<Result<null>> {
  const drafts = await readBatch(batch);
  if (!drafts.ok) return drafts;
  const context = { batchId: batch.batchId, asOf: batch.asOf, importedOn: batch.importedOn };
  for (let from = 0; from < drafts.value.length; from += DRAFTS_PER_CALL) {
    const staged = await store.importStage({
      batch: context,
      drafts: drafts.value.slice(from, from + DRAFTS_PER_CALL),
    });
    if (!staged.ok) return staged;
  }
  const plan = await store.importPlan({ batchId: batch.batchId });
  if (!plan.ok) return plan;
  if (plan.value.mastersSha256 !== batch.mastersSha256) {
    await store.importDiscard({ batchId: batch.batchId });
    return err('KEPT_FILE_DAMAGED', 'the kept file gives other accounts than it once did', { batchId: batch.batchId });
  }
  const applied = await store.importApply({ batchId: batch.batchId, events });
  return applied.ok ? ok(null) : applied;
}

/**
 * Gives the store every event of the journal after `afterSeq`, batches from their kept files. A batch that cannot be read again
 * is reported and its events are applied without accounts, so that one lost file does not hold back the rest of the record.
 */
export async function replay(
  journal: Journal,
  store: StorePort,
  afterSeq: number,
  readBatch: BatchReader,
  onProgress: (doneSeq: number) => void,
): Promise<Result<Replayed>> {
  const failedBatches: { batchId: string; error: AppError }[] = [];
  let pending: RecordedEvent[] = [];
  let count = 0;
  const flush = async (): Promise<Result<unknown>> => {
    if (pending.length === 0) return ok(null);
    const events = pending;
    pending = [];
    onProgress(events.at(-1)?.seq ?? 0);
    return store.apply({ events });
  };
  try {
    for await (const record of journal.readAfter(afterSeq)) {
      count += record.length;
      const batch = committedBatch(record);
      pending.push(...(batch === null ? record : []));
      if (batch !== null || pending.length >= EVENTS_PER_CALL) {
        const flushed = await flush();
        if (!flushed.ok) return flushed;
      }
      if (batch === null) continue;
      const replayed = await replayBatch(store, batch, record, readBatch);
      if (replayed.ok) continue;
      if (replayed.error.code !== 'KEPT_FILE_DAMAGED') return replayed;
      failedBatches.push({ batchId: batch.batchId, error: replayed.error });
      pending.push(...record);
    }
    const flushed = await flush();
    return flushed.ok ? ok({ events: count, failedBatches }) : flushed;
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause;
    // Damage further on: what lies before it is in the store now.
    const flushed = await flush();
    return flushed.ok && cause.error.code === 'JOURNAL_DAMAGED'
      ? ok({ events: count, failedBatches })
      : { ok: false, error: cause.error };
  }
}
