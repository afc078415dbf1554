import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS, SCHEMA_VERSION } from '#host/migrations/all-migrations';

/** Digests of migrations that databases in the field were made with. A change here is a new migration instead. */
const SHIPPED: Readonly<Record<number, string>> = {
  1: '6cfd116f7bb2980183f6b3f1c0163ba8f579594ab122974bce551cc626d48885',
};

function digest(stores: Readonly<Record<string, string | null>>): string {
  return createHash('sha256').update(JSON.stringify(stores)).digest('hex');
}

describe('migrations', () => {
  it('stand in order, each version once', () => {
    const versions = ALL_MIGRATIONS.map((migration) => migration.version);
    expect(versions).toEqual(Array.from(versions, (_, at) => at + 1));
    expect(SCHEMA_VERSION).toBe(versions.at(-1));
  });

  it('are never changed once they are shipped', () => {
    for (const { version, stores } of ALL_MIGRATIONS) {
      if (SHIPPED[version] !== undefined) expect([version, digest(stores)]).toEqual([version, SHIPPED[version]]);
    }
    expect(Object.keys(SHIPPED).map(Number)).toEqual(ALL_MIGRATIONS.map((migration) => migration.version));
  });
});
