import type { StorePort } from '#shared/contract/store';
import type { DeskNotice } from '#shared/contract/views';
import type { EventDraft, RecordedEvent } from '#shared/domain/events/types';
import { epochMs } from '#shared/kernel/calendar';
import { type Result, ok } from '#shared/kernel/result';
import { createApprove } from '../features/approvals';
import { createBatchReader } from '../features/batch-reader';
import type { DeskBoard } from '../features/desk-board';
import { importPlacement } from '../features/placement-import';
import { removeProfile, saveProfile, savedProfiles } from '../features/profiles';
import { verifyRecord } from '../features/verify';
import { inspectFile } from '../import/import-file';
import { type KeptFiles, openKeptFiles } from '../platform/kept-files';
import { todayOf } from '../platform/clock';
import { type DraftsFile, openDrafts } from '../platform/drafts-file';
import { createIdOf } from '../platform/keyed-ids';
import type { Log } from '../platform/log';
import { type SettingsStore, openSettings } from '../platform/settings-file';
import { createSupervisorPin } from '../platform/supervisor-pin';
import { type DeskMoment, createDeskMoment } from '../record/desk-moment';
import { type Applied, type Recorder, createRecorder } from '../record/recorder';
import type { StepProbe } from '../record/steps';
import { storeBackend } from '../store/backend';
import { type StoreStart, type StoreSupervisor, createStoreSupervisor } from '../store/store-supervisor';
import type { Desk } from './desk';
import { type DeskHealth, createDeskHealth } from './desk-health';
import { type Foundation, type FoundationParts, openFoundation } from './foundation';
import type { StoreWindowOpener } from './store-window-opener';

/** The name of the database within the store's origin. Changing it loses sight of every existing store. */
const DATABASE_NAME = 'kept';
/** A clock behind the last recorded moment by more than this was set back; smaller steps are corrections by a time service. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export type OpenDeskParts = FoundationParts & {
  readonly windows: StoreWindowOpener;
  readonly probe: StepProbe;
  readonly board: DeskBoard;
  readonly log: Log;
  /** Told after each change of the record. */
  readonly onRecorded: (revision: number) => void;
  /** The caller says when the desk is ready: the demonstration has its history told first. */
  readonly isReadyHeld: boolean;
};

/** A desk whose foundation is open. The store may still be coming up: `started` tells how that ended. */
export type OpenedDesk = { readonly desk: Desk; readonly started: Promise<Result<StoreStart>> };

type Noter = (applied: Applied) => Promise<void>;

/** Opens a desk. Errors are those of its foundation; the store's are in `started`. */
export async function openDesk(parts: OpenDeskParts): Promise<Result<OpenedDesk>> {
  const foundation = await openFoundation(parts);
  if (!foundation.ok) return foundation;
  const { keys, journal } = foundation.value;
  const opened = await openKeptFiles({ dir: parts.folder.keptFiles, key: keys.keptFiles });
  if (!opened.ok) return opened;
  const keptFiles = opened.value;
  const idOf = createIdOf(keys.lookup);
  const settings = await openSettings({
    dir: parts.folder.settings,
    key: keys.settings,
    ownerId: idOf('settings', parts.actorId),
    clock: parts.clock,
  });
  const drafts = openDrafts({
    dir: parts.folder.drafts,
    key: keys.drafts,
    ownerId: idOf('settings', parts.actorId),
    clock: parts.clock,
  });
  if (settings.state() === 'reset') {
    parts.log.warn('settings', 'settings could not be read and were set aside');
    parts.board.notify('SETTINGS_RESET');
  }
  const moment = createDeskMoment(parts.clock);
  const health = createDeskHealth({ ...parts, foundation: foundation.value, settings, moment });
  let isNoted = false;
  const supervisor = createStoreSupervisor({
    openWindow: parts.windows.open,
    memory: foundation.value.memory,
    journal,
    readBatch: createBatchReader(keptFiles, idOf),
    keyBase64: keys.store.toString('base64'),
    databaseName: DATABASE_NAME,
    deskId: foundation.value.identity().deskId,
    wasUnclean: foundation.value.wasUnclean,
    clock: parts.clock,
    onPhase: (phase) => {
      // At the start a window must not see a ready desk before it knows how many accounts there are.
      if (phase.phase !== 'ready' || isNoted) parts.board.setPhase(phase);
    },
    onIncident: (incident, details) => {
      tellIncident(parts.log, incident);
      if (incident === 'window-gone') health.noteRestart();
      if (incident === 'journal-healed') parts.board.notify('JOURNAL_HEALED', details);
      // At the start the rebuild is told with its figures; one in the middle of a shift is told as it happens.
      if (incident === 'set-aside' && isNoted) parts.board.notify('STORE_REBUILT', details);
    },
  });
  const noteRecorded = recordedNoter(parts, foundation.value);
  const recorder = createRecorder({
    journal,
    store: supervisor.port,
    clock: parts.clock,
    probe: parts.probe,
    actorId: parts.actorId,
    moment,
    catchUp: supervisor.catchUp,
    onRecorded: noteRecorded,
  });
  tellOpening(parts, foundation.value);
  moment.note(await lastRecorded(foundation.value));
  const started = supervisor.start().then(async (start) => {
    if (!start.ok) return start;
    health.noteStore(start.value.report);
    const accounts = await noteStore(parts, foundation.value, supervisor.port, noteRecorded);
    isNoted = true;
    if (!parts.isReadyHeld) parts.board.setPhase({ phase: 'ready' });
    await recordIncidents(parts, foundation.value, { supervisor, recorder }, start.value, accounts);
    return start;
  });
  return ok({
    desk: deskOf(parts, foundation.value, {
      keptFiles,
      idOf,
      settings,
      drafts,
      health,
      supervisor,
      recorder,
      moment,
      started,
      noteRecorded,
    }),
    started,
  });
}

