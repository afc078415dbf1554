import type { IpcHandlers } from '#shared/contract/ipc';
import type { DeskStatus } from '#shared/contract/views';
import type { AccountCommand } from '#shared/domain/contact/decide';
import { type Result, ok } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import { askedAt, queueHandlers } from './queue-handlers';

type DeskGetter = () => Result<Desk>;

/** Queue, account and contact requests of the UI: each is one question to the store or one command to the recorder. */
export function deskHandlers(
  desk: DeskGetter,
  status: () => Promise<DeskStatus>,
): {
  readonly desk: Pick<IpcHandlers['desk'], 'status'>;
  readonly account: Pick<IpcHandlers['account'], 'open'>;
} & Pick<IpcHandlers, 'queue' | 'contact'> {
  const ask = async <T>(question: (running: Desk) => Promise<Result<T>>): Promise<Result<T>> => {
    const running = desk();
    return running.ok ? question(running.value) : running;
  };
  const record = (command: AccountCommand) => ask(({ recorder }) => recorder.record(command));
  return {
    desk: { status: async () => ok(await status()) },
    queue: queueHandlers(ask),
    account: {
      open: ({ accountId }) => ask((d) => d.store.account({ ...askedAt(d), accountId })),
    },
    contact: {
      log: (input) => record({ kind: 'log-contact', input }),
      undo: (input) => record({ kind: 'undo-contact', input }),
      addNote: (input) => record({ kind: 'add-note', input }),
      correctNote: (input) => record({ kind: 'correct-note', input }),
    },
  };
}
