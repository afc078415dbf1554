import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import styles from './filter-chips.module.css';
import { filterParts } from './filter-words';

/** What the queue is filtered by: a press on a part takes it away. */
export function FilterChips() {
  const { queue, screen } = useUi();
  const filter = useStore(queue, (state) => state.filter);
  const parts = filterParts(filter);
  if (parts.length === 0) return null;
  return (
    <div className={styles['chips']} role="group" aria-label={words.queue.filter.chips}>
      {parts.map((part) => (
        <button
          key={part.id}
          type="button"
          className={styles['chip']}
          aria-label={t('queue:filter.remove', { part: part.words })}
          title={part.words}
          onClick={() => {
            queue.setFilter(part.without);
            screen.focusOn('queue');
          }}
        >
          <bdi className={styles['words']}>{part.words}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}
