import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Workstation } from '#shared/contract/ipc';
import type { QueueQuery, SavedView } from '#shared/contract/queue';
import { type QueueFilter, isEmptyFilter } from '#shared/domain/queue/filter';
import type { QueueSort } from '#shared/domain/queue/sort';
import type { QueueView } from '#shared/domain/queue/views';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError } from '#shared/kernel/result';
import type { QueueColumns } from '../ipc/types';
import { coalesce } from './coalesce';
import type { UiEnv } from './env';
import {
  type QueueRow,
  type RowRange,
  type Windows,
  WINDOW_ROWS,
  indexOfAccount,
  nearestWindows,
  rowAt,
  windowsOf,
} from './queue-window';

const REQUESTS_AT_ONCE = 2;
/** While the desk works out who may be called, rows are asked for again after this. */
const SETTLING_MS = 400;

/** The row the keyboard stands on. `accountId` is null while its window is on the way, or when its account left the view. */
export type QueueCursor = { readonly index: number; readonly accountId: AccountId | null };

export type QueueState = {
  readonly view: QueueView;
  /** What is asked for besides the view; empty: all of it. */
  readonly filter: QueueFilter;
  /** Null: the view's own order. */
  readonly sort: QueueSort | null;
  /** The saved view that is shown, until it is asked for something else. */
  readonly savedId: string | null;
  /** The saved view that was shown last: changes may be saved to it. */
  readonly lastSavedId: string | null;
  /** Null until the view was counted. */
  readonly total: number | null;
  readonly windows: Windows;
  readonly cursor: QueueCursor;
  /** Counts up when the list shall bring the cursor into view. */
  readonly reveals: number;
  readonly error: AppError | null;
};

export type QueueStore = StoreApi<QueueState> & {
  /** Shows a view whole and in its own order. */
  readonly setView: (view: QueueView) => void;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly setSort: (sort: QueueSort | null) => void;
  readonly showSaved: (saved: Pick<SavedView, 'id' | 'view' | 'filter' | 'sort'>) => void;
  /** A saved view was made of what is shown, or is no more. */
  readonly nameAs: (savedId: string | null) => void;
  /** Tells which rows are on screen; what of them is not here is fetched. */
  readonly show: (range: RowRange) => void;
  /** Fetches anew what is on screen. Old rows stay until the new ones are here; scroll and selection stay too. */
  readonly refresh: () => Promise<void>;
  readonly moveTo: (index: number) => void;
  readonly moveBy: (rows: number) => void;
  readonly cursorRow: () => QueueRow | null;
  /** Puts the cursor on an account among the first `within` rows, fetching them; leaves it where it is if it is not there. */
  readonly select: (accountId: AccountId, within?: number) => Promise<void>;
  /** The account to go on with in this view after `done`, the one at the cursor or below it; null at the end. */
  readonly accountAfter: (done: AccountId) => Promise<AccountId | null>;
};

/** What is asked of main for what is shown. */
export function queryOf({ view, filter, sort }: Pick<QueueState, 'view' | 'filter' | 'sort'>): QueueQuery {
  return { view, ...(isEmptyFilter(filter) ? {} : { filter }), ...(sort === null ? {} : { sort }) };
}

type Parts = {
  readonly client: Workstation;
  readonly store: StoreApi<QueueState>;
  visible: RowRange;
  /** Moves on with every change of view and refresh: replies to earlier questions are dropped. */
  generation: number;
  readonly inFlight: Set<number>;
  readonly askAgain: () => void;
};

/** A cursor that waits for its window takes the account that came; one whose account moved follows it. */
function settledCursor(cursor: QueueCursor, windows: Windows, total: number): QueueCursor {
  const found = cursor.accountId === null ? null : indexOfAccount(windows, cursor.accountId);
  if (found !== null) return { index: found, accountId: cursor.accountId };
  const index = Math.max(0, Math.min(cursor.index, total - 1));
  // An account that left the view stays selected by id only as long as its row cannot be asked for.
  const here = rowAt(windows, index);
  return { index, accountId: here === null ? cursor.accountId : here.accountId };
}

async function fetchWindow(parts: Parts, number: number): Promise<void> {
  const { client, store, generation } = parts;
  parts.inFlight.add(number);
  const reply = await client.queue.page({
    ...queryOf(store.getState()),
    offset: number * WINDOW_ROWS,
    limit: WINDOW_ROWS,
  });
  if (parts.generation !== generation) return;
  parts.inFlight.delete(number);
  if (!reply.ok) {
    store.setState({ error: reply.error });
    return;
  }
  if (reply.value.isSettling) parts.askAgain();
  store.setState((before) => {
    const middle = Math.floor((parts.visible.first + parts.visible.last) / 2 / WINDOW_ROWS);
    const windows = nearestWindows(new Map(before.windows).set(number, reply.value.columns), middle);
    const cursor = settledCursor(before.cursor, windows, reply.value.total);
    return { windows, total: reply.value.total, error: null, cursor };
  });
  pump(parts);
}

