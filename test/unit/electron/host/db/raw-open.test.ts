import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { dexiePersistence } from '#host/db/dexie-persistence';
import { KeptDatabase } from '#host/db/kept-database';
import { probeDatabase, rotateLog } from '#host/db/raw-open';
import type { Sentinel } from '#host/core/persistence';

const sentinel: Sentinel = {
  databaseId: 'database-1',
  schemaVersion: 1,
  revision: 0,
  head: { seq: 0, hash: '' },
  accounts: 0,
  events: 0,
};
const first = { sentinel, keyCheck: new Uint8Array([1, 2, 3]) };

function browser() {
  const indexedDB = new IDBFactory();
  return { indexedDB, parts: { indexedDB, IDBKeyRange } };
}

function openAt(factory: IDBFactory, name: string, version: number, upgrade: (db: IDBDatabase) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('cannot open'));
  });
}

describe('looking at a database before it is opened', () => {
  it('finds nothing and makes nothing', async () => {
    const { indexedDB } = browser();
    expect(await probeDatabase(indexedDB, 'kept')).toEqual({ kind: 'absent', dataLoss: null });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('finds what the database says of itself', async () => {
    const { parts } = browser();
    const persistence = dexiePersistence(parts);
    await (await persistence.create('kept', first)).close();
    expect(await persistence.probe('kept')).toEqual({
      kind: 'present',
      isTooNew: false,
      schemaVersion: 1,
      meta: { sentinel, keyCheck: first.keyCheck, deferred: null },
    });
  });

  it('knows a database of a newer Kept and one that is none of ours', async () => {
    const { indexedDB } = browser();
    await openAt(indexedDB, 'newer', 20, (db) => db.createObjectStore('meta', { keyPath: 'name' }));
    await openAt(indexedDB, 'other', 3, (db) => db.createObjectStore('cats'));
    expect(await probeDatabase(indexedDB, 'newer')).toMatchObject({
      kind: 'present',
      isTooNew: true,
      schemaVersion: 2,
    });
    expect(await probeDatabase(indexedDB, 'other')).toMatchObject({ kind: 'present', isTooNew: false, meta: null });
  });

  it('says why a database cannot be opened', async () => {
    const { indexedDB } = browser();
    const failing = {
      open: (name: string) => {
        const request = indexedDB.open(name);
        const failure = new DOMException('Internal error opening backing store', 'UnknownError');
        Object.defineProperty(request, 'error', { get: () => failure });
        request.addEventListener('upgradeneeded', (event) => event.stopImmediatePropagation());
        queueMicrotask(() => request.onerror?.(new Event('error')));
        return request;
      },
    } as unknown as IDBFactory;
    expect(await probeDatabase(failing, 'kept')).toEqual({
      kind: 'unreadable',
      reason: 'UnknownError: Internal error opening backing store',
    });
  });
});

describe('opening through Dexie', () => {
  it('fails, and makes no empty database, when the database went away after the look', async () => {
    const { indexedDB, parts } = browser();
    await expect(new KeptDatabase('kept', parts, null).openOnce()).rejects.toThrow('emptied');
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('lets nobody delete the database under the open store', async () => {
    const { indexedDB, parts } = browser();
    const database = await dexiePersistence(parts).create('kept', first);
    const blocked = await new Promise<boolean>((resolve) => {
      const request = indexedDB.deleteDatabase('kept');
      request.onblocked = () => resolve(true);
      request.onsuccess = () => resolve(false);
    });
    expect(blocked).toBe(true);
    expect(await database.meta()).toMatchObject({ sentinel });
    await database.close();
  });

  it('does not wait for another window that has an older version open', async () => {
    const { indexedDB, parts } = browser();
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('kept', 3);
      request.onsuccess = () => resolve(request.result);
    });
    const opening = new KeptDatabase('kept', parts, first).openOnce();
    await expect(opening).rejects.toMatchObject({ error: { code: 'STORE_UNAVAILABLE' } });
    older.close();
  });

  it('answers with a code after the browser closed the database by itself', async () => {
    const { parts } = browser();
    const db = new KeptDatabase('kept', parts, first);
    await db.openOnce();
    db.backendDB().onclose?.(new Event('close'));
    await expect(db.meta.toArray()).rejects.toBeInstanceOf(Dexie.DatabaseClosedError);
  });

  it('leaves nothing behind of what pushes the log on', async () => {
    const { indexedDB, parts } = browser();
    await (await dexiePersistence(parts).create('kept', first)).close();
    await rotateLog(indexedDB, 'kept');
    const db = new KeptDatabase('kept', parts, null);
    await db.openOnce();
    expect(await db.table('scratch').count()).toBe(0);
    expect(await db.meta.count()).toBe(2);
    db.close();
  });
});
