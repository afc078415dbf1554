import { appendFile, rm, truncate } from 'node:fs/promises';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';

import { readTable } from '#main/import/read-table';
import { pathSource, type PlacementSource } from '#main/import/source';

import { allRows, CSV_FORMAT, inFolder, memorySource, put } from './sources';

const failure = (code: string) => ({ error: { code } });

describe('reading a table', () => {
  it.each(['\n', '\r\n', '\r'])('ends rows at %j and leaves blank ones out, but counts them', async (end) => {
    const { headers, rows } = await allRows(['id,name', '1,Ana', '', ' , ', '2,Eva', ''].join(end));
    expect(headers).toEqual(['id', 'name']);
    expect(rows).toEqual([
      { row: 2, cells: ['1', 'Ana'], problem: null },
      { row: 5, cells: ['2', 'Eva'], problem: null },
    ]);
  });

  it('takes mixed line ends and a last row without one', async () => {
    expect((await allRows('id,name\r\n1,Ana\n2,Eva\r3,Pia')).rows.map(({ cells }) => cells[1])).toEqual([
      'Ana',
      'Eva',
      'Pia',
    ]);
  });

  it('keeps delimiters, line breaks and doubled quotes inside quotes, and counts such a row once', async () => {
    const { rows } = await allRows('id,note\n1,"a, ""b""\r\nc"\n2,"x"\n');
    expect(rows).toEqual([
      { row: 2, cells: ['1', 'a, "b"\r\nc'], problem: null },
      { row: 3, cells: ['2', 'x'], problem: null },
    ]);
  });

  it('takes quotes inside a name as they are', async () => {
    const { rows } = await allRows('id,name\n1,Joe "JJ" Ray\n2,"Joe" Ray\n3,12" pipe\n');
    expect(rows.map(({ cells }) => cells[1])).toEqual(['Joe "JJ" Ray', '"Joe" Ray', '12" pipe']);
  });

  it('takes no quotes at all where there are none', async () => {
    const { rows } = await allRows('id\tname\n1\t"Big Joe\n', { ...CSV_FORMAT, delimiter: '\t', quote: null });
    expect(rows[0]?.cells).toEqual(['1', '"Big Joe']);
  });

  it.each(['utf-16le', 'utf-16be', 'windows-1252', 'utf-8'])('reads names in %s', async (encoding) => {
    const bytes = iconv.encode('id,name\n1,José Núñez\n', encoding, { addBOM: encoding.startsWith('utf') });
    for (const size of [1, 2, 3, 1000]) {
      const { headers, rows } = await allRows(memorySource(bytes, size), { ...CSV_FORMAT, encoding });
      expect(headers).toEqual(['id', 'name']);
      expect(rows[0]?.cells).toEqual(['1', 'José Núñez']);
    }
  });

  it('names rows that are wider or narrower than the header, and never shifts them', async () => {
    const header = 'a,b,c,d,e,f,g,h,i';
    const { rows } = await allRows(
      `${header}\n1,2,3,4,5,6,7,8,9,10\n1,2,3,4,5,6,7,8\n1,2,3,4,5,6,7,8,9\n1,2,3,4,5,6,7,8,9,, \n`,
    );
    expect(rows.map(({ row, problem }) => [row, problem?.code ?? null])).toEqual([
      [2, 'TOO_MANY_COLUMNS'],
      [3, 'TOO_FEW_COLUMNS'],
      [4, null],
      [5, null],
    ]);
    expect(rows[0]?.cells).toHaveLength(10);
    expect(rows[0]?.problem?.reason).toContain('10 cells, the header has 9');
  });

  it('names a row with a 5 MB cell and reads on', async () => {
    const big = 'x'.repeat(5 * 1024 * 1024);
    const { rows } = await allRows(`id,note\n1,ok\n2,"${big}"\n3,ok\n`);
    expect(rows.map(({ row, problem }) => [row, problem?.code ?? null, problem?.header ?? null])).toEqual([
      [2, null, null],
      [3, 'CELL_TOO_LARGE', 'note'],
      [4, null, null],
    ]);
  });

  it('gives up on a row that never ends before it fills the memory', async () => {
    const endless: PlacementSource = {
      fileName: 'endless.csv',
      openStream: async function* () {
        yield await Promise.resolve(Buffer.from('id,note\n1,"'));
        for (;;) yield await Promise.resolve(Buffer.alloc(1024 * 1024, 'x'));
      },
    };
    await expect(allRows(endless)).rejects.toMatchObject({ error: { code: 'FILE_TOO_WIDE', details: { row: 2 } } });
  });

  it('takes 500 columns and refuses 501', async () => {
    const wide = (columns: number) => Array.from({ length: columns }, (_, n) => `c${n}`).join(',');
    expect((await allRows(`${wide(500)}\n${wide(500)}\n`)).headers).toHaveLength(500);
    await expect(allRows(`${wide(501)}\n${wide(501)}\n`)).rejects.toMatchObject({
      error: { code: 'FILE_TOO_WIDE', details: { columns: 501, limit: 500 } },
    });
  });

  it('names the row in which a quote is opened and never closed', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => (n === 1_000 ? `${n},"Ana` : `${n},Eva`)).join('\n');
    await expect(allRows(`id,name\n\n${rows}\n`)).rejects.toMatchObject({
      error: { code: 'FILE_BROKEN_QUOTE', details: { row: 1_003 } },
    });
  });

  it('never lets an open quote swallow the rows up to the next quoted cell', async () => {
    const swallowed = 'id,name,amount\n1,Zoe,1.00\n2,"Ana,5.00\n3,Eva,6.00\n4,"Pia",7.00\n';
    await expect(allRows(swallowed)).rejects.toMatchObject({
      error: { code: 'FILE_BROKEN_QUOTE', details: { row: 3 } },
    });
  });

  it('takes a note that begins with a quotation and goes over two lines', async () => {
    const { rows } = await allRows('id,note\n1,"""Yes"", she said,\nand ""paid"""\n2,"a\nb"\n');
    expect(rows.map(({ cells }) => cells[1])).toEqual(['"Yes", she said,\nand "paid"', 'a\nb']);
  });

  it('passes over the line by which a spreadsheet notes its delimiter', async () => {
    expect(await allRows('sep=,\r\nid,name\r\n1,Ana\r\n')).toEqual({
      headers: ['id', 'name'],
      rows: [{ row: 3, cells: ['1', 'Ana'], problem: null }],
    });
  });

  it('refuses a file of nothing but blank rows', async () => {
    await expect(allRows('\n,,\n \n')).rejects.toMatchObject(failure('FILE_EMPTY'));
  });

  it('gives the same rows for every size of the chunks it is read in', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n\r;é€ '), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `id,name\r\n${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
        const whole = await allRows(text);
        expect(await allRows(memorySource(text, size))).toEqual(whole);
        expect(whole.rows.map(({ cells }) => cells)).toEqual(rows.filter((row) => row.join('').trim() !== ''));
      }),
    );
  });
});

