import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { VIEW_EMPTY, VIEW_TITLES } from '../../text/domain-words';
import { ERROR_WORDS } from '../../text/code-words';
import { QUEUE_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';
import { Pane } from '../../ui/pane';
import { QueueGrid } from './queue-grid';
import styles from './queue-pane.module.css';
import { WhyHere } from './why-here';

/** The queue: the rows of the chosen view, and why the selected one stands where it does. */
export function QueuePane() {
  const { queue } = useUi();
  const view = useStore(queue, (state) => state.view);
  const total = useStore(queue, (state) => state.total);
  const error = useStore(queue, (state) => state.error);
  return (
    <Pane label={QUEUE_WORDS.region} className={styles['pane']}>
      <div role="tabpanel" id="queue-panel" aria-label={VIEW_TITLES[view]} className={styles['panel']}>
        {error !== null && (
          <Banner level="warn" mark="!" role="alert">
            {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
          </Banner>
        )}
        <QueueGrid />
        {total === 0 && <p className={styles['empty']}>{VIEW_EMPTY[view]}</p>}
      </div>
      <WhyHere />
    </Pane>
  );
}
