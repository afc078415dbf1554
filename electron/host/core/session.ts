import { type DeskRules, NO_DESK_RULES, foldDeskRules, rulesInForce } from '#shared/domain/compliance/desk-rules';
import type { RulesInForce } from '#shared/domain/compliance/judging';
import type { RecordedEvent } from '#shared/domain/events/types';
import { CodedError, err } from '#shared/kernel/result';
import { AccountChunks } from './account-chunks';
import { accountWithEvents } from './account-with-events';
import { type Bytes } from './bytes';
import { CallableIndex } from './callable-index';
import { DayWork } from './day-work';
import { DutyIndex } from './duty-index';
import { EventLog } from './event-log';
import { PACK_ROWS, PACK_SHIFT, Pack, decodeDelta } from './pack';
import type { Database, DeltaRow, PackRow, Sentinel } from './persistence';
import { QueueAsks } from './queue-asks';
import { QueueOrder } from './queue-order';
import { QueueTable } from './queue-table';
import type { SealedRows } from './sealed-rows';
import { SearchIndex } from './search-index';
import { Settling } from './settling';
import type { Staging } from './staging';

/** Where the counts of deferred events are sealed to. */
export const DEFERRED_PLACE = 'meta/deferred';

/** Where a pack is sealed to: its revision is part of it, so that an older pack cannot stand in for a newer one. */
export function packPlace(no: number, revision: number): string {
  return `packs/${no}/${revision}`;
}

/** Where the changed rows of one transaction are sealed to. */
export function deltaPlace(revision: number): string {
  return `deltas/${revision}`;
}

/** More deltas on disk, or more rows in them, than this. */
type DeltaLimit = { readonly deltas: number; readonly rows: number };

/** When deltas go to packs. Deltas are cheap to write, but opening replays them all. */
export type StoreLimits = {
  /** Beyond this, each write is followed by packing one pack. */
  readonly packing: DeltaLimit;
  /** Beyond this, closing packs everything. */
  readonly closing: DeltaLimit;
};

export const STORE_LIMITS: StoreLimits = {
  packing: { deltas: 512, rows: 16_384 },
  closing: { deltas: 64, rows: 4_096 },
};

/** The open store: the database, what is in memory of it, and what is on the way. */
export class Session {
  readonly database: Database;
  readonly sealed: SealedRows;
  readonly limits: StoreLimits;
  readonly table: QueueTable;
  readonly order: QueueOrder;
  /** Which accounts may be dialled, and the work to find out. */
  readonly callable: CallableIndex;
  readonly settling: Settling;
  readonly duties: DutyIndex;
  readonly search: SearchIndex;
  readonly asks: QueueAsks;
  readonly dayWork: DayWork;
  readonly chunks: AccountChunks;
  readonly log: EventLog;
  readonly staging = new Map<string, Staging>();
  sentinel: Sentinel;
  /** Counts of events whose account is not known yet, by account. */
  deferred: ReadonlyMap<string, number>;
  /** The revision of the last import. */
  mastersRevision: number;
  /** What the desk's events say of the rules, and the rules ready to judge by. */
  deskRules: DeskRules = NO_DESK_RULES;
  inForce: RulesInForce = rulesInForce(NO_DESK_RULES);
  /** The deltas on disk: revision → rows in it; and the oldest of them that each pack lacks. */
  readonly #deltas = new Map<number, number>();
  readonly #unpacked = new Map<number, number>();

  constructor(parts: {
    readonly database: Database;
    readonly sealed: SealedRows;
    readonly limits: StoreLimits;
    readonly sentinel: Sentinel;
    readonly loaded: LoadedRows;
    readonly deferred: ReadonlyMap<string, number>;
  }) {
    this.database = parts.database;
    this.sealed = parts.sealed;
    this.limits = parts.limits;
    this.sentinel = parts.sentinel;
    this.mastersRevision = parts.sentinel.revision;
    this.deferred = parts.deferred;
    this.table = parts.loaded.table;
    this.callable = new CallableIndex(this.table, this.inForce);
    this.order = new QueueOrder(this.table, this.callable);
    this.settling = new Settling(this.callable);
    this.duties = new DutyIndex(
      this.table,
      (accountId) => accountWithEvents(this, accountId),
      () => this.inForce,
    );
    this.chunks = new AccountChunks(parts.database, parts.sealed);
    this.log = new EventLog(parts.database, parts.sealed);
    this.search = new SearchIndex(this.table);
    this.asks = new QueueAsks(this);
    this.dayWork = new DayWork(this.table, this.log);
    for (const [revision, rows] of parts.loaded.deltas) this.#deltas.set(revision, rows);
    for (const [no, revision] of parts.loaded.unpacked) this.#unpacked.set(no, revision);
  }

  /** Makes the rules ready anew from all events of the desk. */
  setRules(deskEvents: readonly RecordedEvent[]): void {
    this.deskRules = foldDeskRules(deskEvents);
    this.inForce = rulesInForce(this.deskRules);
    this.callable.setRules(this.inForce);
    this.asks.setRules();
    this.duties.reset();
  }

