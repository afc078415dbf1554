import { type Dirent, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export type StoreBackend = 'sqlite' | 'leveldb' | 'unknown';

/** How far below the profile an `IndexedDB` folder may lie: `Partitions/store-1/IndexedDB`, `chromium/Default/IndexedDB`. */
const DEPTH = 3;

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not there, or not ours to read: then there is no store in it.
    return [];
  }
}

function databaseFolders(folder: string, depth: number): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const inside = path.join(folder, entry.name);
    if (!entry.isDirectory()) return [];
    if (entry.name === 'IndexedDB') return entriesOf(inside).map((database) => path.join(inside, database.name));
    return depth === 0 ? [] : databaseFolders(inside, depth - 1);
  });
}

/**
 * Which of Chromium's IndexedDB backends holds the store of a generation, read from the names below the profile folder: the
 * partition's name is part of the path on every host, and LevelDB's folders end in `.indexeddb.leveldb`. Synchronous, because the
 * answer decides a Chromium switch that must be set before the app is ready.
 */
export function storeBackend(sessionDir: string, generation: number): StoreBackend {
  const ofGeneration = new RegExp(`store-${generation}(?!\\d)`);
  const own = databaseFolders(sessionDir, DEPTH).filter((folder) =>
    ofGeneration.test(path.relative(sessionDir, folder)),
  );
  if (own.length === 0) return 'unknown';
  return own.some((folder) => folder.endsWith('.indexeddb.leveldb')) ? 'leveldb' : 'sqlite';
}

/** The store generation in `desk.json`; 1 when there is none yet or it cannot be read (its owner says so a moment later). */
export function generationIn(deskFile: string): number {
  try {
    const { storeGeneration } = JSON.parse(readFileSync(deskFile, 'utf8')) as { readonly storeGeneration?: unknown };
    return typeof storeGeneration === 'number' && storeGeneration >= 1 ? storeGeneration : 1;
  } catch {
    return 1;
  }
}
