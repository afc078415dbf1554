import { join } from 'node:path';
import { type Result, ok } from '#shared/kernel/result';
import { type ClockPort, nowOf } from './clock';
import { type Disk, realDisk } from './disk';
import { fsError } from './fs-errors';
import { sealFile, unsealFile } from './sealed-file';
import { readWhole, removeIfThere, replaceWhole } from './whole-file';

/** What a person was typing and had not saved: one text, whose meaning belongs to the window. */
export type DraftsFile = {
  /** Null when there is nothing, or what was there could not be understood and was set aside. Error: `FILE_NOT_READABLE`. */
  readonly read: () => Promise<Result<string | null>>;
  /**
   * Puts this in the place of what was there; null removes it. On the disk when this returns, so that a power cut costs no more than
   * what was typed since. Errors: `DISK_FULL`, `FILE_NOT_READABLE`; what was there before stays then.
   */
  readonly write: (text: string | null) => Promise<Result<null>>;
};

export type DraftsParts = {
  /** The `drafts` folder of the data folder. */
  readonly dir: string;
  /** 32 bytes, derived for drafts: they hold what people say about their lives. */
  readonly key: Buffer;
  /** Stands for the person, and tells nobody who it is. */
  readonly ownerId: string;
  readonly clock: Pick<ClockPort, 'nowMs' | 'zone'>;
  readonly disk?: Disk;
};

/** Opens the drafts of one person. */
export function openDrafts(parts: DraftsParts): DraftsFile {
  const disk = parts.disk ?? realDisk;
  const name = `${parts.ownerId}.bin`;
  const path = join(parts.dir, name);
  const bound = `kept drafts ${name}`;
  let tail: Promise<unknown> = Promise.resolve();

  const readNow = async (): Promise<Result<string | null>> => {
    try {
      const bytes = await readWhole(disk, path);
      if (bytes === null) return ok(null);
      const plain = unsealFile(parts.key, bound, bytes);
      if (plain !== null) return ok(plain.toString());
      await disk.rename(path, `${path}.damaged-${nowOf(parts.clock).replaceAll(/[:.-]/g, '')}`);
      return ok(null);
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'drafts') };
    }
  };

  const writeNow = async (text: string | null): Promise<Result<null>> => {
    try {
      if (text === null) {
        await removeIfThere(disk, path);
        return ok(null);
      }
      await disk.makeFolder(parts.dir);
      await replaceWhole(disk, path, sealFile(parts.key, bound, Buffer.from(text)), { isSynced: true });
      return ok(null);
    } catch (error) {
      return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'drafts') };
    }
  };

  /** One after another: the last one asked for is the one that stays. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = tail.then(act);
    tail = mine;
    return mine;
  };

  return { read: () => inTurn(readNow), write: (text) => inTurn(() => writeNow(text)) };
}
