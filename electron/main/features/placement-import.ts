import type { ImportProgress, ImportReport, MappingProfile, RowError } from '#shared/contract/import';
import type { ImportPlan, StorePort } from '#shared/contract/store';
import type { BatchCommitted, EventDraft } from '#shared/domain/events/types';
import type { BatchContext } from '#shared/domain/placement/types';
import type { LocalDay } from '#shared/kernel/calendar';
import { type BatchId, type EventId, asId } from '#shared/kernel/ids';
import type { JsonValue } from '#shared/kernel/json';
import { type Result, err, ok } from '#shared/kernel/result';
import type { ErrorRow } from '../import/error-file';
import { type ParsedPlacement, addErrorRows, readPlacement } from '../import/import-file';
import type { PlacementSource } from '../import/source';
import type { KeptFiles } from '../platform/kept-files';
import { type ClockPort, todayOf } from '../platform/clock';
import type { Recorder } from '../record/recorder';
import { ENGINE_VERSION } from '#shared/import/engine-version';

export type ImportRequest = {
  readonly source: PlacementSource;
  readonly profile: MappingProfile;
  readonly asOf: LocalDay;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
};

/** The report and, for the error file, every row that was not taken with its reasons. */
export type ImportOutcome = {
  readonly report: ImportReport;
  readonly headers: readonly string[];
  readonly errorRows: readonly ErrorRow[];
};

export type ImportParts = {
  readonly store: StorePort;
  readonly recorder: Recorder;
  readonly keptFiles: KeptFiles;
  readonly idOf: (kind: string, clientId: string, ...parts: readonly string[]) => string;
  readonly newEventId: () => EventId;
  readonly clock: ClockPort;
};

const DRAFTS_PER_CALL = 2_000;
const ERRORS_SHOWN = 100;

const cancelled = () => err('CANCELLED', 'the import was cancelled');

/** Stages every draft in the store's memory and asks what it would change. Leaves nothing behind on failure or cancel. */
async function stage(
  parts: ImportParts,
  request: ImportRequest,
  parsed: ParsedPlacement,
  batch: BatchContext,
): Promise<Result<ImportPlan>> {
  const discard = async <T>(result: Result<T>): Promise<Result<T>> => {
    await parts.store.importDiscard({ batchId: batch.batchId });
    return result;
  };
  for (let from = 0; from < parsed.drafts.length; from += DRAFTS_PER_CALL) {
    if (request.signal.aborted) return discard(cancelled());
    const staged = await parts.store.importStage({ batch, drafts: parsed.drafts.slice(from, from + DRAFTS_PER_CALL) });
    if (!staged.ok) return discard(staged);
    const rowsDone = Math.round(
      (parsed.rows * Math.min(from + DRAFTS_PER_CALL, parsed.drafts.length)) / parsed.drafts.length,
    );
    request.onProgress({ phase: 'comparing', rowsDone, bytesDone: parsed.bytes, bytesTotal: parsed.bytes });
  }
  if (request.signal.aborted) return discard(cancelled());
  return parts.store.importPlan({ batchId: batch.batchId });
}

/** Accounts and debts that the store knows by a number with leading zeros, as errors of their rows. */
function conflictErrors(plan: ImportPlan): readonly RowError[] {
  return plan.conflicts.flatMap((conflict) =>
    conflict.rows.map((row) => ({ row, header: null, code: conflict.reason, reason: conflictReason(conflict) })),
  );
}

function reportOf(
  request: ImportRequest,
  parsed: ParsedPlacement,
  plan: ImportPlan,
  outcome: ImportReport['outcome'],
  batchId: BatchId | null,
): ImportReport {
  const errors = [...parsed.rowErrors, ...conflictErrors(plan)];
  return {
    outcome,
    batchId,
    fileName: request.source.fileName,
    sha256: parsed.sha256,
    bytes: parsed.bytes,
    asOf: request.asOf,
    profileId: request.profile.id,
    format: parsed.format,
    counts: {
      rows: parsed.rows,
      rowsInError: new Set(errors.map((error) => error.row)).size,
      rowsNotYetDated: parsed.rowsNotYetDated,
      accountsNew: plan.accountsNew,
      accountsUpdated: plan.accountsUpdated,
      accountsUnchanged: plan.accountsUnchanged,
      debtsNew: plan.debtsNew,
      debtsUpdated: plan.debtsUpdated,
      debtsUnchanged: plan.debtsUnchanged,
      idsFlagged: plan.conflicts.length,
    },
    open: parsed.open,
    errors: errors.slice(0, ERRORS_SHOWN),
  };
}

