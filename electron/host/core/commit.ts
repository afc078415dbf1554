import type { RecordHead } from '#shared/contract/store';
import type { RecordedEvent } from '#shared/domain/events/types';
import { CHUNK_SHIFT, masterAt } from './account-chunks';
import type { AccountRow, Master } from './account-row';
import { foldRow } from './account-row';
import { byStream, DESK_STREAM } from './event-log';
import { PACK_SHIFT, type Pack, encodeDelta } from './pack';
import type { ChunkRow, PackRow, Sentinel, WriteBatch } from './persistence';
import { DEFERRED_PLACE, type Session, deltaPlace, packPlace } from './session';

/** How many accounts are folded at once: their events are read in one go. */
const FOLD_BATCH = 256;

export type Committed = { readonly revision: number; readonly head: RecordHead };

/** What a transaction adds to the record, and the accounts as they will be with it. */
export type Change = {
  /** New events in the order of the journal. */
  readonly events: readonly RecordedEvent[];
  /** Changed chunks of masters; none when only events are added. */
  readonly chunks: readonly ChunkRow[];
  /** Accounts there will be. */
  readonly accounts: number;
  readonly ordinalOf: (accountId: string) => number;
  /** The lines of a chunk of masters. */
  readonly lines: (chunk: number) => Promise<readonly string[]>;
  /** Accounts whose master changes. */
  readonly changedOrdinals: readonly number[];
};

/** The rows of the accounts a change touches, each the fold of its master and all its events; pack by pack, ascending. */
async function* foldedPacks(
  session: Session,
  change: Change,
): AsyncGenerator<readonly [number, Map<number, AccountRow>]> {
  const fresh = byStream(change.events);
  const touched = new Set(change.changedOrdinals);
  for (const stream of fresh.keys()) {
    const ordinal = change.ordinalOf(stream);
    if (ordinal >= 0) touched.add(ordinal);
  }
  let no = -1;
  let rows = new Map<number, AccountRow>();
  const ordinals = [...touched].toSorted((a, b) => a - b);
  for (let at = 0; at < ordinals.length; at += FOLD_BATCH) {
    for (const [ordinal, row] of await foldBatch(session, change, fresh, ordinals.slice(at, at + FOLD_BATCH))) {
      if (ordinal >> PACK_SHIFT !== no) {
        if (rows.size > 0) yield [no, rows];
        no = ordinal >> PACK_SHIFT;
        rows = new Map();
      }
      rows.set(ordinal, row);
    }
  }
  if (rows.size > 0) yield [no, rows];
}

/** The masters of ascending ordinals: each chunk is asked for once. */
async function mastersOf(change: Change, ordinals: readonly number[]): Promise<readonly Master[]> {
  const masters: Master[] = [];
  let chunk = -1;
  let lines: readonly string[] = [];
  for (const ordinal of ordinals) {
    if (ordinal >> CHUNK_SHIFT !== chunk) {
      chunk = ordinal >> CHUNK_SHIFT;
      lines = await change.lines(chunk);
    }
    masters.push(masterAt(lines, ordinal));
  }
  return masters;
}

async function foldBatch(
  session: Session,
  change: Change,
  fresh: ReadonlyMap<string, readonly RecordedEvent[]>,
  ordinals: readonly number[],
): Promise<readonly (readonly [number, AccountRow])[]> {
  const masters = await mastersOf(change, ordinals);
  const hasEvents = ({ account }: Master, ordinal: number) =>
    ordinal < session.table.count ? session.table.row(ordinal).events > 0 : session.deferred.has(account.id);
  const streams = masters
    .filter((master, at) => hasEvents(master, ordinals[at] ?? 0))
    .map((master) => master.account.id);
  const single = streams.length === 1 ? streams[0] : undefined;
  const stored = single === undefined ? await session.log.ofMany(streams) : [await session.log.of(single)];
  const eventsOf = new Map<string, readonly RecordedEvent[]>(streams.map((stream, at) => [stream, stored[at] ?? []]));
  return masters.map((master, at) => {
    const id = master.account.id;
    return [ordinals[at] ?? 0, foldRow(master, [...(eventsOf.get(id) ?? []), ...(fresh.get(id) ?? [])])] as const;
  });
}

