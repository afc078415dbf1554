import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { Inspection, type MappingProfile, RowError } from '#shared/contract/import';
import type { LocalDay } from '#shared/kernel/calendar';
import { unwrap } from '#shared/kernel/result';
import { errorFileLines } from '#main/import/error-file';
import { inspectFile, type ParsedPlacement, type PlacementInput, readPlacement } from '#main/import/import-file';
import { pathSource, type PlacementSource } from '#main/import/source';

import { column, profileOf, readableId } from '../../../shared/import/profiles';
import { inFolder, memorySource, put } from './sources';

const asOf = '2026-02-20' as LocalDay;
const fixtures = path.resolve(import.meta.dirname, '../../../../fixtures/import');
const profile = profileOf(
  column('Account', 'account-id'),
  column('Invoice', 'debt-id'),
  column('Name', 'holder-name'),
  column('Due', 'due-on'),
  column('Balance', 'balance'),
);

function read(source: PlacementSource | string, rest: Partial<PlacementInput> = {}) {
  const opened = typeof source === 'string' ? memorySource(source) : source;
  return readPlacement({ source: opened, profile, asOf, idOf: readableId, ...rest });
}

async function parsed(source: PlacementSource | string, rest: Partial<PlacementInput> = {}): Promise<ParsedPlacement> {
  return unwrap(await read(source, rest));
}

function codes({ rowErrors }: ParsedPlacement): readonly string[] {
  return rowErrors.map(({ row, header, code }) => `${row} ${header ?? '-'} ${code}`);
}

async function inspect(content: string | Uint8Array, savedProfiles: readonly MappingProfile[] = []) {
  return inFolder(async (folder) =>
    inspectFile({ source: pathSource(await put(folder, 'new placement.csv', content)), savedProfiles }),
  );
}

const header = 'Account,Invoice,Name,Due,Balance';

describe('looking into a file', () => {
  it('finds what a person needs to map it', async () => {
    const found = unwrap(
      await inspect(`${header},Note\n0012,A-1,Ana,2026-01-02,1.00,x\n0013,A-2,Eva,2026-01-13,2.00\n`, [
        profile,
        profileOf(column('Other', 'debt-id')),
      ]),
    );
    expect(Inspection.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      fileName: 'new placement.csv',
      rows: 2,
      headers: [...header.split(','), 'Note'],
      format: { encoding: 'utf-8', hasBom: false, delimiter: ',', quote: '"' },
      sampleRows: [
        ['0012', 'A-1', 'Ana', '2026-01-02', '1.00', 'x'],
        ['0013', 'A-2', 'Eva', '2026-01-13', '2.00'],
      ],
      fittingProfiles: ['mercy'],
      dateQuestions: [],
      suggested: { clientName: 'New placement', id: 'new-placement' },
    });
    expect(found.suggested.columns.map(({ field }) => field)).toEqual([
      'account-id',
      'debt-id',
      'holder-name',
      'due-on',
      'balance',
      'attribute',
    ]);
  });

  it('asks for the order of day and month when the file leaves it open', async () => {
    const found = unwrap(await inspect(`${header}\n1,A,Ana,1/2/2026,1.00\n`));
    expect(found.dateQuestions).toEqual([
      { header: 'Due', patterns: ['M/d/yyyy', 'd/M/yyyy'], deciding: null, samples: ['1/2/2026'] },
    ]);
  });

  it.each([
    ['', 'FILE_EMPTY'],
    [`${header}\n`, 'FILE_EMPTY'],
    ['PK\u0003\u0004', 'FILE_NOT_TEXT'],
    [`${header}\n1,"A,Ana,,1.00\n`, 'FILE_BROKEN_QUOTE'],
  ])('refuses %j with %s', async (content, code) => {
    expect(await inspect(content)).toMatchObject({ ok: false, error: { code } });
  });

  it('says that a file is not there, or is a folder, without naming its path', async () => {
    await inFolder(async (folder) => {
      for (const file of [path.join(folder, 'gone.csv'), folder]) {
        const found = await inspectFile({ source: pathSource(file), savedProfiles: [] });
        expect(found).toMatchObject({ ok: false, error: { code: 'FILE_NOT_READABLE' } });
        expect(JSON.stringify(found)).not.toContain(folder);
      }
    });
  });
});

