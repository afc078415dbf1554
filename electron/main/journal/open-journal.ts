import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import type { ActorId, DeskId } from '#shared/kernel/ids';
import { type AppError, type Result, err, ok } from '#shared/kernel/result';
import type { ClockPort } from '../platform/clock';
import { type Disk, realDisk } from '../platform/disk';
import { fsError } from '../platform/fs-errors';
import { continueChain, stampDrafts } from './chain';
import { findJournal } from './opening';
import { type JournalReading, damagedError, readEvents, verifyJournal } from './reading';
import { recordGroups } from './record-groups';
import type { JournalPlace } from './scan';
import type { Journal, JournalDamage, JournalOpening, JournalReport } from './types';
import { JournalWriter } from './writer';

export type OpenJournalInput = {
  readonly dir: string;
  /** 32 bytes, derived for the journal. */
  readonly key: Buffer;
  readonly deskId: DeskId;
  /** Who is at the desk at the time of an append. */
  readonly actorId: () => ActorId;
  readonly clock: ClockPort;
  readonly disk?: Disk;
  /** A new file is begun before one grows beyond this; 64 MB unless a test says otherwise. */
  readonly rotateAtBytes?: number;
};

const ROTATE_AT_BYTES = 64 * 1024 * 1024;
const CONFLICT = err('CONFLICT', 'the events do not continue the journal');

class DeskJournal implements Journal {
  readonly #input: OpenJournalInput;
  readonly #place: JournalPlace;
  readonly #writer: JournalWriter;
  #damage: JournalDamage | null;
  #isClosed = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(input: OpenJournalInput, place: JournalPlace, writer: JournalWriter, damage: JournalDamage | null) {
    this.#input = input;
    this.#place = place;
    this.#writer = writer;
    this.#damage = damage;
  }

  readonly head = (): { readonly seq: number; readonly hash: string } => {
    const { seq, hash } = this.#writer.state();
    return { seq, hash };
  };

  readonly damage = (): JournalDamage | null => this.#damage;

  readonly append = (drafts: readonly EventDraft[]): Promise<Result<readonly RecordedEvent[]>> =>
    this.#inTurn(async () => {
      const refused = this.#refusal();
      if (refused !== null) return refused;
      if (drafts.length === 0) return ok([]);
      const { deskId, actorId, clock } = this.#input;
      const stamp = { deskId, actorId: actorId(), nowMs: clock.nowMs() };
      const chained = await stampDrafts(this.#writer.state(), drafts, stamp);
      const written = await this.#writer.write(chained);
      return written.ok ? ok(chained.events) : written;
    });

  readonly putBack = (events: readonly RecordedEvent[]): Promise<Result<null>> =>
    this.#inTurn(async () => {
      const refused = this.#refusal();
      if (refused !== null) return refused;
      if ((await continueChain(this.#writer.state(), events, this.#input.deskId)) === null) return CONFLICT;
      for (const group of recordGroups(events)) {
        const chained = await continueChain(this.#writer.state(), group, this.#input.deskId);
        const written = chained === null ? CONFLICT : await this.#writer.write(chained);
        if (!written.ok) return written;
      }
      return ok(null);
    });

  readonly readAfter = (seq: number): AsyncIterable<readonly RecordedEvent[]> => this.#readAfter(seq);

  readonly verify = async (): Promise<JournalReport> => {
    const reading = await this.#inTurn(() => Promise.resolve(this.#reading()));
    const report = await verifyJournal(this.#place, reading);
    this.#damage ??= report.damage;
    return report;
  };

  readonly close = async (): Promise<void> => {
    await this.#inTurn(async () => {
      this.#isClosed = true;
      await this.#writer.close();
    });
  };

  /** One operation after another, in the order they were asked for. */
  #inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(operation);
    // The caller gets the failure; the next in the queue only waits for the end.
    this.#queue = turn.catch(() => null);
    return turn;
  }

  #refusal(): { readonly ok: false; readonly error: AppError } | null {
    if (this.#isClosed) return err('JOURNAL_UNAVAILABLE', 'the journal is closed');
    return this.#damage === null ? null : damagedError(this.#damage);
  }

  #reading(): JournalReading {
    const { state, segments, end } = this.#writer.position();
    return { segments, end, head: state, damage: this.#damage };
  }

  async *#readAfter(seq: number): AsyncGenerator<readonly RecordedEvent[]> {
    const reading = await this.#inTurn(() => Promise.resolve(this.#reading()));
    yield* readEvents(this.#place, reading, seq, (damage) => {
      this.#damage ??= damage;
    });
  }
}

/**
 * Opens the journal of a desk, or begins it in an empty folder. A torn last append is put aside and cut; damage is reported and
 * left as it is. Errors: `KEY_INVALID`, `CONFLICT` (another desk's journal), `SCHEMA_TOO_NEW`, `DISK_FULL`, `JOURNAL_UNAVAILABLE`.
 */
export async function openJournal(
  input: OpenJournalInput,
): Promise<Result<{ readonly journal: Journal; readonly opening: JournalOpening }>> {
  const place: JournalPlace = { disk: input.disk ?? realDisk, folder: input.dir, key: input.key };
  try {
    const found = await findJournal(place, input.deskId);
    if (!found.ok) return found;
    const { opening } = found.value;
    const rotateAtBytes = input.rotateAtBytes ?? ROTATE_AT_BYTES;
    const writer = new JournalWriter({ ...place, deskId: input.deskId, rotateAtBytes }, found.value);
    if (opening.damage === null) await writer.open();
    return ok({ journal: new DeskJournal(input, place, writer, opening.damage), opening });
  } catch (error) {
    return { ok: false, error: fsError(error, 'JOURNAL_UNAVAILABLE', 'open journal') };
  }
}
