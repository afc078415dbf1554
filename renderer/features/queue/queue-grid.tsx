import { useTable } from '@tanstack/react-table';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { openAccount } from '../../stores/open-account';
import { type RowRange, rowAt, scrollTopFor, visibleRows } from '../../stores/queue-window';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import { QUEUE_WORDS } from '../../text/ui-words';
import { classNames } from '../../ui/class-names';
import { type GridRow, queueColumns, queueFeatures } from './queue-columns';
import styles from './queue-grid.module.css';
import { DrawnRow, HEADER_ROWS, ROW_HEIGHT, rowId } from './queue-grid-row';

/** Height of the header, which stays on top of the rows while they scroll. */
const HEADER_HEIGHT = 40;
const OVERSCAN = 6;

/** What of the list's height is left for rows. */
const rowsHeight = (scroller: HTMLElement) => scroller.clientHeight - HEADER_HEIGHT;

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
function useRevealedCursor(body: RefObject<HTMLDivElement | null>): void {
  const { queue } = useUi();
  const reveals = useStore(queue, (state) => state.reveals);
  useLayoutEffect(() => {
    const { current: scroller } = body;
    if (scroller === null || reveals === 0) return;
    const { index } = queue.getState().cursor;
    scroller.scrollTo({ top: scrollTopFor(index, scroller.scrollTop, rowsHeight(scroller), ROW_HEIGHT) });
  }, [body, queue, reveals]);
}

/** The rows on screen as a table: sorted and cut by the store, so that the table only draws. */
function useDrawnTable(range: RowRange) {
  const { queue, desk } = useUi();
  const times = useDeskTimes();
  const windows = useStore(queue, (state) => state.windows);
  const count = useStore(queue, (state) => state.total ?? 0);
  const toldAtMs = useStore(desk, (state) => state.toldAtMs);
  // `toldAtMs` moves on with every answer of the desk, so that "due" is drawn anew when time has passed.
  // oxlint-disable-next-line react/exhaustive-deps
  const columns = useMemo(() => queueColumns(times, desk.nowMs), [times, desk, toldAtMs]);
  const data = useMemo(() => {
    const rows: GridRow[] = [];
    for (let index = range.first; index <= Math.min(range.last, count - 1); index += 1) {
      rows.push({ index, row: rowAt(windows, index) });
    }
    return rows;
  }, [windows, range, count]);
  return useTable({ features: queueFeatures, columns, data });
}

function Headers({ table }: { readonly table: ReturnType<typeof useDrawnTable> }) {
  return (
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
  );
}

/** The virtual list of the queue: a grid of which only the rows on screen exist. */
export function QueueGrid() {
  const ui = useUi();
  const { queue } = ui;
  const total = useStore(queue, (state) => state.total);
  const cursor = useStore(queue, (state) => state.cursor);
  const openId = useStore(ui.account, (state) => state.accountId);
  const grid = useRef<HTMLDivElement>(null);
  const count = total ?? 0;
  const { body, range } = useVisibleRows(count);
  const table = useDrawnTable(range);
  useRevealedCursor(body);
  useFocusHome('queue', grid);

  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'c' || event.key === 'C') {
      event.preventDefault();
      queue.setView(queue.getState().view === 'callable' ? 'work' : 'callable');
      return;
    }
    const row = queue.cursorRow();
    const pageRows = Math.max(1, Math.floor((body.current === null ? 0 : rowsHeight(body.current)) / ROW_HEIGHT) - 1);
    const by = movement(event.key, pageRows, count);
    if (by === null && (event.key !== 'Enter' || row === null)) return;
    event.preventDefault();
    if (by !== null) queue.moveBy(by);
    else if (row !== null) void openAccount(ui, row.accountId);
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
      aria-colcount={table.getAllLeafColumns().length}
      aria-activedescendant={isCursorDrawn ? rowId(cursor.index) : undefined}
      aria-busy={total === null}
      onKeyDown={handleKey}
    >
      <div ref={body} role="presentation" className={styles['body']} tabIndex={-1}>
        <Headers table={table} />
        <div role="rowgroup" className={styles['space']} style={{ height: count * ROW_HEIGHT }}>
          {table.getRowModel().rows.map((drawn) => (
            <DrawnRow
              key={drawn.original.index}
              drawn={drawn}
              isSelected={drawn.original.index === cursor.index}
              isOpen={drawn.original.row !== null && drawn.original.row.accountId === openId}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
