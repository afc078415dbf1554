import type { AccountView } from '../../ipc/types';
import type { BegunContact } from '../../stores/begin-wish';
import { chosenDebts, openDebts } from '../../stores/contact-input';
import { useUi } from '../../stores/ui-context';
import { BEGIN_WORDS } from '../../text/gate-words';
import { timeIn } from '../../text/gate-format';
import styles from './gate-strip.module.css';

/** Under which decision the contact was begun that is still to be logged. */
export function BegunLine({ view, begun }: { readonly view: AccountView; readonly begun: BegunContact }) {
  const { desk, drafts } = useUi();
  const { account } = view;
  const chosen = chosenDebts(drafts.draftOf(account.id).words, account).length;
  const judged = [
    BEGIN_WORDS.judged(timeIn(desk.zone(), begun.startedAtMs), begun.rules),
    begun.standing === 'overridden' ? BEGIN_WORDS.overridden : null,
    begun.callbackConsentId === null ? null : BEGIN_WORDS.underConsent,
    BEGIN_WORDS.about(chosen, openDebts(account).length),
  ];
  return <p className={styles['judged']}>{judged.filter((part) => part !== null).join(' · ')}</p>;
}
