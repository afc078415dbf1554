import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { nextTask } from '../../stores/practice-store';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import styles from './practice-bar.module.css';
import { taskTitle } from './task-words';

/** Asks anew what was practised after each entry, and says when a task is done. */
function useProgress(): void {
  const { practice: store, desk, announcer } = useUi();
  const revision = useStore(desk, (state) => state.status?.revision ?? 0);
  const practice = useStore(store, (state) => state.practice);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => void store.refresh(), [store, revision]);
  useEffect(() => {
    if (practice === null) return;
    const done = practice.tasks.filter(({ doneAt }) => doneAt !== null).map(({ id }) => id);
    const before = known.current;
    known.current = new Set(done);
    if (before === null) return;
    for (const id of done) if (!before.has(id)) announcer.say(t('practice:said', { task: taskTitle(id) }));
  }, [practice, announcer]);
}

/** Says all the time that this is practice, how far it has come, and leads to the tasks and out. */
export function PracticeBar() {
  const { practice: store, screen } = useUi();
  const practice = useStore(store, (state) => state.practice);
  const isLeaving = useStore(store, (state) => state.isLeaving);
  useProgress();
  const { practice: texts } = words;
  const next = practice === null ? null : nextTask(practice);
  const done = practice?.tasks.filter(({ doneAt }) => doneAt !== null).length ?? 0;
  const all = practice?.tasks.length ?? 0;
  return (
    <section className={styles['bar']} aria-label={texts.region}>
      <strong className={styles['mark']}>{texts.mark}</strong>
      <span>{texts.bar}</span>
      {all > 0 && (
        <span className={styles['task']}>
          {t('practice:done', { done, all })}.{' '}
          {next === null ? texts.allDone : t('practice:next', { task: taskTitle(next) })}
        </span>
      )}
      <span className={styles['spring']} />
      <Button
        onClick={() => {
          screen.visit('practice', null);
          screen.focusOn('practice');
        }}
      >
        {texts.showTasks}
      </Button>
      <Button aria-disabled={isLeaving} onClick={() => void store.leave()}>
        {isLeaving ? texts.leaving : texts.leave}
      </Button>
    </section>
  );
}
