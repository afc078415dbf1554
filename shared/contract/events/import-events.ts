import { z } from 'zod';
import type { BatchCommitted, BatchCounts, EventData, FieldChange } from '../../domain/events/types';
import { StoredBatchId, StoredCount, StoredDay, StoredHash, StoredJson, StoredText } from './stored-values';

const StoredFieldChange = z.object({
  path: StoredText,
  from: StoredJson,
  to: StoredJson,
}) satisfies z.ZodType<FieldChange>;

/** `account.v1.updated` */
export const AccountUpdatedData = z.object({
  batchId: StoredBatchId,
  changes: z.array(StoredFieldChange),
}) satisfies z.ZodType<EventData['account.v1.updated']>;

const StoredBatchCounts = z.object({
  rows: StoredCount,
  rowsInError: StoredCount,
  rowsNotYetDated: StoredCount,
  accountsNew: StoredCount,
  accountsUpdated: StoredCount,
  accountsUnchanged: StoredCount,
  debtsNew: StoredCount,
  debtsUpdated: StoredCount,
  debtsUnchanged: StoredCount,
  idsFlagged: StoredCount,
}) satisfies z.ZodType<BatchCounts>;

/** `import.v1.batch-committed` */
export const BatchCommittedData = z.object({
  batchId: StoredBatchId,
  fileName: StoredText,
  fileSha256: StoredHash,
  fileBytes: StoredCount,
  asOf: StoredDay,
  importedOn: StoredDay,
  engineVersion: StoredCount,
  profile: StoredJson,
  counts: StoredBatchCounts,
  mastersSha256: StoredHash,
}) satisfies z.ZodType<BatchCommitted>;

/** `import.v1.profile-saved` */
export const ProfileSavedData = z.object({
  profile: StoredJson,
}) satisfies z.ZodType<EventData['import.v1.profile-saved']>;

/** `import.v1.profile-removed` */
export const ProfileRemovedData = z.object({
  profileId: StoredText,
}) satisfies z.ZodType<EventData['import.v1.profile-removed']>;
