import { describe, expect, it } from 'vitest';
import { type OpenDeskFileInput, openDeskFile, saveDeskFile } from '#main/platform/desk-file';
import { createIds } from '#main/platform/ids';
import { unwrap } from '#shared/kernel/result';
import { NOON_MS } from '#test/support/disk-journal';
import { MemoryDisk, failOnce } from '#test/support/disk-memory';

const clock = { nowMs: () => NOON_MS, zone: () => 'UTC' };
const DESK_FILE = '/desk/desk.json';

function input(disk: MemoryDisk, hasJournal = false): OpenDeskFileInput {
  return { dir: '/desk', ids: createIds(clock), clock, hasJournal, disk };
}

describe('the desk file', () => {
  it('names a new desk once and for all', async () => {
    const disk = new MemoryDisk();
    const desk = unwrap(await openDeskFile(input(disk)));
    expect(desk).toMatchObject({ format: 1, storeGeneration: 1, createdAt: '2026-03-04T12:00:00.000Z' });
    const afterPowerCut = disk.afterPowerCut(() => 0);
    expect(unwrap(await openDeskFile(input(afterPowerCut, true)))).toEqual(desk);
  });

  it('is replaced whole, and stays as it was when the disk is full', async () => {
    const disk = new MemoryDisk();
    const desk = unwrap(await openDeskFile(input(disk)));
    const next = { ...desk, storeGeneration: 2 };
    disk.faults = failOnce('write', 'ENOSPC', 1, 20);
    expect(await saveDeskFile('/desk', next, disk)).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(unwrap(await openDeskFile(input(disk, true)))).toEqual(desk);
    unwrap(await saveDeskFile('/desk', next, disk));
    expect(unwrap(await openDeskFile(input(disk, true)))).toEqual(next);
  });

  it('is never made anew beside a journal, and says what to do', async () => {
    for (const content of [null, '', '{"format":1', '{"format":1,"deskId":""}', 'null', '\0\0\0\0']) {
      const disk = new MemoryDisk();
      if (content !== null) disk.put(DESK_FILE, Buffer.from(content));
      const opened = await openDeskFile(input(disk, true));
      const reason = content === null ? 'missing' : 'damaged';
      expect(opened).toMatchObject({
        ok: false,
        error: { code: 'FILE_NOT_READABLE', message: expect.stringContaining('backup'), details: { reason } },
      });
      expect(disk.paths()).toEqual(content === null ? [] : [DESK_FILE]);
    }
  });

  it('is made anew when it is damaged and nothing was recorded, and the damaged one is kept', async () => {
    const disk = new MemoryDisk();
    disk.put(DESK_FILE, Buffer.from('{"format":'));
    expect(unwrap(await openDeskFile(input(disk)))).toMatchObject({ storeGeneration: 1 });
    expect(disk.content(`${DESK_FILE}.damaged`).toString()).toBe('{"format":');
  });

  it('is left alone when a newer Kept wrote it', async () => {
    for (const hasJournal of [true, false]) {
      const disk = new MemoryDisk();
      disk.put(DESK_FILE, Buffer.from('{"format":2,"desk":{}}'));
      expect(await openDeskFile(input(disk, hasJournal))).toMatchObject({
        ok: false,
        error: { code: 'SCHEMA_TOO_NEW' },
      });
      expect(disk.paths()).toEqual([DESK_FILE]);
    }
  });
});
