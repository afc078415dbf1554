import { useStore } from 'zustand';
import { AccountDetails } from '../features/account/account-pane';
import { ContactForm } from '../features/contact/contact-form';
import { GateDialogs } from '../features/gate/gate-dialogs';
import { GateStrip } from '../features/gate/gate-strip';
import { QueuePane } from '../features/queue/queue-pane';
import { TimelinePane } from '../features/timeline/timeline-pane';
import { useUi } from '../stores/ui-context';
import { ACCOUNT_WORDS } from '../text/ui-words';
import { Pane } from '../ui/pane';
import styles from './desk-screen.module.css';
import { ErrorBoundary } from './error-boundary';

/** The one screen of the work: queue, account with its form, contact history. */
export function DeskScreen() {
  const { desk, account } = useUi();
  const status = () => desk.getState().status;
  // A pane that failed for one account is tried again for the next.
  const accountId = useStore(account, (state) => state.accountId);
  return (
    <div className={styles['desk']}>
      <div className={styles['queue']} data-pane="queue">
        <ErrorBoundary status={status}>
          <QueuePane />
        </ErrorBoundary>
      </div>
      <div className={styles['account']} data-pane="account">
        <Pane label={ACCOUNT_WORDS.region}>
          <ErrorBoundary shown={accountId} status={status}>
            <GateStrip />
            <GateDialogs />
          </ErrorBoundary>
          <ErrorBoundary shown={accountId} status={status}>
            <AccountDetails />
          </ErrorBoundary>
          <ErrorBoundary shown={accountId} status={status}>
            <ContactForm />
          </ErrorBoundary>
        </Pane>
      </div>
      <div className={styles['timeline']} data-pane="timeline">
        <ErrorBoundary shown={accountId} status={status}>
          <TimelinePane />
        </ErrorBoundary>
      </div>
    </div>
  );
}
