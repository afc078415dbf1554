import path from 'node:path';
import { z } from 'zod';
import type { IpcHandlers } from '#shared/contract/ipc';
import { PRACTICE_TASKS, type Practice, type PracticeTask } from '#shared/contract/health';
import type { RecordedEvent } from '#shared/domain/events/types';
import type { Instant } from '#shared/kernel/calendar';
import { type Result, err, ok } from '#shared/kernel/result';
import { ownArguments } from '../cli/invocation';
import type { Journal } from '../journal/types';
import { type Disk, realDisk } from '../platform/disk';
import { fsError } from '../platform/fs-errors';
import type { Schedule } from '../platform/timer';
import { readWhole, replaceWhole } from '../platform/whole-file';

/** Where in the practice record the person's own work begins: what stands before it is the made-up history. */
const PRACTICE_FILE = 'practice.json';
const StoredPractice = z.object({ format: z.literal(1), afterSeq: z.number().int().min(0) });
/** Long enough for the answer to reach the window before it closes. */
const LEAVE_AFTER_MS = 50;

const SWITCH = '--practice';

/** Whether an event is the doing of a task. */
const DONE_BY: Readonly<Record<PracticeTask, (event: RecordedEvent) => boolean>> = {
  'no-answer': (event) => isContact(event, 'NA'),
  voicemail: (event) => isContact(event, 'VM') || isContact(event, 'LCM'),
  promise: (event) => event.type === 'contact.v1.logged' && event.data.promise !== null,
  'note-correction': (event) => event.type === 'note.v1.corrected',
  skip: (event) => event.type === 'work.v1.skipped',
};

function isContact(event: RecordedEvent, code: string): boolean {
  return event.type === 'contact.v1.logged' && event.data.disposition === code;
}

/** Remembers that the made-up history ends here, the first time only. */
export async function beginPractice(root: string, headSeq: number, disk: Disk = realDisk): Promise<Result<null>> {
  const file = path.join(root, PRACTICE_FILE);
  try {
    if ((await readWhole(disk, file)) !== null) return ok(null);
    const bytes = Buffer.from(JSON.stringify({ format: 1, afterSeq: headSeq }));
    await replaceWhole(disk, file, bytes, { isSynced: true });
    return ok(null);
  } catch (error) {
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', PRACTICE_FILE) };
  }
}

async function beganAfter(root: string, disk: Disk): Promise<Result<number>> {
  try {
    const bytes = await readWhole(disk, path.join(root, PRACTICE_FILE));
    const stored = StoredPractice.safeParse(bytes === null ? null : JSON.parse(bytes.toString()));
    return stored.success ? ok(stored.data.afterSeq) : err('NOT_FOUND', 'nothing says where practice began');
  } catch (error) {
    if (error instanceof SyntaxError) return err('NOT_FOUND', 'nothing says where practice began');
    return { ok: false, error: fsError(error, 'FILE_NOT_READABLE', PRACTICE_FILE) };
  }
}

/** What was done since practice began, as the record says. Errors: `NOT_FOUND` where it was not begun; throws on a damaged journal. */
export async function practised(
  root: string,
  journal: Pick<Journal, 'readAfter'>,
  disk: Disk = realDisk,
): Promise<Result<Practice>> {
  const began = await beganAfter(root, disk);
  if (!began.ok) return began;
  const doneAt = new Map<PracticeTask, Instant>();
  for await (const record of journal.readAfter(began.value)) {
    for (const event of record) {
      for (const task of PRACTICE_TASKS) if (!doneAt.has(task) && DONE_BY[task](event)) doneAt.set(task, event.at);
    }
  }
  return ok({ tasks: PRACTICE_TASKS.map((id) => ({ id, doneAt: doneAt.get(id) ?? null })) });
}

/** What is asked of Electron's `app` to start again. */
export type RelaunchingApp = {
  readonly isPackaged: boolean;
  getAppPath(): string;
  relaunch(options: { readonly args: string[] }): void;
  quit(): void;
};

/** The arguments of the next start: those of this one, with or without practice; what tools of a test added is left out. */
export function practiceArguments(argv: readonly string[], appPath: string | null, isPractice: boolean): string[] {
  const own = ownArguments(argv, appPath).filter((arg) => arg !== SWITCH);
  return [...(appPath === null ? [] : [appPath]), ...own, ...(isPractice ? [SWITCH] : [])];
}

export type PracticeParts = {
  readonly isPractice: boolean;
  readonly root: string;
  readonly journal: () => Result<{ readonly journal: Pick<Journal, 'readAfter'> }>;
  readonly app: RelaunchingApp;
  readonly argv: readonly string[];
  readonly schedule: Schedule;
};

/** The practice part of the UI's contract: into a practice folder and out of it by starting again, so that nothing is shared. */
export function practiceHandlers(
  parts: PracticeParts,
): Pick<IpcHandlers['desk'], 'startPractice' | 'leavePractice' | 'practice'> {
  const startAgain = (isPractice: boolean): Promise<Result<null>> => {
    const appPath = parts.app.isPackaged ? null : parts.app.getAppPath();
    parts.app.relaunch({ args: practiceArguments(parts.argv, appPath, isPractice) });
    parts.schedule(LEAVE_AFTER_MS, () => parts.app.quit());
    return Promise.resolve(ok(null));
  };
  return {
    startPractice: () =>
      parts.isPractice ? Promise.resolve(err('RULE_VIOLATION', 'this is a practice already')) : startAgain(true),
    leavePractice: () =>
      parts.isPractice ? startAgain(false) : Promise.resolve(err('RULE_VIOLATION', 'this is no practice')),
    practice: async () => {
      if (!parts.isPractice) return ok(null);
      const desk = parts.journal();
      return desk.ok ? practised(parts.root, desk.value.journal) : desk;
    },
  };
}
