import { QUEUE_VIEWS, type QueueView, isInView } from '#shared/domain/queue/views';
import { type QueueClock, score } from '#shared/domain/queue/score';
import type { QueueFacts } from '#shared/domain/queue/facts';
import { PACK_ROWS, PACK_SHIFT } from './pack';
import type { QueueTable } from './queue-table';
import { mergedOrder } from './order-merge';
import { nextChangeMs } from './queue-clock';

type Numeric = { -readonly [Name in keyof NumericFacts]: number } & { nextStepOwner: string };
type NumericFacts = Omit<
  QueueFacts,
  'accountId' | 'name' | 'externalId' | 'clientName' | 'currency' | 'lastDisposition' | 'nextStepKind' | 'nextStepOwner'
>;

const VIEW_BITS: readonly (readonly [QueueView, number])[] = QUEUE_VIEWS.map((view) => [view, viewBit(view)]);

/** The bit that stands for a view in `QueueOrder.views`. */
export function viewBit(view: QueueView): number {
  return 1 << QUEUE_VIEWS.indexOf(view);
}

function emptyFacts(): Numeric {
  return {
    balanceMinor: 0,
    openDebts: 0,
    disputedDebts: 0,
    oldestDueDay: -1,
    clockOffsetDays: 0,
    attempts: 0,
    conversations: 0,
    lastContactMs: 0,
    nextStepMs: 0,
    nextStepOwner: '',
    skippedUntilMs: 0,
    promiseDueDay: -1,
    promiseMinor: 0,
    holds: 0,
    incidents: 0,
    overrides: 0,
  };
}

/** Which rows may be dialled, as far as it is known: replaced as a whole when `version` moves on. */
export type LiveRows = { readonly bits: Uint8Array; readonly version: number };

const NOBODY: LiveRows = { bits: new Uint8Array(0), version: 0 };
const WORK = 1 << QUEUE_VIEWS.indexOf('work');
const CALLABLE = 1 << QUEUE_VIEWS.indexOf('callable');

/**
 * The order of every view at a moment. The clock changes scores and views by itself (a follow-up comes up, a contact is no longer
 * of today), so each row knows when it changes next; asking at a later moment moves just those rows. Exactly what sorting all
 * rows with the domain's comparator would give.
 */
