import { statfs } from 'node:fs/promises';
import { errnoOf } from './fs-errors';

/** Bytes this user may still write to the disk of a folder. Rejects with the errno of the file system. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Room on the disk of a folder, in bytes; null when the disk does not say. */
export async function diskSpace(
  folder: string,
): Promise<{ readonly freeBytes: number; readonly totalBytes: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}
