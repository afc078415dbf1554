import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { FileFormat } from '#shared/contract/import';
import { readTable, type TableRow } from '#main/import/read-table';
import type { PlacementSource } from '#main/import/source';

export const CSV_FORMAT: FileFormat = { encoding: 'utf-8', hasBom: false, delimiter: ',', quote: '"' };

/** A source in memory that gives its bytes in chunks of one size. */
export function memorySource(
  content: string | Uint8Array,
  chunkBytes = 64 * 1024,
  fileName = 'placement.csv',
): PlacementSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    fileName,
    openStream: async function* () {
      for (let start = 0; start < bytes.byteLength; start += chunkBytes) {
        yield await Promise.resolve(bytes.subarray(start, start + chunkBytes));
      }
    },
  };
}

/** Runs work in a temporary folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kept-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file into a folder and answers its path. */
export async function put(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** All rows of a table with its headers. */
export async function allRows(
  content: string | Uint8Array | PlacementSource,
  format: FileFormat = CSV_FORMAT,
): Promise<{ readonly headers: readonly string[]; readonly rows: readonly TableRow[] }> {
  const source = typeof content === 'string' || content instanceof Uint8Array ? memorySource(content) : content;
  const table = await readTable({ source, format });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { headers: table.header.names, rows };
}
