import { useTable } from '@tanstack/react-table';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { openAccount } from '../../stores/open-account';
import { type RowRange, rowAt, scrollTopFor, visibleRows } from '../../stores/queue-window';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import { QUEUE_WORDS } from '../../text/en-ui';
import { classNames } from '../../ui/class-names';
import { type GridRow, queueColumns, queueFeatures } from './queue-columns';
import styles from './queue-grid.module.css';

/** Height of a row in CSS pixels; the style sheet's `--row` says the same. */
const ROW_HEIGHT = 42;
/** Height of the header, which stays on top of the rows while they scroll. */
const HEADER_HEIGHT = 40;
const OVERSCAN = 6;
const HEADER_ROWS = 1;

/** What of the list's height is left for rows. */
const rowsHeight = (scroller: HTMLElement) => scroller.clientHeight - HEADER_HEIGHT;

const rowId = (index: number) => `queue-row-${index}`;

/** How far a key moves the cursor, or null for keys that do not move it. */
function movement(key: string, pageRows: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return 1;
    case 'ArrowUp':
    case 'k':
    case 'K':
      return -1;
    case 'PageDown':
      return pageRows;
    case 'PageUp':
      return -pageRows;
    case 'Home':
      return -total;
    case 'End':
      return total;
    default:
      return null;
  }
}

/** Which rows are on screen: follows scrolling, the height of the pane, and asks the store for what is missing. */
function useVisibleRows(total: number) {
  const { queue } = useUi();
  const body = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<RowRange>({ first: 0, last: 30 });
  useLayoutEffect(() => {
    const { current: scroller } = body;
    if (scroller === null) return;
    const measure = () => {
      const next = visibleRows(scroller.scrollTop, rowsHeight(scroller), ROW_HEIGHT, total, OVERSCAN);
      setRange((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [total]);
  useEffect(() => queue.show(range), [queue, range]);
  return { body, range };
}

/** Brings the cursor into view when it was moved, and only then: a refresh never scrolls. */
function useRevealedCursor(body: React.RefObject<HTMLDivElement | null>): void {
  const { queue } = useUi();
  const reveals = useStore(queue, (state) => state.reveals);
  useLayoutEffect(() => {
    const { current: scroller } = body;
    if (scroller === null || reveals === 0) return;
    const { index } = queue.getState().cursor;
    scroller.scrollTo({ top: scrollTopFor(index, scroller.scrollTop, rowsHeight(scroller), ROW_HEIGHT) });
  }, [body, queue, reveals]);
}

/** The virtual list of the queue: a grid of which only the rows on screen exist. */
export function QueueGrid() {
  const ui = useUi();
  const { queue, account } = ui;
  const windows = useStore(queue, (state) => state.windows);
  const total = useStore(queue, (state) => state.total);
  const cursor = useStore(queue, (state) => state.cursor);
  const openId = useStore(account, (state) => state.accountId);
  const toldAtMs = useStore(ui.desk, (state) => state.toldAtMs);
  const times = useDeskTimes();
  const grid = useRef<HTMLDivElement>(null);
  const count = total ?? 0;
  const { body, range } = useVisibleRows(count);
  useRevealedCursor(body);
  useFocusHome('queue', grid);

  // `toldAtMs` moves on with every answer of the desk, so that "due" is drawn anew when time has passed.
  // oxlint-disable-next-line react/exhaustive-deps
  const columns = useMemo(() => queueColumns(times, ui.desk.nowMs), [times, ui.desk, toldAtMs]);
  const data = useMemo(() => {
    const rows: GridRow[] = [];
    for (let index = range.first; index <= Math.min(range.last, count - 1); index += 1) {
      rows.push({ index, row: rowAt(windows, index) });
    }
    return rows;
  }, [windows, range, count]);
  const table = useTable({ features: queueFeatures, columns, data });

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      const row = queue.cursorRow();
      if (row === null) return;
      event.preventDefault();
      void openAccount(ui, row.accountId);
      return;
    }
    const pageRows = Math.max(1, Math.floor((body.current === null ? 0 : rowsHeight(body.current)) / ROW_HEIGHT) - 1);
    const by = movement(event.key, pageRows, count);
    if (by === null) return;
    event.preventDefault();
    queue.moveBy(by);
  };

  const isCursorDrawn = cursor.index >= range.first && cursor.index <= range.last && cursor.index < count;
  return (
    <div
      ref={grid}
      className={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={QUEUE_WORDS.grid}
      aria-rowcount={count + HEADER_ROWS}
      aria-colcount={columns.length}
      aria-activedescendant={isCursorDrawn ? rowId(cursor.index) : undefined}
      aria-busy={total === null}
      onKeyDown={handleKey}
    >
      <div ref={body} role="presentation" className={styles['body']} tabIndex={-1}>
        <div role="rowgroup" className={styles['headers']}>
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className={classNames(styles['row'], styles['header'])}>
              {group.headers.map((header) => (
                <div key={header.id} role="columnheader" className={header.column.columnDef.meta?.className}>
                  <table.FlexRender header={header} />
                </div>
              ))}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles['space']} style={{ height: count * ROW_HEIGHT }}>
          {table.getRowModel().rows.map((drawn) => {
            const { index, row } = drawn.original;
            const isSelected = index === cursor.index;
            return (
              // Keys are handled by the grid, which keeps the focus; this is for the mouse.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={index}
                id={rowId(index)}
                role="row"
                aria-rowindex={index + HEADER_ROWS + 1}
                aria-selected={isSelected}
                aria-current={row !== null && row.accountId === openId ? 'true' : undefined}
                className={classNames(
                  styles['row'],
                  isSelected && styles['selected'],
                  row !== null && row.accountId === openId && styles['open'],
                )}
                style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  queue.moveTo(index);
                  if (row !== null) void openAccount(ui, row.accountId);
                }}
              >
                {row === null ? (
                  <div role="gridcell" className={styles['loading']}>
                    {QUEUE_WORDS.loading}
                  </div>
                ) : (
                  drawn.getAllCells().map((cell) => (
                    <div key={cell.id} role="gridcell" className={cell.column.columnDef.meta?.className}>
                      <table.FlexRender cell={cell} />
                    </div>
                  ))
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
