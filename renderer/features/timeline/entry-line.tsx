import type { TimelineEntry } from '#shared/domain/timeline/types';
import type { LocalDay } from '#shared/kernel/calendar';
import { entryMark } from '#shared/phrases/entry-mark';
import { amountText, entryWords } from '#shared/phrases/entry-words';
import { dayWords, momentWords, rowTimeWords } from '#shared/phrases/formats';
import { entryMoment, speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { FateMark } from './fate-mark';
import styles from './history-row.module.css';
import { initialsOf, personWords } from './person-words';
import type { Told } from './use-history';

type Props = {
  readonly id: string;
  readonly entry: TimelineEntry;
  readonly told: Told;
  /** In a list that has no months: with the day, whatever it is. */
  readonly isDated?: boolean;
};

function timeOf({ entry, told, isDated = false }: Props): string {
  const { zone } = told.history.rowZone;
  if (entry.kind === 'placed') return dayWords(entry.at.slice(0, 10) as LocalDay, speech(), 'short');
  if (isDated) return dayWords(entry.at.slice(0, 10) as LocalDay, speech(), 'short');
  return rowTimeWords(entry.at, zone, told.history.today, speech());
}

/** When it was, on every clock that matters: where the rows are, at the desk, and at the hub when that was later. */
function clocksOf({ entry, told }: Props): string {
  const { zone, deskZone } = told.history.rowZone;
  const own = entryMoment(entry, zone);
  if (entry.kind === 'placed') return own;
  const desk =
    zone === deskZone ? [] : [t('timeline:ui.atDesk', { when: momentWords(entry.at, deskZone, speech(), true) })];
  const { acceptedAt } = entry.fate;
  const isLater = acceptedAt !== null && Math.abs(Date.parse(acceptedAt) - Date.parse(entry.at)) > 120_000;
  const hub = isLater ? [t('timeline:ui.acceptedAt', { when: momentWords(acceptedAt, deskZone, speech(), true) })] : [];
  return [own, ...desk, ...hub].join('\n');
}

/** An entry in one line: when, its mark, what it was, the rest, money, who, and what has left the desk. */
export function EntryLine(props: Props) {
  const { id, entry, told } = props;
  const { account, history, self } = told;
  const { word, summary, amount } = entryWords(entry, account, speech(), history.rowZone.zone);
  const money = amountText(entry, account, speech(), 'short');
  const { shape, letter, tone } = entryMark(entry, speech());
  const isUndone = entry.kind === 'contact' && entry.undone !== null;
  const isCorrected = (entry.kind === 'contact' || entry.kind === 'note') && entry.notes.length > 1;
  const who = personWords(entry.actorId, self);
  return (
    <div id={id} className={styles['line']}>
      <time className={styles['time']} dateTime={entry.at} title={clocksOf(props)}>
        {timeOf(props)}
      </time>
      <span aria-hidden className={styles['mark']} data-tone={tone}>
        {shape}
        {letter}
      </span>
      <span className={styles['what']} dir="auto" title={`${word}${summary === '' ? '' : ` · ${summary}`}`}>
        {isUndone ? <s>{word}</s> : <strong>{word}</strong>}
        {summary !== '' && <span className={styles['summary']}> {summary}</span>}
        {isCorrected && <span className={styles['summary']}> · {t('timeline:line.corrected')}</span>}
      </span>
      {money !== '' && (
        <span className={styles['amount']} title={amount}>
          {money}
        </span>
      )}
      <span className={styles['marks']}>
        {entry.isPinned && (
          <span title={t('timeline:ui.pinWords')}>
            <span aria-hidden>{t('timeline:ui.pinMark')}</span>
            <span className="visually-hidden">{t('timeline:ui.pinWords')}</span>
          </span>
        )}
        {who !== '' && (
          <span title={who}>
            <span aria-hidden>{initialsOf(entry.actorId)}</span>
            <span className="visually-hidden">{who}</span>
          </span>
        )}
        <FateMark fate={entry.fate} />
      </span>
    </div>
  );
}
