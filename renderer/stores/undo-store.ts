import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { AccountId, EventId } from '#shared/kernel/ids';
import type { AppError, Result } from '#shared/kernel/result';
import type { UiEnv } from './env';

export const UNDO_MS = 10_000;

/** The entry that can be taken back now. `commandId` is the undoing's own id, made once. */
export type UndoOffer = {
  readonly commandId: EventId;
  readonly accountId: AccountId;
  /** What was recorded: a contact, unless `take` says how it is taken back. */
  readonly contactId: EventId;
  readonly take?: (commandId: EventId) => Promise<Result<unknown>>;
  /** What was saved, in words. */
  readonly words: string;
  readonly phase: 'offered' | 'undoing' | 'undone' | 'failed';
  readonly error: AppError | null;
};
export type UndoEntry = Pick<UndoOffer, 'accountId' | 'contactId' | 'take' | 'words'>;
export type UndoState = { readonly offer: UndoOffer | null };

export type UndoStore = StoreApi<UndoState> & {
  readonly offer: (entry: UndoEntry) => void;
  /** Records the undoing; resolves to true when it is on the record. */
  readonly undo: () => Promise<boolean>;
  /** Stops the clock while somebody is at the button, and starts it anew afterwards. */
  readonly hold: (isHeld: boolean) => void;
};

/** The offer to undo the last entry, open for ten seconds. Undoing is an entry of its own; nothing is erased. */
export function createUndoStore(client: Workstation, env: UiEnv): UndoStore {
  const store = createStore<UndoState>(() => ({ offer: null }));
  let cancel: (() => void) | null = null;
  const closeLater = () => {
    cancel?.();
    cancel = env.later(UNDO_MS, () => store.setState({ offer: null }));
  };
  return Object.assign(store, {
    offer: (entry: UndoEntry) => {
      store.setState({ offer: { ...entry, commandId: env.newEventId(), phase: 'offered', error: null } });
      closeLater();
    },
    undo: async () => {
      const { offer } = store.getState();
      if (offer === null || offer.phase === 'undoing' || offer.phase === 'undone') return false;
      cancel?.();
      store.setState({ offer: { ...offer, phase: 'undoing', error: null } });
      const { commandId, accountId, contactId } = offer;
      const reply = await (offer.take === undefined
        ? client.contact.undo({ commandId, accountId, contactId, reason: null })
        : offer.take(commandId));
      // A newer entry may have taken the place meanwhile; its offer is left alone.
      if (store.getState().offer?.commandId !== commandId) return reply.ok;
      store.setState({
        offer: reply.ok ? { ...offer, phase: 'undone' } : { ...offer, phase: 'failed', error: reply.error },
      });
      closeLater();
      return reply.ok;
    },
    hold: (isHeld: boolean) => {
      if (store.getState().offer === null) return;
      if (isHeld) cancel?.();
      else closeLater();
    },
  });
}