function tellIncident(log: Log, incident: 'window-gone' | 'set-aside' | 'journal-healed'): void {
  log.warn('store', 'the store had to be mended', { incident });
}

/** After each acknowledged write: the sentinel, the board and the windows are told. */
function recordedNoter(parts: OpenDeskParts, foundation: Foundation): Noter {
  return async ({ head, revision }) => {
    const { accounts } = parts.board.status();
    const noted = await foundation.acknowledge(head, { revision, accounts });
    // An old sentinel only makes the next start compare less: the entry itself is safe, so this is logged and not refused.
    if (!noted.ok) parts.log.failure('sentinel', 'the sentinel was not written', noted.error);
    parts.board.setRevision(revision, head.seq);
    parts.onRecorded(revision);
  };
}

function tellOpening(parts: OpenDeskParts, { opening, journal, keptIn }: Foundation): void {
  const { board, log } = parts;
  if (keptIn === 'insecure-file') board.notify('KEY_FILE_IN_USE');
  if (opening.tailCut !== null) {
    const { bytes, afterSeq } = opening.tailCut;
    log.warn('journal', 'a torn tail was cut', { bytes, afterSeq });
    board.notify('JOURNAL_TAIL_CUT', { bytes, afterSeq });
  }
  const damage = journal.damage();
  if (damage === null) return;
  const details = { file: damage.file, record: damage.record, offset: damage.offset, afterSeq: damage.afterSeq };
  log.error('journal', 'the journal is damaged', {
    record: damage.record,
    offset: damage.offset,
    afterSeq: damage.afterSeq,
  });
  board.notify('JOURNAL_DAMAGED', details);
  board.setReadOnly();
}

/** Reads what the store holds now into the board and the sentinel; answers how many accounts. */
async function noteStore(parts: OpenDeskParts, foundation: Foundation, store: StorePort, note: Noter): Promise<number> {
  const { board, clock, folder } = parts;
  const asked = { nowMs: clock.nowMs(), today: todayOf(clock) };
  const page = await store.queuePage({ ...asked, view: 'all', offset: 0, limit: 1 });
  const { total, revision } = page.ok ? page.value : { total: 0, revision: 0 };
  board.setAccounts(total);
  board.setBackend(storeBackend(folder.session, foundation.memory.generation()));
  await note({ revision, head: foundation.journal.head() });
  return total;
}

