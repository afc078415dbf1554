import type { IpcHandlers } from '#shared/contract/ipc';
import type { AskedAt } from '#shared/contract/store';
import type { AccountCommand } from '#shared/domain/contact/decide';
import { type ActorId, asId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import type { Desk } from '../app/desk';
import { todayOf } from '../platform/clock';

/** The moment of a question, at this desk and by the person at it. */
export function askedAt(desk: Desk): AskedAt & { readonly actorId: ActorId } {
  return {
    nowMs: desk.clock.nowMs(),
    today: todayOf(desk.clock),
    desk: desk.deskFacts(),
    actorId: asId<ActorId>(desk.status().actorId),
    zone: desk.clock.zone(),
  };
}

type Ask = <T>(question: (running: Desk) => Promise<Result<T>>) => Promise<Result<T>>;

/** What the window asks of the queue. */
export function queueHandlers(ask: Ask): IpcHandlers['queue'] {
  const record = (command: AccountCommand) => ask(({ recorder }) => recorder.record(command));
  return {
    page: (query) => ask((d) => d.store.queuePage({ ...askedAt(d), ...query })),
    counts: () => ask((d) => d.store.queueCounts(askedAt(d))),
    tally: ({ views }) => ask((d) => d.store.queueTally({ ...askedAt(d), views })),
    search: (input) => ask((d) => d.store.queueSearch(input)),
    worked: () => ask((d) => d.store.queueWorked(askedAt(d))),
    next: (input) => ask((d) => d.store.queueNext({ ...askedAt(d), ...input })),
    skip: (input) => record({ kind: 'skip-account', input }),
    undoSkip: (input) => record({ kind: 'undo-skip', input }),
    planFollowUp: (input) => record({ kind: 'plan-follow-up', input }),
    finishFollowUp: (input) => record({ kind: 'finish-follow-up', input }),
  };
}
