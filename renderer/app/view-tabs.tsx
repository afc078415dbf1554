import { type KeyboardEvent, type Ref, useRef } from 'react';
import { useStore } from 'zustand';
import { QUEUE_VIEWS, type QueueView } from '#shared/domain/queue/views';
import type { QueueCount } from '../ipc/types';
import { useUi } from '../stores/ui-context';
import { VIEW_TITLES } from '../text/domain-words';
import { formatCount, formatMoney } from '../text/format';
import { APP_WORDS } from '../text/ui-words';
import { classNames } from '../ui/class-names';
import { Select } from '../ui/inputs';
import { useFits } from './use-fits';
import styles from './view-tabs.module.css';

type ViewsProps = {
  readonly view: QueueView;
  readonly counts: readonly QueueCount[];
  readonly onChoose: (view: QueueView) => void;
};

/** What is owed in a view, in each of its currencies. */
function balanceWords(count: QueueCount | undefined): string {
  return (count?.balances ?? []).map(({ amountMinor, currency }) => formatMoney(amountMinor, currency)).join(', ');
}

function TabRow({ view, counts, onChoose, tabs }: ViewsProps & { readonly tabs: Ref<HTMLDivElement> }) {
  const handleKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = QUEUE_VIEWS[(QUEUE_VIEWS.indexOf(view) + by + QUEUE_VIEWS.length) % QUEUE_VIEWS.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`view-tab-${next}`)?.focus();
  };
  return (
    // The keys are those of the tabs inside; the list itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={tabs} className={styles['tabs']} role="tablist" aria-label={APP_WORDS.views} onKeyDown={handleKey}>
      {QUEUE_VIEWS.map((name) => {
        const count = counts.find((each) => each.view === name);
        return (
          <button
            key={name}
            id={`view-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === view}
            tabIndex={name === view ? 0 : -1}
            title={balanceWords(count)}
            className={classNames(styles['tab'], name === view && styles['chosen'])}
            onClick={() => onChoose(name)}
          >
            {VIEW_TITLES[name]} <strong>{formatCount(count?.accounts ?? 0)}</strong>
          </button>
        );
      })}
    </div>
  );
}

function ViewSelect({ view, counts, onChoose }: ViewsProps) {
  return (
    <Select
      aria-label={APP_WORDS.views}
      className={styles['select']}
      value={view}
      onChange={(event) => {
        const chosen = QUEUE_VIEWS.find((name) => name === event.target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {QUEUE_VIEWS.map((name) => (
        <option key={name} value={name}>
          {`${VIEW_TITLES[name]} ${formatCount(counts.find((each) => each.view === name)?.accounts ?? 0)}`}
        </option>
      ))}
    </Select>
  );
}

/** The views of the queue with their live counts: as tabs where all of them fit, else as a list to choose from. */
export function Views() {
  const { queue, desk, screen } = useUi();
  const view = useStore(queue, (state) => state.view);
  const counts = useStore(desk, (state) => state.counts);
  const room = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const fits = useFits(room, tabs);
  const choose = (next: QueueView) => {
    screen.go('desk');
    if (next !== view) queue.setView(next);
  };
  return (
    <div ref={room} className={styles['room']}>
      {/* Measured also while the list stands in its place. */}
      <div className={classNames(styles['row'], !fits && styles['hidden'])}>
        <TabRow tabs={tabs} view={view} counts={counts} onChoose={choose} />
      </div>
      {!fits && <ViewSelect view={view} counts={counts} onChoose={choose} />}
    </div>
  );
}
