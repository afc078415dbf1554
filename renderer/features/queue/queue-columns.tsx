import { type ColumnDef, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { mainStatus } from '#shared/domain/queue/filter';
import { dayFromNumber, dayNumber } from '#shared/kernel/calendar';
import type { QueueRow } from '../../stores/queue-window';
import { BUCKET_TITLES, outcomeTitle } from '../../text/domain-words';
import { QUEUE_WORDS } from '../../text/ui-words';
import { type DeskTimes, formatCount, formatMoney, formatShortDay } from '../../text/format';
import { t, words } from '../../text/words';
import type { ChosenColumn, ColumnId } from './column-choice';
import styles from './queue-grid.module.css';
import { ageWords, callWords, rowMarks, shortMoney, shortTime, stepWords } from './queue-words';

/** A row on screen; `row` is null while its window is on the way. */
export type GridRow = { readonly index: number; readonly row: QueueRow | null };

type ColumnMeta = { readonly id: ColumnId; readonly className: string | undefined };

/** Rows come sorted and cut from the store, so the table registers nothing but its core. */
export const queueFeatures = tableFeatures({ columnMeta: {} as ColumnMeta });
const helper = createColumnHelper<typeof queueFeatures, GridRow>();

/** What cells need to know besides their row. */
export type CellMoment = {
  readonly times: DeskTimes;
  readonly nowMs: number;
  readonly actorId: string;
  readonly isWide: boolean;
};

function name(row: QueueRow, { nowMs, isWide }: CellMoment) {
  const shown = row.name.trim() === '' ? QUEUE_WORDS.noName : row.name;
  // In one line a column of its own says what state an account is in; in two there is room for one word of it.
  const marks = isWide ? [] : rowMarks(row, nowMs);
  const [mark] = marks;
  return (
    <>
      {/* Names are written in either direction; the cell is not turned round by them. */}
      <bdi className={styles['cut']} title={shown}>
        {shown}
      </bdi>
      {mark !== undefined && (
        <span className={styles['mark']} title={marks.join(', ')}>
          {mark}
        </span>
      )}
    </>
  );
}

function status(row: QueueRow, { times, nowMs }: CellMoment) {
  const is = mainStatus(row, { nowMs, todayNumber: dayNumber(times.dayOf(nowMs)) });
  const isPromise = is === 'promise' || is === 'broken-promise';
  const promised = isPromise
    ? t('queue:promised', {
        amount: formatMoney(row.promiseMinor, row.currency),
        when: formatShortDay(dayFromNumber(row.promiseDueDay)),
      })
    : null;
  const until = is === 'skipped' ? t('queue:skippedUntil', { when: times.short(row.skippedUntilMs, nowMs) }) : null;
  const isPlain = is === 'open' || is === 'closed';
  return (
    <span className={isPlain ? styles['quiet'] : styles['state']} title={promised ?? until ?? words.queue.status[is]}>
      {words.queue.status[is]}
    </span>
  );
}

function lastContact(row: QueueRow, { times, nowMs }: CellMoment) {
  if (row.lastContactMs === 0) return <span className={styles['quiet']}>{QUEUE_WORDS.never}</span>;
  const title = outcomeTitle(row.lastDisposition);
  return <span title={title}>{`${row.lastDisposition} · ${times.short(row.lastContactMs, nowMs)}`}</span>;
}

function nextStep(row: QueueRow, { times, nowMs, actorId, isWide }: CellMoment) {
  if (row.nextStepMs === 0) return <span className={styles['quiet']}>{QUEUE_WORDS.noStep}</span>;
  const moment = times.short(row.nextStepMs, nowMs);
  const when = isWide ? moment : shortTime(moment);
  const isDue = row.nextStepMs <= nowMs;
  const owner = row.nextStepOwner === actorId ? words.queue.keptByMe : t('queue:keptBy', { who: row.nextStepOwner });
  const whose = row.nextStepOwner === '' ? '' : `, ${owner}`;
  return (
    <span className={isDue ? styles['due'] : undefined} title={`${stepWords(row.nextStepKind)}, ${moment}${whose}`}>
      {isDue && isWide ? QUEUE_WORDS.due(when) : when}
      {row.nextStepOwner !== '' && <span aria-label={owner}> ◐</span>}
    </span>
  );
}

/** The last contact and the next step in one cell. */
function activity(row: QueueRow, moment: CellMoment) {
  if (row.lastContactMs === 0) return row.nextStepMs === 0 ? lastContact(row, moment) : nextStep(row, moment);
  if (row.nextStepMs === 0) return lastContact(row, moment);
  const last = `${outcomeTitle(row.lastDisposition)}, ${moment.times.short(row.lastContactMs, moment.nowMs)}`;
  return (
    <>
      <span title={last}>{row.lastDisposition}</span>
      {/* A due step is told by a sign of its own, not by its color alone: there is no room for the word. */}
      {row.nextStepMs <= moment.nowMs ? (
        <strong
          className={styles['due']}
          role="img"
          aria-label={QUEUE_WORDS.due('').trim()}
          title={QUEUE_WORDS.due('').trim()}
        >
          {' ! '}
        </strong>
      ) : (
        ' → '
      )}
      {nextStep(row, moment)}
    </>
  );
}

function call(row: QueueRow, { times, nowMs }: CellMoment) {
  const { text, title, isNow } = callWords(row.callable, times, nowMs);
  return (
    <span title={title} className={isNow ? styles['callNow'] : undefined}>
      {isNow && <span aria-hidden="true">● </span>}
      {text}
    </span>
  );
}

const CELLS: Readonly<Record<ColumnId, (row: QueueRow, moment: CellMoment) => React.ReactNode>> = {
  name,
  creditor: (row) => (
    <bdi className={styles['cut']} title={row.clientName}>
      {row.clientName}
    </bdi>
  ),
  balance: (row) => (
    <span title={formatMoney(row.balanceMinor, row.currency)}>{shortMoney(row.balanceMinor, row.currency)}</span>
  ),
  age: (row, { isWide }) => (
    <span title={BUCKET_TITLES[row.bucket]}>{ageWords(row.daysPastDue, row.bucket, isWide)}</span>
  ),
  status,
  lastContact,
  nextStep: (row, moment) => (moment.isWide ? nextStep(row, moment) : activity(row, moment)),
  call,
  score: (row) => QUEUE_WORDS.score(row.score),
  account: (row) => (
    <bdi className={styles['cut']} title={row.externalId}>
      {row.externalId}
    </bdi>
  ),
  attempts: (row) => formatCount(row.attempts),
};

/** The columns that are shown. Whether they stand in one line or in two is decided by the style sheet. */
export function queueColumns(
  chosen: readonly ChosenColumn[],
  moment: () => CellMoment,
): ColumnDef<typeof queueFeatures, GridRow>[] {
  return chosen.map(({ id }) =>
    helper.display({
      id,
      header: words.queue.columns[id],
      meta: { id, className: styles[id] },
      cell: (cell) => (cell.row.original.row === null ? null : CELLS[id](cell.row.original.row, moment())),
    }),
  );
}
