import type { ImportPlan, ImportStageInput, ImportStaged } from '#shared/contract/store';
import type { FieldChange } from '#shared/domain/events/types';
import { type Merge, mergePlacement } from '#shared/domain/placement/merge';
import type { AccountDraft, BatchContext, DraftConflict } from '#shared/domain/placement/types';
import { asId } from '#shared/kernel/ids';
import {
  type AccountChunks,
  CHUNK_ACCOUNTS,
  CHUNK_SHIFT,
  accountsIn,
  masterLine,
  masterOf,
  packLines,
  unpackLines,
} from './account-chunks';
import { type Bytes, utf8 } from './bytes';
import { breathe } from './breathe';
import { IdIndex } from './id-index';
import type { ChunkRow } from './persistence';
import type { QueueTable } from './queue-table';
import { Recent } from './recent';
import { unpack } from './sealed-rows';
import { Sha256 } from './sha256';

/** Chunks that stay unpacked while drafts come in. Each call takes its drafts chunk by chunk, so few are enough. */
const OPEN_CHUNKS = 32;

/** Chunks that are digested before other requests have their turn. */
const CHUNKS_A_BREATH = 16;
const LINE_BREAK = utf8('\n');

type OpenChunk = { readonly lines: string[]; isChanged: boolean };
type Counts = { -readonly [Name in keyof Omit<ImportStaged, 'conflicts'>]: number };

/** One import between its first drafts and its recording: all in memory, chunks that are not in use compressed. */
export class Staging {
  readonly #table: QueueTable;
  readonly #chunks: AccountChunks;
  /** The revision of the masters it was merged against. */
  readonly mastersRevision: number;
  /** Something is at work on it. */
  isBusy = false;
  /** Its chunks as they will be written, once they are sealed; null again when drafts come in. */
  sealed: readonly ChunkRow[] | null = null;
  readonly #byCanonical: IdIndex;
  /** Accounts the batch brings, in staging order: their ordinals follow those of the known ones. */
  readonly #newAccounts = new Map<string, number>();
  /** Canonical id → the creditor's number, of the accounts the batch brings. */
  readonly #newCanonical = new Map<string, string>();
  readonly #open = new Recent<number, OpenChunk>(OPEN_CHUNKS);
  readonly #packed = new Map<number, Bytes>();
  readonly #changed = new Set<number>();
  readonly #outcomes = new Map<number, Merge['outcome']>();
  readonly #changes = new Map<number, readonly FieldChange[]>();
  readonly #conflicts: DraftConflict[] = [];
  readonly #debts = { debtsNew: 0, debtsUpdated: 0, debtsUnchanged: 0 };

  constructor(table: QueueTable, chunks: AccountChunks, mastersRevision: number) {
    this.#table = table;
    this.#chunks = chunks;
    this.mastersRevision = mastersRevision;
    this.#byCanonical = new IdIndex((ordinal) => table.canonicalId(ordinal));
    this.#byCanonical.extendTo(table.count);
  }

  /** Accounts there will be with this batch. */
  get accounts(): number {
    return this.#table.count + this.#newAccounts.size;
  }

  async stage({ batch, drafts }: ImportStageInput): Promise<ImportStaged> {
    this.sealed = null;
    const placed: (readonly [number, AccountDraft])[] = [];
    for (const draft of drafts) {
      const ordinal = this.#ordinalFor(draft);
      if (ordinal !== null) placed.push([ordinal, draft]);
    }
    // Chunk by chunk, so that each is unpacked once; a stable sort keeps drafts of one account in their order.
    for (const [ordinal, draft] of placed.toSorted(([a], [b]) => a - b)) await this.#merge(ordinal, draft, batch);
    return this.staged();
  }

