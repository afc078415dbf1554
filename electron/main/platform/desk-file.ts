import { join } from 'node:path';
import { z } from 'zod';
import type { DeskId } from '#shared/kernel/ids';
import type { Instant } from '#shared/kernel/calendar';
import { type Result, err, ok } from '#shared/kernel/result';
import { type ClockPort, nowOf } from './clock';
import { type Disk, realDisk } from './disk';
import { fsError } from './fs-errors';
import type { IdPort } from './ids';
import { readWhole, replaceWhole } from './whole-file';

/** Who a data folder is. */
export type Desk = {
  readonly format: 1;
  readonly deskId: DeskId;
  /** Counts the databases this folder had: a lost one is left behind and the next is built under a new name. From 1. */
  readonly storeGeneration: number;
  readonly createdAt: Instant;
};

const DESK_FILE = 'desk.json';
const FORMAT = 1;

const StoredDesk = z.object({
  format: z.literal(FORMAT),
  deskId: z.custom<DeskId>((value) => typeof value === 'string' && value.length > 0 && value.length <= 200),
  storeGeneration: z.number().int().min(1),
  createdAt: z.custom<Instant>((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))),
}) satisfies z.ZodType<Desk>;

export type OpenDeskFileInput = {
  /** The data folder. */
  readonly dir: string;
  readonly ids: IdPort;
  readonly clock: ClockPort;
  /** The data folder holds a journal: then a desk file that is missing or damaged is never made anew. */
  readonly hasJournal: boolean;
  readonly disk?: Disk;
};

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readDesk(bytes: Buffer): Result<Desk> {
  const value = parseJson(bytes);
  const format = z.object({ format: z.number() }).safeParse(value);
  if (format.success && format.data.format > FORMAT) {
    return err('SCHEMA_TOO_NEW', 'desk.json was written by a newer Kept', { file: DESK_FILE });
  }
  const desk = StoredDesk.safeParse(value);
  return desk.success ? ok(desk.data) : unusable('damaged');
}

function unusable(reason: 'damaged' | 'missing'): Result<never> {
  const message =
    `desk.json is ${reason} and the folder holds a journal, so no new desk is made in it: ` +
    'put desk.json back from a backup of this data folder';
  return err('FILE_NOT_READABLE', message, { file: DESK_FILE, reason });
}

/**
 * Reads who the data folder is; makes a new desk in a folder that holds no journal. Errors: `FILE_NOT_READABLE` (missing or damaged
 * beside a journal; the message says what to do), `SCHEMA_TOO_NEW`, `DISK_FULL`.
 */
export async function openDeskFile(input: OpenDeskFileInput): Promise<Result<Desk>> {
  const disk = input.disk ?? realDisk;
  try {
    await disk.makeFolder(input.dir);
    const bytes = await readWhole(disk, join(input.dir, DESK_FILE));
    const known = bytes === null ? unusable('missing') : readDesk(bytes);
    if (known.ok || input.hasJournal || known.error.code === 'SCHEMA_TOO_NEW') return known;
    // Nothing is recorded under a desk id that cannot be read; its bytes are kept all the same.
    if (bytes !== null) await disk.rename(join(input.dir, DESK_FILE), join(input.dir, `${DESK_FILE}.damaged`));
    const desk: Desk = {
      format: FORMAT,
      deskId: input.ids.newDeskId(),
      storeGeneration: 1,
      createdAt: nowOf(input.clock),
    };
    return await saveDeskFile(input.dir, desk, disk);
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', DESK_FILE) };
  }
}

/** Replaces the desk file in one step; it is on the disk when this returns. Errors: `DISK_FULL`, `FILE_NOT_READABLE`. */
export async function saveDeskFile(dir: string, desk: Desk, disk: Disk = realDisk): Promise<Result<Desk>> {
  try {
    const bytes = Buffer.from(`${JSON.stringify(desk, null, 2)}\n`);
    await replaceWhole(disk, join(dir, DESK_FILE), bytes, { isSynced: true });
    return ok(desk);
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', DESK_FILE) };
  }
}