describe('a reading that ends early', () => {
  const wide = Array.from({ length: 501 }, (_, n) => `c${n}`).join(',');

  it.each([
    ['has too many columns', wide, 'FILE_TOO_WIDE'],
    ['has a quote that is never closed', 'id,name\n1,"Ana\n2,"Eva"', 'FILE_BROKEN_QUOTE'],
  ])('because the file %s lets go of the file', async (_, text, code) => {
    let isOpen = false;
    const source: PlacementSource = {
      fileName: 'a.csv',
      openStream: async function* () {
        isOpen = true;
        try {
          yield await Promise.resolve(Buffer.from(`${text}\n`));
          for (let row = 0; row < 1_000; row += 1) yield await Promise.resolve(Buffer.from('1,Ana\n'.repeat(1_000)));
        } finally {
          isOpen = false;
        }
      },
    };
    await expect(allRows(source)).rejects.toMatchObject(failure(code));
    await vi.waitFor(() => expect(isOpen).toBe(false));
  });
});

describe('a file that does not hold still', () => {
  const rows = (count: number) => `id,name\n${'1,Ana\n'.repeat(count)}`;

  it.each([
    ['vanishes', (file: string) => rm(file)],
    ['shrinks', (file: string) => truncate(file, 100_000)],
    ['grows', (file: string) => appendFile(file, '2,Eva\n')],
  ])('and %s while it is read is refused', async (_, disturb) => {
    await inFolder(async (folder) => {
      const file = await put(folder, 'a.csv', rows(200_000));
      const table = await readTable({ source: pathSource(file), format: CSV_FORMAT });
      const read = async () => {
        let count = 0;
        for await (const { row } of table.rows) {
          count += 1;
          if (row === 10) await disturb(file);
        }
        return count;
      };
      // A file system may answer with its own error, which the edge turns into FILE_NOT_READABLE.
      await expect(read()).rejects.toThrow(/FILE_NOT_READABLE|ENOENT/);
    });
  });

  it('does not stop the reading of others when it is cancelled', async () => {
    const stop = new AbortController();
    const table = await readTable({ source: memorySource(rows(200_000)), format: CSV_FORMAT, signal: stop.signal });
    const read = async () => {
      for await (const { row } of table.rows) if (row === 10) stop.abort();
    };
    await expect(read()).rejects.toMatchObject(failure('CANCELLED'));
    expect(table.reading()).toBeNull();
  });
});
