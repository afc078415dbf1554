import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Practice } from '#shared/contract/health';
import type { Instant } from '#shared/kernel/calendar';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { t, words } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Pane } from '../../ui/pane';
import styles from './practice-screen.module.css';
import { taskTitle, useTaskHow } from './task-words';

function Tasks({ practice }: { readonly practice: Practice }) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const how = useTaskHow();
  const { practice: texts } = words;
  return (
    <ol className={styles['tasks']} aria-label={texts.tasksTitle}>
      {practice.tasks.map(({ id, doneAt }) => (
        <li key={id} className={styles['task']}>
          <span className={styles['tick']} aria-hidden="true">
            {doneAt === null ? '○' : '✓'}
          </span>
          <div>
            <h3>
              {taskTitle(id)}{' '}
              <span className={styles['quiet']}>
                (
                {doneAt === null
                  ? texts.taskOpen
                  : t('practice:taskDone', { time: times.moment(doneAt as Instant, desk.nowMs()) })}
                )
              </span>
            </h3>
            <p>{how(id)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Practising() {
  const { practice: store, screen } = useUi();
  const practice = useStore(store, (state) => state.practice);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome('practice', button);
  useEffect(() => void store.refresh(), [store]);
  const { practice: texts } = words;
  const goToDesk = () => {
    screen.go('desk');
    screen.focusOn('queue');
  };
  return (
    <>
      <p className={styles['quiet']}>{texts.tasksBody}</p>
      {practice === null ? <p role="status">{texts.noTasks}</p> : <Tasks practice={practice} />}
      <Button ref={button} kind="primary" onClick={goToDesk}>
        {texts.goToDesk}
      </Button>
    </>
  );
}

function Offer() {
  const { practice: store } = useUi();
  const isLeaving = useStore(store, (state) => state.isLeaving);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome('practice', button);
  const { practice: texts } = words;
  return (
    <>
      <p>{texts.startBody}</p>
      <Button ref={button} kind="primary" aria-disabled={isLeaving} onClick={() => void store.start()}>
        {isLeaving ? texts.leaving : texts.start}
      </Button>
    </>
  );
}

/** Practice: what it is and how it begins, or the tasks with what is done of them. */
export function PracticeScreen() {
  const { desk, practice: store, screen } = useUi();
  const isPractice = useStore(desk, (state) => state.status?.isPractice ?? false);
  const error = useStore(store, (state) => state.error);
  const { practice: texts } = words;
  const content: ReactNode = isPractice ? <Practising /> : <Offer />;
  return (
    <Pane label={texts.region} className={styles['pane']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{isPractice ? texts.tasksTitle : texts.startTitle}</h2>
        <Button onClick={() => screen.back()}>{texts.back}</Button>
      </header>
      <div className={styles['body']}>
        {error !== null && (
          <Banner level="danger" mark={CONTACT_WORDS.attention} role="alert">
            {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
          </Banner>
        )}
        {content}
      </div>
    </Pane>
  );
}
