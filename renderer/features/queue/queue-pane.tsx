import { useStore } from 'zustand';
import { isEmptyFilter } from '#shared/domain/queue/filter';
import { useUi } from '../../stores/ui-context';
import { VIEW_EMPTY, VIEW_TITLES } from '../../text/domain-words';
import { ERROR_WORDS } from '../../text/code-words';
import { QUEUE_WORDS } from '../../text/ui-words';
import { t, words } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Pane } from '../../ui/pane';
import { FilterChips } from './filter-chips';
import { QueueBar } from './queue-bar';
import { QueueDialogs } from './queue-dialogs';
import { QueueGrid } from './queue-grid';
import styles from './queue-pane.module.css';
import { SavedViewBar } from './saved-view-bar';
import { WhyHere } from './why-here';

/** What stands in place of rows when there are none. */
function NoRows() {
  const { queue, screen } = useUi();
  const view = useStore(queue, (state) => state.view);
  const isFiltered = useStore(queue, (state) => !isEmptyFilter(state.filter));
  if (!isFiltered) return <p className={styles['empty']}>{VIEW_EMPTY[view]}</p>;
  return (
    <div className={styles['empty']}>
      <p>{words.queue.filter.empty}</p>
      <Button
        onClick={() => {
          queue.setFilter({});
          screen.focusOn('queue');
        }}
      >
        {words.queue.filter.clear}
      </Button>
    </div>
  );
}

/** How the rows are ordered, for whoever does not see the headings. */
function SortWords() {
  const { queue } = useUi();
  const sort = useStore(queue, (state) => state.sort);
  const order =
    sort === null
      ? words.queue.sort.ownOrder
      : t('queue:sort.by', { column: words.queue.sortColumns[sort.by], direction: words.queue.sort[sort.direction] });
  return (
    <p id="queue-order" className="visually-hidden">
      {order} {words.queue.sort.hint}
    </p>
  );
}

/** The queue: the rows of the chosen view, and why the selected one stands where it does. */
export function QueuePane() {
  const { queue } = useUi();
  const view = useStore(queue, (state) => state.view);
  const total = useStore(queue, (state) => state.total);
  const error = useStore(queue, (state) => state.error);
  return (
    <Pane label={QUEUE_WORDS.region} className={styles['pane']}>
      <QueueBar />
      <SavedViewBar />
      <FilterChips />
      <SortWords />
      <div role="tabpanel" id="queue-panel" aria-label={VIEW_TITLES[view]} className={styles['panel']}>
        {error !== null && (
          <Banner level="warn" mark="!" role="alert">
            {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
          </Banner>
        )}
        <QueueGrid />
        {total === 0 && <NoRows />}
        {total === null && error === null && (
          <p className={classNames(styles['empty'], styles['waiting'])}>{QUEUE_WORDS.loading}</p>
        )}
      </div>
      <WhyHere />
      <QueueDialogs />
    </Pane>
  );
}
