import { type ReactNode, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Account } from '#shared/domain/account/types';
import type { TimelineEntry } from '#shared/domain/timeline/timeline';
import { type EventId, asId } from '#shared/kernel/ids';
import { useUi } from '../../stores/ui-context';
import { STEP_TITLES } from '../../text/domain-words';
import { TIMELINE_WORDS } from '../../text/ui-words';
import { type DeskTimes, formatLongDay, formatMoney } from '../../text/format';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './entry-article.module.css';
import { NoteWords } from './note-words';
import { actorWords, changeWords, channelWords, outcomeWords } from './timeline-words';

type Props = { readonly entry: TimelineEntry; readonly account: Account; readonly times: DeskTimes };

const CHANGES_SHOWN = 3;

/** The marks differ by letter and shape, not by colour alone; the words say the same. */
function markOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'contact':
      return entry.channel === 'call-out' ? '↗' : entry.channel === 'call-in' ? '↙' : '✉';
    case 'note':
      return '✎';
    case 'updated':
      return '⟳';
    case 'placed':
      return '■';
    default:
      return '⚙';
  }
}

function titleOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'contact':
      return outcomeWords(entry);
    case 'note':
      return TIMELINE_WORDS.note;
    case 'updated':
      return TIMELINE_WORDS.updated(entry.changes.length);
    case 'placed':
      return TIMELINE_WORDS.placed(entry.debts);
    default:
      return entry.kind;
  }
}

function ContactFacts({
  entry,
  times,
}: {
  readonly entry: TimelineEntry & { kind: 'contact' };
  readonly times: DeskTimes;
}) {
  const nowMs = useUi().desk.nowMs();
  const { promise, nextStep } = entry;
  return (
    <>
      <p className={styles['how']}>
        {channelWords(entry)}
        {entry.debtIds.length > 0 && ` · ${TIMELINE_WORDS.spokenOf(entry.debtIds.length)}`}
      </p>
      {promise !== null && (
        <p>
          {TIMELINE_WORDS.promise(formatMoney(promise.amountMinor, promise.currency), formatLongDay(promise.dueOn))}
        </p>
      )}
      {nextStep !== null && (
        <p className={styles['how']}>
          {TIMELINE_WORDS.nextStep(STEP_TITLES[nextStep.kind], times.moment(nextStep.at, nowMs))}
          {nextStep.text !== null && `: ${nextStep.text}`}
        </p>
      )}
    </>
  );
}

function Changes({
  entry,
  account,
}: {
  readonly entry: TimelineEntry & { kind: 'updated' };
  readonly account: Account;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? entry.changes : entry.changes.slice(0, CHANGES_SHOWN);
  const more = entry.changes.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((change) => {
          const words = changeWords(change, account);
          return (
            <li key={change.path} className={styles['change']}>
              {words.title}
              {words.of !== null && ` (${words.of})`}
              {words.change !== null && `: ${words.change}`}
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <Button kind="quiet" onClick={() => setIsOpen(true)}>
          {TIMELINE_WORDS.moreChanges(more)}
        </Button>
      )}
    </>
  );
}

/** One entry of the history. What was undone stays, struck through, with who undid it and when. */
export function EntryArticle({ entry, account, times }: Props) {
  const { desk } = useUi();
  const self = useStore(desk, (state) => state.status?.actorId ?? '');
  const titleId = useId();
  const nowMs = desk.nowMs();
  const undone = entry.kind === 'contact' ? entry.undone : null;
  const strike = (words: ReactNode) => (undone === null ? words : <s>{words}</s>);
  const who = actorWords(entry.actorId, self);
  return (
    <article aria-labelledby={titleId} className={classNames(styles['entry'], undone !== null && styles['undone'])}>
      <span aria-hidden className={styles['mark']}>
        {markOf(entry)}
      </span>
      <div className={styles['body']}>
        <div className={styles['top']}>
          <h4 id={titleId} className={styles['title']}>
            {strike(titleOf(entry))}
          </h4>
          <span className={styles['when']}>
            {entry.kind !== 'placed' && <time dateTime={entry.at}>{times.time(entry.at)}</time>}
            {who !== '' && ` · ${who}`}
          </span>
        </div>
        {undone !== null && (
          <p className={styles['undoneWords']}>
            {TIMELINE_WORDS.undone(times.moment(undone.at, nowMs), actorWords(undone.actorId, self))}
            {undone.reason !== null && `: ${undone.reason}`}
            {undone.leavesStop && `. ${TIMELINE_WORDS.stopStands}`}
          </p>
        )}
        {entry.kind === 'contact' && <ContactFacts entry={entry} times={times} />}
        {(entry.kind === 'contact' || entry.kind === 'note') && entry.notes.length > 0 && (
          <NoteWords accountId={account.id} noteId={asId<EventId>(entry.id)} versions={entry.notes} times={times} />
        )}
        {entry.kind === 'updated' && <Changes entry={entry} account={account} />}
      </div>
    </article>
  );
}
