import { type StoreApi, createStore } from 'zustand/vanilla';
import type { AccountId } from '#shared/kernel/ids';
import { wordsOfBegun } from './begin-wish';
import { type ContactDraft, type ContactWords, blankDraft, hasWords } from './contact-draft';
import type { UiEnv } from './env';

/**
 * What the form says of the last entry: `behind`, it is safe and must not be entered again; `as-first-sent`, it had been
 * recorded before with the words it was first sent with.
 */
export type FormNotice = 'behind' | 'as-first-sent';

export type DraftState = {
  readonly drafts: Readonly<Record<AccountId, ContactDraft>>;
  readonly notices: Readonly<Record<AccountId, FormNotice>>;
};

export type DraftStore = StoreApi<DraftState> & {
  /** The account's entry in the making; begun when there is none. */
  readonly draftOf: (accountId: AccountId) => ContactDraft;
  readonly edit: (accountId: AccountId, change: Partial<ContactWords>) => void;
  readonly put: (accountId: AccountId, change: Partial<Omit<ContactDraft, 'commandId'>>) => void;
  /** Starts the account's next entry, with a new id; `keep` takes the words over. */
  readonly renew: (accountId: AccountId, keep?: ContactWords) => void;
  readonly notify: (accountId: AccountId, notice: FormNotice | null) => void;
  /** Empties the form. A contact that was begun stays begun: it is still to be logged. */
  readonly clear: (accountId: AccountId) => void;
  /** Accounts on which a contact was begun that is not logged. */
  readonly begunOn: () => readonly AccountId[];
  /** Accounts with a call that has not ended. */
  readonly calledOn: () => readonly AccountId[];
  /** Accounts with an entry that was begun and not saved. */
  readonly unsaved: () => readonly AccountId[];
  /** Puts back what was typed before the window was there; what is typed already stays. */
  readonly restore: (drafts: Readonly<Record<AccountId, ContactDraft>>) => void;
};

/** Whether an entry would be lost with the window. */
export function isUnsaved(draft: ContactDraft): boolean {
  return draft.begun !== null || draft.call !== null || hasWords(draft);
}

/** Entries in the making by account. Kept through failed saves, restarts of the store and changes of account. */
export function createDraftStore(env: Pick<UiEnv, 'newEventId'>): DraftStore {
  const store = createStore<DraftState>(() => ({ drafts: {}, notices: {} }));

  const set = (accountId: AccountId, draft: ContactDraft) =>
    store.setState((before) => ({ drafts: { ...before.drafts, [accountId]: draft } }));

  const accountsWhere = (fits: (draft: ContactDraft) => boolean) =>
    (Object.entries(store.getState().drafts) as [AccountId, ContactDraft][])
      .filter(([, draft]) => fits(draft))
      .map(([accountId]) => accountId);

  const draftOf = (accountId: AccountId): ContactDraft => {
    const known = store.getState().drafts[accountId];
    if (known !== undefined) return known;
    const fresh = blankDraft(env.newEventId());
    set(accountId, fresh);
    return fresh;
  };

  const notify = (accountId: AccountId, notice: FormNotice | null) =>
    store.setState((before) => {
      const { [accountId]: _old, ...rest } = before.notices;
      return { notices: notice === null ? rest : { ...rest, [accountId]: notice } };
    });

  return Object.assign(store, {
    draftOf,
    edit: (accountId: AccountId, change: Partial<ContactWords>) => {
      const draft = draftOf(accountId);
      if (draft.isSaving) return;
      set(accountId, { ...draft, words: { ...draft.words, ...change }, problems: [] });
    },
    put: (accountId: AccountId, change: Partial<Omit<ContactDraft, 'commandId'>>) =>
      set(accountId, { ...draftOf(accountId), ...change }),
    renew: (accountId: AccountId, keep?: ContactWords) => {
      const fresh = blankDraft(env.newEventId());
      set(accountId, keep === undefined ? fresh : { ...fresh, words: keep });
    },
    notify,
    clear: (accountId: AccountId) => {
      const { begun, call, player } = draftOf(accountId);
      const fresh = { ...blankDraft(env.newEventId()), begun, call, player };
      const incoming = call?.direction === 'in' ? { channel: 'call-in' as const, isChannelChosen: true } : {};
      const bound = begun === null ? incoming : wordsOfBegun(begun);
      set(accountId, { ...fresh, words: { ...fresh.words, ...bound } });
    },
    begunOn: () => accountsWhere((draft) => draft.begun !== null),
    calledOn: () => accountsWhere((draft) => draft.call !== null && draft.call.endedAtMs === null),
    unsaved: () => accountsWhere(isUnsaved),
    restore: (drafts: Readonly<Record<AccountId, ContactDraft>>) =>
      store.setState((before) => ({ drafts: { ...drafts, ...before.drafts } })),
  });
}