/** Counts of deferred events after a change; the same map when nothing changes. */
function deferredAfter(session: Session, change: Change): ReadonlyMap<string, number> {
  const after = new Map(session.deferred);
  for (const [stream, events] of byStream(change.events)) {
    if (stream !== DESK_STREAM) after.set(stream, (after.get(stream) ?? 0) + events.length);
  }
  for (const accountId of after.keys()) if (change.ordinalOf(accountId) >= 0) after.delete(accountId);
  const isSame =
    after.size === session.deferred.size && [...after].every(([id, count]) => session.deferred.get(id) === count);
  return isSame ? session.deferred : after;
}

/** The projection's share of a transaction: whole packs for an import, a delta for events. */
type Projected = {
  readonly batch: Pick<WriteBatch, 'packs' | 'deltas' | 'dropDeltasUpTo'>;
  readonly settle: () => void;
};

async function project(session: Session, change: Change, revision: number): Promise<Projected> {
  const rows = new Map<number, AccountRow>();
  const packs = new Map<number, Pack>();
  const sealedPacks: PackRow[] = [];
  const packRows = async (no: number, of: ReadonlyMap<number, AccountRow>) => {
    const pack = session.table.rebuilt(no, of);
    packs.set(no, pack);
    sealedPacks.push({ no, revision, bytes: await session.sealed.sealPacked(packPlace(no, revision), pack.encode()) });
  };
  for await (const [no, of] of foldedPacks(session, change)) {
    if (change.chunks.length > 0) await packRows(no, of);
    else for (const [ordinal, row] of of) rows.set(ordinal, row);
  }
  const dropped = packs.size === 0 ? null : session.droppableAfter(packs.keys());
  const delta =
    rows.size === 0
      ? []
      : [{ revision, bytes: await session.sealed.sealPacked(deltaPlace(revision), encodeDelta(rows)) }];
  return {
    batch: { packs: sealedPacks, deltas: delta, ...(dropped === null ? {} : { dropDeltasUpTo: dropped }) },
    settle: () => {
      if (packs.size > 0) session.table.install(packs);
      for (const [ordinal, row] of rows) session.table.set(ordinal, row);
      session.tookPacks(packs.keys(), dropped);
      if (rows.size > 0) session.tookDelta(revision, [...rows.keys()]);
      if (packs.size > 0) session.order.reset();
      else session.order.touch(rows.keys());
    },
  };
}

/**
 * Records a change in one transaction: masters, events, projections, the place of each event, and the sentinel. Everything is
 * folded and sealed before it begins; memory follows only after it has ended. Throws `CodedError`, and nothing has changed then.
 */
export async function commit(session: Session, change: Change): Promise<Committed> {
  const before = session.sentinel;
  const last = change.events.at(-1);
  const sentinel: Sentinel = {
    ...before,
    revision: before.revision + 1,
    head: last === undefined ? before.head : { seq: last.seq, hash: last.hash },
    accounts: change.accounts,
    events: before.events + change.events.length,
  };
  const projected = await project(session, change, sentinel.revision);
  const deferred = deferredAfter(session, change);
  const sealedEvents = await session.log.seal(change.events);
  await session.database.write({
    sentinel,
    chunks: change.chunks,
    events: sealedEvents.rows,
    outbox: sealedEvents.outbox,
    ...projected.batch,
    ...(deferred === session.deferred
      ? {}
      : { deferred: await session.sealed.sealJson(DEFERRED_PLACE, [...deferred]) }),
  });
  session.sentinel = sentinel;
  session.deferred = deferred;
  session.log.took(change.events);
  if (change.chunks.length > 0) {
    session.chunks.forget();
    session.mastersRevision = sentinel.revision;
  }
  projected.settle();
  return { revision: sentinel.revision, head: sentinel.head };
}

/** Writes one pack that deltas have changed, the longest unpacked first. Answers whether there was one. */
export async function packOne(session: Session): Promise<boolean> {
  const no = session.longestUnpacked;
  if (no === null) return false;
  const { revision } = session.sentinel;
  const pack = session.table.packs[no];
  if (pack === undefined) throw new RangeError(`no pack ${no}`);
  const bytes = await session.sealed.sealPacked(packPlace(no, revision), pack.encode());
  const dropped = session.droppableAfter([no]);
  await session.database.write({
    packs: [{ no, revision, bytes }],
    ...(dropped === null ? {} : { dropDeltasUpTo: dropped }),
  });
  session.tookPacks([no], dropped);
  return true;
}
