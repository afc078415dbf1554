import { type FileHandle, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errnoOf } from './fs-errors';
import { patientRename } from './patient-rename';

/** An open file. Positions and sizes in bytes. Every operation rejects with the errno of the file system. */
export type DiskFile = {
  readonly size: () => Promise<number>;
  /** Fills `into` from `position`; the number of bytes there were, less than asked only at the end of the file. */
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** Writes all of `bytes`, or rejects and may have written a part. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  /** Returns once what was written, and the file's size, outlive a power cut. */
  readonly datasync: () => Promise<void>;
  readonly truncate: (size: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * - `read`: an existing file, to read · `change`: an existing file, to read and write
 * - `create`: a new file in place of any there was, to read and write
 */
export type OpenHow = 'read' | 'change' | 'create';

/** The file operations that durable data is written with, so that tests can cut, fill and crash the disk under them. */
export type Disk = {
  /** `mode` is the permission bits of a created file; only its owner may read it unless said otherwise. */
  readonly open: (path: string, how: OpenHow, mode?: number) => Promise<DiskFile>;
  /** Replaces `to` in one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Names of the entries of a folder; empty when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Makes a folder and those above it where they are missing. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Returns once creations, renames and removals in the folder outlive a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

const FLAGS: Readonly<Record<OpenHow, string>> = { read: 'r', change: 'r+', create: 'w+' };

async function readFully(handle: FileHandle, into: Uint8Array, position: number): Promise<number> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function openReal(path: string, how: OpenHow, mode = 0o600): Promise<DiskFile> {
  const handle = await open(path, FLAGS[how], mode);
  return {
    size: async () => (await handle.stat()).size,
    read: (into, position) => readFully(handle, into, position),
    write: (bytes, position) => writeFully(handle, bytes, position),
    datasync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
}

async function listReal(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function syncFolderReal(folder: string): Promise<void> {
  // DURABILITY: Windows opens no folder for syncing; NTFS logs creations and renames itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The machine's own disk. */
export const realDisk: Disk = {
  open: openReal,
  rename: process.platform === 'win32' ? patientRename(rename, setTimeout) : rename,
  remove: (path) => unlink(path),
  list: listReal,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  syncFolder: syncFolderReal,
};
