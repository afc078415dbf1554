import { describe, expect, it } from 'vitest';
import { utf8 } from '#host/core/bytes';
import { SealedRows } from '#host/core/sealed-rows';
import { KEY, OTHER_KEY } from '#test/contract/store-port/desk';

const corrupt = { error: { code: 'STORE_CORRUPT' } };

describe('sealing rows', () => {
  it('gives back what was sealed', async () => {
    const sealed = await SealedRows.withKey(KEY);
    const value = { name: 'Ünïcode 名前', amounts: [1, -2, null], deep: { empty: {} } };
    expect(await sealed.openJson('packs/1', await sealed.sealJson('packs/1', value))).toEqual(value);
  });

  it('shows nothing of what it holds and never seals twice to the same bytes', async () => {
    const sealed = await SealedRows.withKey(KEY);
    const plain = utf8('Jane Doe, Jane Doe, Jane Doe');
    const first = await sealed.seal('a', plain);
    expect(Buffer.from(first).includes('Jane')).toBe(false);
    expect(await sealed.seal('a', plain)).not.toEqual(first);
  });

  it('refuses another key, another place and every flipped bit', async () => {
    const sealed = await SealedRows.withKey(KEY);
    const row = await sealed.seal('packs/1', utf8('queue'));
    await expect((await SealedRows.withKey(OTHER_KEY)).open('packs/1', row)).rejects.toMatchObject(corrupt);
    await expect(sealed.open('packs/2', row)).rejects.toMatchObject(corrupt);
    for (let at = 0; at < row.byteLength; at += 1) {
      const flipped = row.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await expect(sealed.open('packs/1', flipped)).rejects.toMatchObject(corrupt);
    }
  });

  it('refuses rows that were cut short', async () => {
    const sealed = await SealedRows.withKey(KEY);
    const row = await sealed.seal('packs/1', utf8('queue'));
    for (const length of [0, 5, 12, 20, row.byteLength - 1]) {
      await expect(sealed.open('packs/1', row.slice(0, length))).rejects.toMatchObject(corrupt);
    }
  });

  it('takes a row apart that opens but does not expand', async () => {
    const sealed = await SealedRows.withKey(KEY);
    await expect(sealed.openPacked('a', await sealed.seal('a', utf8('not deflated')))).rejects.toMatchObject(corrupt);
  });
});
