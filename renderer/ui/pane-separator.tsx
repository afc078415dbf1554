import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './pane-separator.module.css';

type SeparatorProps = {
  readonly label: string;
  /** The width in CSS pixels of the pane it belongs to, and how narrow and wide that can be made. */
  readonly now: number;
  readonly min: number;
  readonly max: number;
  /** Said in place of the bare number. */
  readonly valueText: string;
  /** Whether the pane grows when the separator goes to the right. */
  readonly growsRight: boolean;
  /** The width a key leads to; null: the key is not one of the separator's. */
  readonly widthByKey: (key: string) => number | null;
  /** While it is dragged. */
  readonly onDrag: (width: number) => void;
  /** The width is chosen. */
  readonly onSize: (width: number) => void;
  /** Back to the usual width. */
  readonly onReset: () => void;
};

/** The line between two panes: arrows, Home and End size them, and so does dragging; Enter and a double click bring the usual size back. */
export function PaneSeparator(props: SeparatorProps) {
  const { label, now, min, max, valueText, growsRight, widthByKey, onDrag, onSize, onReset } = props;
  const handleKey = (event: KeyboardEvent) => {
    const width = event.altKey || event.ctrlKey || event.metaKey ? null : widthByKey(event.key);
    if (width === null) return;
    event.preventDefault();
    onSize(width);
  };
  const handleDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const { clientX: from, pointerId } = event;
    const line: HTMLDivElement = event.currentTarget;
    const widthAt = (x: number) => Math.min(max, Math.max(min, now + (x - from) * (growsRight ? 1 : -1)));
    const stop = new AbortController();
    const { signal } = stop;
    line.setPointerCapture(pointerId);
    line.addEventListener('pointermove', (move) => onDrag(widthAt(move.clientX)), { signal });
    line.addEventListener(
      'pointerup',
      (up) => {
        stop.abort();
        if (up.clientX !== from) onSize(widthAt(up.clientX));
      },
      { signal },
    );
    line.addEventListener('pointercancel', () => stop.abort(), { signal });
  };
  return (
    // A separator that can be moved is a control: it has a value and takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={now}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={valueText}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles['separator']}
      onKeyDown={handleKey}
      onPointerDown={handleDown}
      onDoubleClick={onReset}
    />
  );
}
