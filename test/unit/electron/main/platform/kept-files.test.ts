import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '#main/platform/disk';
import { CHUNK_BYTES } from '#main/platform/kept-file-format';
import { type ByteSource, type KeptFiles, openKeptFiles } from '#main/platform/kept-files';
import { CodedError, err, unwrap } from '#shared/kernel/result';
import { MemoryDisk, errnoError, failOnce } from '#test/support/disk-memory';

const DIR = '/desk/files';
const KEY = Buffer.alloc(32, 3);

async function filesOn(disk: Disk, dir = DIR, key = KEY): Promise<KeptFiles> {
  return unwrap(await openKeptFiles({ dir, key, disk }));
}

/** A source that gives `content` in pieces of `pieceBytes`. */
function sourceOf(content: Buffer, pieceBytes = 100_000): ByteSource {
  return {
    openStream: async function* () {
      for (let at = 0; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes);
    },
  };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function read(files: KeptFiles, hash: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of files.open(hash)) parts.push(part);
  return Buffer.concat(parts);
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof CodedError ? error.error : error),
  );
}

describe('a kept file', () => {
  it('gives back what it was given, whatever its size and however it came', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kept-files-'));
    const files = await filesOn(realDisk, dir);
    for (const size of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 1_000_003]) {
      const content = randomBytes(size);
      const kept = unwrap(await files.keep(sourceOf(content, 70_001)));
      expect(kept).toEqual({ sha256: sha256(content), bytes: size, name: `${sha256(content)}.kept`, isNew: true });
      expect((await read(files, kept.sha256)).equals(content)).toBe(true);
      expect(await files.verify(kept.sha256)).toEqual({ ok: true, value: { bytes: size } });
    }
    expect((await realDisk.list(dir)).every((name) => /^[0-9a-f]{64}\.kept$/.test(name))).toBe(true);
    await rm(dir, { recursive: true });
  });

  it('holds nothing readable', async () => {
    const disk = new MemoryDisk();
    const { name } = unwrap(await (await filesOn(disk)).keep(sourceOf(Buffer.from('Name,Phone\nCanary,555-0100\n'))));
    expect(disk.content(`${DIR}/${name}`).toString('latin1')).not.toContain('Canary');
  });

  it('is kept once for the same content, and replaced when the copy there is damaged', async () => {
    const disk = new MemoryDisk();
    const files = await filesOn(disk);
    const content = randomBytes(5000);
    const first = unwrap(await files.keep(sourceOf(content)));
    const path = `${DIR}/${first.name}`;
    const bytes = disk.content(path);
    expect(unwrap(await files.keep(sourceOf(content, 7)))).toEqual({ ...first, isNew: false });
    expect(disk.content(path).equals(bytes)).toBe(true);
    disk.put(path, bytes.subarray(0, -1));
    expect(unwrap(await files.keep(sourceOf(content)))).toEqual({ ...first, isNew: false });
    expect((await read(files, first.sha256)).equals(content)).toBe(true);
    expect(disk.paths()).toEqual([path]);
  });

  it('is read as a source of an import under the name the person knew', async () => {
    const files = await filesOn(new MemoryDisk());
    const kept = unwrap(await files.keep(sourceOf(Buffer.from('a,b\n1,2\n'))));
    const source = files.source(kept.sha256, 'placement march.csv');
    expect(source.fileName).toBe('placement march.csv');
    for (const _ of [1, 2]) {
      const parts: Uint8Array[] = [];
      for await (const part of source.openStream()) parts.push(part);
      expect(Buffer.concat(parts).toString()).toBe('a,b\n1,2\n');
    }
  });

  it('is gone after it was discarded', async () => {
    const disk = new MemoryDisk();
    const files = await filesOn(disk);
    const { sha256: hash } = unwrap(await files.keep(sourceOf(Buffer.from('x'))));
    expect(await files.discard(hash)).toEqual({ ok: true, value: null });
    expect(await files.discard(hash)).toEqual({ ok: true, value: null });
    expect(disk.paths()).toEqual([]);
  });
});

