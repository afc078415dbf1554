import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Practice, PracticeTask } from '#shared/contract/health';
import type { Workstation } from '#shared/contract/ipc';
import type { AppError } from '#shared/kernel/result';
import { coalesce } from './coalesce';

export type PracticeState = {
  /** Null: this is no practice, or it is not known yet. */
  readonly practice: Practice | null;
  /** Kept is closing and starts again. */
  readonly isLeaving: boolean;
  readonly error: AppError | null;
};

export type PracticeStore = StoreApi<PracticeState> & {
  readonly refresh: () => Promise<void>;
  /** Starts Kept again on made-up accounts. */
  readonly start: () => Promise<void>;
  /** Starts Kept again on the person's own data. */
  readonly leave: () => Promise<void>;
};

/** The first task that was not done yet, or null when all were. */
export function nextTask(practice: Practice): PracticeTask | null {
  return practice.tasks.find(({ doneAt }) => doneAt === null)?.id ?? null;
}

/** What is practised, ticked by what the record says. */
export function createPracticeStore(client: Workstation): PracticeStore {
  const store = createStore<PracticeState>(() => ({ practice: null, isLeaving: false, error: null }));
  const startAgain = async (ask: Workstation['desk']['startPractice']): Promise<void> => {
    if (store.getState().isLeaving) return;
    store.setState({ isLeaving: true, error: null });
    const reply = await ask({});
    if (!reply.ok) store.setState({ isLeaving: false, error: reply.error });
  };
  return Object.assign(store, {
    refresh: coalesce(async () => {
      const reply = await client.desk.practice({});
      if (reply.ok) store.setState({ practice: reply.value });
    }),
    start: () => startAgain(client.desk.startPractice),
    leave: () => startAgain(client.desk.leavePractice),
  });
}