function conflictReason(conflict: ImportPlan['conflicts'][number]): string {
  return (
    `"${conflict.externalId}" is known as "${conflict.knownExternalId}": leading zeros seem to be lost. ` +
    'Restore the number (format the column as text) and send the row again.'
  );
}

/**
 * Imports a placement file, or says what an import would do. All or nothing: the raw file is kept encrypted, the batch and every
 * change it makes are journaled as one record, then the store takes masters and events in one transaction. The same file again
 * records nothing (`unchanged`). Errors: those of reading, `BATCH_EMPTY`, `CANCELLED`, `DISK_FULL`, `STORE_*`, `JOURNAL_*`.
 */
export async function importPlacement(parts: ImportParts, request: ImportRequest): Promise<Result<ImportOutcome>> {
  const kept = request.isDryRun ? null : await parts.keptFiles.keep(request.source, request.signal);
  if (kept !== null && !kept.ok) return kept;
  // What is read is what was kept: the rebuild will read the same bytes.
  const source = kept === null ? request.source : parts.keptFiles.source(kept.value.sha256, request.source.fileName);
  const outcome = await importSource(parts, { ...request, source });
  const isCommitted = outcome.ok && outcome.value.report.outcome === 'committed';
  if (kept !== null && !isCommitted && kept.value.isNew) await parts.keptFiles.discard(kept.value.sha256);
  return outcome;
}

async function importSource(parts: ImportParts, request: ImportRequest): Promise<Result<ImportOutcome>> {
  const { profile, asOf, signal, onProgress, isDryRun } = request;
  const read = await readPlacement({ source: request.source, profile, asOf, idOf: parts.idOf, signal, onProgress });
  if (!read.ok) return read;
  const parsed = read.value;
  const batch: BatchContext = {
    batchId: asId<BatchId>(parts.newEventId()),
    asOf,
    importedOn: todayOf(parts.clock),
  };
  const plan = await stage(parts, request, parsed, batch);
  if (!plan.ok) return plan;
  const errorRows = await addErrorRows(request, parsed, conflictErrors(plan.value));
  if (!errorRows.ok) return errorRows;
  const done = (outcome: ImportReport['outcome'], batchId: BatchId | null): Result<ImportOutcome> =>
    ok({
      report: reportOf(request, parsed, plan.value, outcome, batchId),
      headers: parsed.headers,
      errorRows: errorRows.value,
    });
  const changes = plan.value.accountsNew + plan.value.accountsUpdated;
  if (isDryRun || changes === 0) {
    await parts.store.importDiscard({ batchId: batch.batchId });
    if (!isDryRun && parsed.drafts.length === 0) return err('BATCH_EMPTY', 'no row of the file can be imported');
    return done(isDryRun ? 'dry-run' : 'unchanged', null);
  }
  if (signal.aborted) return cancelled();
  onProgress({ phase: 'recording', rowsDone: parsed.rows, bytesDone: parsed.bytes, bytesTotal: parsed.bytes });
  const counts = reportOf(request, parsed, plan.value, 'committed', batch.batchId).counts;
  const drafts = batchDrafts(parts, request, parsed, plan.value, { ...batch, counts });
  const written = await parts.recorder.recordDrafts(drafts, (events) =>
    parts.store.importApply({ batchId: batch.batchId, events }),
  );
  return written.ok ? done('committed', batch.batchId) : written;
}

function batchDrafts(
  parts: ImportParts,
  request: ImportRequest,
  parsed: ParsedPlacement,
  plan: ImportPlan,
  batch: BatchContext & Pick<BatchCommitted, 'counts'>,
): readonly EventDraft[] {
  const committed: BatchCommitted = {
    batchId: batch.batchId,
    fileName: request.source.fileName,
    fileSha256: parsed.sha256,
    fileBytes: parsed.bytes,
    asOf: batch.asOf,
    importedOn: batch.importedOn,
    engineVersion: ENGINE_VERSION,
    profile: request.profile as unknown as JsonValue,
    counts: batch.counts,
    mastersSha256: plan.mastersSha256,
  };
  const first: EventDraft = {
    id: asId<EventId>(batch.batchId),
    type: 'import.v1.batch-committed',
    accountId: null,
    partyId: null,
    data: committed,
  };
  const updates = plan.changes.map(({ accountId, changes }): EventDraft => ({
    id: parts.newEventId(),
    type: 'account.v1.updated',
    accountId,
    partyId: null,
    data: { batchId: batch.batchId, changes },
  }));
  return [first, ...updates];
}
