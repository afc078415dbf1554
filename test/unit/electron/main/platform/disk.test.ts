import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '#main/platform/disk';
import { freeBytes } from '#main/platform/disk-space';
import { codeOfFsError, errnoOf, fsError, isMissing } from '#main/platform/fs-errors';
import { patientRename } from '#main/platform/patient-rename';
import { readWhole, replaceWhole } from '#main/platform/whole-file';
import { CodedError, err } from '#shared/kernel/result';
import { MemoryDisk, errnoError, failOnce } from '#test/support/disk-memory';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-disk-'));
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

async function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('nothing was thrown'),
    (error: unknown) => error,
  );
}

// The disk in memory that other tests crash and fill must behave like the real one as long as nothing fails.
for (const [name, disk] of [
  ['the real disk', realDisk],
  ['the disk in memory', new MemoryDisk()],
] as const satisfies readonly (readonly [string, Disk])[]) {
  describe(name, () => {
    it('writes at a position, cuts, and reads what is there', async () => {
      const path = join(root, 'written');
      const file = await disk.open(path, 'create');
      await file.write(Buffer.from('hello world'), 0);
      await file.write(Buffer.from('W'), 6);
      await file.write(Buffer.from('!'), 12);
      expect(await file.size()).toBe(13);
      await file.truncate(12);
      await file.datasync();
      const into = Buffer.alloc(20, 1);
      expect(await file.read(into, 6)).toBe(6);
      expect(into.subarray(0, 6).toString()).toBe('World\0');
      expect(await file.read(into, 40)).toBe(0);
      await file.close();
      const again = await disk.open(path, 'change');
      await again.write(Buffer.from('J'), 0);
      await again.close();
      expect((await readWhole(disk, path))?.toString()).toBe('Jello World\0');
    });

    it('empties a file that is created again, and says when one is missing', async () => {
      const path = join(root, 'twice');
      await replaceWhole(disk, path, Buffer.from('first'), { isSynced: true });
      await (await disk.open(path, 'create')).close();
      expect((await readWhole(disk, path))?.length).toBe(0);
      expect(await readWhole(disk, join(root, 'nothing'))).toBeNull();
      for (const work of [
        disk.open(join(root, 'nothing'), 'read'),
        disk.open(join(root, 'nothing'), 'change'),
        disk.remove(join(root, 'nothing')),
        disk.rename(join(root, 'nothing'), join(root, 'something')),
      ]) {
        expect(isMissing(await caught(work))).toBe(true);
      }
    });

    it('makes folders, lists them, renames over what is there and removes', async () => {
      const folder = join(root, 'deep', 'folder');
      expect(await disk.list(folder)).toEqual([]);
      await disk.makeFolder(folder);
      await disk.makeFolder(folder);
      await replaceWhole(disk, join(folder, 'a'), Buffer.from('A'), { isSynced: false });
      await replaceWhole(disk, join(folder, 'b'), Buffer.from('B'), { isSynced: true });
      await disk.rename(join(folder, 'a'), join(folder, 'b'));
      await disk.syncFolder(folder);
      expect(await disk.list(folder)).toEqual(['b']);
      expect((await readWhole(disk, join(folder, 'b')))?.toString()).toBe('A');
      await disk.remove(join(folder, 'b'));
      expect(await disk.list(folder)).toEqual([]);
    });
  });
}

describe('replacing a small file', () => {
  it('leaves the old content and no draft when the disk is full', async () => {
    for (const op of ['create', 'write', 'datasync', 'rename'] as const) {
      const disk = new MemoryDisk();
      disk.put('/desk/x', Buffer.from('old'));
      disk.faults = failOnce(op, 'ENOSPC', 1, 2);
      const error = await caught(replaceWhole(disk, '/desk/x', Buffer.from('new'), { isSynced: true }));
      expect(errnoOf(error)).toBe('ENOSPC');
      expect(disk.content('/desk/x').toString()).toBe('old');
      expect(disk.paths()).toEqual(['/desk/x']);
    }
  });

  it('gives a reader the old content or the new, whenever the power goes', async () => {
    for (let cutPowerAt = 1; cutPowerAt <= 6; cutPowerAt += 1) {
      for (let choice = 0; choice < 20; choice += 1) {
        const disk = new MemoryDisk();
        disk.put('/desk/x', Buffer.from('old'));
        disk.cutPowerAt = cutPowerAt;
        await replaceWhole(disk, '/desk/x', Buffer.from('new'), { isSynced: true }).catch(() => null);
        const after = disk.afterPowerCut((most) => choice % (most + 1));
        expect(['old', 'new']).toContain(after.content('/desk/x').toString());
      }
    }
  });
});

describe('files on this machine', () => {
  it('can be read by their owner only', async () => {
    if (process.platform === 'win32') return;
    const path = join(root, 'private');
    await replaceWhole(realDisk, path, Buffer.from('x'), { isSynced: false });
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('have a known amount of room left', async () => {
    expect(await freeBytes(root)).toBeGreaterThan(0);
    expect(isMissing(await caught(freeBytes(join(root, 'no such folder'))))).toBe(true);
  });
});

describe('fsError', () => {
  it('tells a full disk from everything else, names the errno and never the path', () => {
    for (const errno of ['ENOSPC', 'EDQUOT', 'EFBIG']) {
      const error = fsError(errnoError(errno, 'write'), 'JOURNAL_UNAVAILABLE', 'append');
      expect(error).toEqual({ code: 'DISK_FULL', message: `append: ${errno}`, details: { errno } });
    }
    const denied = Object.assign(errnoError('EACCES', 'open'), { path: '/home/jane/x' });
    expect(JSON.stringify(fsError(denied, 'FILE_NOT_READABLE', 'read'))).not.toContain('jane');
    expect(codeOfFsError(denied)).toBe('FILE_NOT_READABLE');
  });

  it('passes an expected failure on and throws a bug on', () => {
    const { error } = err('CANCELLED', 'enough');
    expect(fsError(new CodedError(error), 'FILE_NOT_READABLE', 'read')).toBe(error);
    expect(() => fsError(new TypeError('bug'), 'FILE_NOT_READABLE', 'read')).toThrow('bug');
  });
});

describe('patientRename', () => {
  /** A rename that fails `times` times with an errno before it works. */
  const failing = (errno: string, times: number) => {
    const tries: string[] = [];
    const pauses: number[] = [];
    const rename = patientRename(
      async (from, to) => {
        tries.push(`${from} ${to}`);
        if (tries.length <= times) throw errnoError(errno, 'rename');
      },
      async (ms) => pauses.push(ms),
    );
    return { tries, pauses, rename };
  };

  it('waits until a virus scanner lets go of the file', async () => {
    for (const errno of ['EPERM', 'EACCES', 'EBUSY']) {
      const { tries, pauses, rename } = failing(errno, 3);
      await rename('a', 'b');
      expect(tries).toEqual(['a b', 'a b', 'a b', 'a b']);
      expect(pauses).toEqual([20, 40, 60]);
    }
  });

  it('gives up in the end, and at once for anything else', async () => {
    const held = failing('EBUSY', 100);
    expect(errnoOf(await caught(held.rename('a', 'b')))).toBe('EBUSY');
    expect(held.tries).toHaveLength(10);
    const full = failing('ENOSPC', 100);
    expect(errnoOf(await caught(full.rename('a', 'b')))).toBe('ENOSPC');
    expect(full.tries).toHaveLength(1);
  });
});