describe('a damaged kept file', () => {
  const damaged = (reason: string) => ({ ok: false, error: { code: 'KEPT_FILE_DAMAGED', details: { reason } } });

  it('is found wherever a byte was changed, added or cut', async () => {
    const disk = new MemoryDisk();
    const files = await filesOn(disk);
    const { sha256: hash, name } = unwrap(await files.keep(sourceOf(randomBytes(300))));
    const path = `${DIR}/${name}`;
    const bytes = disk.content(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x81, at);
      disk.put(path, changed);
      expect(await files.verify(hash)).toMatchObject(damaged('changed'));
      disk.put(path, bytes.subarray(0, at));
      expect(await files.verify(hash)).toMatchObject(damaged('changed'));
    }
    disk.put(path, Buffer.concat([bytes, Buffer.alloc(1)]));
    expect(await files.verify(hash)).toMatchObject(damaged('changed'));
  });

  it('is found when chunks are missing, moved, or come from another copy', async () => {
    const disk = new MemoryDisk();
    const files = await filesOn(disk);
    const content = randomBytes(3 * CHUNK_BYTES);
    const { sha256: hash, name } = unwrap(await files.keep(sourceOf(content)));
    const path = `${DIR}/${name}`;
    const bytes = disk.content(path);
    const sealed = CHUNK_BYTES + 33;
    const head = bytes.subarray(0, 24);
    const [one, two, three] = [0, 1, 2].map((n) => bytes.subarray(24 + n * sealed, 24 + (n + 1) * sealed));
    const parts = (...chunks: readonly (Buffer | undefined)[]) =>
      Buffer.concat([head, ...chunks.map((chunk) => chunk ?? Buffer.alloc(0))]);
    disk.put(path, bytes.subarray(0, 24));
    unwrap(await files.keep(sourceOf(content)));
    const otherCopy = disk.content(path).subarray(24, 24 + sealed);
    for (const changed of [
      parts(two, one, three),
      parts(one, three),
      parts(one, two),
      parts(three),
      parts(otherCopy, two, three),
    ]) {
      disk.put(path, changed);
      expect(await files.verify(hash)).toMatchObject(damaged('changed'));
      expect(await failure(read(files, hash))).toMatchObject({ code: 'KEPT_FILE_DAMAGED' });
    }
    disk.put(path, parts(one, two, three));
    expect(await files.verify(hash)).toMatchObject({ ok: true });
  });

  it('is found when it is missing, of other content, or of another key', async () => {
    const disk = new MemoryDisk();
    const files = await filesOn(disk);
    const first = unwrap(await files.keep(sourceOf(Buffer.from('first'))));
    const second = unwrap(await files.keep(sourceOf(Buffer.from('second'))));
    disk.put(`${DIR}/${first.name}`, disk.content(`${DIR}/${second.name}`));
    expect(await files.verify(first.sha256)).toMatchObject(damaged('other-content'));
    const otherKey = await filesOn(disk, DIR, Buffer.alloc(32, 4));
    expect(await otherKey.verify(second.sha256)).toMatchObject(damaged('changed'));
    await files.discard(second.sha256);
    expect(await files.verify(second.sha256)).toMatchObject(damaged('missing'));
    expect(await failure(read(files, second.sha256))).toMatchObject({ code: 'KEPT_FILE_DAMAGED' });
  });

  it('is told from a disk that does not answer', async () => {
    const disk = new MemoryDisk();
    const { sha256: hash } = unwrap(await (await filesOn(disk)).keep(sourceOf(Buffer.from('x'))));
    const failing: Disk = {
      ...disk,
      open: (path, how) => (how === 'read' ? Promise.reject(errnoError('EIO', 'open')) : disk.open(path, how)),
    };
    expect(await (await filesOn(failing)).verify(hash)).toMatchObject({
      ok: false,
      error: { code: 'FILE_NOT_READABLE' },
    });
  });
});

describe('keeping a file that cannot be kept', () => {
  it('leaves nothing behind when the disk is full', async () => {
    for (const [op, nth] of [
      ['create', 1],
      ['write', 1],
      ['write', 2],
      ['write', 4],
      ['datasync', 1],
      ['rename', 1],
    ] as const) {
      const disk = new MemoryDisk();
      const files = await filesOn(disk);
      disk.faults = failOnce(op, 'ENOSPC', nth, 5);
      const kept = await files.keep(sourceOf(randomBytes(3 * CHUNK_BYTES)));
      expect(kept).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
      expect(disk.paths()).toEqual([]);
    }
  });

  it('says what became of the source, and leaves nothing behind', async () => {
    const disk = new MemoryDisk();
    const files = await filesOn(disk);
    const breaking = (error: Error): ByteSource => ({
      openStream: async function* () {
        yield Buffer.from('half');
        throw error;
      },
    });
    const gone = await files.keep(breaking(errnoError('ENOENT', 'read')));
    expect(gone).toMatchObject({ ok: false, error: { code: 'FILE_NOT_READABLE', details: { errno: 'ENOENT' } } });
    const { error } = err('FILE_NOT_READABLE', 'changed while it was read', { reason: 'changed' });
    expect(await files.keep(breaking(new CodedError(error)))).toEqual({ ok: false, error });
    const cancelled = await files.keep(sourceOf(Buffer.from('x')), AbortSignal.abort());
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(disk.paths()).toEqual([]);
  });

  it('leaves the file whole or not there, whenever the power goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(), { minLength: 1 }),
        async (cutPowerAt, numbers) => {
          const disk = new MemoryDisk();
          const files = await filesOn(disk);
          const content = Buffer.alloc(CHUNK_BYTES + 10, 'placement ');
          disk.cutPowerAt = cutPowerAt;
          const kept = await files.keep(sourceOf(content)).catch(() => null);
          let at = 0;
          const after = disk.afterPowerCut((most) => (numbers[at++ % numbers.length] ?? 0) % (most + 1));
          const reopened = await filesOn(after);
          const { ok: isThere } = await reopened.verify(sha256(content));
          if (kept?.ok === true) expect(isThere).toBe(true);
          expect(after.paths().length).toBe(isThere ? 1 : 0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
