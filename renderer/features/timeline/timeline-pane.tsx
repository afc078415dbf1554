import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { addDays } from '#shared/kernel/calendar';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import { TIMELINE_WORDS } from '../../text/ui-words';
import { Button } from '../../ui/button';
import { Pane } from '../../ui/pane';
import { AddNote } from './add-note';
import { EntryArticle } from './entry-article';
import styles from './timeline-pane.module.css';
import { dayTitle, groupByDay } from './timeline-words';

/** The contact history of the open account, newest first, by day. */
export function TimelinePane() {
  const { account, desk } = useUi();
  const times = useDeskTimes();
  const accountId = useStore(account, (state) => state.accountId);
  const view = useStore(account, (state) => state.view);
  const timeline = useStore(account, (state) => state.timeline);
  const isLoadingOlder = useStore(account, (state) => state.isLoadingOlder);
  // Read for its effect: "today" is drawn anew with every answer of the desk.
  useStore(desk, (state) => state.toldAtMs);
  const list = useRef<HTMLDivElement>(null);
  useFocusHome('timeline', list);
  const groups = useMemo(() => groupByDay(timeline?.entries ?? [], times), [timeline, times]);
  const today = desk.today();
  const yesterday = addDays(today, -1);
  const missing = timeline === null ? 0 : timeline.total - timeline.entries.length;
  return (
    <Pane label={TIMELINE_WORDS.region}>
      <header className={styles['header']}>
        <h2>{TIMELINE_WORDS.region}</h2>
        {timeline !== null && <span className={styles['count']}>{TIMELINE_WORDS.entries(timeline.total)}</span>}
      </header>
      {accountId !== null && <AddNote accountId={accountId} />}
      {/* The list scrolls; what scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={list} className={styles['list']} tabIndex={0} role="group" aria-label={TIMELINE_WORDS.list}>
        {accountId !== null && timeline === null && <p className={styles['quiet']}>{TIMELINE_WORDS.loading}</p>}
        {view !== null &&
          groups.map((group) => (
            <section key={group.day} aria-label={dayTitle(group.day, today, yesterday)}>
              <h3 className={styles['day']}>{dayTitle(group.day, today, yesterday)}</h3>
              <ol className={styles['entries']}>
                {group.entries.map((entry) => (
                  <li key={entry.id}>
                    <EntryArticle entry={entry} account={view.account} times={times} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        {missing > 0 && (
          <Button disabled={isLoadingOlder} onClick={() => void account.loadOlder()}>
            {TIMELINE_WORDS.older}
          </Button>
        )}
      </div>
    </Pane>
  );
}
