import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ErrorRow, errorFileLines, writeErrorFile } from '#main/import/error-file';

import { allRows, CSV_FORMAT, inFolder } from './sources';

const rows: readonly ErrorRow[] = [
  { row: 3, cells: ['0007', '=cmd|x', '-12.00'], reasons: ['amount: "x" is not an amount.', 'Second.'] },
  { row: 9, cells: ['0008', 'Ruiz', ' Ana', '5.00'], reasons: ['Too wide.'] },
  { row: 12, cells: ['0009'], reasons: ['Too short.'] },
];

describe('an error file', () => {
  it('has the columns of the creditor, the cells without a header, the row and what to mend', async () => {
    await inFolder(async (folder) => {
      const file = path.join(folder, 'errors.csv');
      expect(await writeErrorFile(file, ['id', 'name', 'amount'], rows)).toEqual({ ok: true, value: { rows: 3 } });
      expect(await readFile(file, 'utf8')).toBe(
        [
          '\uFEFFid,name,amount,Kept extra 1,Kept row,Kept reason',
          '0007,\'=cmd|x,-12.00,,3,"amount: ""x"" is not an amount. Second."',
          '0008,Ruiz," Ana",5.00,9,Too wide.',
          '0009,,,,12,Too short.',
          '',
        ].join('\r\n'),
      );
    });
  });

  it('comes back cell by cell when it is read again', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a1,;"\n\'=+-@\t .é'), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (cells, delimiter) => {
        const errorRows = cells.map((row, index): ErrorRow => ({ row: index + 2, cells: row, reasons: ['Mend it.'] }));
        const text = [...errorFileLines(['id', '=name', 'amount'], errorRows, delimiter)].join('');
        const read = await allRows(text, { ...CSV_FORMAT, hasBom: true, delimiter });
        expect(read.headers).toEqual(['id', '=name', 'amount']);
        expect(read.rows.map((row) => row.cells)).toEqual(cells);
        expect(read.rows.every(({ problem }) => problem === null)).toBe(true);
      }),
    );
  });

  it('says so when it cannot be written', async () => {
    const written = await writeErrorFile(path.join('/nonexistent-folder', 'errors.csv'), ['id'], rows);
    expect(written.ok).toBe(false);
  });
});
