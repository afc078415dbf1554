import type { IpcHandlers } from '#shared/contract/ipc';
import type { HistoryInput } from '#shared/contract/store';
import type { TimelineFilter } from '#shared/domain/timeline/filter';
import type { History } from '#shared/domain/timeline/history';
import type { AccountId, ActorId } from '#shared/kernel/ids';
import { asId } from '#shared/kernel/ids';
import { type Result } from '#shared/kernel/result';
import type { Desk } from '../../app/desk';
import { todayOf } from '../../platform/clock';
import { auditEntry } from './audit-entry';

/** What is asked of a desk. */
export type HistoryDesk = Pick<Desk, 'clock' | 'store' | 'journal' | 'recorder' | 'status'>;

export type HistoryHandlers = Pick<IpcHandlers['account'], 'history' | 'pin' | 'audit'>;

/** The question a person at a desk asks of a history. */
export function historyInput(
  desk: Pick<HistoryDesk, 'clock' | 'status'>,
  asked: {
    readonly accountId: AccountId;
    readonly filter: TimelineFilter;
    readonly offset: number;
    readonly limit: number;
  },
): HistoryInput {
  const { clock } = desk;
  const actorId = asId<ActorId>(desk.status().actorId);
  return { nowMs: clock.nowMs(), today: todayOf(clock), zone: clock.zone(), actorId, ...asked };
}

/** The history of an account behind the contract: what is read of it, what is pinned, and what proves it. */
export function historyHandlers(getDesk: () => Result<HistoryDesk>): HistoryHandlers {
  const ask = async <T>(question: (desk: HistoryDesk) => Promise<Result<T>>): Promise<Result<T>> => {
    const desk = getDesk();
    return desk.ok ? question(desk.value) : desk;
  };
  return {
    history: (asked) => ask<History>((desk) => desk.store.history(historyInput(desk, asked))),
    pin: (input) => ask((desk) => desk.recorder.record({ kind: 'pin-entry', input })),
    audit: (asked) => ask((desk) => auditEntry(desk, asked)),
  };
}
