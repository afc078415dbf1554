import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import type { DeskStatus } from '#shared/contract/views';
import { QUEUE_VIEWS, type QueueView } from '#shared/domain/queue/views';
import type { QueueCount } from '../ipc/types';
import { visitCompliance } from '../stores/compliance-acts';
import { COMPLIANCE_BUTTON } from '../stores/screen-store';
import { useFocusHome, useUi } from '../stores/ui-context';
import { VIEW_TITLES } from '../text/domain-words';
import { COMPLIANCE_WORDS } from '../text/compliance-words';
import { APP_WORDS } from '../text/ui-words';
import { formatCount, formatMoney } from '../text/format';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './top-bar.module.css';

/** What is owed in a view: the first currency, and how many others there are. */
function balanceWords(count: QueueCount | undefined): { readonly short: string; readonly all: string } {
  const amounts = (count?.balances ?? []).map((balance) => formatMoney(balance.amountMinor, balance.currency));
  const [first = '–', ...others] = amounts;
  return { short: others.length === 0 ? first : `${first} +${others.length}`, all: amounts.join(', ') };
}

function ViewTabs() {
  const { queue, desk, screen } = useUi();
  const view = useStore(queue, (state) => state.view);
  const counts = useStore(desk, (state) => state.counts);
  const choose = (next: QueueView) => {
    screen.go('desk');
    if (next !== view) queue.setView(next);
  };
  const handleKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = QUEUE_VIEWS[(QUEUE_VIEWS.indexOf(view) + by + QUEUE_VIEWS.length) % QUEUE_VIEWS.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(`view-tab-${next}`)?.focus();
  };
  return (
    // The keys are those of the tabs inside; the list itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={styles['tabs']} role="tablist" aria-label={APP_WORDS.views} onKeyDown={handleKey}>
      {QUEUE_VIEWS.map((name) => {
        const count = counts.find((each) => each.view === name);
        const balance = balanceWords(count);
        return (
          <button
            key={name}
            id={`view-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === view}
            aria-controls="queue-panel"
            tabIndex={name === view ? 0 : -1}
            title={balance.all}
            className={classNames(styles['tab'], name === view && styles['chosen'])}
            onClick={() => choose(name)}
          >
            <span className={styles['view']}>
              {VIEW_TITLES[name]} <strong>{formatCount(count?.accounts ?? 0)}</strong>
            </span>
            <span className={styles['sum']}>{balance.short}</span>
          </button>
        );
      })}
    </div>
  );
}

/** The way to the *Compliance* screen, with how many accounts have something to look at. */
function ComplianceButton() {
  const ui = useUi();
  const counts = useStore(ui.desk, (state) => state.counts);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome(COMPLIANCE_BUTTON, button);
  const incidents = counts.find(({ view }) => view === 'incidents')?.accounts ?? 0;
  return (
    <Button
      ref={button}
      id={COMPLIANCE_BUTTON}
      aria-keyshortcuts="Alt+M"
      title={COMPLIANCE_WORDS.badgeTitle(incidents)}
      onClick={() => visitCompliance(ui, COMPLIANCE_BUTTON)}
    >
      {COMPLIANCE_WORDS.button}
      {incidents > 0 && <strong className={styles['badge']}>{COMPLIANCE_WORDS.badge(incidents)}</strong>}
    </Button>
  );
}

/** Views with live counts and open balances, the way to the import, and how this desk stands. */
export function TopBar({ status }: { readonly status: DeskStatus }) {
  const { screen } = useUi();
  return (
    <header className={styles['bar']}>
      <h1 className={styles['product']}>{APP_WORDS.product}</h1>
      <ViewTabs />
      <span className={styles['spring']} />
      <div className={styles['status']} role="group" aria-label={APP_WORDS.deskStatus}>
        {status.isDemonstration && (
          <span className={classNames(styles['chip'], styles['demo'])} title={APP_WORDS.demonstrationTitle}>
            {APP_WORDS.demonstration}
          </span>
        )}
        <span className={styles['chip']} title={APP_WORDS.aloneTitle}>
          {APP_WORDS.alone}
        </span>
        <span className={styles['facts']}>
          <span title={APP_WORDS.backendTitle}>{APP_WORDS.backends[status.backend]}</span>
          <span>{APP_WORDS.entries(status.events)}</span>
        </span>
      </div>
      <ComplianceButton />
      <Button onClick={() => screen.go('import')}>{APP_WORDS.importButton}</Button>
      <Button kind="quiet" aria-keyshortcuts="F1" onClick={() => screen.showKeys(true)}>
        {APP_WORDS.keysButton}
      </Button>
    </header>
  );
}
