import { createHash } from 'node:crypto';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { RecordHead } from '#shared/contract/store';
import { type Result, ok } from '#shared/kernel/result';
import { type Disk, realDisk } from './disk';
import { fsError } from './fs-errors';
import { readWhole, replaceWhole } from './whole-file';

/** What main remembers of the store outside the store, because Chromium shows a lost database as an empty one. */
export type SentinelState = {
  readonly databaseId: string;
  /** The last acknowledged event. */
  readonly head: RecordHead;
  readonly revision: number;
  readonly accounts: number;
  readonly events: number;
  /** True from opening to closing: still true at the next start, the last session did not close the store. */
  readonly isOpen: boolean;
};

/** `reason` is null when there never was a sentinel. */
export type SentinelReading =
  | { readonly kind: 'present'; readonly state: SentinelState }
  | { readonly kind: 'absent'; readonly reason: 'damaged' | 'unreadable' | null };

export type Sentinel = {
  readonly read: () => Promise<SentinelReading>;
  /**
   * Replaces the sentinel. Calls made while a write is going on are taken together: the last state wins, and each caller waits until
   * a state as new as its own is in place. Errors: `DISK_FULL`, `FILE_NOT_READABLE`; the old state stays.
   */
  readonly write: (state: SentinelState) => Promise<Result<null>>;
};

const SENTINEL_FILE = 'sentinel.json';

const count = z.number().int().min(0);
const StoredSentinel = z.object({
  check: z.string(),
  state: z.object({
    databaseId: z.string(),
    head: z.object({ seq: count, hash: z.string() }),
    revision: count,
    accounts: count,
    events: count,
    isOpen: z.boolean(),
  }) satisfies z.ZodType<SentinelState>,
});

function checkOf(state: SentinelState): string {
  return createHash('sha256')
    .update(canonicalize(state) ?? '')
    .digest('hex');
}

function parse(bytes: Buffer): SentinelReading {
  try {
    const stored = StoredSentinel.parse(JSON.parse(bytes.toString()));
    if (stored.check === checkOf(stored.state)) return { kind: 'present', state: stored.state };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
  }
  return { kind: 'absent', reason: 'damaged' };
}

/** The sentinel of a data folder. */
export function createSentinel(dir: string, disk: Disk = realDisk): Sentinel {
  const path = join(dir, SENTINEL_FILE);
  let latest: SentinelState | null = null;
  let queued: Promise<Result<null>> | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  const writeLatest = async (): Promise<Result<null>> => {
    const state = latest;
    if (state === null) return ok(null);
    try {
      // DURABILITY: renamed into place but not synced. The journal holds the record; after a power cut an older sentinel, or one
      // that is no longer whole, only makes the next start compare less. A sync for each acknowledgement would cost the collector
      // as much time as the journal does.
      const bytes = Buffer.from(JSON.stringify({ check: checkOf(state), state }));
      await replaceWhole(disk, path, bytes, { isSynced: false });
      return ok(null);
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', SENTINEL_FILE) };
    }
  };

  return {
    read: async () => {
      try {
        const bytes = await readWhole(disk, path);
        return bytes === null ? { kind: 'absent', reason: null } : parse(bytes);
      } catch (error) {
        fsError(error, 'FILE_NOT_READABLE', SENTINEL_FILE);
        return { kind: 'absent', reason: 'unreadable' };
      }
    },
    write: (state) => {
      latest = state;
      queued ??= tail.then(() => {
        queued = null;
        return writeLatest();
      });
      // The callers get the outcome; the next write only waits for the end.
      tail = queued.catch(() => null);
      return queued;
    },
  };
}