  staged(): ImportStaged {
    const counts: Counts = { accountsNew: 0, accountsUpdated: 0, accountsUnchanged: 0, ...this.#debts };
    for (const outcome of this.#outcomes.values()) {
      if (outcome === 'new') counts.accountsNew += 1;
      else if (outcome === 'updated') counts.accountsUpdated += 1;
      else counts.accountsUnchanged += 1;
    }
    return { ...counts, conflicts: [...this.#conflicts] };
  }

  /** What the batch comes to. The digest runs over the changed masters in the order of their ordinals. */
  async plan(): Promise<ImportPlan> {
    const digest = new Sha256();
    for (const [turn, no] of this.changedChunks().entries()) {
      if (turn % CHUNKS_A_BREATH === 0) await breathe();
      const first = no * CHUNK_ACCOUNTS;
      for (const [at, account] of accountsIn(unpack(this.packedChunk(no))).entries()) {
        if (this.#changed.has(first + at)) digest.update(account).update(LINE_BREAK);
      }
    }
    const changes = [...this.#changes].toSorted(([a], [b]) => a - b);
    return {
      ...this.staged(),
      changes: changes.map(([ordinal, of]) => ({ accountId: asId(this.#table.accountId(ordinal)), changes: of })),
      mastersSha256: digest.hex(),
    };
  }

  /** Ordinals of the accounts made or changed. */
  get changedOrdinals(): ReadonlySet<number> {
    return this.#changed;
  }

  /** Numbers of the chunks that must be written, ascending. */
  changedChunks(): readonly number[] {
    return [...new Set([...this.#changed].map((ordinal) => ordinal >> CHUNK_SHIFT))].toSorted((a, b) => a - b);
  }

  /** The lines of a chunk as they will be. */
  async lines(no: number): Promise<readonly string[]> {
    const open = this.#open.get(no);
    if (open !== undefined) return open.lines;
    const packed = this.#packed.get(no);
    return packed === undefined ? this.#chunks.lines(no) : unpackLines(packed);
  }

  /** A changed chunk as it will be, compressed. */
  packedChunk(no: number): Bytes {
    const open = this.#open.get(no);
    const packed = open === undefined ? this.#packed.get(no) : packLines(open.lines);
    if (packed === undefined) throw new Error(`chunk ${no} is not staged`);
    return packed;
  }

  /** The ordinal of an account as it will be, or -1. */
  ordinalOf(accountId: string): number {
    return this.#newAccounts.get(accountId) ?? this.#table.ordinalOf(accountId);
  }

  /** Known accounts keep their ordinal, new ones get the next; null for one that lost its leading zeros. */
  #ordinalFor(draft: AccountDraft): number | null {
    const known = this.ordinalOf(draft.id);
    if (known >= 0) return known;
    const twin = this.#twinOf(draft.canonicalId);
    if (twin !== null) {
      const { rows, externalId } = draft;
      this.#conflicts.push({ rows, reason: 'LEADING_ZEROS_LOST', externalId, knownExternalId: twin });
      return null;
    }
    const ordinal = this.accounts;
    this.#newAccounts.set(draft.id, ordinal);
    this.#newCanonical.set(draft.canonicalId, draft.externalId);
    return ordinal;
  }

  /** The creditor's number of a known account with the same canonical id. */
  #twinOf(canonicalId: string): string | null {
    const known = this.#byCanonical.find(canonicalId);
    if (known >= 0) return this.#table.row(known).facts.externalId;
    return this.#newCanonical.get(canonicalId) ?? null;
  }

  async #merge(ordinal: number, draft: AccountDraft, batch: BatchContext): Promise<void> {
    const chunk = await this.#openChunk(ordinal >> CHUNK_SHIFT);
    const at = ordinal & (CHUNK_ACCOUNTS - 1);
    const line = chunk.lines[at];
    const known = line === undefined ? null : masterOf(line).account;
    const merge = mergePlacement(known, draft, batch);
    this.#debts.debtsNew += merge.debtsNew;
    this.#debts.debtsUpdated += merge.debtsUpdated;
    this.#debts.debtsUnchanged += merge.debtsUnchanged;
    this.#conflicts.push(...merge.conflicts);
    this.#note(ordinal, merge);
    if (merge.outcome === 'unchanged') return;
    chunk.lines[at] = masterLine({ account: merge.account, canonicalId: draft.canonicalId });
    chunk.isChanged = true;
    this.#changed.add(ordinal);
  }

  #note(ordinal: number, merge: Merge): void {
    const before = this.#outcomes.get(ordinal);
    if (before === undefined || (before === 'unchanged' && merge.outcome === 'updated')) {
      this.#outcomes.set(ordinal, merge.outcome);
    }
    // An account that the batch itself brought has no history of changes yet.
    if (merge.outcome === 'updated' && ordinal < this.#table.count) {
      this.#changes.set(ordinal, [...(this.#changes.get(ordinal) ?? []), ...merge.changes]);
    }
  }

  async #openChunk(no: number): Promise<OpenChunk> {
    const open = this.#open.get(no);
    if (open !== undefined) return open;
    const chunk: OpenChunk = { lines: [...(await this.lines(no))], isChanged: false };
    const evicted = this.#open.set(no, chunk);
    if (evicted !== null && evicted[1].isChanged) this.#packed.set(evicted[0], packLines(evicted[1].lines));
    return chunk;
  }
}
