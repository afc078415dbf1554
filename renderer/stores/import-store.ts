import { type StoreApi, createStore } from 'zustand/vanilla';
import type { ImportProgress, ImportReport, Inspection, MappingProfile } from '#shared/contract/import';
import type { Workstation } from '#shared/contract/ipc';
import { type LocalDay, localDay } from '#shared/kernel/calendar';
import type { AppError } from '#shared/kernel/result';
import { type MappingEdit, mappingProblems, savedEdit, suggestedEdit } from './import-mapping';

export type ImportStep = 'choose' | 'mapping' | 'report' | 'done';
export type ImportBusy = 'choosing' | 'inspecting' | 'checking' | 'importing' | 'saving-errors';

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
  readonly savedErrors: { readonly fileName: string; readonly rows: number } | null;
  readonly error: AppError | null;
};

export type ImportStore = StoreApi<ImportState> & {
  /** Opens the file dialog and looks into what was chosen. */
  readonly choose: () => Promise<void>;
  /** Takes a saved mapping, or with null the suggested one. */
  readonly useProfile: (profileId: string | null) => void;
  readonly change: (change: (edit: MappingEdit) => MappingEdit) => void;
  /** Tries the import out; nothing is recorded. */
  readonly check: () => Promise<void>;
  readonly backToMapping: () => void;
  /** Imports, after keeping the mapping when that was asked for. */
  readonly commit: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly saveErrors: () => Promise<void>;
  /** Forgets the file and starts again. */
  readonly reset: () => void;
};

const START: ImportState = {
  step: 'choose',
  busy: null,
  isCancelling: false,
  file: null,
  inspection: null,
  profiles: [],
  edit: null,
  report: null,
  progress: null,
  savedErrors: null,
  error: null,
};

type Parts = { readonly client: Workstation; readonly store: StoreApi<ImportState>; readonly today: () => LocalDay };

async function inspectChosen({ client, store, today }: Parts): Promise<void> {
  const chosen = await client.import.chooseFile({});
  if (!chosen.ok || chosen.value === null) {
    store.setState({ busy: null, error: chosen.ok ? null : chosen.error });
    return;
  }
  const { token } = chosen.value;
  store.setState({ ...START, file: chosen.value, busy: 'inspecting' });
  const [inspected, profiles] = await Promise.all([client.import.inspect({ token }), client.import.profiles({})]);
  if (!inspected.ok) {
    store.setState({ ...START, error: inspected.error });
    return;
  }
  const saved = profiles.ok ? profiles.value : [];
  const fitting = saved.find((profile) => inspected.value.fittingProfiles.includes(profile.id));
  const edit =
    fitting === undefined ? suggestedEdit(inspected.value, today()) : savedEdit(fitting, inspected.value, today());
  store.setState({ step: 'mapping', busy: null, inspection: inspected.value, profiles: saved, edit });
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

async function runCheck({ client, store }: Parts): Promise<void> {
  const input = readyInput(store.getState());
  if (input === null) return;
  store.setState({ busy: 'checking', progress: null, error: null, isCancelling: false, savedErrors: null });
  const reply = await client.import.dryRun(input);
  const over = { busy: null, progress: null, isCancelling: false } as const;
  store.setState(reply.ok ? { ...over, step: 'report', report: reply.value } : { ...over, error: reply.error });
}

async function runCommit({ client, store }: Parts): Promise<void> {
  const state = store.getState();
  const input = readyInput(state);
  if (input === null || state.edit === null) return;
  store.setState({ busy: 'importing', progress: null, error: null, isCancelling: false, savedErrors: null });
  const over = { busy: null, progress: null, isCancelling: false } as const;
  if (state.edit.isKept) {
    const kept = await client.import.saveProfile({ profile: input.profile });
    if (!kept.ok) {
      store.setState({ ...over, error: kept.error });
      return;
    }
  }
  const reply = await client.import.commit(input);
  store.setState(reply.ok ? { ...over, step: 'done', report: reply.value } : { ...over, error: reply.error });
}

/** The import, step by step. Only one thing of it runs at a time; what is typed stays when a step fails. */
export function createImportStore(client: Workstation, today: () => LocalDay): ImportStore {
  const store = createStore<ImportState>(() => START);
  const parts: Parts = { client, store, today };
  client.import.progress((progress) => {
    if (store.getState().busy !== null) store.setState({ progress });
  });
  const isFree = () => store.getState().busy === null;
  return Object.assign(store, {
    choose: async () => {
      if (!isFree()) return;
      store.setState({ busy: 'choosing', error: null });
      await inspectChosen(parts);
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
    check: async () => {
      if (isFree()) await runCheck(parts);
    },
    backToMapping: () => store.setState({ step: 'mapping', report: null, error: null }),
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