describe('reading a placement', () => {
  it('drafts the accounts and reports every row that cannot be taken', async () => {
    const placement = await parsed(
      [
        header,
        '0012,A-1,Ana,2026-01-02,1.00',
        '0012,A-2,Ana,2026-02-30,1.00',
        '0013,A-3,Eva,2026-01-02',
        '0013,A-4,Eva,2026-01-02,1.00,x',
        ',1.5E+10,Eva,01/02/2026,ten',
        '0014,A-5,Pia,2026-01-02,-3.00',
        '0015,A-6,Zoe,2026-01-02,0.00',
        '0016,A-7,Una,2026-01-02,1.00',
        '0016,A-7,Una,2026-01-02,1.00',
        '0017,A-8,Ivy,2026-01-02,1.00',
        '0017,A-8,Ivy,2026-01-02,2.00',
        '16,A-9,Una,2026-01-02,1.00',
      ].join('\n'),
    );
    expect(codes(placement)).toEqual([
      '3 Due DATE_IMPOSSIBLE',
      '4 - TOO_FEW_COLUMNS',
      '5 - TOO_MANY_COLUMNS',
      '6 Account ID_MISSING',
      '6 Invoice ID_MANGLED',
      '6 Balance AMOUNT_UNREADABLE',
      '6 Due DATE_UNREADABLE',
      '10 Invoice ID_DUPLICATE',
      '11 Invoice ID_DUPLICATE',
      '12 Invoice ID_DUPLICATE',
      '13 Account LEADING_ZEROS_LOST',
    ]);
    for (const error of placement.rowErrors) expect(RowError.parse(error)).toEqual(error);
    expect(placement.rows).toBe(12);
    expect(placement.drafts.map(({ externalId, debts }) => [externalId, ...debts.map(({ status }) => status)])).toEqual(
      [
        ['0012', 'open'],
        ['0014', 'credit'],
        ['0015', 'closed'],
        ['0016', 'open'],
      ],
    );
    expect(placement.open).toMatchObject({ debts: 2, accounts: 2, creditBalances: 1 });
    expect(placement.errorRows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [3, 5],
      [4, 4],
      [5, 6],
      [6, 5],
      [10, 5],
      [11, 5],
      [12, 5],
      [13, 5],
    ]);
  });

  it('gives byte-equal drafts on every run and for every size of the chunks', async () => {
    const file = await readFile(path.join(fixtures, 'medical.csv'));
    const { suggested } = unwrap(
      await inspectFile({ source: pathSource(path.join(fixtures, 'medical.csv')), savedProfiles: [] }),
    );
    const first = await parsed(memorySource(file), { profile: suggested });
    for (const size of [1, 7, 100]) {
      expect(JSON.stringify(await parsed(memorySource(file, size), { profile: suggested }))).toBe(
        JSON.stringify(first),
      );
    }
  });

  it('takes a file in UTF-16 without a byte order mark, and one in Latin-1', async () => {
    const text = `${header}\n0012,A-1,José Núñez,2026-01-02,1.00\n`;
    for (const encoding of ['utf-16le', 'utf-16be', 'latin1', 'utf-8']) {
      const { drafts } = await parsed(memorySource(iconv.encode(text, encoding)));
      expect(drafts[0]?.parties[0]?.name).toBe('José Núñez');
    }
  });

  it('takes 500 columns, repeated headers and headers without a name', async () => {
    const more = Array.from({ length: 494 }, (_, n) => (n % 2 === 0 ? 'Extra' : '')).join(',');
    const cells = Array.from({ length: 494 }, (_, n) => String(n)).join(',');
    const wide = profileOf(...profile.columns, column('Extra (2)', 'attribute'), column('column 7', 'attribute'));
    const { drafts, headers } = await parsed(`${header},${more},Last\n1,A,Ana,,1.00,${cells},z\n`, { profile: wide });
    expect(headers).toHaveLength(500);
    expect(drafts[0]?.debts[0]?.attributes).toEqual({ 'Extra (2)': '2', 'column 7': '1' });
  });

  it('names the columns that a profile misses in a file', async () => {
    expect(await read('Account,Invoice\n1,2\n')).toEqual({
      ok: false,
      error: {
        code: 'PROFILE_MISMATCH',
        message: 'the file lacks columns of the mapping profile',
        details: { missingHeaders: ['Name', 'Due', 'Balance'] },
      },
    });
  });

  it('does not begin with a profile that cannot be used', async () => {
    const result = await read(`${header}\n`, { profile: profileOf(column('Account', 'account-id')) });
    expect(result).toMatchObject({ ok: false, error: { code: 'PROFILE_MISMATCH' } });
  });

  it.each([
    ['', 'FILE_EMPTY'],
    [`${header}\n\n`, 'FILE_EMPTY'],
    [`${header}\n1,"A,Ana,,1.00\n`, 'FILE_BROKEN_QUOTE'],
  ])('refuses %j with %s', async (content, code) => {
    expect(await read(content)).toMatchObject({ ok: false, error: { code } });
  });

  it('stops when it is cancelled in the middle', async () => {
    const stop = new AbortController();
    const many = `${header}\n${Array.from({ length: 50_000 }, (_, n) => `1,A-${n},Ana,,1.00`).join('\n')}\n`;
    const result = await read(many, {
      signal: stop.signal,
      onProgress: ({ rowsDone }) => {
        if (rowsDone > 1_000) stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('tells its progress in rows and bytes, never backwards, up to the whole file', async () => {
    await inFolder(async (folder) => {
      const rows = Array.from({ length: 20_000 }, (_, n) => `1,A-${n},Ana,,1.00`).join('\n');
      const file = await put(folder, 'a.csv', `${header}\n${rows}\n`);
      const seen: { readonly bytesDone: number; readonly bytesTotal: number }[] = [];
      const { bytes } = await parsed(pathSource(file), { onProgress: (progress) => seen.push(progress) });
      expect(seen.map(({ bytesDone }) => bytesDone)).toEqual(
        seen.map(({ bytesDone }) => bytesDone).toSorted((a, b) => a - b),
      );
      expect(seen.at(-1)).toMatchObject({ bytesDone: bytes, bytesTotal: bytes });
    });
  });

  it.each([
    ['vanishes', (file: string) => rm(file)],
    ['is replaced', (file: string) => writeFile(file, `${header}\n2,B,Eva,,2.00\n`)],
  ])('refuses a file that %s between the two passes over it', async (_, disturb) => {
    await inFolder(async (folder) => {
      const file = await put(folder, 'a.csv', `${header}\n1,A,Ana,,1.00\n`);
      const source = pathSource(file);
      let openings = 0;
      const restless: PlacementSource = {
        ...source,
        openStream: async function* () {
          openings += 1;
          if (openings === 2) await disturb(file);
          yield* source.openStream();
        },
      };
      expect(await read(restless)).toMatchObject({ ok: false, error: { code: 'FILE_NOT_READABLE' } });
    });
  });

  it('refuses a source without a change time whose bytes are not the same twice', async () => {
    let openings = 0;
    const restless: PlacementSource = {
      fileName: 'a.csv',
      openStream: () => memorySource(`${header}\n1,A,Ana,,${(openings += 1)}.00\n`).openStream(),
    };
    expect(await read(restless)).toMatchObject({ ok: false, error: { code: 'FILE_NOT_READABLE' } });
  });
});

describe('a file that is read with its suggested profile', () => {
  it('is the same as on the day the fixture was frozen; a change of it needs a new engine version', async () => {
    const file = path.join(fixtures, 'medical.csv');
    const { suggested } = unwrap(await inspectFile({ source: pathSource(file), savedProfiles: [] }));
    const { drafts, open, rowsNotYetDated, rowErrors } = await parsed(pathSource(file), { profile: suggested });
    await expect(`${JSON.stringify({ drafts, open, rowsNotYetDated, rowErrors }, null, 2)}\n`).toMatchFileSnapshot(
      path.join(fixtures, 'medical.drafts.json'),
    );
  });

  it('may be in Spanish, in windows-1252, with semicolons and decimal commas', async () => {
    const file = path.join(fixtures, 'colocacion.csv');
    const found = unwrap(await inspectFile({ source: pathSource(file), savedProfiles: [] }));
    expect(found.format).toEqual({ encoding: 'windows-1252', hasBom: false, delimiter: ';', quote: '"' });
    expect(found.dateQuestions.map((question) => [question.header, question.deciding?.pattern])).toEqual([
      ['Fecha de factura', 'd.M.yyyy'],
      ['Vencimiento', undefined],
    ]);
    // The due days of this file could be either; a person answers.
    const columns = found.suggested.columns.map((mapped) =>
      mapped.header === 'Vencimiento' ? { ...mapped, parser: { kind: 'date' as const, pattern: 'd.M.yyyy' } } : mapped,
    );
    const answered = { ...found.suggested, columns, currency: 'EUR' };
    const { drafts, rowErrors } = await parsed(pathSource(file), { profile: answered });
    expect(rowErrors).toEqual([]);
    expect(
      drafts.map(({ externalId, parties, debts }) => [
        externalId,
        parties[0]?.name,
        debts[0]?.balanceMinor,
        debts[0]?.isDisputed,
      ]),
    ).toEqual([
      ['00071', 'José Núñez', 100_000, true],
      ['00072', 'Begoña Peña', 1_250, false],
    ]);
  });
});

describe('an error file that was mended', () => {
  const file = [
    `${header},=Note`,
    '0012,A-1,Ana,2026-01-02,1.00,x',
    '0013,=A-2,"Ruiz, Eva",2026-02-30,-3.00,=1+1',
    '0014,A-3,Ruiz, Pia,2026-01-02,4.00,-x',
    '0015,A-4,Zoe,2026-01-02',
  ].join('\n');
  const withNote = profileOf(...profile.columns, column('=Note', 'attribute'));

  it('gives with the same profile what the right file would have given', async () => {
    const first = await parsed(file, { profile: withNote });
    expect(codes(first)).toEqual(['3 Due DATE_IMPOSSIBLE', '4 - TOO_MANY_COLUMNS', '5 - TOO_FEW_COLUMNS']);
    const errors = [...errorFileLines(first.headers, first.errorRows)].join('');
    expect(codes(await parsed(errors, { profile: withNote }))).toEqual([
      '2 Due DATE_IMPOSSIBLE',
      '3 - TOO_MANY_COLUMNS',
      '4 Balance AMOUNT_MISSING',
    ]);
    const mended = errors
      .replace('2026-02-30', '2026-02-28')
      .replace('0014,A-3,Ruiz," Pia",2026-01-02,4.00,\'-x,', '0014,A-3,"Ruiz, Pia",2026-01-02,4.00,\'-x,,')
      .replace('0015,A-4,Zoe,2026-01-02,,', '0015,A-4,Zoe,2026-01-02,5.00,');
    const second = await parsed(mended, {
      profile: { ...withNote, format: { encoding: 'windows-1252', hasBom: false, delimiter: ';', quote: null } },
    });
    expect(codes(second)).toEqual([]);
    expect(second.headers).toEqual(first.headers);
    expect(
      second.drafts.flatMap(({ debts }) => debts.map((debt) => [debt.externalId, debt.balanceMinor, debt.attributes])),
    ).toEqual([
      ['=A-2', -300, { '=Note': '=1+1' }],
      ['A-3', 400, { '=Note': '-x' }],
      ['A-4', 500, {}],
    ]);
  });
});
