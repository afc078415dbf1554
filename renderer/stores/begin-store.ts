import { type StoreApi, createStore } from 'zustand/vanilla';
import type { AccountId, EventId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import type { Wish } from './begin-wish';

export type BeginState = {
  /** The wish that is with main now. */
  readonly asking: Wish | null;
  /** Why nothing could be asked for, in words, on the account it was tried on. */
  readonly hindered: { readonly accountId: AccountId; readonly words: string } | null;
  /** The wish that main could not answer, and its id: asked again under the same id it is decided once. */
  readonly failed: { readonly wish: Wish; readonly commandId: EventId; readonly error: AppError } | null;
};

/** The wish to begin a contact that is being judged. */
export type BeginStore = StoreApi<BeginState>;

export function createBeginStore(): BeginStore {
  return createStore<BeginState>(() => ({ asking: null, hindered: null, failed: null }));
}
