import type { Recorded } from '#shared/contract/commands';
import type { RecordHead, StorePort } from '#shared/contract/store';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Journal } from '../journal/types';
import { type ClockPort, nowOf, todayOf } from '../platform/clock';
import type { StepProbe } from './steps';
import { createTurns } from './turns';

/** What the store answers once events are in it. */
export type Applied = { readonly revision: number; readonly head: RecordHead };

export type Recorder = {
  /** Decides and records one command. Success means: on disk in the journal, and in the store. */
  readonly record: (command: AccountCommand) => Promise<Result<Recorded>>;
  /** Records events that no command of a collector asked for (imports, recoveries), applied by `apply`. */
  readonly recordDrafts: (
    drafts: readonly EventDraft[],
    apply: (events: readonly RecordedEvent[]) => Promise<Result<Applied>>,
  ) => Promise<Result<Applied>>;
  /** Resolves when nothing is being recorded. */
  readonly settled: () => Promise<void>;
};

const JOURNAL = 'journal';

export type RecorderParts = {
  readonly journal: Journal;
  readonly store: StorePort;
  readonly clock: ClockPort;
  readonly probe: StepProbe;
  /** Brings a store that missed journaled events up to the journal. */
  readonly catchUp: () => Promise<Result<null>>;
  /** Told after each acknowledgement: writes the sentinel and tells the windows. */
  readonly onRecorded: (applied: Applied) => Promise<void>;
};

/** Commands of one account follow each other; everything that writes to the journal follows each other. */
export function createRecorder(parts: RecorderParts): Recorder {
  const { journal, store, clock, probe } = parts;
  const turns = createTurns();
  // The store missed something that is in the journal: nothing is decided on its state until it has caught up.
  let isBehind = false;
  let lastRevision = 0;

  const behind = (cause: string): Result<never> =>
    err('STORE_BEHIND', 'journaled, but the store has not taken it yet', { cause });

  const ensureCaughtUp = async (): Promise<Result<null>> => {
    if (!isBehind) return ok(null);
    const caughtUp = await parts.catchUp();
    if (!caughtUp.ok) return behind(caughtUp.error.code);
    isBehind = false;
    return caughtUp;
  };

  const write = async (
    drafts: readonly EventDraft[],
    apply: (events: readonly RecordedEvent[]) => Promise<Result<Applied>>,
  ): Promise<Result<Applied & { readonly events: readonly RecordedEvent[] }>> => {
    if (isBehind) return behind('an earlier entry');
    // DURABILITY: the journal is on the disk before the store hears of the events, and both before anybody is told.
    const journaled = await journal.append(drafts);
    if (!journaled.ok) return journaled;
    const id = drafts[0]?.id ?? '';
    await probe('journaled', id);
    const applied = await apply(journaled.value);
    if (!applied.ok) {
      isBehind = true;
      return behind(applied.error.code);
    }
    lastRevision = applied.value.revision;
    await probe('applied', id);
    await parts.onRecorded(applied.value);
    await probe('noted', id);
    return ok({ ...applied.value, events: journaled.value });
  };

  const applyToStore = (events: readonly RecordedEvent[]) => store.apply({ events });

  const recordOne = async (command: AccountCommand): Promise<Result<Recorded>> => {
    await probe('received', command.input.commandId);
    const caughtUp = await turns(JOURNAL, ensureCaughtUp);
    if (!caughtUp.ok) return caughtUp;
    const ctx = { now: nowOf(clock), today: todayOf(clock), zone: clock.zone() };
    const decision = await store.prepare({ command, ctx });
    if (!decision.ok) return decision;
    await probe('prepared', command.input.commandId);
    if (decision.value.kind === 'already-recorded') {
      const { events } = decision.value;
      return ok({
        eventIds: events.map((event) => event.id),
        isRepeat: true,
        seq: events.at(-1)?.seq ?? 0,
        revision: lastRevision,
      });
    }
    const { drafts } = decision.value;
    const written = await turns(JOURNAL, () => write(drafts, applyToStore));
    if (!written.ok) return written;
    const { events, revision, head } = written.value;
    return ok({ eventIds: events.map((event) => event.id), isRepeat: false, seq: head.seq, revision });
  };

  return {
    record: (command) => turns(`account ${command.input.accountId}`, () => recordOne(command)),
    recordDrafts: (drafts, apply) =>
      turns(JOURNAL, async () => {
        const caughtUp = await ensureCaughtUp();
        return caughtUp.ok ? write(drafts, apply) : caughtUp;
      }),
    settled: () => turns(JOURNAL, () => Promise.resolve()),
  };
}
