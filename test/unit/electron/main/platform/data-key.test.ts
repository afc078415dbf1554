import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OpenDataKeyInput, openDataKey } from '#main/platform/data-key';
import { deriveKeys } from '#main/platform/derive-keys';
import { realDisk } from '#main/platform/disk';
import { unwrap } from '#shared/kernel/result';
import { MemoryDisk, failOnce } from '#test/support/disk-memory';
import { NO_KEYRING, userKeyring } from '#test/support/key-wrap';

const WRAPPED = '/desk/keys/data-key.bin';
const INSECURE = '/desk/keys/data-key.insecure';

function input(disk: MemoryDisk, other: Partial<OpenDataKeyInput> = {}): OpenDataKeyInput {
  return {
    dir: '/desk/keys',
    wrap: userKeyring('jane'),
    isInsecureFileAsked: false,
    isPackaged: false,
    hasData: false,
    disk,
    ...other,
  };
}

describe('the data key', () => {
  it('is made once, wrapped by the keyring, and the same at every start', async () => {
    const disk = new MemoryDisk();
    const first = unwrap(await openDataKey(input(disk)));
    expect(first).toMatchObject({ keptIn: 'keyring', isNew: true });
    expect(first.key.length).toBe(32);
    expect(disk.paths()).toEqual([WRAPPED]);
    expect(disk.content(WRAPPED).toString('latin1')).not.toContain(first.key.toString('base64'));
    const second = unwrap(await openDataKey(input(disk, { hasData: true })));
    expect(second).toMatchObject({ keptIn: 'keyring', isNew: false });
    expect(second.key.equals(first.key)).toBe(true);
    const other = unwrap(await openDataKey(input(new MemoryDisk())));
    expect(other.key.equals(first.key)).toBe(false);
  });

  it('is on the disk before anything can be encrypted with it', async () => {
    const disk = new MemoryDisk();
    const { key } = unwrap(await openDataKey(input(disk)));
    const after = disk.afterPowerCut(() => 0);
    expect(unwrap(await openDataKey(input(after, { hasData: true }))).key.equals(key)).toBe(true);
  });

  it('cannot be opened by another user, or when its file was changed', async () => {
    const disk = new MemoryDisk();
    unwrap(await openDataKey(input(disk)));
    const before = disk.content(WRAPPED);
    const invalid = { ok: false, error: { code: 'KEY_INVALID', details: { file: 'data-key.bin' } } };
    expect(await openDataKey(input(disk, { wrap: userKeyring('joe'), hasData: true }))).toMatchObject(invalid);
    for (let at = 0; at < before.length; at += 1) {
      const changed = Buffer.from(before);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x02, at);
      disk.put(WRAPPED, changed);
      expect(await openDataKey(input(disk, { hasData: true }))).toMatchObject(invalid);
      expect(disk.content(WRAPPED).equals(changed)).toBe(true);
    }
  });

  it('is never made anew over data that an older one encrypted', async () => {
    const disk = new MemoryDisk();
    for (const isInsecureFileAsked of [false, true]) {
      expect(await openDataKey(input(disk, { hasData: true, isInsecureFileAsked }))).toMatchObject({
        ok: false,
        error: { code: 'KEY_INVALID', message: expect.stringContaining('data-key.bin') },
      });
    }
    expect(disk.paths()).toEqual([]);
  });

  it('is not made where there is no keyring', async () => {
    const disk = new MemoryDisk();
    const unavailable = { ok: false, error: { code: 'KEY_UNAVAILABLE' } };
    expect(await openDataKey(input(disk, { wrap: NO_KEYRING }))).toMatchObject(unavailable);
    unwrap(await openDataKey(input(disk)));
    expect(await openDataKey(input(disk, { wrap: NO_KEYRING, hasData: true }))).toMatchObject(unavailable);
  });

  it('leaves nothing behind when the disk is full', async () => {
    const disk = new MemoryDisk();
    disk.faults = failOnce('write', 'ENOSPC', 1, 10);
    expect(await openDataKey(input(disk))).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
    expect(disk.paths()).toEqual([]);
  });
});

