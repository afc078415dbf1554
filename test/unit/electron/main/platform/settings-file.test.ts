import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { sealFile, unsealFile } from '#main/platform/sealed-file';
import { type SettingsStore, openSettings } from '#main/platform/settings-file';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { unwrap } from '#shared/kernel/result';
import { NOON_MS } from '#test/support/disk-journal';
import { MemoryDisk, failOnce } from '#test/support/disk-memory';

const KEY = Buffer.alloc(32, 7);
const OWNER = 'a'.repeat(32);
const FILE = `/desk/settings/${OWNER}.bin`;
const clock = { nowMs: () => NOON_MS, zone: () => 'America/Chicago' };

function settingsOn(disk: MemoryDisk, ownerId = OWNER): Promise<SettingsStore> {
  return openSettings({ dir: '/desk/settings', key: KEY, ownerId, clock, disk });
}

describe('the settings of a person', () => {
  it('are the defaults until something is set, and leave no file', async () => {
    const disk = new MemoryDisk();
    const settings = await settingsOn(disk);
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(settings.state()).toBe('new');
    expect(disk.paths()).toEqual([]);
  });

  it('hold what was set after a power cut, and leave the rest as it was', async () => {
    const disk = new MemoryDisk();
    const settings = await settingsOn(disk);
    unwrap(await settings.change({ language: 'es', keys: { 'contact.save': ['F2'] } }));
    unwrap(await settings.change({ textScale: 1.5 }));
    const after = await settingsOn(disk.afterPowerCut(() => 0));
    expect(after.state()).toBe('kept');
    expect(after.read()).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'es',
      keys: { 'contact.save': ['F2'] },
      textScale: 1.5,
    });
  });

  it('keep both of two changes made at once', async () => {
    const settings = await settingsOn(new MemoryDisk());
    await Promise.all([settings.change({ theme: 'dark' }), settings.change({ density: 'compact' })]);
    expect(settings.read()).toMatchObject({ theme: 'dark', density: 'compact' });
  });

  it('tell whoever listens, once for each change', async () => {
    const settings = await settingsOn(new MemoryDisk());
    const heard: string[] = [];
    const stop = settings.onChange(({ theme }) => heard.push(theme));
    await settings.change({ theme: 'dark' });
    stop();
    await settings.change({ theme: 'light' });
    expect(heard).toEqual(['dark']);
  });

  it('are of one person: another begins with the defaults and cannot take the file of the first', async () => {
    const disk = new MemoryDisk();
    unwrap(await (await settingsOn(disk)).change({ language: 'es' }));
    const other = 'b'.repeat(32);
    expect((await settingsOn(disk, other)).read().language).toBe('system');
    disk.put(`/desk/settings/${other}.bin`, disk.content(FILE));
    const taken = await settingsOn(disk, other);
    expect(taken.state()).toBe('reset');
    expect(taken.read().language).toBe('system');
  });

  it('stay on the disk when a newer Kept wrote more than this one knows', async () => {
    const disk = new MemoryDisk();
    const stored = { format: 1, settings: { theme: 'sepia', density: 'compact', readAloud: { voice: 'calm' } } };
    disk.put(FILE, sealFile(KEY, `kept settings ${OWNER}.bin`, Buffer.from(JSON.stringify(stored))));
    const settings = await settingsOn(disk);
    expect(settings.read()).toEqual({ ...DEFAULT_SETTINGS, density: 'compact' });
    unwrap(await settings.change({ mouseHints: false }));
    const plain = unsealFile(KEY, `kept settings ${OWNER}.bin`, disk.content(FILE));
    expect(JSON.parse(String(plain))).toEqual({ format: 1, settings: { ...stored.settings, mouseHints: false } });
  });

  it('are left alone when a newer Kept wrote them in another form', async () => {
    const disk = new MemoryDisk();
    const stored = { format: 2, settings: {} };
    disk.put(FILE, sealFile(KEY, `kept settings ${OWNER}.bin`, Buffer.from(JSON.stringify(stored))));
    const settings = await settingsOn(disk);
    expect(settings.state()).toBe('newer');
    expect(await settings.change({ theme: 'dark' })).toMatchObject({ ok: false, error: { code: 'SCHEMA_TOO_NEW' } });
  });

  it('change nothing where there is no room, and keep what was set', async () => {
    const disk = new MemoryDisk();
    const settings = await settingsOn(disk);
    unwrap(await settings.change({ theme: 'dark' }));
    disk.faults = failOnce('write', 'ENOSPC');
    expect(await settings.change({ theme: 'light' })).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(settings.read().theme).toBe('dark');
    expect((await settingsOn(disk)).read().theme).toBe('dark');
    unwrap(await settings.change({ theme: 'light' }));
    expect(settings.read().theme).toBe('light');
  });

  it('are never put in place of a file that could only not be read at that moment', async () => {
    const disk = new MemoryDisk();
    unwrap(await (await settingsOn(disk)).change({ language: 'es', theme: 'dark' }));
    const { open } = disk;
    const unread = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'open' });
    Object.assign(disk, { open: () => Promise.reject(unread) });
    const settings = await settingsOn(disk);
    expect(settings.state()).toBe('unreadable');
    expect(await settings.change({ theme: 'light' })).toMatchObject({
      ok: false,
      error: { code: 'FILE_NOT_READABLE' },
    });
    Object.assign(disk, { open });
    expect(unwrap(await settings.change({ theme: 'light' }))).toMatchObject({ language: 'es', theme: 'light' });
  });

  it('that were cut or changed anywhere are set aside, and every file stays', async () => {
    const disk = new MemoryDisk();
    unwrap(await (await settingsOn(disk)).change({ language: 'es' }));
    const sound = disk.content(FILE);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.boolean(), async (at, isCut) => {
        const hurt = new MemoryDisk();
        const bytes = Buffer.from(sound);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        const found = isCut ? sound.subarray(0, at) : bytes;
        hurt.put(FILE, found);
        const settings = await settingsOn(hurt);
        expect(settings.state()).toBe('reset');
        expect(settings.read()).toEqual(DEFAULT_SETTINGS);
        const [aside] = hurt.paths();
        expect(aside).toMatch(/\.bin\.damaged-\d{8}T\d{9}Z$/);
        expect(hurt.content(aside ?? '').equals(found)).toBe(true);
        expect(unwrap(await settings.change({ theme: 'dark' })).theme).toBe('dark');
        expect(hurt.paths()).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the settings on a real disk', () => {
  let dir: string | null = null;
  afterEach(async () => {
    if (dir !== null) await rm(dir, { recursive: true, force: true });
  });

  it('show nobody what they hold or whose they are, and are replaced whole', async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'kept-settings-'));
    const folder = path.join(dir, 'settings');
    const open = () => openSettings({ dir: folder, key: KEY, ownerId: OWNER, clock });
    const settings = await open();
    unwrap(await settings.change({ savedViews: [{ id: 'v1', title: 'Calls for Ada Canary' }] }));
    unwrap(await settings.change({ theme: 'dark' }));
    expect(await readdir(folder)).toEqual([`${OWNER}.bin`]);
    expect(await readFile(path.join(folder, `${OWNER}.bin`), 'latin1')).not.toMatch(/Canary|savedViews|dark/);
    expect((await open()).read()).toMatchObject({ theme: 'dark', savedViews: [{ title: 'Calls for Ada Canary' }] });
  });

  it('that are torn are set aside and begun anew', async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'kept-settings-'));
    const open = () => openSettings({ dir: dir ?? '', key: KEY, ownerId: OWNER, clock });
    unwrap(await (await open()).change({ theme: 'dark' }));
    const file = path.join(dir, `${OWNER}.bin`);
    await writeFile(file, (await readFile(file)).subarray(0, 40));
    const settings = await open();
    expect(settings.state()).toBe('reset');
    expect(unwrap(await settings.change({ density: 'compact' }))).toMatchObject({
      theme: 'system',
      density: 'compact',
    });
    expect((await readdir(dir)).length).toBe(2);
  });
});
