import { MappingProfile } from '#shared/contract/import';
import type { BatchCommitted } from '#shared/domain/events/types';
import type { IdOf } from '#shared/import/group-accounts';
import { err, ok } from '#shared/kernel/result';
import { readPlacement } from '../import/import-file';
import type { KeptFiles } from '../platform/kept-files';
import type { BatchReader } from '../store/replay';

/** Reads a committed batch again: the kept file with the profile and as-of day it was once read with gives the same drafts. */
export function createBatchReader(keptFiles: KeptFiles, idOf: IdOf): BatchReader {
  return async (batch: BatchCommitted) => {
    const profile = MappingProfile.safeParse(batch.profile);
    if (!profile.success)
      return err('KEPT_FILE_DAMAGED', 'the profile of a batch cannot be read', { batchId: batch.batchId });
    const source = keptFiles.source(batch.fileSha256, batch.fileName);
    const read = await readPlacement({ source, profile: profile.data, asOf: batch.asOf, idOf });
    if (read.ok) return ok(read.value.drafts);
    // Whatever hinders the reading of bytes that were once read is damage of the kept file.
    return err('KEPT_FILE_DAMAGED', `the kept file of a batch cannot be read: ${read.error.code}`, {
      batchId: batch.batchId,
    });
  };
}
