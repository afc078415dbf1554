import { type ColumnDef, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { QueueRow } from '../../stores/queue-window';
import { BUCKET_TITLES, outcomeTitle } from '../../text/domain-words';
import { QUEUE_WORDS } from '../../text/ui-words';
import { type DeskTimes, formatMoney } from '../../text/format';
import styles from './queue-grid.module.css';
import { ageWords, callWords, rowMarks, stepWords } from './queue-words';

/** A row on screen; `row` is null while its window is on the way. */
export type GridRow = { readonly index: number; readonly row: QueueRow | null };

type ColumnMeta = { readonly className: string | undefined };

/** Rows come sorted and cut from the store, so the table registers nothing but its core. */
export const queueFeatures = tableFeatures({ columnMeta: {} as ColumnMeta });
const helper = createColumnHelper<typeof queueFeatures, GridRow>();
const { columns: titles } = QUEUE_WORDS;

function Creditor({ row }: { readonly row: QueueRow }) {
  const marks = rowMarks(row.holds, row.disputedDebts);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className={styles['mark']}>
          {mark}
        </span>
      ))}
      <span className={styles['cut']} title={row.clientName}>
        {row.clientName}
      </span>
    </>
  );
}

function lastContact(row: QueueRow, times: DeskTimes, nowMs: number) {
  if (row.lastContactMs === 0) return <span className={styles['quiet']}>{QUEUE_WORDS.never}</span>;
  const title = outcomeTitle(row.lastDisposition);
  return <span title={title}>{`${row.lastDisposition} · ${times.short(row.lastContactMs, nowMs)}`}</span>;
}

function nextStep(row: QueueRow, times: DeskTimes, nowMs: number) {
  if (row.nextStepMs === 0) return QUEUE_WORDS.noStep;
  const when = times.short(row.nextStepMs, nowMs);
  return (
    <span
      className={row.nextStepMs <= nowMs ? styles['due'] : undefined}
      title={`${stepWords(row.nextStepKind)}, ${when}`}
    >
      {row.nextStepMs <= nowMs ? QUEUE_WORDS.due(when) : when}
    </span>
  );
}

function call(row: QueueRow, times: DeskTimes, nowMs: number) {
  const { text, title, isNow } = callWords(row.callable, times, nowMs);
  return (
    <span title={title} className={isNow ? styles['callNow'] : undefined}>
      {isNow && <span aria-hidden="true">● </span>}
      {text}
    </span>
  );
}

/** The queue's columns. Two lines to a row: what is above the other is decided by the style sheet. */
export function queueColumns(times: DeskTimes, nowMs: () => number): ColumnDef<typeof queueFeatures, GridRow>[] {
  const column = (
    id: keyof typeof titles,
    draw: (row: QueueRow) => React.ReactNode,
  ): ColumnDef<typeof queueFeatures, GridRow> =>
    helper.display({
      id,
      header: titles[id],
      meta: { className: styles[id] },
      cell: (cell) => (cell.row.original.row === null ? null : draw(cell.row.original.row)),
    });
  return [
    column('name', (row) => <span title={row.name}>{row.name}</span>),
    column('creditor', (row) => <Creditor row={row} />),
    column('balance', (row) => formatMoney(row.balanceMinor, row.currency)),
    column('age', (row) => <span title={BUCKET_TITLES[row.bucket]}>{ageWords(row.daysPastDue, row.bucket)}</span>),
    column('lastContact', (row) => lastContact(row, times, nowMs())),
    column('nextStep', (row) => nextStep(row, times, nowMs())),
    column('call', (row) => call(row, times, nowMs())),
    column('score', (row) => QUEUE_WORDS.score(row.score)),
  ];
}
