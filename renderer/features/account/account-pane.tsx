import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';
import styles from './account-pane.module.css';
import { ContactPoints } from './contact-points';
import { DebtsTable } from './debts-table';
import { FromFile } from './from-file';
import { People } from './people';
import { RulesLists } from './rules-lists';
import { Steps } from './steps';

/** Who the account is about, what is owed and how to reach them. Stays on screen while it is asked for anew. */
export function AccountDetails() {
  const { account } = useUi();
  const view = useStore(account, (state) => state.view);
  const error = useStore(account, (state) => state.error);
  const isOpen = useStore(account, (state) => state.accountId !== null);
  return (
    // Long accounts scroll here; a region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['details']} tabIndex={isOpen ? 0 : -1} role="group" aria-label={ACCOUNT_WORDS.detailsLabel}>
      {error !== null && (
        <Banner level="warn" mark="!" role="alert">
          {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}
        </Banner>
      )}
      {!isOpen && <p className={styles['none']}>{ACCOUNT_WORDS.none}</p>}
      {isOpen && view === null && error === null && <p className={styles['none']}>{ACCOUNT_WORDS.opening}</p>}
      {view !== null && (
        <>
          <Steps view={view} />
          <ContactPoints key={view.account.id} view={view} />
          <People view={view} />
          <DebtsTable key={`debts ${view.account.id}`} view={view} />
          <RulesLists view={view} />
          <FromFile view={view} />
        </>
      )}
    </div>
  );
}