/** Asks for what is on screen and not here; never queues what was only scrolled past. */
function pump(parts: Parts): void {
  const { windows, total } = parts.store.getState();
  const wanted = windowsOf(parts.visible).filter((n) => n === 0 || total === null || n * WINDOW_ROWS < total);
  for (const number of wanted) {
    if (parts.inFlight.size >= REQUESTS_AT_ONCE) return;
    if (!windows.has(number) && !parts.inFlight.has(number)) void fetchWindow(parts, number);
  }
}

async function refreshVisible(parts: Parts): Promise<void> {
  const { client, store } = parts;
  parts.generation += 1;
  parts.inFlight.clear();
  const { generation } = parts;
  const { cursor } = store.getState();
  const query = queryOf(store.getState());
  const cursorWindow = Math.floor(cursor.index / WINDOW_ROWS);
  const numbers = [...new Set([...windowsOf(parts.visible), cursorWindow])];
  const fresh = new Map<number, QueueColumns>();
  let total = 0;
  for (const number of numbers) {
    const reply = await client.queue.page({ ...query, offset: number * WINDOW_ROWS, limit: WINDOW_ROWS });
    if (parts.generation !== generation) return;
    if (!reply.ok) {
      store.setState({ error: reply.error });
      return;
    }
    if (reply.value.isSettling) parts.askAgain();
    total = reply.value.total;
    fresh.set(number, reply.value.columns);
  }
  store.setState((before) => ({
    windows: fresh,
    total,
    error: null,
    cursor: settledCursor(before.cursor, fresh, total),
  }));
  pump(parts);
}

function cursorAt(state: QueueState, index: number): QueueCursor {
  const last = Math.max(0, (state.total ?? 1) - 1);
  const at = Math.max(0, Math.min(index, last));
  return { index: at, accountId: rowAt(state.windows, at)?.accountId ?? null };
}

async function findWithin(parts: Parts, accountId: AccountId, within: number): Promise<void> {
  const { client, store, generation } = parts;
  const known = indexOfAccount(store.getState().windows, accountId);
  let index = known;
  for (let offset = 0; index === null && offset < within; offset += WINDOW_ROWS) {
    const reply = await client.queue.page({ ...queryOf(store.getState()), offset, limit: WINDOW_ROWS });
    if (!reply.ok || parts.generation !== generation) return;
    const i = reply.value.columns.accountId.indexOf(accountId);
    if (i >= 0) index = offset + i;
    if (reply.value.columns.accountId.length < WINDOW_ROWS) break;
  }
  if (index === null) return;
  store.setState((before) => ({ cursor: { index, accountId }, reveals: before.reveals + 1 }));
}

/** The queue on screen: windows of rows fetched as one scrolls, and a cursor that follows its account. */
export function createQueueStore(client: Workstation, env: Pick<UiEnv, 'later'>): QueueStore {
  const empty = { total: null, windows: new Map(), cursor: { index: 0, accountId: null }, error: null };
  const whole = { filter: {}, sort: null, savedId: null, lastSavedId: null };
  const store = createStore<QueueState>(() => ({ view: 'work', ...whole, reveals: 0, ...empty }));
  let isWaiting = false;
  const parts: Parts = {
    client,
    store,
    visible: { first: 0, last: WINDOW_ROWS - 1 },
    generation: 0,
    inFlight: new Set(),
    askAgain: () => {
      if (isWaiting) return;
      isWaiting = true;
      env.later(SETTLING_MS, () => {
        isWaiting = false;
        void refresh();
      });
    },
  };
  const refresh = coalesce(() => refreshVisible(parts));
  const ask = (asked: Partial<Pick<QueueState, 'view' | 'filter' | 'sort' | 'savedId' | 'lastSavedId'>>) => {
    parts.generation += 1;
    parts.inFlight.clear();
    parts.visible = { first: 0, last: WINDOW_ROWS - 1 };
    store.setState((before) => ({ savedId: null, ...asked, ...empty, reveals: before.reveals + 1 }));
    pump(parts);
  };
  const moveTo = (index: number) =>
    store.setState((before) => ({ cursor: cursorAt(before, index), reveals: before.reveals + 1 }));
  return Object.assign(store, {
    setView: (view: QueueView) => ask({ view, ...whole }),
    setFilter: (filter: QueueFilter) => ask({ filter }),
    setSort: (sort: QueueSort | null) => ask({ sort }),
    showSaved: ({ id, view, filter, sort }: Pick<SavedView, 'id' | 'view' | 'filter' | 'sort'>) =>
      ask({ view, filter, sort, savedId: id, lastSavedId: id }),
    nameAs: (savedId: string | null) => store.setState({ savedId, lastSavedId: savedId }),
    show: (range: RowRange) => {
      parts.visible = range;
      pump(parts);
    },
    refresh,
    moveTo,
    moveBy: (rows: number) => moveTo(store.getState().cursor.index + rows),
    cursorRow: () => rowAt(store.getState().windows, store.getState().cursor.index),
    select: (accountId: AccountId, within = WINDOW_ROWS) => findWithin(parts, accountId, within),
    accountAfter: async (done: AccountId) => {
      const { cursor } = store.getState();
      const reply = await client.queue.page({ ...queryOf(store.getState()), offset: cursor.index, limit: 2 });
      if (!reply.ok) return null;
      // The entry may have moved `done` away; then the row below has already come up to the cursor.
      return reply.value.columns.accountId.find((accountId) => accountId !== done) ?? null;
    },
  });
}
