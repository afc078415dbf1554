import { openJournal } from '#main/journal/open-journal';
import type { Journal, JournalOpening } from '#main/journal/types';
import type { Disk } from '#main/platform/disk';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import type { DeskId } from '#shared/kernel/ids';
import { type Result, unwrap } from '#shared/kernel/result';
import { ACTOR_ID, DESK_ID, JOURNAL_KEY } from './disk-drafts';

/** The folder of the journal on a disk in memory. */
export const JOURNAL_DIR = '/desk/journal';
export const FIRST_FILE = `${JOURNAL_DIR}/journal-000001.kj`;
export const SECOND_FILE = `${JOURNAL_DIR}/journal-000002.kj`;
/** 2026-03-04T12:00:00.000Z */
export const NOON_MS = 1_772_625_600_000;

export type JournalOptions = {
  readonly dir?: string;
  readonly key?: Buffer;
  readonly deskId?: DeskId;
  readonly nowMs?: () => number;
  readonly rotateAtBytes?: number;
};

export type OpenedJournal = { readonly journal: Journal; readonly opening: JournalOpening };

/** Opens a journal the way most tests want it. */
export function openOn(disk: Disk, options: JournalOptions = {}): Promise<Result<OpenedJournal>> {
  return openJournal({
    dir: options.dir ?? JOURNAL_DIR,
    key: options.key ?? JOURNAL_KEY,
    deskId: options.deskId ?? DESK_ID,
    actorId: () => ACTOR_ID,
    clock: { nowMs: options.nowMs ?? (() => NOON_MS), zone: () => 'UTC' },
    disk,
    ...(options.rotateAtBytes === undefined ? {} : { rotateAtBytes: options.rotateAtBytes }),
  });
}

/** The same for a journal that must open. */
export async function opened(disk: Disk, options: JournalOptions = {}): Promise<OpenedJournal> {
  return unwrap(await openOn(disk, options));
}

/** Appends each batch of drafts as a record of its own. */
export async function appendAll(
  journal: Journal,
  ...batches: readonly (readonly EventDraft[])[]
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (const batch of batches) events.push(...unwrap(await journal.append(batch)));
  return events;
}

/** Every event after a position; throws what the journal throws. */
export async function eventsAfter(journal: Journal, seq = 0): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const record of journal.readAfter(seq)) events.push(...record);
  return events;
}