  isDueForPacking(limit: DeltaLimit): boolean {
    const rows = [...this.#deltas.values()].reduce((sum, of) => sum + of, 0);
    return this.#unpacked.size > 0 && (this.#deltas.size > limit.deltas || rows > limit.rows);
  }

  /** The pack that lacks the oldest delta, or null when every pack has all. */
  get longestUnpacked(): number | null {
    const [oldest] = [...this.#unpacked].toSorted(([, a], [, b]) => a - b);
    return oldest === undefined ? null : oldest[0];
  }

  /** Whether events of this account are stored, also when the account itself is not known yet. */
  hasEvents(accountId: string): boolean {
    const ordinal = this.table.ordinalOf(accountId);
    return ordinal < 0 ? this.deferred.has(accountId) : this.table.hasEvents(ordinal);
  }

  /** Notes that a delta of this revision changed these rows. */
  tookDelta(revision: number, ordinals: readonly number[]): void {
    this.#deltas.set(revision, ordinals.length);
    for (const ordinal of ordinals) {
      const no = ordinal >> PACK_SHIFT;
      if (!this.#unpacked.has(no)) this.#unpacked.set(no, revision);
    }
  }

  /** The revision up to which no delta is needed any more once these packs are written; null when nothing can go. */
  droppableAfter(packs: Iterable<number>): number | null {
    const packing = new Set(packs);
    const needed = [...this.#unpacked].filter(([no]) => !packing.has(no)).map(([, revision]) => revision);
    const upTo = needed.length === 0 ? Infinity : Math.min(...needed) - 1;
    const droppable = [...this.#deltas.keys()].filter((revision) => revision <= upTo);
    return droppable.length === 0 ? null : Math.max(...droppable);
  }

  /** Notes that packs were written and deltas dropped. */
  tookPacks(packs: Iterable<number>, droppedUpTo: number | null): void {
    for (const no of packs) this.#unpacked.delete(no);
    for (const revision of this.#deltas.keys())
      if (droppedUpTo !== null && revision <= droppedUpTo) this.#deltas.delete(revision);
  }
}

/** The projection as it is on disk: packs with the deltas since, and which packs lack which. */
export type LoadedRows = {
  readonly table: QueueTable;
  /** Revision → rows in the delta. */
  readonly deltas: ReadonlyMap<number, number>;
  readonly unpacked: ReadonlyMap<number, number>;
};

function corrupt(message: string, cause?: unknown): CodedError {
  return new CodedError(err('STORE_CORRUPT', message).error, { cause });
}

function decoded<T>(what: string, decode: (bytes: Bytes) => T, bytes: Bytes): T {
  try {
    return decode(bytes);
  } catch (cause) {
    throw corrupt(`${what} cannot be decoded`, cause);
  }
}

async function openPack(sealed: SealedRows, row: PackRow): Promise<Pack> {
  const place = packPlace(row.no, row.revision);
  return decoded(place, (bytes) => Pack.decode(bytes), await sealed.openPacked(place, row.bytes));
}

async function openDelta(sealed: SealedRows, row: DeltaRow) {
  const place = deltaPlace(row.revision);
  return { revision: row.revision, rows: decoded(place, decodeDelta, await sealed.openPacked(place, row.bytes)) };
}

type OpenedPack = { readonly pack: Pack; readonly revision: number };
type OpenedDelta = Awaited<ReturnType<typeof openDelta>>;

async function openDeltas(database: Database, sealed: SealedRows): Promise<readonly OpenedDelta[]> {
  const rows = (await database.deltas()).toSorted((a, b) => a.revision - b.revision);
  return Promise.all(rows.map((row) => openDelta(sealed, row)));
}

/** Brings a pack up to date. Answers the oldest delta that it lacked, or null when it had them all. */
function replayDeltas(no: number, { pack, revision }: OpenedPack, deltas: readonly OpenedDelta[]): number | null {
  let oldest: number | null = null;
  for (const delta of deltas) {
    // A delta older than its pack is left over from packing others: the pack has it.
    if (delta.revision <= revision) continue;
    for (const [ordinal, row] of delta.rows) {
      if (ordinal >> PACK_SHIFT !== no) continue;
      pack.set(ordinal & (PACK_ROWS - 1), row);
      oldest ??= delta.revision;
    }
  }
  return oldest;
}

/** Reads one pack and what deltas say of it from disk; undefined when it is gone. Throws `STORE_CORRUPT`. */
export async function loadPack(database: Database, sealed: SealedRows, no: number): Promise<Pack | undefined> {
  const [row] = await database.packs(no, no + 1);
  if (row === undefined) return undefined;
  const pack = await openPack(sealed, row);
  replayDeltas(no, { pack, revision: row.revision }, await openDeltas(database, sealed));
  return pack;
}

/** Reads the projection from disk. Throws `STORE_CORRUPT` when something cannot be opened or is missing. */
export async function loadRows(database: Database, sealed: SealedRows, accounts: number): Promise<LoadedRows> {
  const packRows = (await database.packs(0, Infinity)).toSorted((a, b) => a.no - b.no);
  if (packRows.some((row, at) => row.no !== at)) throw corrupt('a pack of queue rows is missing');
  const packs = await Promise.all(packRows.map((row) => openPack(sealed, row)));
  const deltas = await openDeltas(database, sealed);
  const unpacked = new Map<number, number>();
  for (const [no, pack] of packs.entries()) {
    const oldest = replayDeltas(no, { pack, revision: packRows[no]?.revision ?? 0 }, deltas);
    if (oldest !== null) unpacked.set(no, oldest);
  }
  const table = new QueueTable(packs);
  if (table.count !== accounts) throw corrupt(`${table.count} queue rows for ${accounts} accounts`);
  return { table, deltas: new Map(deltas.map(({ revision, rows }) => [revision, rows.size])), unpacked };
}
