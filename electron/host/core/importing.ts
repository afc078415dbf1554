import type { ImportPlan, ImportStageInput, ImportStaged } from '#shared/contract/store';
import type { RecordedEvent } from '#shared/domain/events/types';
import { CodedError, err } from '#shared/kernel/result';
import { chunkPlace } from './account-chunks';
import { freshEvents } from './appending';
import { type Committed, commit } from './commit';
import type { ChunkRow } from './persistence';
import type { Session } from './session';
import { Staging } from './staging';

/** The staging area of a batch. Throws `NOT_FOUND` when nothing was staged for it. */
export function stagingOf(session: Session, batchId: string): Staging {
  const staging = session.staging.get(batchId);
  if (staging === undefined) throw new CodedError(err('NOT_FOUND', 'nothing is staged for this batch').error);
  return staging;
}

/** Works on a staging area alone. Throws `CONFLICT` when something else is at work on it. */
async function alone<T>(staging: Staging, work: () => Promise<T>): Promise<T> {
  if (staging.isBusy) throw new CodedError(err('CONFLICT', 'this batch is being worked on').error);
  staging.isBusy = true;
  try {
    return await work();
  } finally {
    staging.isBusy = false;
  }
}

/** Merges drafts into the staging area. A failure discards the batch: half of its drafts may be in. */
export async function importStage(session: Session, input: ImportStageInput): Promise<ImportStaged> {
  const { batchId } = input.batch;
  const staging = session.staging.get(batchId) ?? new Staging(session.table, session.chunks, session.mastersRevision);
  session.staging.set(batchId, staging);
  return alone(staging, async () => {
    try {
      return await staging.stage(input);
    } catch (failure) {
      session.staging.delete(batchId);
      throw failure;
    }
  });
}

/** What a staged batch comes to. Its chunks are sealed by the way, so that recording it holds up nobody for long. */
export async function importPlan(session: Session, batchId: string): Promise<ImportPlan> {
  const staging = stagingOf(session, batchId);
  return alone(staging, async () => {
    await sealChunks(session, staging);
    return staging.plan();
  });
}

async function sealChunks(session: Session, staging: Staging): Promise<readonly ChunkRow[]> {
  if (staging.sealed !== null) return staging.sealed;
  const rows: ChunkRow[] = [];
  for (const no of staging.changedChunks()) {
    rows.push({ no, bytes: await session.sealed.seal(chunkPlace(no), staging.packedChunk(no)) });
  }
  staging.sealed = rows;
  return rows;
}

/**
 * Records a staged batch: its masters and its events in one transaction. A batch whose events are recorded is done already.
 * Throws `NOT_FOUND` when it was not staged and `CONFLICT` when another import came in since it was.
 */
export async function importApply(
  session: Session,
  batchId: string,
  events: readonly RecordedEvent[],
): Promise<Committed> {
  const { fresh, stored } = await freshEvents(session, events);
  if (events.length > 0 && fresh.length === 0) {
    session.staging.delete(batchId);
    return { revision: session.sentinel.revision, head: session.sentinel.head };
  }
  const staging = stagingOf(session, batchId);
  if (staging.mastersRevision !== session.mastersRevision) {
    throw new CodedError(err('CONFLICT', 'another import was recorded since this one was staged').error);
  }
  const committed = await alone(staging, async () =>
    commit(session, {
      events: fresh,
      stored,
      chunks: await sealChunks(session, staging),
      accounts: staging.accounts,
      ordinalOf: (accountId) => staging.ordinalOf(accountId),
      lines: (chunk) => staging.lines(chunk),
      changedOrdinals: staging.changedOrdinals,
    }),
  );
  session.staging.delete(batchId);
  return committed;
}
