import { describe, expect, it } from 'vitest';
import { type DraftsFile, openDrafts } from '#main/platform/drafts-file';
import { unwrap } from '#shared/kernel/result';
import { NOON_MS } from '#test/support/disk-journal';
import { MemoryDisk, failOnce } from '#test/support/disk-memory';

const KEY = Buffer.alloc(32, 9);
const OWNER = 'a'.repeat(32);
const FILE = `/desk/drafts/${OWNER}.bin`;
const clock = { nowMs: () => NOON_MS, zone: () => 'America/Chicago' };
const WORDS = JSON.stringify({ note: 'lost his job in March' });

function draftsOn(disk: MemoryDisk, ownerId = OWNER): DraftsFile {
  return openDrafts({ dir: '/desk/drafts', key: KEY, ownerId, clock, disk });
}

describe('the drafts of a person', () => {
  it('are nothing until something is typed, and leave no file', async () => {
    const disk = new MemoryDisk();
    expect(unwrap(await draftsOn(disk).read())).toBe(null);
    expect(disk.paths()).toEqual([]);
  });

  it('come back after a power cut as they were last kept', async () => {
    const disk = new MemoryDisk();
    const drafts = draftsOn(disk);
    unwrap(await drafts.write('first'));
    unwrap(await drafts.write(WORDS));
    expect(unwrap(await draftsOn(disk.afterPowerCut(() => 0)).read())).toBe(WORDS);
  });

  it('are never on the disk in clear', async () => {
    const disk = new MemoryDisk();
    unwrap(await draftsOn(disk).write(WORDS));
    for (const path of disk.paths()) expect(disk.content(path).includes('lost his job')).toBe(false);
  });

  it('are removed when nothing is being typed any more', async () => {
    const disk = new MemoryDisk();
    const drafts = draftsOn(disk);
    unwrap(await drafts.write(WORDS));
    unwrap(await drafts.write(null));
    expect(disk.paths()).toEqual([]);
    unwrap(await drafts.write(null));
  });

  it('are the last of several kept at once', async () => {
    const drafts = draftsOn(new MemoryDisk());
    await Promise.all(['a', 'b', 'c'].map((text) => drafts.write(text)));
    expect(unwrap(await drafts.read())).toBe('c');
  });

  it('of another person, or changed on the disk, are set aside and not shown', async () => {
    const disk = new MemoryDisk();
    unwrap(await draftsOn(disk).write(WORDS));
    const other = 'b'.repeat(32);
    disk.put(`/desk/drafts/${other}.bin`, disk.content(FILE));
    expect(unwrap(await draftsOn(disk, other).read())).toBe(null);
    expect(disk.paths().some((path) => path.includes(`${other}.bin.damaged-`))).toBe(true);
  });

  it('stay as they were when the disk is full', async () => {
    const disk = new MemoryDisk();
    unwrap(await draftsOn(disk).write(WORDS));
    disk.faults = failOnce('write', 'ENOSPC');
    expect(await draftsOn(disk).write('more')).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(unwrap(await draftsOn(disk).read())).toBe(WORDS);
  });
});
