import { analyse } from 'chardet';
import iconv from 'iconv-lite';

import type { FileFormat } from '#shared/contract/import';
import { KEPT_ROW } from '#shared/import/kept-columns';
import { err, ok, type Result } from '#shared/kernel/result';

import { knownBinary } from './binary-magic';
import { detectDelimiter } from './detect-delimiter';
import type { SourceScan } from './scan-source';

type Encoding = Pick<FileFormat, 'encoding' | 'hasBom'>;

const KEPT_HEADER = new RegExp(`[,;\\t|]"?${KEPT_ROW}"?[,;\\t|]`, 'i');
/** In UTF-16 of western text nearly every second byte is NUL; this share of all bytes is plenty. */
const UTF16_NUL_SHARE = 0.1;
const NUL_SHARE_OF_TEXT = 0.001;
/** How much surer the detector must be of another encoding before the everyday western one is given up. */
const CONFIDENCE_MARGIN = 25;

/**
 * How a file is written: encoding, delimiter and quote. `wanted` is the format of a saved profile; its encoding gives way where the
 * bytes speak against it (a byte order mark, or text that is valid UTF-8 throughout). Errors: `FILE_EMPTY`, `FILE_NOT_TEXT`.
 */
export function detectFormat(scan: SourceScan, wanted: FileFormat | null): Result<FileFormat> {
  if (scan.bytes === 0) return err('FILE_EMPTY', 'the file is empty');
  const encoding = detectEncoding(scan, wanted?.encoding ?? null);
  if (!encoding.ok) return encoding;
  const sample = iconv.decode(scan.head, encoding.value.encoding);
  if (sample.trim() === '') return err('FILE_EMPTY', 'the file holds nothing but blanks');
  const isMended = isErrorFile(sample);
  if (wanted !== null && !isMended) return ok({ ...wanted, ...encoding.value });
  const detected = detectDelimiter(sample, scan.head.length < scan.bytes);
  return ok({ ...encoding.value, ...detected, ...(isMended ? { quote: '"' } : {}) });
}

/** Error files are written by Kept in a format of their own, whatever the creditor's files look like. */
function isErrorFile(sample: string): boolean {
  return KEPT_HEADER.test(sample);
}

function detectEncoding(scan: SourceScan, wanted: string | null): Result<Encoding> {
  const advice = knownBinary(scan.head);
  if (advice !== null) return err('FILE_NOT_TEXT', advice, { advice });
  const marked = byteOrderMark(scan.head);
  if (marked !== null) return ok({ encoding: marked, hasBom: true });
  const wide = wideEncoding(scan);
  if (wide !== null) return ok({ encoding: wide, hasBom: false });
  const nuls = scan.nulsAtEven + scan.nulsAtOdd;
  if (scan.earlyNuls > 0 || nuls > scan.bytes * NUL_SHARE_OF_TEXT) {
    const binary = 'this is not a text file; save the table as CSV';
    return err('FILE_NOT_TEXT', binary, { advice: binary });
  }
  return ok({ encoding: narrowEncoding(scan, wanted), hasBom: false });
}

function byteOrderMark(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

function wideEncoding({ bytes, nulsAtEven, nulsAtOdd }: SourceScan): string | null {
  const [few, many] = nulsAtEven < nulsAtOdd ? [nulsAtEven, nulsAtOdd] : [nulsAtOdd, nulsAtEven];
  if (bytes % 2 !== 0 || many < bytes * UTF16_NUL_SHARE || few * 10 > many) return null;
  return nulsAtOdd > nulsAtEven ? 'utf-16le' : 'utf-16be';
}

function narrowEncoding(scan: SourceScan, wanted: string | null): string {
  if (scan.isUtf8) return 'utf-8';
  // The file holds bytes that are no UTF-8: a profile that says so would turn names into question marks.
  if (wanted !== null && !/^utf/i.test(wanted) && iconv.encodingExists(wanted)) return wanted;
  const guesses = analyse(scan.foreign);
  const western = guesses.find(({ name }) => name === 'ISO-8859-1' || name === 'windows-1252');
  const [best] = guesses.filter(({ name }) => !/^utf/i.test(name) && iconv.encodingExists(name));
  if (best === undefined || (western?.confidence ?? 0) + CONFIDENCE_MARGIN >= best.confidence) return 'windows-1252';
  return best.name.toLowerCase();
}
