import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Account } from '#shared/domain/account/types';
import type { History } from '#shared/domain/timeline/history';
import { type TimelineRow, timelineRows } from '../../stores/timeline-rows';
import { useUi } from '../../stores/ui-context';

/** What every line of the history is told with. */
export type Told = { readonly account: Account; readonly history: History; readonly self: string };

/** The history on screen with its account; null until both are here. */
export function useTold(): Told | null {
  const { account, timeline, desk } = useUi();
  const view = useStore(account, (state) => state.view);
  const history = useStore(timeline, (state) => state.history);
  const self = useStore(desk, (state) => state.status?.actorId ?? '');
  return useMemo(() => {
    if (view === null || history === null || view.account.id !== history.accountId) return null;
    return { account: view.account, history, self };
  }, [view, history, self]);
}

/** The rows of the history as it is folded now. */
export function useRows(): readonly TimelineRow[] {
  const { timeline } = useUi();
  const history = useStore(timeline, (state) => state.history);
  const folded = useStore(timeline, (state) => state.folded);
  const unfolded = useStore(timeline, (state) => state.unfolded);
  return useMemo(
    () => (history === null ? [] : timelineRows(history, { folded, unfolded })),
    [history, folded, unfolded],
  );
}
