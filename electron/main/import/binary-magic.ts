/** What a file is that begins with these bytes, and what to do about it. */
type Magic = { readonly bytes: string; readonly advice: string };

const MAGIC: readonly Magic[] = [
  { bytes: 'PK\u0003\u0004', advice: 'this is an Excel workbook or a zip archive; save the sheet as CSV' },
  { bytes: '\u00d0\u00cf\u0011\u00e0', advice: 'this is an old Excel workbook; save the sheet as CSV' },
  { bytes: '%PDF', advice: 'this is a PDF; ask the creditor for the table as CSV' },
  { bytes: '{\\rtf', advice: 'this is a rich text document; save it as plain text or CSV' },
  { bytes: '\u001f\u008b', advice: 'this is a compressed file; unpack it first' },
  { bytes: '7z\u00bc\u00af', advice: 'this is a compressed archive; unpack it first' },
  { bytes: 'Rar!', advice: 'this is a compressed archive; unpack it first' },
  { bytes: '\u00ff\u00fe\u0000\u0000', advice: 'this is UTF-32 text; save it as UTF-8' },
  { bytes: '\u0000\u0000\u00fe\u00ff', advice: 'this is UTF-32 text; save it as UTF-8' },
  { bytes: '\u0089PNG', advice: 'this is a picture' },
  { bytes: '\u00ff\u00d8\u00ff', advice: 'this is a picture' },
];
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^\s*<\?xml|^\s*<Workbook/i, 'this is XML, perhaps saved by Excel; save the sheet as CSV'],
  [
    /^\s*<(?:!doctype html|html|table|meta|head)/i,
    'this is a web page, perhaps exported as a spreadsheet; save the table as CSV',
  ],
];

/** Advice for a file that is known not to be a text table by its first bytes, else null. */
export function knownBinary(head: Buffer): string | null {
  const start = head.subarray(0, 512).toString('latin1');
  const magic = MAGIC.find(({ bytes }) => start.startsWith(bytes));
  if (magic !== undefined) return magic.advice;
  return MARKUP.find(([shape]) => shape.test(start.replace(/^\u00ef\u00bb\u00bf/, '')))?.[1] ?? null;
}