describe('--insecure-key-file', () => {
  const asked = { wrap: NO_KEYRING, isInsecureFileAsked: true };

  it('keeps the key in a plain file that names itself insecure', async () => {
    const disk = new MemoryDisk();
    const first = unwrap(await openDataKey(input(disk, asked)));
    expect(first).toMatchObject({ keptIn: 'insecure-file', isNew: true });
    expect(disk.paths()).toEqual([INSECURE]);
    const second = unwrap(await openDataKey(input(disk, { ...asked, hasData: true })));
    expect(second.key.equals(first.key)).toBe(true);
    disk.put(INSECURE, Buffer.from('something else'));
    expect(await openDataKey(input(disk, { ...asked, hasData: true }))).toMatchObject({
      ok: false,
      error: { code: 'KEY_INVALID', details: { file: 'data-key.insecure' } },
    });
  });

  it('is refused by an installed Kept', async () => {
    const disk = new MemoryDisk();
    expect(await openDataKey(input(disk, { ...asked, isPackaged: true }))).toMatchObject({
      ok: false,
      error: { code: 'KEY_UNAVAILABLE' },
    });
    expect(disk.paths()).toEqual([]);
  });

  it('is needed for a folder that has such a file, and does not replace a wrapped key', async () => {
    const disk = new MemoryDisk();
    unwrap(await openDataKey(input(disk, asked)));
    expect(await openDataKey(input(disk, { hasData: true }))).toMatchObject({
      ok: false,
      error: { code: 'KEY_UNAVAILABLE', message: expect.stringContaining('--insecure-key-file') },
    });
    const wrapped = new MemoryDisk();
    const first = unwrap(await openDataKey(input(wrapped)));
    const again = unwrap(await openDataKey(input(wrapped, { isInsecureFileAsked: true })));
    expect(again).toMatchObject({ keptIn: 'keyring' });
    expect(again.key.equals(first.key)).toBe(true);
  });

  it('writes a file that only its owner may read', async () => {
    if (process.platform === 'win32') return;
    const dir = await mkdtemp(join(tmpdir(), 'kept-key-'));
    unwrap(await openDataKey({ ...input(new MemoryDisk(), asked), dir, disk: realDisk }));
    expect((await stat(join(dir, 'data-key.insecure'))).mode & 0o777).toBe(0o600);
    await rm(dir, { recursive: true });
  });
});

describe('deriveKeys', () => {
  it('gives each use a key of its own, the same ones for ever', () => {
    const keys = deriveKeys(Buffer.alloc(32, 1));
    const hex = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key.toString('hex')]));
    expect(hex).toMatchInlineSnapshot(`
      {
        "drafts": "ca8b8d5650fcf06b8a44e9446a16c6a4ba62e428c5c04adcf25c26bc9348388f",
        "journal": "4f611750db48dfcbccc0ff035f78ff207cdb4118a1354061f84e80b438769fd4",
        "keptFiles": "76480fad2ad0efd815fd4edf09f61975e32485dc380e5356ab3ef729b6a7e999",
        "lookup": "ba3c3a7ed1b8328e5c357858f0c887d96b040450eaa541de78b26e762ad4c15d",
        "settings": "7305f4578545d9ca08220372e83ca7685899e724c27a3d92f87b3d120fb8c9db",
        "store": "e3fe85620b299b77617228ca6fa1965a5b4e49eb2bc41e7e673d7c2f85223f80",
        "supervisorPin": "b62f447f8cc824d0181e76ddad350bf752780b4608f76da114d4f1360eacb860",
      }
    `);
    expect(new Set(Object.values(hex)).size).toBe(7);
    expect(deriveKeys(Buffer.alloc(32, 2)).journal.equals(keys.journal)).toBe(false);
  });
});
