import { createStore } from '#host/core/store';
import { serveStore } from '#host/rpc/serve-store';
import type { Journal } from '#main/journal/types';
import { createRecorder, type Recorder } from '#main/record/recorder';
import { noProbe } from '#main/record/steps';
import type { BatchReader } from '#main/store/replay';
import type { PortEnd } from '#main/store/store-client';
import {
  type StorePhase,
  type StoreSupervisor,
  type StoreWindow,
  createStoreSupervisor,
} from '#main/store/store-supervisor';
import type { RecordHead } from '#shared/contract/store';
import type { BatchCommitted } from '#shared/domain/events/types';
import type { AccountDraft } from '#shared/domain/placement/types';
import { err, ok, unwrap } from '#shared/kernel/result';
import { ACTOR_ID, DESK_ID } from './disk-drafts';
import { NOON_MS, opened } from './disk-journal';
import type { MemoryDisk } from './disk-memory';
import { type MemoryPersistence, memoryPersistence } from './memory-persistence';

/** The key of the store of these desks. */
export const STORE_KEY = Buffer.alloc(32, 9).toString('base64');

/** A desk without windows: the real journal, recorder, supervisor and store, joined by real message channels. */
export type SupervisedDesk = {
  readonly journal: Journal;
  readonly supervisor: StoreSupervisor;
  readonly recorder: Recorder;
  readonly phases: StorePhase[];
  readonly incidents: string[];
  /** The databases of a generation; damage them as Chromium would. */
  readonly databases: (generation: number) => MemoryPersistence;
  readonly generation: () => number;
  /** Ends the present store window's process. */
  readonly killWindow: () => void;
  readonly windowsOpened: () => number;
  readonly setNow: (ms: number) => void;
};

/** What outlives a restart of the desk. */
export type DeskRemains = {
  readonly disk: MemoryDisk;
  readonly persistences: Map<number, MemoryPersistence>;
  readonly memory: { generation: number; acknowledged: RecordHead | null };
  readonly files: Map<string, readonly AccountDraft[]>;
};

export function newRemains(disk: MemoryDisk): DeskRemains {
  return { disk, persistences: new Map(), memory: { generation: 1, acknowledged: null }, files: new Map() };
}

function portEnd(port: MessagePort): PortEnd {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => {
      if (event === 'message') port.onmessage = ({ data }: MessageEvent<unknown>) => listener({ data });
    },
    close: () => port.close(),
  };
}

/** Starts a desk on what an earlier one left. */
export async function startDesk(remains: DeskRemains): Promise<SupervisedDesk> {
  let nowMs = NOON_MS;
  const { journal } = await opened(remains.disk, { nowMs: () => nowMs });
  const { memory } = remains;
  const phases: StorePhase[] = [];
  const incidents: string[] = [];
  let windows = 0;
  let kill = (): void => undefined;

  const databases = (generation: number): MemoryPersistence => {
    const known = remains.persistences.get(generation) ?? memoryPersistence();
    remains.persistences.set(generation, known);
    return known;
  };
  const openWindow = async (generation: number): Promise<ReturnType<typeof ok<StoreWindow>>> => {
    windows += 1;
    const { port1, port2 } = new MessageChannel();
    const facts = { isPersisted: false, usageBytes: null, quotaBytes: null };
    serveStore(createStore({ persistence: databases(generation), storageFacts: async () => facts }), port2);
    const gone: ((reason: string) => void)[] = [];
    const close = (): void => {
      port1.close();
      port2.close();
    };
    kill = () => {
      close();
      for (const listener of gone.splice(0)) listener('crashed');
    };
    return ok({ end: portEnd(port1), destroy: close, onGone: (listener) => gone.push(listener) });
  };
  const readBatch: BatchReader = async (batch: BatchCommitted) => {
    const drafts = remains.files.get(batch.fileSha256);
    return drafts === undefined ? err('KEPT_FILE_DAMAGED', 'missing') : ok(drafts);
  };
  const clock = { nowMs: () => nowMs, zone: () => 'UTC' };
  const supervisor = createStoreSupervisor({
    openWindow,
    memory: {
      generation: () => memory.generation,
      acknowledged: () => memory.acknowledged,
      setAside: async () => {
        memory.generation += 1;
        return ok(null);
      },
    },
    journal,
    readBatch,
    keyBase64: STORE_KEY,
    databaseName: 'kept',
    deskId: DESK_ID,
    wasUnclean: false,
    clock,
    onPhase: (phase) => phases.push(phase),
    onIncident: (incident) => incidents.push(incident),
  });
  const recorder = createRecorder({
    journal,
    store: supervisor.port,
    clock,
    probe: noProbe,
    actorId: ACTOR_ID,
    catchUp: supervisor.catchUp,
    onRecorded: async ({ head }) => {
      memory.acknowledged = head;
    },
  });
  return {
    journal,
    supervisor,
    recorder,
    phases,
    incidents,
    databases,
    generation: () => memory.generation,
    killWindow: () => kill(),
    windowsOpened: () => windows,
    setNow: (ms) => (nowMs = ms),
  };
}

/** Ends a desk as a closing app does. */
export async function closeDesk(desk: SupervisedDesk): Promise<void> {
  await desk.supervisor.close();
  await desk.journal.close();
}

const HASH = 'f'.repeat(64);

/** Imports drafts the way the use case does: staged, planned, journaled as one record, applied. */
export async function importDrafts(
  desk: SupervisedDesk,
  remains: DeskRemains,
  drafts: readonly AccountDraft[],
  profile: BatchCommitted['profile'] = {},
): Promise<void> {
  remains.files.set(HASH, drafts);
  const { port } = desk.supervisor;
  const batch = { batchId: BATCH_ID, asOf: '2026-02-01', importedOn: '2026-02-01' } as Parameters<
    typeof port.importStage
  >[0]['batch'];
  unwrap(await port.importStage({ batch, drafts }));
  const plan = unwrap(await port.importPlan({ batchId: batch.batchId }));
  const data: BatchCommitted = {
    ...batch,
    fileName: 'placement.csv',
    fileSha256: HASH,
    fileBytes: 1,
    engineVersion: 1,
    profile,
    counts: {
      rows: 1,
      rowsInError: 0,
      rowsNotYetDated: 0,
      accountsNew: drafts.length,
      accountsUpdated: 0,
      accountsUnchanged: 0,
      debtsNew: 1,
      debtsUpdated: 0,
      debtsUnchanged: 0,
      idsFlagged: 0,
    },
    mastersSha256: plan.mastersSha256,
  };
  const draft = {
    id: BATCH_ID as never,
    type: 'import.v1.batch-committed' as const,
    accountId: null,
    partyId: null,
    data,
  };
  unwrap(await desk.recorder.recordDrafts([draft], (events) => port.importApply({ batchId: batch.batchId, events })));
}

const BATCH_ID = '01a20000-0000-7000-8000-00000000ba7c';
