import type { Recorded } from '#shared/contract/commands';
import type { RecordHead, StorePort } from '#shared/contract/store';
import type { AccountCommand } from '#shared/domain/contact/decide';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import type { ActorId } from '#shared/kernel/ids';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Journal } from '../journal/types';
import { type ClockPort, nowOf, todayOf } from '../platform/clock';
import type { DeskMoment } from './desk-moment';
import type { StepProbe } from './steps';
import { createTurns } from './turns';

/** What the store answers once events are in it. */
export type Applied = { readonly revision: number; readonly head: RecordHead };

/** The acknowledgement with the events it is about, also when they had been recorded before. */
export type RecordedWith = { readonly recorded: Recorded; readonly events: readonly RecordedEvent[] };

export type Recorder = {
  /** Decides and records one command. Success means: on disk in the journal, and in the store. */
  readonly record: (command: AccountCommand) => Promise<Result<Recorded>>;
  /** The same, for whoever has to know what was decided. */
  readonly recordWith: (command: AccountCommand) => Promise<Result<RecordedWith>>;
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
  /** Who works at this desk: what is private is private to them. */
  readonly actorId: ActorId;
  /** What the desk knows of its own clock; without it one clock is taken for right. */
  readonly moment?: DeskMoment;
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
    parts.moment?.note(journaled.value.slice(-1));
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

  const recordOne = async (command: AccountCommand): Promise<Result<RecordedWith>> => {
    await probe('received', command.input.commandId);
    const caughtUp = await turns(JOURNAL, ensureCaughtUp);
    if (!caughtUp.ok) return caughtUp;
    const desk = parts.moment?.facts();
    const moment = { now: nowOf(clock), today: todayOf(clock), zone: clock.zone(), actorId: parts.actorId };
    const ctx = desk === undefined ? moment : { ...moment, desk };
    const decision = await store.prepare({ command, ctx });
    if (!decision.ok) return decision;
    await probe('prepared', command.input.commandId);
    if (decision.value.kind === 'already-recorded') {
      const { events } = decision.value;
      const eventIds = events.map((event) => event.id);
      const seq = events.at(-1)?.seq ?? 0;
      return ok({ recorded: { eventIds, isRepeat: true, seq, revision: lastRevision }, events });
    }
    const { drafts } = decision.value;
    const written = await turns(JOURNAL, () => write(drafts, applyToStore));
    if (!written.ok) return written;
    const { events, revision, head } = written.value;
    const eventIds = events.map((event) => event.id);
    return ok({ recorded: { eventIds, isRepeat: false, seq: head.seq, revision }, events });
  };
  const recordWith = (command: AccountCommand) => turns(`account ${command.input.accountId}`, () => recordOne(command));

  return {
    record: async (command) => {
      const done = await recordWith(command);
      return done.ok ? ok(done.value.recorded) : done;
    },
    recordWith,
    recordDrafts: (drafts, apply) =>
      turns(JOURNAL, async () => {
        const caughtUp = await ensureCaughtUp();
        return caughtUp.ok ? write(drafts, apply) : caughtUp;
      }),
    settled: () => turns(JOURNAL, () => Promise.resolve()),
  };
}