/** Tells and records what was found and mended when the store came up: a rebuild, a cut tail, a clock that went back. */
async function recordIncidents(
  parts: OpenDeskParts,
  foundation: Foundation,
  running: Pick<Running, 'supervisor' | 'recorder'>,
  start: StoreStart,
  accounts: number,
): Promise<void> {
  const { board, clock, ids } = parts;
  const drafts: EventDraft[] = [];
  const draft = (of: Pick<EventDraft, 'type' | 'data'>): void => {
    drafts.push({ id: ids.newEventId(), accountId: null, partyId: null, ...of } as EventDraft);
  };
  if (start.rebuiltBecause !== null) {
    const { events } = start.replayed;
    draft({ type: 'desk.v1.store-rebuilt', data: { cause: start.rebuiltBecause, events, accounts } });
    board.notify('STORE_REBUILT', { cause: start.rebuiltBecause, events, accounts });
  }
  const [failed] = start.replayed.failedBatches;
  if (failed !== undefined) board.notify('KEPT_FILE_DAMAGED', { batches: start.replayed.failedBatches.length });
  const { tailCut } = foundation.opening;
  if (tailCut !== null) {
    draft({ type: 'desk.v1.journal-tail-cut', data: { bytes: tailCut.bytes, afterSeq: tailCut.afterSeq } });
  }
  const [last] = await lastRecorded(foundation);
  const lastMs = last === undefined ? null : epochMs(last.at);
  if (lastMs !== null && lastMs - clock.nowMs() > CLOCK_TOLERANCE_MS) {
    draft({ type: 'desk.v1.clock-went-back', data: { fromMs: lastMs, toMs: clock.nowMs() } });
    board.notify('CLOCK_WENT_BACK', { fromMs: lastMs, toMs: clock.nowMs() });
  }
  if (drafts.length === 0 || foundation.journal.damage() !== null) return;
  const { port } = running.supervisor;
  const recorded = await running.recorder.recordDrafts(drafts, (events) => port.apply({ events }));
  if (!recorded.ok) parts.log.failure('desk', 'an incident was not recorded', recorded.error);
}

/** The last event on record, or none. */
async function lastRecorded({ journal }: Foundation): Promise<readonly RecordedEvent[]> {
  if (journal.damage() !== null) return [];
  let last: RecordedEvent | undefined;
  for await (const record of journal.readAfter(Math.max(0, journal.head().seq - 1))) last = record.at(-1) ?? last;
  return last === undefined ? [] : [last];
}

type Running = {
  readonly keptFiles: KeptFiles;
  readonly idOf: ReturnType<typeof createIdOf>;
  readonly settings: SettingsStore;
  readonly drafts: DraftsFile;
  readonly health: DeskHealth;
  readonly supervisor: StoreSupervisor;
  readonly recorder: Recorder;
  readonly moment: DeskMoment;
  readonly started: Promise<Result<StoreStart>>;
  readonly noteRecorded: Noter;
};

function deskOf(parts: OpenDeskParts, foundation: Foundation, running: Running): Desk {
  const { supervisor, recorder, keptFiles } = running;
  const { journal } = foundation;
  const store = supervisor.port;
  const { newEventId } = parts.ids;
  const supervisorPin = createSupervisorPin({
    dir: parts.folder.keys,
    key: foundation.keys.supervisorPin,
    clock: parts.clock,
  });
  return {
    clock: parts.clock,
    store,
    journal,
    recorder,
    probe: parts.probe,
    deskFacts: running.moment.facts,
    supervisorPin,
    settings: running.settings,
    drafts: running.drafts,
    approve: createApprove(supervisorPin, parts.actorId),
    newEventId,
    status: parts.board.status,
    notices: (): readonly DeskNotice[] => parts.board.status().notices,
    backend: () => storeBackend(parts.folder.session, foundation.memory.generation()),
    inspect: async (source, signal, onProgress) => {
      const saved = await savedProfiles(store);
      return saved.ok ? inspectFile({ source, savedProfiles: saved.value, signal, onProgress }) : saved;
    },
    importFile: async (request) => {
      const imported = await importPlacement(
        { store, recorder, keptFiles, idOf: running.idOf, newEventId, clock: parts.clock },
        request,
      );
      const accounts = imported.ok ? imported.value.report.counts.accountsNew : 0;
      if (imported.ok && imported.value.report.outcome === 'committed') {
        parts.board.setAccounts(parts.board.status().accounts + accounts);
      }
      return imported;
    },
    profiles: () => savedProfiles(store),
    saveProfile: (profile) => saveProfile(recorder, store, profile, newEventId),
    removeProfile: (id) => removeProfile(recorder, store, id, newEventId),
    verify: (watch) => verifyRecord(journal, store, keptFiles, watch),
    health: running.health.facts,
    noteCheck: running.health.noteCheck,
    rebuild: async () => {
      const rebuilt = await supervisor.rebuild('asked');
      if (!rebuilt.ok) return rebuilt;
      const { replayed } = rebuilt.value;
      const accounts = await noteStore(parts, foundation, store, running.noteRecorded);
      await recordIncidents(parts, foundation, running, rebuilt.value, accounts);
      const failedBatches = replayed.failedBatches.map(({ batchId, error }) => ({ batchId, code: error.code }));
      return ok({ events: replayed.events, accounts, generation: foundation.memory.generation(), failedBatches });
    },
    close: async () => {
      await recorder.settled();
      await running.started;
      await supervisor.close();
      await foundation.markClosed();
      await journal.close();
    },
  };
}
