import { useStore } from 'zustand';
import { useCommandKeys } from '../commands/use-command-keys';
import { useUi } from '../stores/ui-context';
import { formatCount } from '../text/format';
import { t } from '../text/words';
import { Button } from '../ui/button';
import styles from './queue-rail.module.css';

/** The queue where there is no room for it: a line at the side that opens it over the others. */
export function QueueRail() {
  const { layout, screen, desk } = useUi();
  const { props } = useCommandKeys('go.queue');
  const isOpen = useStore(layout, (state) => state.pane === 'queue');
  const count = useStore(desk, (state) => state.counts.find(({ view }) => view === 'work')?.accounts ?? 0);
  return (
    <div className={styles['rail']}>
      <Button
        kind="quiet"
        className={styles['open'] ?? ''}
        aria-expanded={isOpen}
        {...props}
        aria-label={t('account:desk.openQueue', { count })}
        title={t('account:desk.openQueue', { count })}
        onClick={() => (isOpen ? screen.focusOn('call') : screen.focusOn('queue'))}
      >
        <span className={styles['words']}>
          {t('account:desk.queue')} <strong>{formatCount(count)}</strong>
        </span>
      </Button>
    </div>
  );
}
