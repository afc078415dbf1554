import { useStore } from 'zustand';
import type { SavedView } from '#shared/contract/queue';
import type { ViewTally } from '../../stores/saved-views';
import { useUi } from '../../stores/ui-context';
import { formatCount, formatMoney } from '../../text/format';
import { t, words } from '../../text/words';
import { classNames } from '../../ui/class-names';
import styles from './saved-view-bar.module.css';

function balanceWords(tally: ViewTally): string {
  const amounts = tally.balances.map(({ currency, amountMinor }) => formatMoney(amountMinor, currency));
  return amounts.length === 0 ? '–' : amounts.join(', ');
}

function SavedChip({ view, tally }: { readonly view: SavedView; readonly tally: ViewTally | undefined }) {
  const { queue, screen } = useUi();
  const isShown = useStore(queue, (state) => state.savedId === view.id);
  const { title, digit } = view;
  const balance = tally === undefined ? words.queue.saved.counting : balanceWords(tally);
  return (
    <button
      type="button"
      className={classNames(styles['chip'], isShown && styles['shown'])}
      aria-pressed={isShown}
      title={t('queue:saved.title', { title, count: tally?.accounts ?? 0, balance })}
      onClick={() => {
        queue.showSaved(view);
        screen.focusOn('queue');
      }}
    >
      {digit !== null && <kbd className={styles['digit']}>{digit}</kbd>}
      <span className={styles['name']}>{title}</span>
      <strong>{tally === undefined ? '…' : formatCount(tally.accounts)}</strong>
      {tally !== undefined && <span className={styles['sum']}>{balanceWords(tally)}</span>}
    </button>
  );
}

/** The person's own views with what is in them now; G and the digit goes to one. */
export function SavedViewBar() {
  const { savedViews, settings } = useUi();
  const tallies = useStore(savedViews, (state) => state.tallies);
  useStore(settings, (state) => state.settings.savedViews);
  const views = savedViews.views();
  if (views.length === 0) return null;
  return (
    <div className={styles['bar']} role="group" aria-label={words.queue.saved.label}>
      {views.map((view) => (
        <SavedChip key={view.id} view={view} tally={tallies.get(view.id)} />
      ))}
    </div>
  );
}
