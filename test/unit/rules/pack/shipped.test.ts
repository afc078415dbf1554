import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '#shared/rules/pack/load-pack';
import { loadPacks } from '#shared/rules/pack/load-packs';
import { SHIPPED_PACKS, shippedRules } from '#shared/rules/shipped';
import { PACK_TOOLS } from '#test/support/rule-packs';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/rules/packs');

describe('the shipped packs', () => {
  it.each(SHIPPED_PACKS)('$packId $version is sealed and loads', (pack) => {
    expect(loadPack(pack, PACK_TOOLS)).toEqual({ ok: true, pack, warnings: [] });
  });

  it('are sound together', () => {
    expect(loadPacks(SHIPPED_PACKS, PACK_TOOLS)).toMatchObject({ ok: true });
  });

  it('are all the files of the folder', () => {
    expect(SHIPPED_PACKS).toHaveLength(readdirSync(FOLDER).filter((file) => file.endsWith('.json')).length);
  });

  it('are made ready once', () => {
    expect(shippedRules()).toBe(shippedRules());
  });
});
