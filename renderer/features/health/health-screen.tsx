import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import type { Instant } from '#shared/kernel/calendar';
import { ERROR_WORDS } from '../../text/code-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { t, words } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Pane } from '../../ui/pane';
import { CheckList } from './check-list';
import { DiagnosticsSection } from './diagnostics-section';
import styles from './health-screen.module.css';
import { VerifySection } from './verify-section';

/** How often it is looked again while the page is open. */
const LOOK_EVERY_MS = 10_000;

function useLooking(): void {
  const { health, env, desk } = useUi();
  const phase = useStore(desk, (state) => state.status?.phase);
  useEffect(() => {
    let stop = (): void => undefined;
    const look = () => {
      void health.refresh();
      stop = env.later(LOOK_EVERY_MS, look);
    };
    look();
    return () => stop();
  }, [health, env, phase]);
}

function Summary() {
  const { health: store, desk } = useUi();
  const times = useDeskTimes();
  const health = useStore(store, (state) => state.health);
  const { health: texts } = words;
  if (health === null) return <p role="status">{texts.loading}</p>;
  const open = health.checks.filter(({ level }) => level !== 'ok').length;
  const isBad = health.checks.some(({ level }) => level === 'bad');
  const at = t('health:asked', { time: times.moment(health.at as Instant, desk.nowMs()) });
  return (
    <Banner level={open === 0 ? 'good' : isBad ? 'danger' : 'warn'} mark={open === 0 ? '✓' : '!'} role="status">
      {open === 0 ? texts.allGood : t('health:someBad', { count: open })} {at}
    </Banner>
  );
}

/** The health page: what every part of the desk is like, a check of the whole record, and a file for whoever looks after Kept. */
export function HealthScreen() {
  const { health: store, screen } = useUi();
  const error = useStore(store, (state) => state.error);
  const refresh = useRef<HTMLButtonElement>(null);
  useFocusHome('health', refresh);
  useLooking();
  const { health: texts } = words;
  return (
    <Pane label={texts.region} className={styles['pane']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{texts.region}</h2>
        <Button ref={refresh} onClick={() => void store.refresh()}>
          {texts.refresh}
        </Button>
        <Button onClick={() => screen.back()}>{texts.back}</Button>
      </header>
      <div className={styles['body']}>
        <Summary />
        {error !== null && (
          <Banner level="danger" mark={CONTACT_WORDS.attention} role="alert">
            {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
          </Banner>
        )}
        <div className={styles['acts']}>
          <VerifySection />
          <DiagnosticsSection />
        </div>
        <CheckList />
      </div>
    </Pane>
  );
}
