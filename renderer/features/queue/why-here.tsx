import { useStore } from 'zustand';
import { rowAt } from '../../stores/queue-window';
import { useUi } from '../../stores/ui-context';
import { BUCKET_TITLES } from '../../text/domain-words';
import { QUEUE_WORDS } from '../../text/ui-words';
import { scorePartWords } from './queue-words';
import styles from './why-here.module.css';

/** The parts of the selected row's score in words: nobody has to guess why an account comes first. */
export function WhyHere() {
  const { queue } = useUi();
  const windows = useStore(queue, (state) => state.windows);
  const cursor = useStore(queue, (state) => state.cursor);
  const row = rowAt(windows, cursor.index);
  return (
    <section className={styles['why']} aria-label={QUEUE_WORDS.whyTitle}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>
          {QUEUE_WORDS.whyTitle}
          {row === null || row.name.trim() === '' ? '' : `: ${row.name}`}
        </h2>
        {row !== null && <span className={styles['score']}>{QUEUE_WORDS.whyScore(QUEUE_WORDS.score(row.score))}</span>}
      </header>
      {row === null && <p className={styles['none']}>{QUEUE_WORDS.whyLater}</p>}
      {row !== null && row.scoreParts.length === 0 && <p className={styles['none']}>{QUEUE_WORDS.whyNone}</p>}
      {row !== null && (
        <ul className={styles['parts']}>
          {row.scoreParts.map((part) => (
            <li key={part.code}>
              <span className={styles['points']}>{QUEUE_WORDS.points(part.points)}</span>
              <span>
                {scorePartWords(part, row.currency)}
                {part.code === 'days-past-due' && ` (${BUCKET_TITLES[row.bucket].toLowerCase()})`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
