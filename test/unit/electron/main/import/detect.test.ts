import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import type { FileFormat } from '#shared/contract/import';
import { detectFormat } from '#main/import/detect';
import { scanSource } from '#main/import/scan-source';

import { memorySource } from './sources';

async function detect(content: string | Uint8Array, wanted: FileFormat | null = null, chunkBytes = 1000) {
  return detectFormat(await scanSource(memorySource(content, chunkBytes), undefined, () => undefined), wanted);
}

async function formatOf(content: string | Uint8Array, wanted: FileFormat | null = null): Promise<FileFormat> {
  const detected = await detect(content, wanted);
  if (!detected.ok) throw new Error(JSON.stringify(detected.error));
  return detected.value;
}

const names = 'id;name;city\r\n1;José Núñez;Cádiz\r\n2;Jürgen Groß;Köln\r\n3;Françoise Lefèvre;Besançon\r\n';

describe('the encoding of a file', () => {
  it('is UTF-8 for plain ASCII', async () => {
    expect(await formatOf('id,name\n1,Ana\n')).toEqual({
      encoding: 'utf-8',
      hasBom: false,
      delimiter: ',',
      quote: '"',
    });
  });

  it('is UTF-8 where the bytes are valid UTF-8 throughout, with or without a byte order mark', async () => {
    expect(await formatOf(names)).toMatchObject({ encoding: 'utf-8', hasBom: false });
    expect(await formatOf(`\uFEFF${names}`)).toMatchObject({ encoding: 'utf-8', hasBom: true, delimiter: ';' });
  });

  it.each(['utf-16le', 'utf-16be'])('is %s with and without a byte order mark', async (encoding) => {
    expect(await formatOf(iconv.encode(names, encoding, { addBOM: true }))).toMatchObject({
      encoding,
      hasBom: true,
      delimiter: ';',
    });
    expect(await formatOf(iconv.encode(names, encoding))).toMatchObject({ encoding, hasBom: false, delimiter: ';' });
  });

  it('is windows-1252 for western names in one byte', async () => {
    expect(await formatOf(iconv.encode(names, 'windows-1252'))).toMatchObject({
      encoding: 'windows-1252',
      hasBom: false,
    });
    expect(await formatOf(iconv.encode('id,name\n1,Nuñez\n', 'latin1'))).toMatchObject({ encoding: 'windows-1252' });
    expect(await formatOf(iconv.encode('id,name,fee\n1,Peña “Pepe”,€ 5\n', 'windows-1252'))).toMatchObject({
      encoding: 'windows-1252',
    });
  });

  it('is known from a single name at the end of a long file', async () => {
    const long = Buffer.concat([
      Buffer.from('id,name\n'.concat('1,Ana\n'.repeat(100_000))),
      iconv.encode('2,Nuñez\n', 'latin1'),
    ]);
    expect(await formatOf(long)).toMatchObject({ encoding: 'windows-1252' });
  });

  it('is taken from the profile for one-byte text, and from the bytes where they speak against the profile', async () => {
    const wanted: FileFormat = { encoding: 'windows-1250', hasBom: false, delimiter: ';', quote: '"' };
    expect(await formatOf(iconv.encode(names, 'windows-1252'), wanted)).toEqual(wanted);
    expect(await formatOf(names, wanted)).toMatchObject({ encoding: 'utf-8' });
    expect(await formatOf(`\uFEFF${names}`, wanted)).toMatchObject({ encoding: 'utf-8', hasBom: true });
    expect(await formatOf(iconv.encode(names, 'windows-1252'), { ...wanted, encoding: 'utf-8' })).toMatchObject({
      encoding: 'windows-1252',
    });
  });
});

describe('a file that is no text table', () => {
  it.each([
    ['an Excel workbook', Buffer.from('PK\u0003\u0004rest'), /Excel workbook.*CSV/],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old Excel workbook/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a web page', Buffer.from('<html><table></table>'), /web page/],
    ['a spreadsheet in XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), /XML/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-32/],
    ['binary', Buffer.from([1, 0, 2, 0, 0, 0, 3, 4, 0, 7, 0, 0, 0, 9]), /not a text file/],
  ])('such as %s is refused with advice', async (_, content, message) => {
    const detected = await detect(content);
    expect(detected).toMatchObject({ ok: false, error: { code: 'FILE_NOT_TEXT' } });
    if (!detected.ok) expect(detected.error.message).toMatch(message);
  });

  it.each(['', ' \r\n\r\n ', '\uFEFF'])('such as the empty %j is refused', async (content) => {
    expect(await detect(content)).toMatchObject({ ok: false, error: { code: 'FILE_EMPTY' } });
  });

  it('is not assumed for one stray NUL in a long file', async () => {
    expect(await formatOf(`id,name\n${'1,Ana\n'.repeat(5_000)}2,B\u0000b\n`)).toMatchObject({ encoding: 'utf-8' });
  });
});

describe('the delimiter and the quote of a file', () => {
  it.each([
    ['id,name,amount\n1,"Ruiz, Ana",2.00\n', ',', '"'],
    ['id;name;amount\n1;Ruiz, Ana;2,00\n2;Paz, Eva;3,00\n', ';', '"'],
    ['id\tname\n1\tRuiz, Ana\n', '\t', '"'],
    ['id|name|note\n1|Ana|a;b;c\n', '|', '"'],
    ["id,name\n1,'Ruiz, Ana'\n2,'Paz, Eva'\n", ',', "'"],
    ["id,name\n1,'t Hooft\n2,O'Brien\n3,'s Gravesande\n", ',', '"'],
    ['id\tname\n1\t"Big Joe\n2\t"Little Joe\n3\t"Old Joe\n', '\t', null],
    ['id,note\n1,"two\nlines, and a comma"\n2,x\n', ',', '"'],
    ['"id","name"\r"1","Ana"\r', ',', '"'],
    ['sep=;\r\nid;name\r\n1;Ana\r\n', ';', '"'],
    ['only one column\n1\n2\n', ',', '"'],
  ])('of %j are %j and %j', async (content, delimiter, quote) => {
    expect(await formatOf(content)).toMatchObject({ delimiter, quote });
  });

  it('is not the comma of amounts or addresses that stand in every row', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `${n};1,50;Main St 1, Springfield, IL;2013-01-02`).join('\n');
    expect(await formatOf(`id;amount;address;date\n${rows}\n`)).toMatchObject({ delimiter: ';' });
  });

  it('stays a quote when one is opened and never closed', async () => {
    expect(await formatOf('id,name\n1,"Ana\n2,Eva\n3,Eva\n')).toMatchObject({ delimiter: ',', quote: '"' });
  });

  it('of a mended error file are its own, whatever the profile says', async () => {
    const wanted: FileFormat = { encoding: 'windows-1252', hasBom: false, delimiter: ';', quote: null };
    expect(await formatOf('\uFEFFid,name,Kept row,Kept reason\r\n1,"Ruiz, Ana",5,Mend it.\r\n', wanted)).toEqual({
      encoding: 'utf-8',
      hasBom: true,
      delimiter: ',',
      quote: '"',
    });
  });
});
