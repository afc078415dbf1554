import { useRef, useState } from 'react';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { COLUMN_IDS, COLUMN_WIDTHS, type ColumnId, LEAST_WIDTH, MOST_WIDTH, chosenColumns } from './column-choice';
import styles from './columns-dialog.module.css';

type Line = { readonly id: ColumnId; readonly isShown: boolean; readonly width: string };

/** Those that are shown in their order, then the others. */
function linesOf(shown: readonly { readonly id: ColumnId; readonly width: number }[]): readonly Line[] {
  const others = COLUMN_IDS.filter((id) => !shown.some((each) => each.id === id));
  return [
    ...shown.map(({ id, width }) => ({ id, isShown: true, width: String(width) })),
    ...others.map((id) => ({ id, isShown: false, width: String(COLUMN_WIDTHS[id]) })),
  ];
}

function moved(lines: readonly Line[], from: number, by: 1 | -1): readonly Line[] {
  const line = lines[from];
  const to = from + by;
  if (line === undefined || to < 0 || to >= lines.length) return lines;
  return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}

function widthOf({ id, width }: Line): number {
  const typed = Number.parseInt(width, 10);
  return Number.isNaN(typed) ? COLUMN_WIDTHS[id] : Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, typed));
}

type ColumnLineProps = {
  readonly line: Line;
  readonly first: React.RefObject<HTMLInputElement | null> | undefined;
  readonly onChange: (change: Partial<Line>) => void;
  readonly onMove: (by: 1 | -1) => void;
};

function ColumnLine({ line, first, onChange, onMove }: ColumnLineProps) {
  const column = words.queue.columns[line.id];
  return (
    <li className={styles['line']}>
      <label className={styles['tick']}>
        <input
          ref={first}
          type="checkbox"
          checked={line.isShown}
          // Without the name nobody knows who a row is.
          disabled={line.id === 'name'}
          aria-label={t('queue:columnsDialog.shown', { column })}
          onChange={(event) => onChange({ isShown: event.target.checked })}
        />
        {column}
      </label>
      <input
        className={styles['width']}
        type="number"
        min={LEAST_WIDTH}
        max={MOST_WIDTH}
        value={line.width}
        aria-label={t('queue:columnsDialog.width', { column })}
        onChange={(event) => onChange({ width: event.target.value })}
      />
      <Button kind="quiet" aria-label={t('queue:columnsDialog.up', { column })} onClick={() => onMove(-1)}>
        ↑
      </Button>
      <Button kind="quiet" aria-label={t('queue:columnsDialog.down', { column })} onClick={() => onMove(1)}>
        ↓
      </Button>
    </li>
  );
}

/** Which columns the queue shows, in which order, how wide. */
export function ColumnsDialog() {
  const ui = useUi();
  const [lines, setLines] = useState(() => linesOf(chosenColumns(ui.settings.getState().settings)));
  const first = useRef<HTMLInputElement>(null);
  const close = () => ui.queuePanels.close();
  const save = (queueColumns: readonly { readonly id: string; readonly width: number }[] | null) => {
    close();
    ui.screen.focusOn('queue');
    void ui.settings.change({ queueColumns });
  };
  const firstFree = lines.findIndex(({ id }) => id !== 'name');
  return (
    <Dialog
      title={words.queue.columnsDialog.title}
      closeLabel={words.queue.columnsDialog.close}
      onClose={close}
      initialFocus={first}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save(lines.filter(({ isShown }) => isShown).map((line) => ({ id: line.id, width: widthOf(line) })));
        }}
      >
        <p className={styles['hint']}>{words.queue.columnsDialog.hint}</p>
        <ul className={styles['lines']}>
          {lines.map((line, at) => (
            <ColumnLine
              key={line.id}
              line={line}
              first={at === firstFree ? first : undefined}
              onChange={(change) =>
                setLines((all) => all.map((each) => (each.id === line.id ? { ...each, ...change } : each)))
              }
              onMove={(by) => setLines((all) => moved(all, at, by))}
            />
          ))}
        </ul>
        <div className={styles['actions']}>
          <Button onClick={() => save(null)}>{words.queue.columnsDialog.asShipped}</Button>
          <Button type="submit" kind="primary">
            {words.queue.columnsDialog.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
