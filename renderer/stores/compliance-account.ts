import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { GateView, RecordedDecision } from '#shared/domain/compliance/gate-types';
import type { AppError } from '#shared/kernel/result';
import type { AccountLine, AccountView, SavedEvidence } from '../ipc/types';
import { coalesce } from './coalesce';

export type EvidenceFormat = SavedEvidence['format'];

/** What is on record of one account's rules. */
export type AccountRecord = {
  /** Newest first. */
  readonly decisions: readonly RecordedDecision[];
  /** Names people, phones and debts; null when it could not be had. */
  readonly account: AccountView['account'] | null;
  /** What stands out and what is to be done; null when they could not be had. */
  readonly standing: Pick<GateView, 'incidents' | 'duties'> | null;
};

export type OpenedAccountState = {
  readonly line: AccountLine | null;
  readonly record: AccountRecord | null;
  readonly error: AppError | null;
  /** The format that is being saved. */
  readonly saving: EvidenceFormat | null;
  readonly saved: SavedEvidence | null;
  readonly saveError: AppError | null;
};

export type OpenedAccount = StoreApi<OpenedAccountState> & {
  readonly open: (line: AccountLine) => Promise<void>;
  readonly close: () => void;
  readonly refresh: () => Promise<void>;
  /** Saves every decision through main's dialog; resolves to what was saved, or null when it was cancelled or failed. */
  readonly save: (format: EvidenceFormat) => Promise<SavedEvidence | null>;
};

const NOTHING: OpenedAccountState = {
  line: null,
  record: null,
  error: null,
  saving: null,
  saved: null,
  saveError: null,
};

/** The account that is looked at on the *Compliance* screen. The one open at the desk stays as it is. */
export function createOpenedAccount(client: Workstation): OpenedAccount {
  const store = createStore<OpenedAccountState>(() => NOTHING);

  const load = async (): Promise<void> => {
    const { line } = store.getState();
    if (line === null) return;
    const { accountId } = line;
    const [decisions, view, gate] = await Promise.all([
      client.rules.decisions({ accountId }),
      client.account.open({ accountId }),
      client.rules.gate({ accountId }),
    ]);
    if (store.getState().line?.accountId !== accountId) return;
    if (!decisions.ok) {
      store.setState({ error: decisions.error });
      return;
    }
    const record = {
      decisions: decisions.value.toReversed(),
      account: view.ok ? view.value.account : null,
      standing: gate.ok ? gate.value : null,
    };
    store.setState({ record, error: null });
  };
  const refresh = coalesce(load);

  return Object.assign(store, {
    open: (line: AccountLine) => {
      store.setState({ ...NOTHING, line });
      return load();
    },
    close: () => store.setState(NOTHING),
    refresh,
    save: async (format: EvidenceFormat) => {
      const { line, saving } = store.getState();
      if (line === null || saving !== null) return null;
      store.setState({ saving: format, saved: null, saveError: null });
      const reply = await client.rules.saveEvidence({ accountId: line.accountId, format });
      if (store.getState().line?.accountId !== line.accountId) return null;
      store.setState(reply.ok ? { saving: null, saved: reply.value } : { saving: null, saveError: reply.error });
      return reply.ok ? reply.value : null;
    },
  });
}
