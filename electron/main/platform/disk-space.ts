import { statfs } from 'node:fs/promises';

/** Bytes this user may still write to the disk of a folder. Rejects with the errno of the file system. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
