import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { PacksView } from '#shared/contract/rules-view';
import type { AppError, Result } from '#shared/kernel/result';
import type { ClientLine, Overview } from '../ipc/types';
import { coalesce } from './coalesce';
import { type OpenedAccount, createOpenedAccount } from './compliance-account';
import { type ApprovalStore, createApprovalStore } from './compliance-approval';
import { type PackImportStore, createPackImportStore } from './compliance-import';
import { type PinStore, createPinStore } from './compliance-pin';
import type { UiEnv } from './env';

export const COMPLIANCE_SECTIONS = ['packs', 'rules', 'incidents', 'overrides', 'duties', 'clients', 'pin'] as const;
export type ComplianceSection = (typeof COMPLIANCE_SECTIONS)[number];
export type AccountList = keyof Overview;

/** An answer of main. The old one stays while it is asked for anew; `error` says why the last question was not answered. */
export type Loaded<T> = { readonly value: T | null; readonly error: AppError | null };

export type ComplianceState = {
  readonly section: ComplianceSection;
  readonly packs: Loaded<PacksView>;
  readonly overview: Loaded<Overview>;
  readonly clients: Loaded<readonly ClientLine[]>;
  /** Whether a supervisor PIN is set. */
  readonly hasPin: Loaded<boolean>;
};

export type ComplianceStore = StoreApi<ComplianceState> & {
  /** The account whose decisions are on screen. */
  readonly opened: OpenedAccount;
  readonly packImport: PackImportStore;
  readonly approvals: ApprovalStore;
  readonly pin: PinStore;
  readonly show: (section: ComplianceSection) => Promise<void>;
  /** Asks again for what is on screen; nothing while another screen is. */
  readonly refresh: () => Promise<void>;
  /** Takes over the packs that main answered a change with. */
  readonly tookPacks: (packs: PacksView) => void;
};

const NOTHING = { value: null, error: null } as const;

/** The new answer in place of the old one; a failure leaves the old one. */
export function loaded<T>(before: Loaded<T>, reply: Result<T>): Loaded<T> {
  return reply.ok ? { value: reply.value, error: null } : { value: before.value, error: reply.error };
}

export type ComplianceParts = {
  readonly client: Workstation;
  readonly env: Pick<UiEnv, 'later'>;
  /** The desk's time. */
  readonly nowMs: () => number;
  /** Whether the screen is there: only then is anything asked. */
  readonly isShown: () => boolean;
};

/** What the *Compliance* screen shows, and what is done on it. */
export function createComplianceStore({ client, env, nowMs, isShown }: ComplianceParts): ComplianceStore {
  const store = createStore<ComplianceState>(() => ({
    section: 'packs',
    packs: NOTHING,
    overview: NOTHING,
    clients: NOTHING,
    hasPin: NOTHING,
  }));
  const opened = createOpenedAccount(client);
  const pin = createPinStore(client, env, nowMs);

  const loadPacks = async () => {
    const reply = await client.rules.packs({});
    store.setState(({ packs }) => ({ packs: loaded(packs, reply) }));
  };
  const loadOverview = async () => {
    const reply = await client.rules.overview({});
    store.setState(({ overview }) => ({ overview: loaded(overview, reply) }));
  };
  const loadClients = async () => {
    const reply = await client.rules.clientTerms({});
    store.setState(({ clients }) => ({ clients: loaded(clients, reply) }));
  };
  const loadPin = async () => {
    const reply = await client.rules.hasSupervisorPin({});
    const isSet = reply.ok ? { ok: true as const, value: reply.value.isSet } : reply;
    store.setState(({ hasPin }) => ({ hasPin: loaded(hasPin, isSet) }));
  };
  const loadSection = (section: ComplianceSection): Promise<void> => {
    switch (section) {
      case 'packs':
      case 'rules':
        return loadPacks();
      case 'incidents':
      case 'overrides':
      case 'duties':
        return opened.refresh();
      case 'clients':
        return loadClients();
      case 'pin':
        return loadPin();
    }
  };
  const refresh = coalesce(async () => {
    if (!isShown()) return;
    // The lists are asked for whatever is shown: their counts stand beside the sections.
    await Promise.all([loadOverview(), loadSection(store.getState().section)]);
  });

  return Object.assign(store, {
    opened,
    packImport: createPackImportStore(client),
    approvals: createApprovalStore(env, nowMs),
    pin,
    show: (section: ComplianceSection) => {
      store.setState({ section });
      opened.close();
      // What was said of an earlier change is not said again.
      pin.typed();
      return refresh();
    },
    refresh,
    tookPacks: (packs: PacksView) => store.setState({ packs: { value: packs, error: null } }),
  });
}
