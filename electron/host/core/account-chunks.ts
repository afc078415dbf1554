import canonicalize from 'canonicalize';
import type { Account } from '#shared/domain/account/types';
import { CodedError, err } from '#shared/kernel/result';
import type { Master } from './account-row';
import { type Bytes, textOf, utf8 } from './bytes';
import type { ChunkRow, Database } from './persistence';
import { Recent } from './recent';
import { type SealedRows, pack, unpack } from './sealed-rows';

/** Accounts a chunk holds: `ordinal >> CHUNK_SHIFT` is its number. */
export const CHUNK_SHIFT = 6;
export const CHUNK_ACCOUNTS = 1 << CHUNK_SHIFT;

const LINE_BREAK = 0x0a;
const TAB = 0x09;

const RECENT_CHUNKS = 64;

/** One master as a line: the canonical id, a tab, the account as canonical JSON. JSON holds neither tabs nor line breaks. */
export function masterLine(master: Master): string {
  return `${JSON.stringify(master.canonicalId)}\t${canonicalize(master.account)}`;
}

/** Undoes `masterLine`. */
export function masterOf(line: string): Master {
  const tab = line.indexOf('\t');
  return { canonicalId: JSON.parse(line.slice(0, tab)) as string, account: JSON.parse(line.slice(tab + 1)) as Account };
}

/** The master of an account among the lines of its chunk. Throws `STORE_CORRUPT` when it is not there. */
export function masterAt(lines: readonly string[], ordinal: number): Master {
  const line = lines[ordinal & (CHUNK_ACCOUNTS - 1)];
  if (line !== undefined) return masterOf(line);
  throw new CodedError(err('STORE_CORRUPT', `account ${ordinal} is not in its chunk`).error);
}

/** The lines of a chunk, compressed. */
export function packLines(lines: readonly string[]): Bytes {
  return pack(utf8(lines.join('\n')));
}

/** The accounts in the bytes of a chunk, each as canonical JSON, without making texts of them. */
export function accountsIn(chunk: Uint8Array): readonly Uint8Array[] {
  const accounts: Uint8Array[] = [];
  for (let start = 0; start < chunk.byteLength;) {
    const lineBreak = chunk.indexOf(LINE_BREAK, start);
    const end = lineBreak < 0 ? chunk.byteLength : lineBreak;
    accounts.push(chunk.subarray(chunk.indexOf(TAB, start) + 1, end));
    start = end + 1;
  }
  return accounts;
}

/** Undoes `packLines`. */
export function unpackLines(packed: Uint8Array): readonly string[] {
  return textOf(unpack(packed)).split('\n');
}

/** Where a chunk is sealed to. */
export function chunkPlace(no: number): string {
  return `accounts/${no}`;
}

/** The account masters on disk, chunk by chunk; the chunks used last stay unsealed in memory. */
export class AccountChunks {
  readonly #database: Database;
  readonly #sealed: SealedRows;
  readonly #recent = new Recent<number, readonly string[]>(RECENT_CHUNKS);
  /** Counts imports, so that a chunk read before one is not kept after it. */
  #generation = 0;

  constructor(database: Database, sealed: SealedRows) {
    this.#database = database;
    this.#sealed = sealed;
  }

  /** The lines of one chunk; none when there is no such chunk yet. */
  async lines(no: number): Promise<readonly string[]> {
    const known = this.#recent.get(no);
    if (known !== undefined) return known;
    const generation = this.#generation;
    const [row] = await this.#database.chunks(no, no + 1);
    const lines = row === undefined ? [] : await this.open(row);
    if (generation === this.#generation) this.#recent.set(no, lines);
    return lines;
  }

  /** Unseals a chunk as it is on disk. Throws `STORE_CORRUPT`. */
  async open(row: ChunkRow): Promise<readonly string[]> {
    return textOf(await this.#sealed.openPacked(chunkPlace(row.no), row.bytes)).split('\n');
  }

  async master(ordinal: number): Promise<Master> {
    const lines = await this.lines(ordinal >> CHUNK_SHIFT);
    const line = lines[ordinal & (CHUNK_ACCOUNTS - 1)];
    if (line === undefined) throw new CodedError(err('STORE_CORRUPT', `account ${ordinal} is not in its chunk`).error);
    return masterOf(line);
  }

  /** Chunks were written anew: what is in memory is read again. */
  forget(): void {
    this.#generation += 1;
    this.#recent.clear();
  }
}
