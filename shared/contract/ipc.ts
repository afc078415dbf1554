import { z } from 'zod';
import { AddNoteInput, CorrectNoteInput, LogContactInput, Recorded, UndoContactInput } from './commands';
import { type ClientOf, type Contract, type HandlersOf, invoke, notice } from './define';
import { ImportProgress, ImportReport, Inspection, MappingProfile } from './import';
import { AccountIdValue, LocalDayValue } from './values';
import {
  AccountViewValue,
  DeskStatus,
  QueueCountValue,
  QueuePageValue,
  QueueViewName,
  TimelinePageValue,
} from './views';

const Nothing = z.strictObject({});
const Token = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * Everything the UI window may ask of main, and every notice main gives it. Values, so that both sides check; the types are
 * derived. Files are named by tokens that main hands out: the UI never sees or sends a path to read.
 */
export const ipc = {
  desk: {
    /** How the desk stands. Ask once, then listen to `changed`. */
    status: invoke(Nothing, DeskStatus),
    changed: notice(z.strictObject({ revision: z.number().int() })),
  },
  queue: {
    /** A window of a view as columns, at most 500 rows. */
    page: invoke(
      z.strictObject({ view: QueueViewName, offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
      QueuePageValue,
    ),
    counts: invoke(Nothing, z.array(QueueCountValue).readonly()),
    /** The account to work next, leaving out those named; null when the queue is worked. */
    next: invoke(
      z.strictObject({ skip: z.array(AccountIdValue).max(1000) }),
      z.strictObject({ accountId: AccountIdValue.nullable() }),
    ),
    /** The record changed: ask again for what is on screen. */
    changed: notice(z.strictObject({ revision: z.number().int() })),
  },
  account: {
    open: invoke(z.strictObject({ accountId: AccountIdValue }), AccountViewValue),
    timeline: invoke(
      z.strictObject({
        accountId: AccountIdValue,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
      TimelinePageValue,
    ),
  },
  contact: {
    log: invoke(LogContactInput, Recorded),
    undo: invoke(UndoContactInput, Recorded),
    addNote: invoke(AddNoteInput, Recorded),
    correctNote: invoke(CorrectNoteInput, Recorded),
  },
  import: {
    /** Opens the file dialog; null when the person cancels. */
    chooseFile: invoke(Nothing, z.strictObject({ token: Token, fileName: z.string() }).nullable()),
    /** Reads the chosen file and says what it seems to be. */
    inspect: invoke(z.strictObject({ token: Token }), Inspection),
    profiles: invoke(Nothing, z.array(MappingProfile).readonly()),
    saveProfile: invoke(z.strictObject({ profile: MappingProfile }), z.null()),
    dryRun: invoke(z.strictObject({ token: Token, profile: MappingProfile, asOf: LocalDayValue }), ImportReport),
    commit: invoke(z.strictObject({ token: Token, profile: MappingProfile, asOf: LocalDayValue }), ImportReport),
    /** Stops the running inspection, dry run or import; nothing of it stays. */
    cancel: invoke(Nothing, z.null()),
    /** Saves the rows in error of the last dry run or import as a CSV through the save dialog; null when cancelled. */
    saveErrors: invoke(Nothing, z.strictObject({ fileName: z.string(), rows: z.number().int() }).nullable()),
    progress: notice(ImportProgress),
  },
} as const satisfies Contract;

export type Ipc = typeof ipc;
export type Workstation = ClientOf<Ipc>;
export type IpcHandlers = HandlersOf<Ipc>;
