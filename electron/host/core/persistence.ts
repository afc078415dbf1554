import type { RecordHead } from '#shared/contract/store';
import type { Bytes } from './bytes';

/** What the database says of itself, in clear: identities, counts and positions only. Written with every change of the record. */
export type Sentinel = {
  readonly databaseId: string;
  readonly schemaVersion: number;
  readonly revision: number;
  readonly head: RecordHead;
  readonly accounts: number;
  readonly events: number;
};

/** A chunk of account masters: the accounts with `ordinal >> CHUNK_SHIFT === no`. */
export type ChunkRow = { readonly no: number; readonly bytes: Bytes };
/** A pack of queue rows as of a revision. */
export type PackRow = { readonly no: number; readonly revision: number; readonly bytes: Bytes };
/** The queue rows that one transaction changed since they were packed. */
export type DeltaRow = { readonly revision: number; readonly bytes: Bytes };
/** The key of a row of events: its stream (an account, or the desk) and the first event in it. */
export type EventKey = readonly [stream: string, hlc: string, id: string];
/** One or more events of one stream. Key columns are opaque ids and clock readings. */
export type EventRow = { readonly stream: string; readonly hlc: string; readonly id: string; readonly bytes: Bytes };
/** Where the events of one transaction are. */
export type OutboxRow = { readonly fromSeq: number; readonly toSeq: number; readonly bytes: Bytes };

/** One transaction. Everything is sealed before it begins. */
export type WriteBatch = {
  readonly sentinel?: Sentinel;
  /** Sealed counts of events whose account is not known yet. */
  readonly deferred?: Bytes;
  readonly chunks?: readonly ChunkRow[];
  readonly packs?: readonly PackRow[];
  readonly deltas?: readonly DeltaRow[];
  readonly events?: readonly EventRow[];
  readonly outbox?: readonly OutboxRow[];
  /** Deltas of this revision and before are in packs now. */
  readonly dropDeltasUpTo?: number;
};

export type FirstRows = { readonly sentinel: Sentinel; readonly keyCheck: Bytes };
export type MetaRows = { readonly sentinel: Sentinel; readonly keyCheck: Bytes; readonly deferred: Bytes | null };

/** What a look at a database finds without changing anything. */
export type Probe =
  | { readonly kind: 'absent'; readonly dataLoss: string | null }
  | {
      readonly kind: 'present';
      readonly isTooNew: boolean;
      readonly schemaVersion: number;
      readonly meta: MetaRows | null;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** An open database. Every method is one transaction; failures are thrown as `CodedError`. */
export type Database = {
  meta(): Promise<MetaRows>;
  /** Packs with `from <= no < to`, in order. */
  packs(from: number, to: number): Promise<readonly PackRow[]>;
  deltas(): Promise<readonly DeltaRow[]>;
  /** Chunks with `from <= no < to`, in order. */
  chunks(from: number, to: number): Promise<readonly ChunkRow[]>;
  /** The rows of each stream, in the order of the streams. */
  eventsOf(streams: readonly string[]): Promise<readonly (readonly EventRow[])[]>;
  eventRows(keys: readonly EventKey[]): Promise<readonly EventRow[]>;
  /** Outbox rows that end after `seq`, in order. */
  outboxAfter(seq: number, limit: number): Promise<readonly OutboxRow[]>;
  write(batch: WriteBatch): Promise<void>;
  close(): Promise<void>;
};

/** Where databases are kept: IndexedDB through Dexie, or memory in tests. The logic above it is the same. */
export type Persistence = {
  /** The schema version a database made now has. */
  readonly schemaVersion: number;
  probe(name: string): Promise<Probe>;
  create(name: string, first: FirstRows): Promise<Database>;
  /** Opens a database that a probe found. `rotateLog`: push Chromium's log on to a fresh file before the first write. */
  open(name: string, options: { readonly rotateLog: boolean }): Promise<Database>;
};

/** What the browser says of the room there is. Advice, not a promise. */
export type StorageFacts = {
  readonly isPersisted: boolean;
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
};
