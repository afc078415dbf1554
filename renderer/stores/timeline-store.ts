import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import { EVERYTHING, type SearchWord, type TimelineFilter } from '#shared/domain/timeline/filter';
import type { History } from '#shared/domain/timeline/history';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import { coalesce } from './coalesce';
import type { UiEnv } from './env';
import { type TimelineRow, timelineRows } from './timeline-rows';

const PAGE = 100;
const MOST_PER_REQUEST = 500;
/** Somebody who types is not asked after each letter. */
const TYPING_MS = 120;

export type TimelineState = {
  readonly accountId: AccountId | null;
  readonly filter: TimelineFilter;
  /** What stands in the search field; it becomes part of the filter a moment later. */
  readonly searchText: string;
  /** The answer, with all lines fetched so far from the first on. */
  readonly history: History | null;
  readonly error: AppError | null;
  readonly isAsking: boolean;
  readonly isLoadingOlder: boolean;
  readonly areFiltersShown: boolean;
  /** The row the keys are about. */
  readonly cursor: string | null;
  /** Grows when the cursor was moved by a key and shall take the focus. */
  readonly moves: number;
  /** Entries open in place; those of them that show what was corrected. */
  readonly opened: ReadonlySet<string>;
  readonly compared: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
};

export type TimelineStore = StoreApi<TimelineState> & {
  readonly open: (accountId: AccountId | null) => Promise<void>;
  /** Asks again for what is on screen; keeps it there until the answer is here. */
  readonly refresh: () => Promise<void>;
  /** Fetches the next lines; resolves to whether there were any. */
  readonly loadOlder: () => Promise<boolean>;
  readonly setFilter: (change: Partial<Omit<TimelineFilter, 'words'>>) => Promise<void>;
  /** Looks for words; `wordsOf` says what they name on the screen. */
  readonly search: (text: string) => void;
  /** Takes every filter off. */
  readonly showAll: () => Promise<void>;
  readonly showFilters: (isShown: boolean) => void;
  readonly rows: () => readonly TimelineRow[];
  readonly setCursor: (key: string | null, isMoved?: boolean) => void;
  readonly toggle: (what: 'opened' | 'compared' | 'folded' | 'unfolded', key: string) => void;
  readonly foldAll: (isFolded: boolean) => void;
};

const NONE: ReadonlySet<string> = new Set();
const BLANK = {
  filter: EVERYTHING,
  searchText: '',
  history: null,
  error: null,
  isAsking: false,
  isLoadingOlder: false,
  areFiltersShown: false,
  cursor: null,
  moves: 0,
  opened: NONE,
  compared: NONE,
  folded: NONE,
  unfolded: NONE,
} as const;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

export function isNarrowed({ filter }: Pick<TimelineState, 'filter'>): boolean {
  const { chips, actorId, partyId, from, to, words } = filter;
  return chips.length + words.length > 0 || [actorId, partyId, from, to].some((value) => value !== null);
}

type Parts = {
  readonly client: Workstation;
  readonly env: Pick<UiEnv, 'later'>;
  /** A search text as words, with what they name in the language of the screen. */
  readonly wordsOf: (text: string) => readonly SearchWord[];
  /** Told of entries that came while the account was on screen. */
  readonly onNew: (before: History, now: History) => void;
};

