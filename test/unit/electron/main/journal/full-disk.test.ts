import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '#main/platform/disk';
import { freeBytes } from '#main/platform/disk-space';
import type { RecordedEvent } from '#shared/domain/events/types';
import { noteDraft, noteDrafts } from '#test/support/disk-drafts';
import { FIRST_FILE, SECOND_FILE, appendAll, eventsAfter, opened } from '#test/support/disk-journal';
import { type DiskStep, MemoryDisk, errnoError, failOnce } from '#test/support/disk-memory';

describe('a journal on a full or failing disk', () => {
  for (const [errno, code] of [
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EFBIG', 'DISK_FULL'],
    ['EIO', 'JOURNAL_UNAVAILABLE'],
  ] as const) {
    it(`leaves no trace of an append that ends in ${errno}, and takes the next one`, async () => {
      const disk = new MemoryDisk();
      const { journal } = await opened(disk);
      const before = await appendAll(journal, noteDrafts(1, 2));
      const file = disk.content(FIRST_FILE);
      for (const written of [0, 1, 8, 60, 100_000]) {
        disk.faults = failOnce('write', errno, 1, written);
        expect(await journal.append(noteDrafts(10, 2))).toMatchObject({
          ok: false,
          error: { code, details: { errno } },
        });
        expect(disk.content(FIRST_FILE).equals(file)).toBe(true);
        expect(journal.head()).toMatchObject({ seq: 2 });
      }
      const after = await appendAll(journal, noteDrafts(3, 1));
      const reopened = await opened(disk);
      expect(reopened.opening).toEqual({ tailCut: null, damage: null });
      expect(await eventsAfter(reopened.journal)).toEqual([...before, ...after]);
    });
  }

  it('tells nobody that an event is recorded when the sync fails, even though it was written', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    disk.faults = failOnce('datasync', 'EIO');
    expect(await journal.append(noteDrafts(1, 1))).toMatchObject({ ok: false, error: { code: 'JOURNAL_UNAVAILABLE' } });
    expect(await eventsAfter((await opened(disk.copy())).journal)).toEqual([]);
    expect(await appendAll(journal, noteDrafts(2, 1))).toMatchObject([{ seq: 1, data: { text: 'note 2' } }]);
  });

  it('appends nothing while the rest of a failed append cannot be cut away', async () => {
    const disk = new MemoryDisk();
    const { journal } = await opened(disk);
    const before = await appendAll(journal, noteDrafts(1, 1));
    const full = (step: DiskStep) =>
      step.op === 'write' || step.op === 'truncate' ? { errno: 'ENOSPC', written: 40 } : null;
    disk.faults = full;
    const torn = disk.content(FIRST_FILE).length + 40;
    for (const n of [2, 3, 4]) {
      expect(await journal.append(noteDrafts(n, 1))).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
      expect(disk.content(FIRST_FILE).length).toBe(torn);
    }
    expect(await eventsAfter(journal)).toEqual(before);
    disk.faults = () => null;
    const after = await appendAll(journal, noteDrafts(5, 1));
    const reopened = await opened(disk);
    expect(reopened.opening).toEqual({ tailCut: null, damage: null });
    expect(await eventsAfter(reopened.journal)).toEqual([...before, ...after]);
  });

  it('does not grow a file behind a successor that could not be finished', async () => {
    for (const op of ['create', 'write', 'datasync', 'rename', 'sync-folder'] as const) {
      const disk = new MemoryDisk();
      const { journal } = await opened(disk, { rotateAtBytes: 1800 });
      const before = await appendAll(journal, noteDrafts(1, 1));
      const isNext = (step: DiskStep) => step.op === op && (op === 'sync-folder' || step.path.startsWith(SECOND_FILE));
      disk.faults = (step) => (isNext(step) ? { errno: 'ENOSPC', written: 3 } : null);
      const large = noteDraft(2, 'x'.repeat(1500));
      expect(await journal.append([large])).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
      disk.faults = () => null;
      const small = await appendAll(journal, noteDrafts(3, 1));
      expect(disk.paths()).toEqual([FIRST_FILE]);
      expect((await opened(disk.copy())).opening).toEqual({ tailCut: null, damage: null });
      const rotated = await appendAll(journal, [large]);
      expect(disk.paths()).toEqual([FIRST_FILE, SECOND_FILE]);
      const reopened = await opened(disk);
      expect(reopened.opening).toEqual({ tailCut: null, damage: null });
      expect(await eventsAfter(reopened.journal)).toEqual([...before, ...small, ...rotated]);
      expect(await reopened.journal.verify()).toMatchObject({ isClean: true });
    }
  });

  it('says that it cannot open when the folder cannot be read', async () => {
    const disk = new MemoryDisk();
    const closed = { ...disk, list: () => Promise.reject(errnoError('EACCES', 'scandir')) };
    await expect(opened(closed)).rejects.toThrow('JOURNAL_UNAVAILABLE');
  });
});

/** A disk of 256 KB, or null where this process may not mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'kept-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

describe('a journal on a real disk that runs full', () => {
  it('keeps every acknowledged event, refuses the rest, and goes on when there is room', async (context) => {
    const folder = mountSmallDisk();
    if (folder === null) return context.skip('this process may not mount a small tmpfs');
    try {
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(120 * 1024));
      const { journal } = await opened(realDisk, { dir: join(folder, 'journal') });
      const acknowledged: RecordedEvent[] = [];
      let refused = 0;
      for (let n = 1; refused < 5; n += 1) {
        const result = await journal.append([noteDraft(n, 'x'.repeat(3000))]);
        if (result.ok) acknowledged.push(...result.value);
        else refused += result.error.code === 'DISK_FULL' ? 1 : Number.NaN;
      }
      expect(await freeBytes(folder)).toBeLessThan(8 * 1024);
      expect(await eventsAfter(journal)).toEqual(acknowledged);
      rmSync(join(folder, 'ballast'));
      acknowledged.push(...(await appendAll(journal, noteDrafts(500, 3))));
      await journal.close();
      const reopened = await opened(realDisk, { dir: join(folder, 'journal') });
      expect(reopened.opening).toEqual({ tailCut: null, damage: null });
      expect(await eventsAfter(reopened.journal)).toEqual(acknowledged);
      await reopened.journal.close();
    } finally {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    }
  });
});
