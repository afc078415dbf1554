import { type StoreApi, createStore } from 'zustand/vanilla';
import type { ImportProgress, ImportReport, Inspection, MappingProfile } from '#shared/contract/import';
import type { Workstation } from '#shared/contract/ipc';
import { type LocalDay, localDay } from '#shared/kernel/calendar';
import type { AppError } from '#shared/kernel/result';
import type { UiEnv } from './env';
import { type DroppedInput, sendDropped } from './import-drop';
import { type MappingEdit, mappingProblems, savedEdit, suggestedEdit } from './import-mapping';
import { type ImportTiming, type PhaseTimes, noteProgress, phaseTimes } from './import-time';

/** The pages of the import, in order. */
export const IMPORT_STEPS = ['choose', 'look', 'columns', 'report', 'done'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
export type ImportBusy = 'choosing' | 'dropping' | 'inspecting' | 'checking' | 'importing' | 'saving-errors';

export type ImportState = {
  readonly step: ImportStep;
  readonly busy: ImportBusy | null;
  readonly isCancelling: boolean;
  readonly file: { readonly token: string; readonly fileName: string } | null;
  readonly inspection: Inspection | null;
  readonly profiles: readonly MappingProfile[];
  readonly edit: MappingEdit | null;
  readonly report: ImportReport | null;
  readonly progress: ImportProgress | null;
  readonly timing: ImportTiming | null;
  /** How long the phases of the last run over this file took. */
  readonly lastTimes: PhaseTimes;
  readonly savedErrors: { readonly fileName: string; readonly rows: number } | null;
  /** A saved mapping that was just taken off the list and can be put back. */
  readonly removed: MappingProfile | null;
  readonly error: AppError | null;
};

export type ImportStore = StoreApi<ImportState> & {
  /** Opens the file dialog and looks into what was chosen. */
  readonly choose: () => Promise<void>;
  /** Takes in files that were dropped on the window: one, or it says so. */
  readonly drop: (files: readonly DroppedInput[]) => Promise<void>;
  /** Asks for the saved mappings. */
  readonly loadProfiles: () => Promise<void>;
  readonly renameProfile: (id: string, name: string) => Promise<void>;
  readonly removeProfile: (id: string) => Promise<void>;
  readonly undoRemove: () => Promise<void>;
  /** Takes a saved mapping, or with null the suggested one. */
  readonly useProfile: (profileId: string | null) => void;
  readonly change: (change: (edit: MappingEdit) => MappingEdit) => void;
  /** Goes to one of the pages before a file was tried out. */
  readonly goTo: (step: 'look' | 'columns') => void;
  /** Tries the import out; nothing is recorded. */
  readonly check: () => Promise<void>;
  /** Imports, after keeping the mapping when that was asked for. */
  readonly commit: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly saveErrors: () => Promise<void>;
  /** Forgets the file and starts again. */
  readonly reset: () => void;
};

const START: Omit<ImportState, 'profiles'> = {
  step: 'choose',
  busy: null,
  isCancelling: false,
  file: null,
  inspection: null,
  edit: null,
  report: null,
  progress: null,
  timing: null,
  lastTimes: {},
  savedErrors: null,
  removed: null,
  error: null,
};

type Parts = {
  readonly client: Workstation;
  readonly store: StoreApi<ImportState>;
  readonly today: () => LocalDay;
  readonly elapsedMs: () => number;
};

type Chosen = NonNullable<ImportState['file']>;

async function inspectFile({ client, store, today }: Parts, file: Chosen): Promise<void> {
  const { token } = file;
  store.setState({ ...START, file, busy: 'inspecting' });
  const [inspected, profiles] = await Promise.all([client.import.inspect({ token }), client.import.profiles({})]);
  if (!inspected.ok) {
    store.setState({ ...START, error: inspected.error });
    return;
  }
  const saved = profiles.ok ? profiles.value : [];
  const fitting = saved.find((profile) => inspected.value.fittingProfiles.includes(profile.id));
  const edit =
    fitting === undefined ? suggestedEdit(inspected.value, today()) : savedEdit(fitting, inspected.value, today());
  store.setState({ step: 'look', busy: null, progress: null, inspection: inspected.value, profiles: saved, edit });
}

async function chooseFile(parts: Parts): Promise<void> {
  const { client, store } = parts;
  store.setState({ busy: 'choosing', error: null });
  const chosen = await client.import.chooseFile({});
  if (chosen.ok && chosen.value !== null) await inspectFile(parts, chosen.value);
  else store.setState({ busy: null, error: chosen.ok ? null : chosen.error });
}

async function dropFile(parts: Parts, file: DroppedInput): Promise<void> {
  const { client, store } = parts;
  const { name, size } = file;
  store.setState({ ...START, busy: 'dropping', file: { token: '', fileName: name } });
  const sent = await sendDropped(client, file, {
    isCancelled: () => store.getState().isCancelling,
    onProgress: (bytesDone) =>
      store.setState({ progress: { phase: 'keeping', rowsDone: 0, bytesDone, bytesTotal: size } }),
  });
  if (sent.ok) await inspectFile(parts, sent.value);
  else store.setState({ ...START, error: sent.error });
}

/** What is sent of an edit, or null when it is not settled yet. */
function readyInput(state: ImportState) {
  const { file, inspection, edit } = state;
  const asOf = edit === null ? null : localDay(edit.asOf);
  if (file === null || inspection === null || edit === null || asOf === null) return null;
  if (mappingProblems(edit, inspection).length > 0) return null;
  const { profile } = edit;
  const named = { ...profile, name: profile.name.trim(), clientName: profile.clientName.trim() };
  return { token: file.token, profile: named, asOf };
}

const BEGUN = { progress: null, timing: null, error: null, isCancelling: false, savedErrors: null } as const;

/** What holds when a run is over: how long its parts took is known for the next one. */
function overAt(parts: Parts) {
  const { timing, lastTimes } = parts.store.getState();
  const times = { ...lastTimes, ...phaseTimes(timing, parts.elapsedMs()) };
  return { busy: null, progress: null, timing: null, isCancelling: false, lastTimes: times } as const;
}

async function runCheck(parts: Parts): Promise<void> {
  const { client, store } = parts;
  const input = readyInput(store.getState());
  if (input === null) return;
  store.setState({ ...BEGUN, busy: 'checking' });
  const reply = await client.import.dryRun(input);
  const over = overAt(parts);
  store.setState(reply.ok ? { ...over, step: 'report', report: reply.value } : { ...over, error: reply.error });
}

async function runCommit(parts: Parts): Promise<void> {
  const { client, store } = parts;
  const state = store.getState();
  const input = readyInput(state);
  if (input === null || state.edit === null) return;
  store.setState({ ...BEGUN, busy: 'importing' });
  if (state.edit.isKept) {
    const kept = await client.import.saveProfile({ profile: input.profile });
    if (!kept.ok) {
      store.setState({ ...overAt(parts), error: kept.error });
      return;
    }
  }
  const reply = await client.import.commit(input);
  const over = overAt(parts);
  store.setState(reply.ok ? { ...over, step: 'done', report: reply.value } : { ...over, error: reply.error });
}

type Profiles = Pick<ImportStore, 'loadProfiles' | 'renameProfile' | 'removeProfile' | 'undoRemove'>;

/** The saved mappings. Each change is asked for anew, so that the list is always what is on record. */
function profileActs({ client, store }: Parts): Profiles {
  const loadProfiles = async (): Promise<void> => {
    const reply = await client.import.profiles({});
    if (reply.ok) store.setState({ profiles: reply.value });
  };
  const find = (id: string) => store.getState().profiles.find((profile) => profile.id === id);
  const save = async (profile: MappingProfile, after: Partial<ImportState>): Promise<void> => {
    const reply = await client.import.saveProfile({ profile });
    store.setState(reply.ok ? { ...after, error: null } : { error: reply.error });
    await loadProfiles();
  };
  return {
    loadProfiles,
    renameProfile: async (id, name) => {
      const profile = find(id);
      if (profile !== undefined && name.trim() !== '') await save({ ...profile, name: name.trim() }, {});
    },
    removeProfile: async (id) => {
      const profile = find(id);
      if (profile === undefined) return;
      const reply = await client.import.removeProfile({ id });
      store.setState(reply.ok ? { removed: profile, error: null } : { error: reply.error });
      await loadProfiles();
    },
    undoRemove: async () => {
      const { removed } = store.getState();
      if (removed !== null) await save(removed, { removed: null });
    },
  };
}

/** The import, step by step. Only one thing of it runs at a time; what is typed stays when a step fails. */
export function createImportStore(
  client: Workstation,
  today: () => LocalDay,
  env: Pick<UiEnv, 'elapsedMs'>,
): ImportStore {
  const store = createStore<ImportState>(() => ({ ...START, profiles: [] }));
  const parts: Parts = { client, store, today, elapsedMs: env.elapsedMs };
  client.import.progress((progress) => {
    const { busy, timing, inspection } = store.getState();
    if (busy === null) return;
    store.setState({ progress, timing: noteProgress(timing, progress, inspection?.rows ?? 0, env.elapsedMs()) });
  });
  const isFree = () => store.getState().busy === null;
  return Object.assign(store, profileActs(parts), {
    choose: async () => {
      if (isFree()) await chooseFile(parts);
    },
    drop: async (files: readonly DroppedInput[]) => {
      const [file] = files;
      if (!isFree() || file === undefined) return;
      if (files.length === 1) await dropFile(parts, file);
      else store.setState({ ...START, error: { code: 'USAGE', message: 'one file at a time' } });
    },
    useProfile: (profileId: string | null) =>
      store.setState(({ inspection, profiles, edit }) => {
        if (inspection === null || edit === null) return {};
        const saved = profiles.find((profile) => profile.id === profileId);
        return {
          edit: saved === undefined ? suggestedEdit(inspection, today()) : savedEdit(saved, inspection, edit.asOf),
        };
      }),
    change: (change: (edit: MappingEdit) => MappingEdit) =>
      store.setState(({ edit }) => (edit === null ? {} : { edit: change(edit), error: null })),
    goTo: (step: 'look' | 'columns') => {
      if (isFree() && store.getState().edit !== null) store.setState({ step, report: null, error: null });
    },
    check: async () => {
      if (isFree()) await runCheck(parts);
    },
    commit: async () => {
      if (isFree()) await runCommit(parts);
    },
    cancel: async () => {
      if (isFree()) return;
      store.setState({ isCancelling: true });
      await client.import.cancel({});
    },
    saveErrors: async () => {
      if (!isFree()) return;
      store.setState({ busy: 'saving-errors', error: null });
      const reply = await client.import.saveErrors({});
      store.setState(reply.ok ? { busy: null, savedErrors: reply.value } : { busy: null, error: reply.error });
    },
    reset: () => {
      if (isFree()) store.setState(START);
    },
  });
}
