import { useEffect, useState } from 'react';
import { elapsedClock } from '../../text/elapsed';
import { t } from '../../text/words';
import { useUi } from '../../stores/ui-context';
import styles from './call-bar.module.css';

type CallTimerProps = { readonly sinceMs: number; readonly untilMs: number | null };

/** How long a call lasts or lasted. Told anew each second and never read out: whoever wants it reads it. */
export function CallTimer({ sinceMs, untilMs }: CallTimerProps) {
  const { desk, env } = useUi();
  const [nowMs, setNowMs] = useState(desk.nowMs());
  useEffect(
    () => (untilMs === null ? env.later(1_000, () => setNowMs(desk.nowMs())) : undefined),
    [nowMs, untilMs, env, desk],
  );
  return (
    <span className={styles['clock']} role="timer" aria-live="off" aria-label={t('call:timer')}>
      {elapsedClock((untilMs ?? nowMs) - sinceMs)}
    </span>
  );
}
