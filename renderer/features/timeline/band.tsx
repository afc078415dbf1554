import { type ReactNode, useId, useState, useSyncExternalStore } from 'react';
import { t } from '../../text/words';
import styles from './bands.module.css';

/** In a low window the past needs the room. */
const HIGH_ENOUGH = '(min-height: 520px)';

function subscribe(told: () => void): () => void {
  const query = matchMedia(HIGH_ENOUGH);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
}

type Props = {
  readonly title: string;
  readonly count: number;
  /** Said when there is nothing to show. */
  readonly nothing?: string;
  readonly children: ReactNode;
};

/** One of the bands above the past. It can be folded; in a low window it is until somebody opens it. */
export function Band({ title, count, nothing = '', children }: Props) {
  const listId = useId();
  const isHigh = useSyncExternalStore(subscribe, () => matchMedia(HIGH_ENOUGH).matches);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = count > 0 && (chosen ?? isHigh);
  return (
    <section className={styles['band']} aria-label={title}>
      <h3 className={styles['head']}>
        {count === 0 ? (
          <>
            {title} <span className={styles['quiet']}>{nothing}</span>
          </>
        ) : (
          <button
            type="button"
            className={styles['fold']}
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setChosen(!isOpen)}
          >
            <span aria-hidden className={styles['turn']}>
              {isOpen ? '▾' : '▸'}
            </span>
            {title} <span className={styles['quiet']}>{t('timeline:ui.bandCount', { count })}</span>
          </button>
        )}
      </h3>
      <div id={listId} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
