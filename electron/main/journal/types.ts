import type { RecordHead } from '#shared/contract/store';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import type { Result } from '#shared/kernel/result';

/** Where and why a record of the journal cannot be read. `record` counts from 1 within the file. */
export type JournalDamage = {
  readonly file: string;
  readonly record: number;
  readonly offset: number;
  readonly afterSeq: number;
  readonly reason: 'unreadable' | 'chain-broken' | 'sequence-broken' | 'file-missing';
};

/** What opening found besides the good records. A torn tail is cut (its bytes are put aside in `keptAs`); damage is never touched. */
export type JournalOpening = {
  readonly tailCut: {
    readonly file: string;
    readonly bytes: number;
    readonly afterSeq: number;
    readonly keptAs: string;
  } | null;
  readonly damage: JournalDamage | null;
};

/** What a full read found. `isClean` when every record decrypts and the chain holds from the first event to the head. */
export type JournalReport = {
  readonly isClean: boolean;
  readonly events: number;
  readonly head: RecordHead;
  readonly files: number;
  readonly bytes: number;
  readonly damage: JournalDamage | null;
};

/**
 * The record of a desk: an append-only, encrypted, hash-chained, fsynced log of events. What `append` returned is on the disk.
 * One appender at a time; calls are taken in order.
 */
export type Journal = {
  /** The last event's position. */
  readonly head: () => RecordHead;
  /** Non-null when the journal is damaged: then it can be read up to the damage and nothing can be appended (`JOURNAL_DAMAGED`). */
  readonly damage: () => JournalDamage | null;
  /**
   * Stamps drafts (desk, actor, time, clock, sequence, chain), writes them as one record and syncs it to the disk: all of them or,
   * after a crash or a full disk (`DISK_FULL`, `JOURNAL_UNAVAILABLE`), none.
   */
  readonly append: (drafts: readonly EventDraft[]) => Promise<Result<readonly RecordedEvent[]>>;
  /** Puts back events that the store still has and a cut tail lost. They must continue the chain exactly, else `CONFLICT`. */
  readonly putBack: (events: readonly RecordedEvent[]) => Promise<Result<null>>;
  /** Reads events after a position in order, record by record. Throws `CodedError` `JOURNAL_DAMAGED` at damage. */
  readonly readAfter: (seq: number) => AsyncIterable<readonly RecordedEvent[]>;
  readonly verify: () => Promise<JournalReport>;
  readonly close: () => Promise<void>;
};