export class QueueOrder {
  readonly #table: QueueTable;
  #clock: QueueClock | null = null;
  /** The order holds from here up to the next change of a row. */
  #validFromMs = 0;
  #nextChangeMs = 0;
  #scores = new Int32Array(0);
  #steps = new Float64Array(0);
  #views = new Uint16Array(0);
  #changes = new Float64Array(0);
  /** The place of each row in the order of account ids. */
  #ranks = new Uint32Array(0);
  readonly #orders = new Map<QueueView, Uint32Array>();
  readonly #touched = new Set<number>();
  readonly #facts = emptyFacts();
  readonly #live: LiveRows;
  /** The version of live rows that `#views` is of; and `work` with what may be dialled first, made of an order and a version. */
  #liveVersion = -1;
  #version = 0;
  #versionOfLive = -1;
  #work: {
    readonly of: Uint32Array;
    readonly version: number;
    readonly order: Uint32Array;
    readonly callable: number;
  } | null = null;

  constructor(table: QueueTable, live: LiveRows = NOBODY) {
    this.#table = table;
    this.#live = live;
  }

  /** Rows changed: they are placed anew at the next question. */
  touch(ordinals: Iterable<number>): void {
    for (const ordinal of ordinals) this.#touched.add(ordinal);
  }

  /** Rows came in: everything is placed anew at the next question. */
  reset(): void {
    this.#clock = null;
  }

  /** The ordinals of a view in order. Valid until the next call. */
  ordinals(view: QueueView, clock: QueueClock): Uint32Array {
    this.#moveTo(clock);
    if (view !== 'work' && view !== 'callable') return this.#byScore(view);
    const { order, callable } = this.#callableFirst();
    return view === 'work' ? order : order.subarray(0, callable);
  }

  /** A view by score alone, whoever may be called. Valid until the next call. */
  byScore(view: QueueView, clock: QueueClock): Uint32Array {
    const ordinals = this.ordinals(view, clock);
    return view === 'work' ? this.#byScore(view) : ordinals;
  }

  #byScore(view: QueueView): Uint32Array {
    let order = this.#orders.get(view);
    if (order === undefined) {
      order = this.#sorted(this.#members(view, null));
      this.#orders.set(view, order);
    }
    return order;
  }

  /** `work` with what may be dialled first. Both parts keep the order of the score, so that nothing is sorted when hours begin or end. */
  #callableFirst(): { readonly order: Uint32Array; readonly callable: number } {
    const of = this.#byScore('work');
    const { bits, version } = this.#live;
    if (this.#work?.of === of && this.#work.version === version) return this.#work;
    const order = new Uint32Array(of.length);
    let callable = 0;
    for (let at = 0; at < of.length; at += 1) callable += bits[of[at] ?? 0] ?? 0;
    let first = 0;
    let rest = callable;
    for (let at = 0; at < of.length; at += 1) {
      const ordinal = of[at] ?? 0;
      if (bits[ordinal] === 1) {
        order[first] = ordinal;
        first += 1;
      } else {
        order[rest] = ordinal;
        rest += 1;
      }
    }
    this.#work = { of, version, order, callable };
    return this.#work;
  }

  /** Moves on whenever an order or a view may be another than before. */
  version(clock: QueueClock): number {
    this.#moveTo(clock);
    if (this.#versionOfLive !== this.#live.version) {
      this.#versionOfLive = this.#live.version;
      this.#version += 1;
    }
    return this.#version;
  }

  /** The views of each row, as bits of `viewBit`. Valid until the next call. */
  views(clock: QueueClock): Uint16Array {
    this.#moveTo(clock);
    this.#markCallable();
    return this.#views;
  }

  #markCallable(): void {
    const { bits, version } = this.#live;
    if (version === this.#liveVersion) return;
    const views = this.#views;
    for (let ordinal = 0; ordinal < views.length; ordinal += 1) {
      const of = (views[ordinal] ?? 0) & ~CALLABLE;
      views[ordinal] = (of & WORK) !== 0 && bits[ordinal] === 1 ? of | CALLABLE : of;
    }
    this.#liveVersion = version;
  }

  #moveTo(clock: QueueClock): void {
    const before = this.#clock;
    const isSame = before?.todayNumber === clock.todayNumber && before.actorId === clock.actorId;
    if (!isSame || clock.nowMs < this.#validFromMs) {
      this.#placeAll(clock);
      return;
    }
    const changed = new Set(this.#touched);
    if (clock.nowMs >= this.#nextChangeMs) {
      for (let ordinal = 0; ordinal < this.#changes.length; ordinal += 1) {
        if ((this.#changes[ordinal] ?? Infinity) <= clock.nowMs) changed.add(ordinal);
      }
    }
    if (changed.size === 0) return;
    for (const ordinal of changed) this.#place(ordinal, clock);
    this.#settled(clock);
    for (const [view, order] of this.#orders) this.#orders.set(view, this.#merged(view, order, changed));
  }

  #placeAll(clock: QueueClock): void {
    const rows = this.#table.count;
    if (this.#clock === null || this.#scores.length !== rows) {
      this.#scores = new Int32Array(rows);
      this.#steps = new Float64Array(rows);
      this.#views = new Uint16Array(rows);
      this.#changes = new Float64Array(rows);
      this.#ranks = this.#rankIds();
    }
    for (let ordinal = 0; ordinal < rows; ordinal += 1) this.#place(ordinal, clock);
    this.#settled(clock);
    this.#orders.clear();
  }

  #settled(clock: QueueClock): void {
    this.#version += 1;
    this.#clock = clock;
    this.#validFromMs = clock.nowMs;
    this.#touched.clear();
    this.#nextChangeMs = Infinity;
    for (let ordinal = 0; ordinal < this.#changes.length; ordinal += 1) {
      this.#nextChangeMs = Math.min(this.#nextChangeMs, this.#changes[ordinal] ?? Infinity);
    }
  }

  #place(ordinal: number, clock: QueueClock): void {
    const facts = this.#factsOf(ordinal);
    this.#scores[ordinal] = score(facts, clock);
    this.#steps[ordinal] = facts.nextStepMs;
    this.#changes[ordinal] = nextChangeMs(facts, clock.nowMs);
    let bits = 0;
    for (const [view, bit] of VIEW_BITS) if (isInView(view, facts, clock)) bits |= bit;
    if ((bits & WORK) !== 0 && this.#live.bits[ordinal] === 1) bits |= CALLABLE;
    this.#views[ordinal] = bits;
  }

  /** The numbers of a row in one object that is used again and again: ordering asks for all rows at once. */
  #factsOf(ordinal: number): Readonly<Numeric> {
    const { amounts, counts, words } = this.#table.packOf(ordinal);
    const row = ordinal & (PACK_ROWS - 1);
    const facts = this.#facts;
    facts.balanceMinor = amounts.balanceMinor[row] ?? 0;
    facts.openDebts = counts.openDebts[row] ?? 0;
    facts.disputedDebts = counts.disputedDebts[row] ?? 0;
    facts.oldestDueDay = counts.oldestDueDay[row] ?? -1;
    facts.clockOffsetDays = counts.clockOffsetDays[row] ?? 0;
    facts.attempts = counts.attempts[row] ?? 0;
    facts.conversations = counts.conversations[row] ?? 0;
    facts.lastContactMs = amounts.lastContactMs[row] ?? 0;
    facts.nextStepMs = amounts.nextStepMs[row] ?? 0;
    facts.nextStepOwner = words.nextStepOwner.at(row);
    facts.skippedUntilMs = amounts.skippedUntilMs[row] ?? 0;
    facts.promiseDueDay = counts.promiseDueDay[row] ?? -1;
    facts.promiseMinor = amounts.promiseMinor[row] ?? 0;
    facts.holds = counts.holds[row] ?? 0;
    facts.incidents = counts.incidents[row] ?? 0;
    facts.overrides = counts.overrides[row] ?? 0;
    return facts;
  }

  #members(view: QueueView, among: ReadonlySet<number> | null): Uint32Array {
    const bit = viewBit(view);
    const isMember = (ordinal: number) => ((this.#views[ordinal] ?? 0) & bit) !== 0;
    if (among !== null) return Uint32Array.from([...among].filter(isMember));
    const all = new Uint32Array(this.#table.count);
    let size = 0;
    for (let ordinal = 0; ordinal < all.length; ordinal += 1) {
      if (isMember(ordinal)) {
        all[size] = ordinal;
        size += 1;
      }
    }
    return all.slice(0, size);
  }

  #sorted(ordinals: Uint32Array): Uint32Array {
    return ordinals.sort((a, b) => this.#compare(a, b));
  }

  /** `compareQueueRows` over columns; ranks stand in for the ids. */
  #compare(a: number, b: number): number {
    const byScore = (this.#scores[b] ?? 0) - (this.#scores[a] ?? 0);
    if (byScore !== 0) return byScore;
    const byStep = (this.#steps[a] ?? 0) - (this.#steps[b] ?? 0);
    return byStep !== 0 ? byStep : (this.#ranks[a] ?? 0) - (this.#ranks[b] ?? 0);
  }

  /** An order without the changed rows, and the changed rows where they belong now. */
  #merged(view: QueueView, order: Uint32Array, changed: ReadonlySet<number>): Uint32Array {
    const arriving = this.#sorted(this.#members(view, changed));
    return mergedOrder(order, changed, arriving, (a, b) => this.#compare(a, b), this.#table.count);
  }

  /** Ids are compared by their first characters as a number, and as texts only where those are the same. */
  #rankIds(): Uint32Array<ArrayBuffer> {
    const rows = this.#table.count;
    const heads = new Float64Array(rows);
    for (const [no, pack] of this.#table.packs.entries()) {
      for (let row = 0; row < pack.rows; row += 1) {
        heads[(no << PACK_SHIFT) + row] = pack.texts.accountId.head(row);
      }
    }
    const order = Uint32Array.from(heads.keys()).sort((a, b) => {
      const byHead = (heads[a] ?? 0) - (heads[b] ?? 0);
      if (byHead !== 0) return byHead;
      return this.#table.accountId(a) < this.#table.accountId(b) ? -1 : 1;
    });
    const ranks = new Uint32Array(rows);
    for (const [rank, ordinal] of order.entries()) ranks[ordinal] = rank;
    return ranks;
  }
}
