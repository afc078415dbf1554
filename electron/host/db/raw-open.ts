import type { Bytes } from '../core/bytes';
import type { MetaRows, Probe, Sentinel } from '../core/persistence';
import { SCHEMA_VERSION } from '../migrations/all-migrations';

/** Dexie multiplies its versions by this, so that it has room for its own in between. */
const DEXIE_STEP = 10;

/** LevelDB starts a new log file after 4 MiB; values of this size stay in the log rather than in files of their own. */
const SCRATCH_VALUE_BYTES = 60_000;
const SCRATCH_VALUES = 80;

/** A row of `meta` by its name. */
export type MetaRow =
  | { readonly name: 'sentinel'; readonly sentinel: Sentinel }
  | { readonly name: 'key' | 'deferred'; readonly bytes: Bytes };

/** The rows of `meta` as one value, or null when the sentinel or the key check is missing. Damage can leave empty rows. */
export function metaOf(rows: readonly (MetaRow | null | undefined)[]): MetaRows | null {
  let sentinel: Sentinel | undefined;
  let keyCheck: Bytes | undefined;
  let deferred: Bytes | undefined;
  for (const row of rows) {
    if (row?.name === 'sentinel') sentinel = row.sentinel;
    if (row?.name === 'key') keyCheck = row.bytes;
    if (row?.name === 'deferred') deferred = row.bytes;
  }
  return sentinel === undefined || keyCheck === undefined ? null : { sentinel, keyCheck, deferred: deferred ?? null };
}

type RawOpening =
  | { readonly kind: 'open'; readonly database: IDBDatabase }
  | { readonly kind: 'absent'; readonly dataLoss: string | null }
  | { readonly kind: 'failed'; readonly reason: string };

function reasonOf(error: DOMException | null): string {
  return error === null ? 'the database cannot be opened' : `${error.name}: ${error.message}`;
}

/**
 * Opens without a version: what is there opens as it is, and a database that has to be made is never made. Chromium makes an empty
 * one in place of one it lost and says so in `dataLoss` (not in the standard) on this one occasion, so this must be the first open.
 */
function openRaw(factory: IDBFactory, name: string): Promise<RawOpening> {
  return new Promise((resolve) => {
    const request = factory.open(name);
    let absent: RawOpening | null = null;
    request.onupgradeneeded = (event: IDBVersionChangeEvent & { readonly dataLoss?: string }) => {
      const { dataLoss } = event;
      absent = { kind: 'absent', dataLoss: dataLoss === undefined || dataLoss === 'none' ? null : dataLoss };
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve({ kind: 'open', database: request.result });
    request.onerror = (event) => {
      event.preventDefault();
      resolve(absent ?? { kind: 'failed', reason: reasonOf(request.error) });
    };
  });
}

function readMeta(database: IDBDatabase): Promise<readonly MetaRow[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('meta', 'readonly').objectStore('meta').getAll();
    request.onsuccess = () => resolve(request.result as readonly MetaRow[]);
    request.onerror = () => reject(request.error ?? new Error('meta cannot be read'));
  });
}

/** Looks at a database in front of Dexie, which would try again by itself and take an emptied database for a first start. */
export async function probeDatabase(factory: IDBFactory, name: string): Promise<Probe> {
  const opening = await openRaw(factory, name);
  if (opening.kind === 'absent') return opening;
  if (opening.kind === 'failed') return { kind: 'unreadable', reason: opening.reason };
  const { database } = opening;
  const schemaVersion = Math.floor(database.version / DEXIE_STEP);
  try {
    const meta = database.objectStoreNames.contains('meta') ? metaOf(await readMeta(database)) : null;
    return { kind: 'present', isTooNew: schemaVersion > SCHEMA_VERSION, schemaVersion, meta };
  } catch (failure) {
    return {
      kind: 'unreadable',
      reason: failure instanceof Error ? `${failure.name}: ${failure.message}` : 'unknown failure',
    };
  } finally {
    database.close();
  }
}

function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

/**
 * DURABILITY: after an unclean end LevelDB goes on writing behind the torn end of its log, and loses the whole database when it is
 * opened the next time. Writing more than a log file holds, and clearing it again, starts a fresh log first. Harmless elsewhere.
 */
export async function rotateLog(factory: IDBFactory, name: string): Promise<void> {
  const opening = await openRaw(factory, name);
  if (opening.kind !== 'open') throw new DOMException('the database went away', 'UnknownError');
  const { database } = opening;
  try {
    const scratch = database.transaction('scratch', 'readwrite', { durability: 'strict' });
    for (let at = 0; at < SCRATCH_VALUES; at += 1) {
      scratch.objectStore('scratch').add({ bytes: crypto.getRandomValues(new Uint8Array(SCRATCH_VALUE_BYTES)) });
    }
    await written(scratch);
    const cleared = database.transaction('scratch', 'readwrite', { durability: 'strict' });
    cleared.objectStore('scratch').clear();
    await written(cleared);
  } finally {
    database.close();
  }
}
