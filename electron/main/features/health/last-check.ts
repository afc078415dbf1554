import { join } from 'node:path';
import { VerifySummary } from '#shared/contract/health';
import type { VerifyOutput } from '#shared/contract/cli';
import { type Result, ok } from '#shared/kernel/result';
import { type Disk, realDisk } from '../../platform/disk';
import { fsError } from '../../platform/fs-errors';
import { readWhole, replaceWhole } from '../../platform/whole-file';

const FILE = 'last-check.json';

/** When the record was last checked whole, and what was found; null when it never was or nobody can read it any more. */
export async function readLastCheck(dir: string, disk: Disk = realDisk): Promise<VerifySummary | null> {
  try {
    const bytes = await readWhole(disk, join(dir, FILE));
    return bytes === null ? null : (VerifySummary.safeParse(JSON.parse(bytes.toString())).data ?? null);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    fsError(error, 'FILE_NOT_READABLE', FILE);
    return null;
  }
}

/** Remembers a check. Not synced: it is a hint and no record. */
export async function writeLastCheck(
  dir: string,
  summary: VerifySummary,
  disk: Disk = realDisk,
): Promise<Result<null>> {
  try {
    await replaceWhole(disk, join(dir, FILE), Buffer.from(JSON.stringify(summary)), { isSynced: false });
    return ok(null);
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', FILE) };
  }
}

/** A check in numbers. `at` is an instant. */
export function summaryOf(found: VerifyOutput, at: string): VerifySummary {
  return {
    at,
    isClean: found.isClean,
    events: found.journal.events,
    segments: found.journal.files,
    bytes: found.journal.bytes,
    keptFiles: found.keptFiles.files,
    damagedKeptFiles: found.keptFiles.damaged.length,
    accounts: found.store.accounts,
    storeDifferences: found.store.missingSeqs.length + found.store.differingSeqs.length,
    projectionDifferences: found.projections.differences.length,
    damagedAfterSeq: found.journal.damage?.afterSeq ?? null,
  };
}
