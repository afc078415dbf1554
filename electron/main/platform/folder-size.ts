import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf, isMissing } from './fs-errors';

/** How many files a folder holds and their bytes together, not looking below it; none when there is no folder. Null: unreadable. */
export async function folderSize(
  folder: string,
  isCounted: (name: string) => boolean = () => true,
): Promise<{ readonly files: number; readonly bytes: number } | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && isCounted(entry.name)).map((entry) => entry.name);
    const sizes = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
    return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch (error) {
    if (isMissing(error)) return { files: 0, bytes: 0 };
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}

/** A file may be renamed or removed while its folder is looked at. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await lstat(file)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
