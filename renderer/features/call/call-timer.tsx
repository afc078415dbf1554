import { elapsedClock } from '../../text/elapsed';
import { t } from '../../text/words';
import styles from './call-bar.module.css';
import { useNowEachSecond } from './use-now';

type CallTimerProps = { readonly sinceMs: number; readonly untilMs: number | null };

/** How long a call lasts or lasted. Told anew each second and never read out: whoever wants it reads it. */
export function CallTimer({ sinceMs, untilMs }: CallTimerProps) {
  const nowMs = useNowEachSecond(untilMs === null);
  return (
    <span className={styles['clock']} role="timer" aria-live="off" aria-label={t('call:timer')}>
      {elapsedClock((untilMs ?? nowMs) - sinceMs)}
    </span>
  );
}
