import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LocalDay } from '#shared/kernel/calendar';
import { inspectFile, readPlacement } from '#main/import/import-file';
import { pathSource } from '#main/import/source';

import { readableId } from '../../../shared/import/profiles';
import { inFolder, memorySource, put } from './sources';

const fixtures = path.resolve(import.meta.dirname, '../../../../fixtures/import');
const files = ['medical.csv', 'colocacion.csv'].map((name) => readFileSync(path.join(fixtures, name)));
const asOf = '2026-01-31' as LocalDay;

/** A fixture with some of its bytes replaced, cut out or inserted. */
const damaged = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.constantFrom(...'",;\n\r\t\'=-0a\u00e9')),
      { maxLength: 6 },
    ),
  )
  .map(([file, damages]) => {
    let bytes = file;
    for (const [where, cut, put] of damages) {
      const at = Math.floor(where * bytes.length);
      bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put, 'latin1'), bytes.subarray(at + cut)]);
    }
    return bytes;
  });

describe('a damaged file', () => {
  it('is refused with a code, or every one of its rows is taken, refused with a reason or not yet dated', async () => {
    await inFolder(async (folder) => {
      await fc.assert(
        fc.asyncProperty(damaged, fc.integer({ min: 1, max: 2_000 }), async (bytes, chunk) => {
          const file = await put(folder, 'damaged.csv', bytes);
          const found = await inspectFile({ source: pathSource(file), savedProfiles: [] });
          if (!found.ok) return;
          const input = { profile: found.value.suggested, asOf, idOf: readableId };
          const read = await readPlacement({ ...input, source: pathSource(file) });
          expect(await readPlacement({ ...input, source: memorySource(bytes, chunk, 'damaged.csv') })).toEqual(read);
          if (!read.ok) return;
          const { rows, drafts, rowErrors, rowsNotYetDated, errorRows } = read.value;
          const taken = drafts.flatMap((draft) => draft.rows);
          const refused = [...new Set(rowErrors.map(({ row }) => row))];
          expect(new Set([...taken, ...refused]).size).toBe(taken.length + refused.length);
          expect(taken.length + refused.length + rowsNotYetDated).toBe(rows);
          expect(errorRows.map(({ row }) => row)).toEqual(refused);
          expect(drafts.flatMap(({ debts }) => debts)).toHaveLength(taken.length);
        }),
        { numRuns: 60 },
      );
    });
  });
});
