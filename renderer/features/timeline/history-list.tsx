import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { lookAtEntry } from '../../stores/timeline-acts';
import { type TimelineRow, entryOfRow, keyFrom } from '../../stores/timeline-rows';
import { useFocusHome, useUi } from '../../stores/ui-context';
import type { UiState } from '../../stores/ui-state';
import { t } from '../../text/words';
import styles from './history-list.module.css';
import { HistoryRow, type RowState } from './history-row';
import type { Told } from './use-history';

/** Up to here every row is on the page: a screen reader walks through them all. */
const MOST_WHOLE = 160;
const ROW_HEIGHT = 29;
const OVERSCAN = 12;
/** Older lines are fetched when so many rows are left below. */
const ROWS_AHEAD = 30;
/** A row that was scrolled to is on the page after a few frames. */
const TRIES = 20;

/** How far a key moves the cursor; null for keys that do not. */
function movement(key: string, rows: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -rows;
    case 'End':
      return rows;
    default:
      return null;
  }
}

function rowElement(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

/** What is seen above and below of the row that is brought into sight. */
const AROUND = 2 * ROW_HEIGHT;

/** Scrolls the list, and nothing around it, so far that a row is seen; of one higher than the list its beginning. */
function reveal(list: HTMLElement | null, row: HTMLElement | null): void {
  if (list === null || row === null) return;
  const [box, own] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  const around = Math.min(AROUND, Math.max(0, (list.clientHeight - ROW_HEIGHT) / 2));
  const above = own.top - box.top - around;
  const below = own.bottom - box.top - list.clientHeight + around;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += Math.min(below, above);
}

/** The row a key press is about: the one that has the focus itself, not a button within an open one. */
function rowAt(event: KeyboardEvent): string | null {
  return event.target instanceof HTMLElement ? (event.target.dataset['key'] ?? null) : null;
}

/** Keys of the list: arrows move, Space opens in place, Enter looks closely, left and right fold. */
function handleKey(event: KeyboardEvent, ui: UiState, page: number): void {
  const key = rowAt(event);
  if (key === null || event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = ui.timeline.rows();
  const by = movement(event.key, rows.length, page);
  if (by !== null) {
    event.preventDefault();
    ui.timeline.setCursor(keyFrom(rows, key, by), true);
    return;
  }
  const entry = entryOfRow(rows, key);
  if (entry === null) return;
  if (event.key === ' ') ui.timeline.toggle('opened', key);
  else if (event.key === 'Enter') lookAtEntry(ui, entry);
  else if (event.key === 'Escape' && ui.timeline.getState().opened.has(key)) ui.timeline.toggle('opened', key);
  else return;
  event.preventDefault();
}

/** Sends the focus to the cursor's row whenever a key moved it, also to one that has to be scrolled to first. */
function useMovedFocus(
  list: RefObject<HTMLElement | null>,
  rows: readonly TimelineRow[],
  scrollTo: (index: number) => void,
): void {
  const { timeline } = useUi();
  const moves = useStore(timeline, (state) => state.moves);
  const latest = useRef({ rows, scrollTo });
  useLayoutEffect(() => {
    latest.current = { rows, scrollTo };
  });
  useLayoutEffect(() => {
    const { cursor } = timeline.getState();
    if (moves === 0 || cursor === null) return;
    let frame = 0;
    let tries = 0;
    const focus = () => {
      const row = rowElement(list.current, cursor);
      if (row !== null) {
        row.focus({ preventScroll: true });
        reveal(list.current, row);
        return;
      }
      tries += 1;
      const { rows: now, scrollTo: to } = latest.current;
      to(now.findIndex(({ key }) => key === cursor));
      if (tries < TRIES) frame = requestAnimationFrame(focus);
    };
    focus();
    return () => cancelAnimationFrame(frame);
  }, [moves, list, timeline]);
}

/** An entry that was opened in place is seen with what it opened to. */
function useOpenedInSight(list: RefObject<HTMLElement | null>, opened: ReadonlySet<string>): void {
  const { timeline } = useUi();
  useEffect(() => {
    const { cursor } = timeline.getState();
    if (cursor !== null && opened.has(cursor)) reveal(list.current, rowElement(list.current, cursor));
  }, [opened, list, timeline]);
}

/** The focus of a row that went away goes to the cursor's, never to the body. */
function useKeptFocus(list: RefObject<HTMLElement | null>, rows: readonly TimelineRow[]): void {
  const { timeline } = useUi();
  const isInside = useRef(false);
  useEffect(() => {
    const { current: box } = list;
    if (box === null) return undefined;
    const enter = () => {
      isInside.current = true;
    };
    // What is taken off the page tells nobody; whoever leaves by a key or the mouse does.
    const leave = (event: FocusEvent) => {
      if (event.target instanceof Node && event.target.isConnected) isInside.current = false;
    };
    box.addEventListener('focusin', enter);
    box.addEventListener('focusout', leave);
    return () => {
      box.removeEventListener('focusin', enter);
      box.removeEventListener('focusout', leave);
    };
  }, [list]);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isInside.current || !isLost) return;
    const { cursor } = timeline.getState();
    const known = rows.some(({ key }) => key === cursor) ? cursor : (rows[0]?.key ?? null);
    if (known === null) list.current?.focus();
    else timeline.setCursor(known, true);
  }, [rows, list, timeline]);
}

