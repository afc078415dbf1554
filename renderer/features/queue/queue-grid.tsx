import { useTable } from '@tanstack/react-table';
import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { openAccount } from '../../stores/open-account';
import { type RowRange, rowAt, scrollTopFor, visibleRows } from '../../stores/queue-window';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import { QUEUE_WORDS } from '../../text/ui-words';
import { language } from '../../text/words';
import { classNames } from '../../ui/class-names';
import { type ChosenColumn, type ColumnId, chosenColumns, nextSort, stackedColumns } from './column-choice';
import { type GridRow, queueColumns, queueFeatures } from './queue-columns';
import styles from './queue-grid.module.css';
import { DrawnRow, HEADER_ROWS, rowId } from './queue-grid-row';
import { Headers, headerId } from './queue-headers';
import { type GridShape, useGridShape } from './use-grid-shape';

const OVERSCAN = 6;
/** How far an arrow moves the columns in sight. */
const SCROLL_STEP = 120;
/** As in the style sheet. */
const COLUMN_GAP = 8;
const ROW_PADDING = 12;

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
function useVisibleRows(grid: RefObject<HTMLDivElement | null>, { rowHeight, headerHeight }: GridShape, total: number) {
  const { queue } = useUi();
  const [range, setRange] = useState<RowRange>({ first: 0, last: 30 });
  useLayoutEffect(() => {
    const { current: scroller } = grid;
    if (scroller === null) return undefined;
    const measure = () => {
      const height = scroller.clientHeight - headerHeight;
      const next = visibleRows(scroller.scrollTop, height, rowHeight, total, OVERSCAN);
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
  }, [grid, total, rowHeight, headerHeight]);
  useEffect(() => queue.show(range), [queue, range]);
  return range;
}

/** Brings the cursor into view when it was moved, and only then: a refresh never scrolls. */
function useRevealedCursor(grid: RefObject<HTMLDivElement | null>, { rowHeight, headerHeight }: GridShape): void {
  const { queue } = useUi();
  const reveals = useStore(queue, (state) => state.reveals);
  useLayoutEffect(() => {
    const { current: scroller } = grid;
    if (scroller === null || reveals === 0) return;
    const { index } = queue.getState().cursor;
    const height = scroller.clientHeight - headerHeight;
    scroller.scrollTo({ top: scrollTopFor(index, scroller.scrollTop, height, rowHeight) });
  }, [grid, queue, reveals, rowHeight, headerHeight]);
}

/** The rows on screen as a table: sorted and cut by the store, so that the table only draws. */
function useDrawnTable(range: RowRange, shown: readonly ChosenColumn[], isWide: boolean) {
  const { queue, desk } = useUi();
  const times = useDeskTimes();
  const windows = useStore(queue, (state) => state.windows);
  const count = useStore(queue, (state) => state.total ?? 0);
  const toldAtMs = useStore(desk, (state) => state.toldAtMs);
  const spoken = language();
  const columns = useMemo(
    () => {
      const actorId = desk.getState().status?.actorId ?? '';
      return queueColumns(shown, () => ({ times, nowMs: desk.nowMs(), actorId, isWide }));
    },
    // `toldAtMs` moves on with every answer of the desk, so that "due" is drawn anew when time has passed.
    // oxlint-disable-next-line react/exhaustive-deps
    [times, desk, toldAtMs, shown, spoken, isWide],
  );
  const data = useMemo(() => {
    const rows: GridRow[] = [];
    for (let index = range.first; index <= Math.min(range.last, count - 1); index += 1) {
      rows.push({ index, row: rowAt(windows, index) });
    }
    return rows;
  }, [windows, range, count]);
  return useTable({ features: queueFeatures, columns, data });
}

/** The columns for the width there is. */
function useShownColumns(isWide: boolean): readonly ChosenColumn[] {
  const own = useStore(useUi().settings, (state) => state.settings.queueColumns);
  return useMemo(() => {
    const chosen = chosenColumns({ queueColumns: own });
    return isWide ? chosen : stackedColumns(chosen);
  }, [own, isWide]);
}

function layoutOf(shown: readonly ChosenColumn[], { isWide, rowHeight, headerHeight }: GridShape): CSSProperties {
  const widths = shown.map(({ id, width }) => (id === 'name' ? `minmax(${width}px, 1fr)` : `${width}px`));
  const sizes = { '--queue-row': `${rowHeight}px`, '--queue-header': `${headerHeight}px` };
  const total = shown.reduce((sum, { width }) => sum + width + COLUMN_GAP, ROW_PADDING);
  const columns = isWide ? { '--queue-columns': widths.join(' '), '--queue-total': `${total}px` } : {};
  return { ...sizes, ...columns } as CSSProperties;
}

type Keys = {
  /** Columns that have a heading to go to. */
  readonly shown: readonly ChosenColumn[];
  /** Moves the columns in sight, where there are more of them. */
  readonly scrollBy: (px: number) => void;
  readonly pageRows: () => number;
  readonly count: number;
};

/** The keys of the grid: rows, and above the first of them the headings. */
function useGridKeys({ shown, scrollBy, pageRows, count }: Keys) {
  const ui = useUi();
  const { queue } = ui;
  const [heading, setHeading] = useState<ColumnId | null>(null);

  const pressHeading = (key: string, at: number): boolean => {
    const to = (place: number) => {
      setHeading(shown[Math.max(0, Math.min(place, shown.length - 1))]?.id ?? null);
      return true;
    };
    const column = shown[at];
    switch (key) {
      case 'ArrowLeft':
        return to(at - 1);
      case 'ArrowRight':
        return to(at + 1);
      case 'Home':
        return to(0);
      case 'End':
        return to(shown.length - 1);
      case 'ArrowDown':
      case 'Escape':
        setHeading(null);
        return true;
      case 'Enter':
      case ' ':
        if (column !== undefined) queue.setSort(nextSort(queue.getState().sort, column.id));
        return true;
      default:
        return false;
    }
  };
  const pressRow = (key: string): boolean => {
    const { cursor } = queue.getState();
    if (key === 'ArrowUp' && cursor.index === 0) {
      setHeading(shown[0]?.id ?? null);
      return true;
    }
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      scrollBy(key === 'ArrowRight' ? SCROLL_STEP : -SCROLL_STEP);
      return true;
    }
    const by = movement(key, pageRows(), count);
    if (by !== null) {
      queue.moveBy(by);
      return true;
    }
    const row = key === 'Enter' ? queue.cursorRow() : null;
    if (row !== null) void openAccount(ui, row.accountId);
    return row !== null;
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = shown.findIndex(({ id }) => id === heading);
    if (at >= 0 ? pressHeading(event.key, at) : pressRow(event.key)) event.preventDefault();
  };
  return { heading, handleKey, leaveHeadings: () => setHeading(null) };
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
  const shape = useGridShape(grid);
  const shown = useShownColumns(shape.isWide);
  const range = useVisibleRows(grid, shape, count);
  const table = useDrawnTable(range, shown, shape.isWide);
  useRevealedCursor(grid, shape);
  useFocusHome('queue', grid);
  const pageRows = () => {
    const height = (grid.current?.clientHeight ?? 0) - shape.headerHeight;
    return Math.max(1, Math.floor(height / shape.rowHeight) - 1);
  };
  const { heading, handleKey, leaveHeadings } = useGridKeys({
    shown: shape.headerHeight > 0 ? shown : [],
    scrollBy: (px) => grid.current?.scrollBy({ left: px }),
    pageRows,
    count,
  });
  useEffect(() => {
    if (heading !== null)
      document.getElementById(headerId(heading))?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [heading]);

  const isCursorDrawn = cursor.index >= range.first && cursor.index <= range.last && cursor.index < count;
  const active = heading === null ? (isCursorDrawn ? rowId(cursor.index) : undefined) : headerId(heading);
  return (
    <div className={classNames(styles['frame'], shape.isWide && styles['wide'])} style={layoutOf(shown, shape)}>
      <div
        ref={grid}
        className={styles['grid']}
        role="grid"
        tabIndex={0}
        aria-label={QUEUE_WORDS.grid}
        aria-describedby="queue-order"
        aria-rowcount={count + HEADER_ROWS}
        aria-colcount={shown.length}
        aria-activedescendant={active}
        aria-busy={total === null}
        onKeyDown={handleKey}
        onBlur={leaveHeadings}
      >
        {shape.headerHeight > 0 && <Headers table={table} active={heading} />}
        <div role="rowgroup" className={styles['space']} style={{ height: count * shape.rowHeight }}>
          {table.getRowModel().rows.map((drawn) => (
            <DrawnRow
              key={drawn.original.index}
              drawn={drawn}
              height={shape.rowHeight}
              isSelected={heading === null && drawn.original.index === cursor.index}
              isOpen={drawn.original.row !== null && drawn.original.row.accountId === openId}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
