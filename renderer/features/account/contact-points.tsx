import type { AccountView } from '../../ipc/types';
import { MEDIUM_TITLES, QUALITY_TITLES } from '../../text/en';
import { ACCOUNT_WORDS } from '../../text/en-ui';
import { classNames } from '../../ui/class-names';
import { labelWords, phoneWords } from './account-words';
import styles from './contact-points.module.css';

type Props = { readonly view: AccountView };

/** How the people on the account can be reached, with what contacts found out about each way. */
export function ContactPoints({ view }: Props) {
  const { account, state } = view;
  const isOneParty = account.parties.length <= 1;
  return (
    <section aria-label={ACCOUNT_WORDS.contactPoints}>
      <h3 className={styles['title']}>{ACCOUNT_WORDS.contactPoints}</h3>
      {account.contactPoints.length === 0 && <p className={styles['none']}>{ACCOUNT_WORDS.noPoints}</p>}
      <ul className={styles['list']}>
        {account.contactPoints.map((point) => {
          const quality = state.pointQuality[point.id];
          const party = account.parties.find((known) => known.id === point.partyId);
          return (
            <li key={point.id} className={styles['point']}>
              <span className={styles['medium']}>
                {point.label === null ? MEDIUM_TITLES[point.medium] : labelWords(point.label)}
              </span>
              <span
                className={classNames(styles['value'], quality !== undefined && quality !== 'good' && styles['struck'])}
              >
                {point.medium === 'phone' ? phoneWords(point.value) : point.value}
              </span>
              {quality !== undefined && (
                <span className={quality === 'good' ? styles['good'] : styles['bad']}>{QUALITY_TITLES[quality]}</span>
              )}
              {!isOneParty && <span className={styles['party']}>{party?.name ?? ACCOUNT_WORDS.noName}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