type Props = { readonly rows: readonly TimelineRow[]; readonly told: Told };

/** The past, newest first. Many rows are drawn only where they are seen. */
export function HistoryList({ rows, told }: Props) {
  const ui = useUi();
  const { timeline } = ui;
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useStore(timeline, (state) => state.cursor);
  const opened = useStore(timeline, (state) => state.opened);
  const compared = useStore(timeline, (state) => state.compared);
  const stop = rows.some(({ key }) => key === cursor) ? cursor : (rows[0]?.key ?? null);
  const all = useMemo(() => rows.map((_row, index) => index), [rows]);
  const isWhole = rows.length <= MOST_WHOLE;
  // oxlint-disable-next-line react/incompatible-library -- its one function that is passed on stays the same
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    ...(isWhole ? { rangeExtractor: () => all } : {}),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  useFocusHome('timeline', scroller);
  useMovedFocus(scroller, rows, (index) => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  useKeptFocus(scroller, rows);
  useOpenedInSight(scroller, opened);
  const missing = told.history.total - told.history.lines.length;
  const isNearEnd = missing > 0 && (virtual.range?.endIndex ?? last) >= rows.length - ROWS_AHEAD;
  useEffect(() => {
    if (isNearEnd) void timeline.loadOlder();
  }, [isNearEnd, timeline, told.history]);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT * 10) / ROW_HEIGHT) - 1);
  const stateOf = (key: string): RowState => ({
    isCursor: key === cursor,
    isStop: key === stop,
    isOpen: opened.has(key),
    isCompared: compared.has(key),
  });
  return (
    // The focus comes here from elsewhere and goes on to the row of the cursor.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      className={styles['list']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={-1}
      role="group"
      aria-label={t('timeline:list')}
      onKeyDown={(event) => handleKey(event, ui, page)}
      onFocus={(event) => {
        const key = event.target.dataset['key'];
        if (event.target === scroller.current) timeline.setCursor(stop, true);
        else if (key !== undefined && key !== cursor) timeline.setCursor(key);
      }}
    >
      <ol style={{ paddingBlock: `${before}px ${Math.max(0, after)}px` }}>
        {items.map(({ index, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <HistoryRow
              key={String(key)}
              row={row}
              told={told}
              {...stateOf(row.key)}
              index={index}
              measure={virtual.measureElement}
            />
          );
        })}
      </ol>
    </div>
  );
}
