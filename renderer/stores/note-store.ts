import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { AccountId, EventId } from '#shared/kernel/ids';
import type { AppError, Result } from '#shared/kernel/result';
import type { UiEnv } from './env';
import { mayBeRecorded } from './fate';

/** A note in the making, or a correction of one. */
export type NoteDraft = {
  readonly commandId: EventId;
  readonly accountId: AccountId;
  /** The note or contact whose words are corrected; null for a new note. */
  readonly noteId: EventId | null;
  readonly text: string;
  readonly reason: string;
  readonly isSaving: boolean;
  readonly error: AppError | null;
  readonly sent: string | null;
  /** It had been recorded before as first sent; what stands here now would be a new entry. */
  readonly isRecordedBefore: boolean;
};

/** What came of saving a note. `as-first-sent`: it had been recorded before, with the words it was first sent with. */
export type NoteOutcome = 'saved' | 'behind' | 'as-first-sent' | 'failed' | 'busy';

/** Notes in the making, by the account they belong to or the note they correct. */
export type NoteKey = AccountId | EventId;
export type NoteState = { readonly notes: Readonly<Record<string, NoteDraft>> };

export type NoteStore = StoreApi<NoteState> & {
  readonly begin: (accountId: AccountId, noteId: EventId | null, text: string) => void;
  readonly edit: (key: NoteKey, change: Partial<Pick<NoteDraft, 'text' | 'reason'>>) => void;
  readonly discard: (key: NoteKey) => void;
  readonly save: (key: NoteKey) => Promise<NoteOutcome>;
};

function send(client: Workstation, draft: NoteDraft): Promise<Result<{ readonly isRepeat: boolean }>> {
  const { commandId, accountId, noteId, text } = draft;
  if (noteId === null) return client.contact.addNote({ commandId, accountId, text });
  const reason = draft.reason.trim() === '' ? null : draft.reason.trim();
  return client.contact.correctNote({ commandId, accountId, noteId, text, reason });
}

function content(draft: NoteDraft): string {
  return JSON.stringify([draft.text, draft.reason.trim()]);
}

/** Notes and corrections in the making. They outlive failed saves and changes of account, as contacts do. */
export function createNoteStore(client: Workstation, env: Pick<UiEnv, 'newEventId'>): NoteStore {
  const store = createStore<NoteState>(() => ({ notes: {} }));
  const put = (key: NoteKey, draft: NoteDraft) =>
    store.setState((before) => ({ notes: { ...before.notes, [key]: draft } }));
  const discard = (key: NoteKey) =>
    store.setState((before) => {
      const { [key]: _gone, ...notes } = before.notes;
      return { notes };
    });
  return Object.assign(store, {
    begin: (accountId: AccountId, noteId: EventId | null, text: string) => {
      const key = noteId ?? accountId;
      if (store.getState().notes[key] !== undefined) return;
      const blank = { text, reason: '', isSaving: false, error: null, sent: null, isRecordedBefore: false };
      put(key, { commandId: env.newEventId(), accountId, noteId, ...blank });
    },
    edit: (key: NoteKey, change: Partial<Pick<NoteDraft, 'text' | 'reason'>>) => {
      const draft = store.getState().notes[key];
      if (draft !== undefined && !draft.isSaving) put(key, { ...draft, ...change });
    },
    discard,
    save: async (key: NoteKey): Promise<NoteOutcome> => {
      const draft = store.getState().notes[key];
      if (draft === undefined || draft.isSaving) return 'busy';
      put(key, { ...draft, isSaving: true, error: null });
      const reply = await send(client, draft);
      const isOther = reply.ok && reply.value.isRepeat && draft.sent !== null && draft.sent !== content(draft);
      if (isOther || (!reply.ok && reply.error.code === 'CONFLICT')) {
        const fresh = { commandId: env.newEventId(), isSaving: false, error: null, sent: null, isRecordedBefore: true };
        put(key, { ...draft, ...fresh });
        return 'as-first-sent';
      }
      if (reply.ok) {
        discard(key);
        return 'saved';
      }
      if (reply.error.code === 'STORE_BEHIND') {
        discard(key);
        return 'behind';
      }
      const sent = mayBeRecorded(reply.error.code) ? (draft.sent ?? content(draft)) : draft.sent;
      put(key, { ...draft, isSaving: false, error: reply.error, sent });
      return 'failed';
    },
  });
}
