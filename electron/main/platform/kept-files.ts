import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type AppError, CodedError, type Result, err, ok } from '#shared/kernel/result';
import { type Disk, type DiskFile, realDisk } from './disk';
import { fsError, isMissing } from './fs-errors';
import { CHUNK_BYTES, newHead, readChunks, sealChunk } from './kept-file-format';
import { removeIfThere } from './whole-file';

/** An import file as it is kept: named by the SHA-256 (hex) of what it held. */
export type KeptFile = {
  readonly sha256: string;
  readonly bytes: number;
  /** Its name in the folder of kept files. */
  readonly name: string;
  /** False when the same content was kept before. */
  readonly isNew: boolean;
};

/** Where the bytes to be kept come from. Both may throw `CodedError` or the errno of the file system. */
export type ByteSource = { readonly openStream: () => AsyncIterable<Uint8Array> };

/** The raw import files of a desk, encrypted: what a rebuild reads the accounts from again. */
export type KeptFiles = {
  /**
   * Keeps what the source holds; it is on the disk when this returns. The same content twice is kept once, and a damaged copy is
   * replaced. Errors: `DISK_FULL`, `FILE_NOT_READABLE` (the source, or the folder), `CANCELLED`. A failure leaves nothing behind.
   */
  readonly keep: (source: ByteSource, signal?: AbortSignal) => Promise<Result<KeptFile>>;
  /** What was kept, in order. Throws `CodedError` `KEPT_FILE_DAMAGED` when it is missing, cut or changed, at the latest at its end. */
  readonly open: (sha256: string) => AsyncIterable<Buffer>;
  /** The same as a source of an import, under the name the person knew the file by. */
  readonly source: (sha256: string, fileName: string) => ByteSource & { readonly fileName: string };
  /** Reads all of a kept file. `KEPT_FILE_DAMAGED` with the reason, `FILE_NOT_READABLE` when the disk does not answer. */
  readonly verify: (sha256: string) => Promise<Result<{ readonly bytes: number }>>;
  /** Removes a file of which nothing was imported. */
  readonly discard: (sha256: string) => Promise<Result<null>>;
};

const INCOMING = /^incoming-.*\.tmp$/;
const SHA256 = /^[0-9a-f]{64}$/;

type Folder = { readonly dir: string; readonly key: Buffer; readonly disk: Disk };

function nameOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256');
  return `${sha256}.kept`;
}

function damaged(sha256: string, reason: 'missing' | 'changed' | 'other-content'): AppError {
  return err('KEPT_FILE_DAMAGED', `the kept file is damaged: ${reason}`, { sha256, reason }).error;
}

async function openFile(folder: Folder, sha256: string): Promise<DiskFile> {
  try {
    return await folder.disk.open(join(folder.dir, nameOf(sha256)), 'read');
  } catch (error) {
    if (isMissing(error)) throw new CodedError(damaged(sha256, 'missing'), { cause: error });
    throw new CodedError(fsError(error, 'FILE_NOT_READABLE', 'kept file'), { cause: error });
  }
}

async function* openKept(folder: Folder, sha256: string): AsyncGenerator<Buffer, void> {
  const file = await openFile(folder, sha256);
  try {
    const hash = createHash('sha256');
    for await (const plain of readChunks(folder.key, file)) {
      if (plain === null) throw new CodedError(damaged(sha256, 'changed'));
      hash.update(plain);
      if (plain.length > 0) yield plain;
    }
    if (hash.digest('hex') !== sha256) throw new CodedError(damaged(sha256, 'other-content'));
  } finally {
    await file.close();
  }
}

async function verifyKept(folder: Folder, sha256: string): Promise<Result<{ readonly bytes: number }>> {
  try {
    let bytes = 0;
    for await (const plain of openKept(folder, sha256)) bytes += plain.length;
    return ok({ bytes });
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'kept file') };
  }
}

/** The source's bytes in pieces of one chunk each, the last one marked; an empty source is one empty piece. */
async function* pieces(
  source: ByteSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly plain: Buffer; readonly isLast: boolean }, void> {
  let pending = Buffer.alloc(0);
  for await (const bytes of source.openStream()) {
    if (signal?.aborted === true) throw new CodedError(err('CANCELLED', 'keeping the file was cancelled').error);
    const all = Buffer.concat([pending, bytes]);
    let at = 0;
    for (; all.length - at > CHUNK_BYTES; at += CHUNK_BYTES) {
      yield { plain: all.subarray(at, at + CHUNK_BYTES), isLast: false };
    }
    pending = all.subarray(at);
  }
  yield { plain: pending, isLast: true };
}

type Written = { readonly sha256: string; readonly bytes: number };

async function writeKept(folder: Folder, path: string, source: ByteSource, signal?: AbortSignal): Promise<Written> {
  const file = await folder.disk.open(path, 'create');
  try {
    const hash = createHash('sha256');
    const head = newHead();
    let bytes = 0;
    let at = head.length;
    let index = 0;
    await file.write(head, 0);
    for await (const { plain, isLast } of pieces(source, signal)) {
      hash.update(plain);
      const chunk = sealChunk(folder.key, head, index, isLast, plain);
      await file.write(chunk, at);
      at += chunk.length;
      bytes += plain.length;
      index += 1;
    }
    await file.datasync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await file.close();
  }
}

async function keep(folder: Folder, source: ByteSource, signal?: AbortSignal): Promise<Result<KeptFile>> {
  const { dir, disk } = folder;
  const incoming = join(dir, `incoming-${randomUUID()}.tmp`);
  try {
    const written = await writeKept(folder, incoming, source, signal);
    const name = nameOf(written.sha256);
    const isNew = !(await disk.list(dir)).includes(name);
    // A copy that is still good stays as it is; a damaged one is replaced by this one, which is.
    if (!isNew && (await verifyKept(folder, written.sha256)).ok) {
      await disk.remove(incoming);
    } else {
      await disk.rename(incoming, join(dir, name));
      await disk.syncFolder(dir);
    }
    return ok({ ...written, name, isNew });
  } catch (error) {
    await removeIfThere(disk, incoming);
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'keep file') };
  }
}

async function discard(folder: Folder, sha256: string): Promise<Result<null>> {
  try {
    await removeIfThere(folder.disk, join(folder.dir, nameOf(sha256)));
    await folder.disk.syncFolder(folder.dir);
    return ok(null);
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'kept file') };
  }
}

/** Opens the folder of kept files; removes what an earlier session began to keep and did not finish. */
export async function openKeptFiles(input: {
  readonly dir: string;
  /** 32 bytes, derived for kept files. */
  readonly key: Buffer;
  readonly disk?: Disk;
}): Promise<Result<KeptFiles>> {
  const folder: Folder = { dir: input.dir, key: input.key, disk: input.disk ?? realDisk };
  try {
    await folder.disk.makeFolder(folder.dir);
    for (const name of (await folder.disk.list(folder.dir)).filter((entry) => INCOMING.test(entry))) {
      await removeIfThere(folder.disk, join(folder.dir, name));
    }
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', 'kept files') };
  }
  return ok({
    keep: (source, signal) => keep(folder, source, signal),
    open: (sha256) => openKept(folder, sha256),
    source: (sha256, fileName) => ({ fileName, openStream: () => openKept(folder, sha256) }),
    verify: (sha256) => verifyKept(folder, sha256),
    discard: (sha256) => discard(folder, sha256),
  });
}