/** The contact history of the open account: what is asked for, what came of it, and how it is folded. */
export function createTimelineStore({ client, env, wordsOf, onNew }: Parts): TimelineStore {
  const store = createStore<TimelineState>(() => ({ accountId: null, ...BLANK }));
  let asked = 0;
  let stopTyping = (): void => undefined;

  /** Everything that was on screen, asked for anew: in as many requests as it takes. */
  const load = async (accountId: AccountId, filter: TimelineFilter, lines: number): Promise<void> => {
    asked += 1;
    const mine = asked;
    const isCurrent = () => asked === mine && store.getState().accountId === accountId;
    const wanted = Math.max(PAGE, lines);
    let whole: History | null = null;
    while (whole === null || (whole.lines.length < Math.min(wanted, whole.total) && whole.lines.length > 0)) {
      const offset: number = whole?.lines.length ?? 0;
      const limit = Math.min(MOST_PER_REQUEST, wanted - offset);
      const reply = await client.account.history({ accountId, filter, offset, limit });
      if (!isCurrent()) return;
      if (!reply.ok) {
        store.setState({ error: reply.error, isAsking: false });
        return;
      }
      if (whole !== null && reply.value.lines.length === 0) break;
      whole =
        whole === null ? reply.value : { ...reply.value, offset: 0, lines: [...whole.lines, ...reply.value.lines] };
    }
    const before = store.getState().history;
    store.setState({ history: whole, error: null, isAsking: false });
    if (before !== null && before.accountId === accountId && whole.all > before.all) onNew(before, whole);
  };

  const refresh = coalesce(async () => {
    const { accountId, filter, history } = store.getState();
    if (accountId !== null) await load(accountId, filter, history?.lines.length ?? 0);
  });

  const ask = async (filter: TimelineFilter): Promise<void> => {
    const { accountId } = store.getState();
    store.setState({ filter, isAsking: true });
    if (accountId !== null) await load(accountId, filter, 0);
  };

  const loadOlder = async (): Promise<boolean> => {
    const { accountId, history, filter, isLoadingOlder } = store.getState();
    if (accountId === null || history === null || isLoadingOlder || history.lines.length >= history.total) return false;
    store.setState({ isLoadingOlder: true });
    const reply = await client.account.history({ accountId, filter, offset: history.lines.length, limit: PAGE });
    if (store.getState().accountId !== accountId) return false;
    store.setState({ isLoadingOlder: false });
    const now = store.getState().history;
    if (!reply.ok) {
      store.setState({ error: reply.error });
      return false;
    }
    // What came meanwhile has moved the lines: the refresh that follows brings them all.
    if (now === null || now !== history || reply.value.total !== history.total) return refresh().then(() => true);
    store.setState({ history: { ...reply.value, offset: 0, lines: [...history.lines, ...reply.value.lines] } });
    return reply.value.lines.length > 0;
  };

  const rows = (): readonly TimelineRow[] => {
    const { history, folded, unfolded } = store.getState();
    return history === null ? [] : timelineRows(history, { folded, unfolded });
  };

  return Object.assign(store, {
    open: async (accountId: AccountId | null) => {
      if (store.getState().accountId === accountId) return refresh();
      stopTyping();
      asked += 1;
      store.setState({ ...BLANK, accountId });
      if (accountId !== null) await load(accountId, EVERYTHING, 0);
    },
    refresh,
    loadOlder,
    setFilter: (change: Partial<Omit<TimelineFilter, 'words'>>) => ask({ ...store.getState().filter, ...change }),
    search: (searchText: string) => {
      stopTyping();
      store.setState({ searchText });
      stopTyping = env.later(TYPING_MS, () => void ask({ ...store.getState().filter, words: wordsOf(searchText) }));
    },
    showAll: () => {
      stopTyping();
      store.setState({ searchText: '' });
      return ask(EVERYTHING);
    },
    showFilters: (areFiltersShown: boolean) => store.setState({ areFiltersShown }),
    rows,
    setCursor: (cursor: string | null, isMoved = false) =>
      store.setState(({ moves }) => ({ cursor, moves: isMoved ? moves + 1 : moves })),
    toggle: (what: 'opened' | 'compared' | 'folded' | 'unfolded', key: string) =>
      store.setState((before) => ({ [what]: toggled(before[what], key) })),
    foldAll: (isFolded: boolean) => {
      const periods = store.getState().history?.periods ?? [];
      store.setState({ folded: new Set(isFolded ? periods.map(({ key }) => key) : []) });
    },
  });
}
