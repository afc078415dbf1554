import type {
  ChunkRow,
  Database,
  DeltaRow,
  EventRow,
  FirstRows,
  MetaRows,
  OutboxRow,
  PackRow,
  Persistence,
  WriteBatch,
} from '#host/core/persistence';
import { CodedError, err } from '#shared/kernel/result';

/** What one database holds, row by row; tests reach in to damage it. */
export type MemoryDisk = {
  schemaVersion: number;
  meta: MetaRows;
  readonly chunks: Map<number, ChunkRow>;
  readonly packs: Map<number, PackRow>;
  readonly deltas: Map<number, DeltaRow>;
  readonly events: Map<string, EventRow>;
  readonly outbox: Map<number, OutboxRow>;
};

/** Databases in memory, with the same rows as in IndexedDB. `beforeWrite` may throw to make a transaction fail. */
export type MemoryPersistence = Persistence & {
  readonly disks: Map<string, MemoryDisk>;
  /** What the browser reports of a database that it lost. */
  dataLoss: string | null;
  rotations: number;
  beforeWrite: (batch: WriteBatch) => void;
};

const SCHEMA_VERSION = 1;

function byKey<Row>(rows: ReadonlyMap<number, Row>): readonly Row[] {
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

function eventKey(key: readonly string[]): string {
  return key.join('\u0000');
}

function apply(disk: MemoryDisk, batch: WriteBatch): void {
  for (const row of batch.chunks ?? []) disk.chunks.set(row.no, row);
  for (const row of batch.packs ?? []) disk.packs.set(row.no, row);
  for (const row of batch.deltas ?? []) disk.deltas.set(row.revision, row);
  for (const row of batch.events ?? []) disk.events.set(eventKey([row.stream, row.hlc, row.id]), row);
  for (const row of batch.outbox ?? []) disk.outbox.set(row.toSeq, row);
  for (const revision of disk.deltas.keys()) {
    if (batch.dropDeltasUpTo !== undefined && revision <= batch.dropDeltasUpTo) disk.deltas.delete(revision);
  }
  disk.meta = {
    ...disk.meta,
    sentinel: batch.sentinel ?? disk.meta.sentinel,
    deferred: batch.deferred ?? disk.meta.deferred,
  };
}

function databaseOver(disk: MemoryDisk, owner: MemoryPersistence): Database {
  let isOpen = true;
  const inTurn = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (!isOpen) throw new CodedError(err('STORE_UNAVAILABLE', 'the database is closed').error);
    return work();
  };
  const eventsOf = (stream: string) =>
    [...disk.events.values()]
      .filter((row) => row.stream === stream)
      .toSorted((a, b) => (a.hlc + a.id < b.hlc + b.id ? -1 : 1));
  return {
    meta: () => inTurn(() => disk.meta),
    packs: (from, to) => inTurn(() => byKey(disk.packs).filter((row) => row.no >= from && row.no < to)),
    deltas: () => inTurn(() => byKey(disk.deltas)),
    chunks: (from, to) => inTurn(() => byKey(disk.chunks).filter((row) => row.no >= from && row.no < to)),
    eventsOf: (streams) => inTurn(() => streams.map(eventsOf)),
    eventRows: (keys) =>
      inTurn(() =>
        keys.map((key) => {
          const row = disk.events.get(eventKey(key));
          if (row === undefined) throw new CodedError(err('STORE_CORRUPT', 'events of the outbox are missing').error);
          return row;
        }),
      ),
    outboxAfter: (seq, limit) =>
      inTurn(() =>
        byKey(disk.outbox)
          .filter((row) => row.toSeq > seq)
          .slice(0, limit),
      ),
    write: (batch) =>
      inTurn(() => {
        owner.beforeWrite(batch);
        apply(disk, structuredClone(batch));
      }),
    close: async () => {
      isOpen = false;
    },
  };
}

/** A persistence without IndexedDB. Shares every line of logic with the real one except the database itself. */
export function memoryPersistence(): MemoryPersistence {
  const disks = new Map<string, MemoryDisk>();
  const found = (name: string): MemoryDisk => {
    const disk = disks.get(name);
    if (disk === undefined) throw new CodedError(err('STORE_UNREADABLE', 'no such database').error);
    return disk;
  };
  const persistence: MemoryPersistence = {
    schemaVersion: SCHEMA_VERSION,
    disks,
    dataLoss: null,
    rotations: 0,
    beforeWrite: () => undefined,
    probe: async (name) => {
      const disk = disks.get(name);
      if (disk === undefined) return { kind: 'absent', dataLoss: persistence.dataLoss };
      const { schemaVersion, meta } = disk;
      return { kind: 'present', schemaVersion, isTooNew: schemaVersion > SCHEMA_VERSION, meta };
    },
    create: async (name: string, { sentinel, keyCheck }: FirstRows) => {
      const disk: MemoryDisk = {
        schemaVersion: SCHEMA_VERSION,
        meta: { sentinel, keyCheck, deferred: null },
        chunks: new Map(),
        packs: new Map(),
        deltas: new Map(),
        events: new Map(),
        outbox: new Map(),
      };
      disks.set(name, disk);
      return databaseOver(disk, persistence);
    },
    open: async (name, { rotateLog }) => {
      if (rotateLog) persistence.rotations += 1;
      return databaseOver(found(name), persistence);
    },
  };
  return persistence;
}
