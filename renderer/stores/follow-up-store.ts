import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { GiveConsentInput, PlaceRestrictionInput } from '#shared/contract/rules-commands';
import type { z } from 'zod';
import type { AppError } from '#shared/kernel/result';

/** Something that is recorded with a contact, as an entry of its own. Its id is made once. */
export type FollowUp =
  | { readonly kind: 'consent'; readonly of: string; readonly input: z.input<typeof GiveConsentInput> }
  | { readonly kind: 'stop'; readonly of: string; readonly input: z.input<typeof PlaceRestrictionInput> };

export type FailedFollowUp = { readonly followUp: FollowUp; readonly error: AppError };
export type FollowUpState = { readonly failed: readonly FailedFollowUp[]; readonly isSending: boolean };

export type FollowUpStore = StoreApi<FollowUpState> & {
  /** Sends them one after another; those that fail stay to be sent again. Resolves to true when all are on record. */
  readonly send: (followUps: readonly FollowUp[]) => Promise<boolean>;
  /** Sends again what failed, under the same ids. */
  readonly sendAgain: () => Promise<boolean>;
};

async function sendOne(client: Workstation, followUp: FollowUp): Promise<AppError | null> {
  const reply =
    followUp.kind === 'consent'
      ? await client.rules.consent(followUp.input)
      : await client.rules.restrict(followUp.input);
  // In the journal is on record: the store catches up by itself.
  return reply.ok || reply.error.code === 'STORE_BEHIND' ? null : reply.error;
}

/** Consents and stops that came up in a contact and are recorded after it. Never dropped: what fails is shown until it is sent. */
export function createFollowUpStore(client: Workstation): FollowUpStore {
  const store = createStore<FollowUpState>(() => ({ failed: [], isSending: false }));
  const send = async (followUps: readonly FollowUp[]): Promise<boolean> => {
    if (followUps.length === 0) return true;
    store.setState({ isSending: true });
    const failed: FailedFollowUp[] = [];
    for (const followUp of followUps) {
      const error = await sendOne(client, followUp);
      if (error !== null) failed.push({ followUp, error });
    }
    store.setState((before) => ({ failed: [...before.failed, ...failed], isSending: false }));
    return failed.length === 0;
  };
  return Object.assign(store, {
    send,
    sendAgain: () => {
      const again = store.getState().failed.map(({ followUp }) => followUp);
      store.setState({ failed: [] });
      return send(again);
    },
  });
}
