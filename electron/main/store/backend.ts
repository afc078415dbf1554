import { readdir } from 'node:fs/promises';
import path from 'node:path';

export type StoreBackend = 'sqlite' | 'leveldb' | 'unknown';

/**
 * Which of Chromium's IndexedDB backends holds a store, read from the names of what lies in its storage folder: LevelDB keeps a
 * folder `<origin>.indexeddb.leveldb`, SQLite a folder of `.sqlite`-like files per origin without that ending.
 * `originMark` picks the store's own folder where one profile holds several origins.
 */
export async function storeBackend(storagePath: string | null, originMark: string): Promise<StoreBackend> {
  if (storagePath === null) return 'unknown';
  const names = await readdir(path.join(storagePath, 'IndexedDB')).catch(() => [] as string[]);
  const own = names.filter((name) => name.includes(originMark));
  const relevant = own.length > 0 ? own : names.filter((name) => name.includes('store'));
  if (relevant.some((name) => name.endsWith('.indexeddb.leveldb'))) return 'leveldb';
  return relevant.length > 0 ? 'sqlite' : 'unknown';
}
