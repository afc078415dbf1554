import { describe, expect, it } from 'vitest';
import { type SentinelState, createSentinel } from '#main/platform/sentinel';
import { MemoryDisk, errnoError, failOnce } from '#test/support/disk-memory';

const SENTINEL = '/desk/sentinel.json';
const state: SentinelState = {
  databaseId: 'desk/1',
  head: { seq: 12, hash: 'ab'.repeat(32) },
  revision: 40,
  accounts: 250_000,
  events: 12,
  isOpen: true,
};

describe('the sentinel', () => {
  it('remembers what the store must have', async () => {
    const disk = new MemoryDisk();
    const sentinel = createSentinel('/desk', disk);
    expect(await sentinel.read()).toEqual({ kind: 'absent', reason: null });
    expect(await sentinel.write(state)).toEqual({ ok: true, value: null });
    expect(await createSentinel('/desk', disk).read()).toEqual({ kind: 'present', state });
  });

  it('ends with the last state when many come at once, and writes few times', async () => {
    const disk = new MemoryDisk();
    const sentinel = createSentinel('/desk', disk);
    const writes = Array.from({ length: 50 }, (_, n) => sentinel.write({ ...state, revision: n }));
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true);
    expect(await sentinel.read()).toEqual({ kind: 'present', state: { ...state, revision: 49 } });
    expect(disk.steps).toBeLessThan(10);
  });

  it('is absent with a reason when any byte of it was changed or it was cut', async () => {
    const disk = new MemoryDisk();
    const sentinel = createSentinel('/desk', disk);
    await sentinel.write(state);
    const bytes = disk.content(SENTINEL);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
      for (const damaged of [changed, bytes.subarray(0, at)]) {
        disk.put(SENTINEL, damaged);
        expect(await sentinel.read()).toEqual({ kind: 'absent', reason: 'damaged' });
      }
    }
    disk.put(SENTINEL, Buffer.alloc(bytes.length));
    expect(await sentinel.read()).toEqual({ kind: 'absent', reason: 'damaged' });
  });

  it('is absent with a reason when it cannot be read', async () => {
    const disk = new MemoryDisk();
    const failing = { ...disk, open: () => Promise.reject(errnoError('EIO', 'open')) };
    expect(await createSentinel('/desk', failing).read()).toEqual({ kind: 'absent', reason: 'unreadable' });
  });

  it('keeps the old state on a full disk and takes the next one', async () => {
    const disk = new MemoryDisk();
    const sentinel = createSentinel('/desk', disk);
    await sentinel.write(state);
    disk.faults = failOnce('write', 'ENOSPC', 1, 9);
    const next = { ...state, revision: 41 };
    expect(await sentinel.write(next)).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(await sentinel.read()).toEqual({ kind: 'present', state });
    expect(await sentinel.write(next)).toMatchObject({ ok: true });
    expect(await sentinel.read()).toEqual({ kind: 'present', state: next });
  });
});
