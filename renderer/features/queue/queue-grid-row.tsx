import { FlexRender, type Row } from '@tanstack/react-table';
import { openAccount } from '../../stores/open-account';
import { useUi } from '../../stores/ui-context';
import { QUEUE_WORDS } from '../../text/ui-words';
import { classNames } from '../../ui/class-names';
import type { GridRow, queueFeatures } from './queue-columns';
import styles from './queue-grid.module.css';

/** Rows of the grid before the first account. */
export const HEADER_ROWS = 1;

/** The element id of a row, for the grid to name the one the keyboard stands on. */
export const rowId = (index: number) => `queue-row-${index}`;

type DrawnRowProps = {
  readonly drawn: Row<typeof queueFeatures, GridRow>;
  readonly height: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
};

/** One row on screen, at its place in the long list. A row on its way has its place already. */
export function DrawnRow({ drawn, height, isSelected, isOpen }: DrawnRowProps) {
  const ui = useUi();
  const { index, row } = drawn.original;
  return (
    // Keys are handled by the grid, which keeps the focus; this is for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={rowId(index)}
      role="row"
      aria-rowindex={index + HEADER_ROWS + 1}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      className={classNames(styles['row'], isSelected && styles['selected'], isOpen && styles['open'])}
      style={{ transform: `translateY(${index * height}px)` }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        ui.queue.moveTo(index);
        if (row !== null) void openAccount(ui, row.accountId);
      }}
    >
      {row === null ? (
        <div role="gridcell" aria-colindex={1} className={styles['loading']}>
          {QUEUE_WORDS.loading}
        </div>
      ) : (
        drawn.getAllCells().map((cell, at) => (
          <div key={cell.id} role="gridcell" aria-colindex={at + 1} className={cell.column.columnDef.meta?.className}>
            <FlexRender cell={cell} />
          </div>
        ))
      )}
    </div>
  );
}
