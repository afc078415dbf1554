import { type Ref, memo, useId } from 'react';
import { dayOfEntry } from '#shared/domain/timeline/row-times';
import { entryMark } from '#shared/phrases/entry-mark';
import { outcomeText } from '#shared/phrases/entry-words';
import { dayWords } from '#shared/phrases/formats';
import { periodSumText, periodTitleText } from '#shared/phrases/period-words';
import type { Run, TimelineRow } from '../../stores/timeline-rows';
import { useUi } from '../../stores/ui-context';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { EntryDetails } from './entry-details';
import { EntryLine } from './entry-line';
import styles from './history-row.module.css';
import type { Told } from './use-history';

/** How a row looks and what the keys find of it. */
export type RowState = {
  readonly isCursor: boolean;
  /** It is where Tab comes into the list. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isCompared: boolean;
};

type Props = RowState & {
  readonly row: TimelineRow;
  readonly told: Told;
  readonly index: number;
  readonly measure: Ref<HTMLLIElement>;
};

type PartProps = RowState & Pick<Props, 'told'>;

/** A run in words: `5 × No answer, Nov 3 – Nov 7`. */
function runWords(
  { entries, of, disposition }: Run,
  { history }: Told,
): { readonly what: string; readonly span: string } {
  const count = entries.length;
  const what =
    of === 'attempts'
      ? t('timeline:run.attempts', { count, outcome: outcomeText(disposition ?? '', speech()) })
      : t(`timeline:run.${of}`, { count });
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (newest === undefined || oldest === undefined) return { what, span: '' };
  const day = (entry: typeof newest) => dayWords(dayOfEntry(entry, history.rowZone.zone), speech(), 'short');
  const [from, to] = [day(oldest), day(newest)];
  return { what, span: from === to ? to : t('timeline:run.span', { from, to }) };
}

function Period({ row, isStop }: PartProps & { readonly row: TimelineRow & { kind: 'period' } }) {
  const { timeline } = useUi();
  const { period, isFolded } = row;
  return (
    <h3>
      <button
        type="button"
        data-key={row.key}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={!isFolded}
        className={styles['period']}
        onClick={() => timeline.toggle('folded', period.key)}
      >
        <span aria-hidden className={styles['turn']}>
          {isFolded ? '▸' : '▾'}
        </span>
        {periodTitleText(period, speech())}
        <span className={styles['periodSum']}>{periodSumText(period.sum, speech())}</span>
      </button>
    </h3>
  );
}

function RunLine({ row, told, isCursor, isStop }: PartProps & { readonly row: TimelineRow & { kind: 'run' } }) {
  const { timeline } = useUi();
  const { run, isUnfolded } = row;
  const { what, span } = runWords(run, told);
  const [first] = run.entries;
  const mark = first === undefined ? null : entryMark(first, speech());
  return (
    <button
      type="button"
      data-key={row.key}
      data-is-cursor={isCursor}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isUnfolded}
      className={styles['run']}
      title={t(isUnfolded ? 'timeline:ui.foldRun' : 'timeline:ui.unfoldRun')}
      onClick={() => timeline.toggle('unfolded', run.id)}
    >
      <span className={styles['time']}>{span}</span>
      <span aria-hidden className={styles['mark']} data-tone={mark?.tone}>
        {mark?.shape}
        {mark?.letter}
      </span>
      <span className={styles['what']}>{what}</span>
      <span aria-hidden className={styles['turn']}>
        {isUnfolded ? '▾' : '▸'}
      </span>
    </button>
  );
}

function Entry({
  row,
  told,
  isCursor,
  isStop,
  isOpen,
  isCompared,
}: PartProps & { readonly row: TimelineRow & { kind: 'entry' } }) {
  const { timeline } = useUi();
  const lineId = useId();
  const { entry } = row;
  return (
    // The keys of the list do the same as the mouse; an article is what an entry is to whoever listens.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <article
      data-key={row.key}
      data-is-cursor={isCursor}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the cursor of the list stands on it
      tabIndex={isStop ? 0 : -1}
      aria-labelledby={lineId}
      className={styles['entry']}
      onClick={(event) => {
        const isLine = event.target instanceof Element && event.target.closest(`#${CSS.escape(lineId)}`) !== null;
        if (isLine) timeline.toggle('opened', row.key);
      }}
    >
      <EntryLine id={lineId} entry={entry} told={told} />
      {isOpen && (
        <div className={styles['details']}>
          <EntryDetails entry={entry} told={told} isCompared={isCompared} />
        </div>
      )}
    </article>
  );
}

/** One row of the history: a period, a run, or an entry. */
export const HistoryRow = memo(function HistoryRow({ row, index, measure, ...rest }: Props) {
  return (
    <li ref={measure} data-index={index} data-is-in-run={row.kind === 'entry' && row.isInRun} className={styles['row']}>
      {row.kind === 'period' && <Period row={row} {...rest} />}
      {row.kind === 'run' && <RunLine row={row} {...rest} />}
      {row.kind === 'entry' && <Entry row={row} {...rest} />}
    </li>
  );
});
