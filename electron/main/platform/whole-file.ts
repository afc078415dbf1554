import { dirname } from 'node:path';
import type { Disk } from './disk';
import { isMissing } from './fs-errors';

/** What a small file holds, or null when there is none. */
export async function readWhole(disk: Disk, path: string): Promise<Buffer | null> {
  let file;
  try {
    file = await disk.open(path, 'read');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(await file.size());
    return bytes.subarray(0, await file.read(bytes, 0));
  } finally {
    await file.close();
  }
}

/** Removes a file of which nothing is needed; that it is gone already is no failure. */
export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.remove(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/**
 * Puts a small file in place in one step: a reader, also one after a crash, finds the old content or the new, never a part.
 * `isSynced` says whether the new content must outlive a power cut once this returns. Rejects with the errno of the file system and
 * leaves the old content.
 */
export async function replaceWhole(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  options: { readonly isSynced: boolean },
): Promise<void> {
  const draft = `${path}.new`;
  try {
    const file = await disk.open(draft, 'create');
    try {
      await file.write(bytes, 0);
      if (options.isSynced) await file.datasync();
    } finally {
      await file.close();
    }
    await disk.rename(draft, path);
  } catch (error) {
    await removeIfThere(disk, draft);
    throw error;
  }
  if (options.isSynced) await disk.syncFolder(dirname(path));
}
