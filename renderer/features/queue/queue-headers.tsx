import type { Table } from '@tanstack/react-table';
import { useStore } from 'zustand';
import type { QueueSort } from '#shared/domain/queue/sort';
import { useUi } from '../../stores/ui-context';
import { words } from '../../text/words';
import { classNames } from '../../ui/class-names';
import { type ColumnId, SORT_OF, nextSort } from './column-choice';
import type { GridRow, queueFeatures } from './queue-columns';
import styles from './queue-grid.module.css';

/** The element id of a heading, for the grid to name the one the keyboard stands on. */
export const headerId = (id: ColumnId) => `queue-heading-${id}`;

function sortOf(sort: QueueSort | null, id: ColumnId): 'ascending' | 'descending' | 'none' {
  if (sort?.by !== SORT_OF[id]) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}

type HeadersProps = {
  readonly table: Table<typeof queueFeatures, GridRow>;
  /** The heading the keyboard stands on. */
  readonly active: ColumnId | null;
};

/** The headings; a press sorts by one. */
export function Headers({ table, active }: HeadersProps) {
  const { queue } = useUi();
  const sort = useStore(queue, (state) => state.sort);
  const press = (id: ColumnId) => queue.setSort(nextSort(queue.getState().sort, id));
  return (
    <div role="rowgroup" className={styles['headers']}>
      {table.getHeaderGroups().map((group) => (
        <div key={group.id} role="row" aria-rowindex={1} className={classNames(styles['row'], styles['header'])}>
          {group.headers.map((header, at) => {
            const { meta } = header.column.columnDef;
            if (meta === undefined) return null;
            const order = sortOf(sort, meta.id);
            return (
              // The grid keeps the focus and has the keys; this is for the mouse.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={header.id}
                id={headerId(meta.id)}
                role="columnheader"
                aria-colindex={at + 1}
                aria-sort={order}
                className={classNames(
                  meta.className,
                  styles['heading'],
                  order !== 'none' && styles['sorted'],
                  active === meta.id && styles['activeHeading'],
                )}
                title={words.queue.columns[meta.id]}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => press(meta.id)}
              >
                <span className={styles['cut']}>{words.queue.columns[meta.id]}</span>
                {order !== 'none' && <span aria-hidden="true">{order === 'ascending' ? '▲' : '▼'}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
