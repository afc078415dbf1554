import type { Table } from 'dexie';
import { CodedError, err } from '#shared/kernel/result';
import type { Database, EventRow, MetaRows, Persistence, WriteBatch } from '../core/persistence';
import { SCHEMA_VERSION } from '../migrations/all-migrations';
import { withCodes } from './dexie-errors';
import { type IndexedDbParts, KeptDatabase } from './kept-database';
import { type MetaRow, metaOf, probeDatabase, rotateLog } from './raw-open';

/** Rows handed to Dexie at once within the one transaction. */
const BULK = 2_000;

async function putAll<Row, Key>(table: Table<Row, Key>, rows: readonly Row[] | undefined): Promise<void> {
  if (rows === undefined) return;
  for (let at = 0; at < rows.length; at += BULK) await table.bulkPut(rows.slice(at, at + BULK));
}

/** Rows as they were written. A damaged file can give rows that are empty without any failure. */
function whole<Row extends { readonly bytes: Uint8Array }>(rows: readonly (Row | null | undefined)[]): readonly Row[] {
  return rows.map((row) => {
    if (row?.bytes instanceof Uint8Array) return row;
    throw new CodedError(err('STORE_CORRUPT', 'a row of the database is missing or empty').error);
  });
}

function metaRows(batch: WriteBatch): readonly MetaRow[] {
  const rows: MetaRow[] = [];
  if (batch.sentinel !== undefined) rows.push({ name: 'sentinel', sentinel: batch.sentinel });
  if (batch.deferred !== undefined) rows.push({ name: 'deferred', bytes: batch.deferred });
  return rows;
}

async function readMeta(db: KeptDatabase): Promise<MetaRows> {
  const meta = metaOf(await db.meta.toArray());
  if (meta === null) throw new CodedError(err('STORE_CORRUPT', 'the database says nothing of itself').error);
  return meta;
}

async function eventsOf(db: KeptDatabase, streams: readonly string[]): Promise<readonly (readonly EventRow[])[]> {
  const found = await db.transaction('r', db.events, () =>
    Promise.all(streams.map((stream) => db.events.where(':id').between([stream], [stream, []]).toArray())),
  );
  return found.map(whole);
}

function write(db: KeptDatabase, batch: WriteBatch): PromiseLike<void> {
  const tables = [db.meta, db.accounts, db.packs, db.deltas, db.events, db.outbox];
  return db.transaction('rw', tables, async () => {
    await putAll(db.accounts, batch.chunks);
    await putAll(db.events, batch.events);
    await putAll(db.outbox, batch.outbox);
    await putAll(db.packs, batch.packs);
    await putAll(db.deltas, batch.deltas);
    if (batch.dropDeltasUpTo !== undefined) await db.deltas.where(':id').belowOrEqual(batch.dropDeltasUpTo).delete();
    await putAll(db.meta, metaRows(batch));
  });
}

function databaseOver(db: KeptDatabase): Database {
  return {
    meta: () => withCodes(() => readMeta(db)),
    packs: (from, to) => withCodes(async () => whole(await db.packs.where(':id').between(from, to).toArray())),
    deltas: () => withCodes(async () => whole(await db.deltas.toArray())),
    chunks: (from, to) => withCodes(async () => whole(await db.accounts.where(':id').between(from, to).toArray())),
    eventsOf: (streams) => withCodes(() => eventsOf(db, streams)),
    eventRows: (keys) => withCodes(async () => whole(await db.events.bulkGet([...keys]))),
    outboxAfter: (seq, limit) =>
      withCodes(async () => whole(await db.outbox.where(':id').above(seq).limit(limit).toArray())),
    write: (batch) => withCodes(() => write(db, batch)),
    close: async () => db.close(),
  };
}

/** The store's databases in IndexedDB, through Dexie; a raw look comes before every opening. */
export function dexiePersistence(parts: IndexedDbParts): Persistence {
  return {
    schemaVersion: SCHEMA_VERSION,
    probe: (name) => probeDatabase(parts.indexedDB, name),
    create: async (name, first) => {
      const db = new KeptDatabase(name, parts, first);
      await withCodes(() => db.openOnce());
      const database = databaseOver(db);
      const { sentinel } = await database.meta();
      if (sentinel.databaseId === first.sentinel.databaseId) return database;
      db.close();
      throw new CodedError(err('STORE_UNAVAILABLE', 'another database of this name was made meanwhile').error);
    },
    open: async (name, { rotateLog: isRotating }) => {
      if (isRotating) await withCodes(() => rotateLog(parts.indexedDB, name));
      const db = new KeptDatabase(name, parts, null);
      await withCodes(() => db.openOnce());
      return databaseOver(db);
    },
  };
}
