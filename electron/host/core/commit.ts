import type { RecordHead } from '#shared/contract/store';
import { isOfRules } from '#shared/domain/compliance/desk-rules';
import type { RecordedEvent } from '#shared/domain/events/types';
import type { StoredEvents } from './appending';
import { CHUNK_SHIFT, masterAt } from './account-chunks';
import { type AccountRow, type Master, foldRow, refoldRow } from './account-row';
import { DESK_STREAM, byStream } from './event-log';
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
  /** What is stored already of the streams of the new events. */
  readonly stored: StoredEvents;
  /** Changed chunks of masters; none when only events are added. */
  readonly chunks: readonly ChunkRow[];
  /** Accounts there will be. */
  readonly accounts: number;
  readonly ordinalOf: (accountId: string) => number;
  /** The lines of a chunk of masters. */
  readonly lines: (chunk: number) => Promise<readonly string[]>;
  /** Accounts whose master changes. */
  readonly changedOrdinals: ReadonlySet<number>;
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
async function mastersOf(change: Change, ordinals: readonly number[]): Promise<ReadonlyMap<number, Master>> {
  const masters = new Map<number, Master>();
  let chunk = -1;
  let lines: readonly string[] = [];
  for (const ordinal of ordinals) {
    if (ordinal >> CHUNK_SHIFT !== chunk) {
      chunk = ordinal >> CHUNK_SHIFT;
      lines = await change.lines(chunk);
    }
    masters.set(ordinal, masterAt(lines, ordinal));
  }
  return masters;
}

/** All events of accounts as they will be: the stored ones and the new. */
async function eventsWith(
  session: Session,
  change: Change,
  fresh: StoredEvents,
  accountIds: readonly string[],
): Promise<StoredEvents> {
  const unread = accountIds.filter((id) => !change.stored.has(id) && session.hasEvents(id));
  const read = await session.log.ofMany(unread);
  const stored = new Map([...change.stored, ...unread.map((id, at) => [id, read[at] ?? []] as const)]);
  return new Map(accountIds.map((id) => [id, [...(stored.get(id) ?? []), ...(fresh.get(id) ?? [])]]));
}

async function foldBatch(
  session: Session,
  change: Change,
  fresh: StoredEvents,
  ordinals: readonly number[],
): Promise<readonly (readonly [number, AccountRow])[]> {
  const changed = await mastersOf(
    change,
    ordinals.filter((ordinal) => change.changedOrdinals.has(ordinal)),
  );
  const idOf = (ordinal: number) => changed.get(ordinal)?.account.id ?? session.table.accountId(ordinal);
  const events = await eventsWith(session, change, fresh, ordinals.map(idOf));
  const rows = new Map<number, AccountRow | null>();
  for (const ordinal of ordinals) {
    const of = events.get(idOf(ordinal)) ?? [];
    const master = changed.get(ordinal);
    rows.set(ordinal, master === undefined ? refoldRow(session.table.row(ordinal), of) : foldRow(master, of));
  }
  const unfolded = await mastersOf(
    change,
    ordinals.filter((ordinal) => rows.get(ordinal) === null),
  );
  return ordinals.map((ordinal) => {
    const master = unfolded.get(ordinal);
    const row = master === undefined ? rows.get(ordinal) : foldRow(master, events.get(master.account.id) ?? []);
    if (row === undefined || row === null) throw new Error(`account ${ordinal} was not folded`);
    return [ordinal, row];
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
      if (packs.size > 0) {
        session.order.reset();
        session.callable.reset();
        session.duties.reset();
        session.asks.reset();
        return;
      }
      session.order.touch(rows.keys());
      session.callable.touch(rows.keys());
      session.duties.touch(rows.keys());
      session.asks.touch(rows.keys());
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
  session.dayWork.took(change.events);
  if (change.events.some(isOfRules)) session.setRules(await session.log.of(DESK_STREAM));
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
