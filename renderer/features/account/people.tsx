import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Party } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { useUi } from '../../stores/ui-context';
import { PARTY_ROLE_TITLES } from '../../text/domain-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { t } from '../../text/words';
import { knownOf } from './account-words';
import styles from './people.module.css';

type Props = { readonly view: AccountView };

/** The account holder first, then the others as the file had them. */
function inOrder(parties: readonly Party[]): readonly Party[] {
  return parties.toSorted((a, b) => Number(b.role === 'holder') - Number(a.role === 'holder'));
}

type Speaking = { readonly id: string; readonly name: string; readonly words: string };

/** People besides those who owe with whom the account may be spoken of: an attorney, and whoever somebody consented to. */
function othersToSpeakWith(gate: GateView | null): readonly Speaking[] {
  const attorneys = (gate?.restrictions ?? []).flatMap((stop) => {
    if (stop.kind !== 'attorney') return [];
    const reached = [stop.attorneyPhone, stop.attorneyAddress].filter((part) => part !== null).join(', ');
    const name = stop.attorneyName ?? t('account:people.attorneyUnnamed');
    return [{ id: stop.restrictionId, name, words: t('account:people.attorney', { reached }) }];
  });
  const third = (gate?.consents ?? []).some(({ kind }) => kind === 'third-party');
  return third
    ? [...attorneys, { id: 'third', name: t('account:people.third'), words: t('account:people.thirdWords') }]
    : attorneys;
}

/** Who is on the account and who may be spoken with about it. */
export function People({ view }: Props) {
  const { gate: gates } = useUi();
  const gate = useStore(gates, (state) => (state.accountId === view.account.id ? state.view : null));
  const isThroughAttorney = (gate?.restrictions ?? []).some(({ kind }) => kind === 'attorney');
  return (
    <section aria-label={ACCOUNT_WORDS.parties}>
      <h3 className={styles['title']}>
        {ACCOUNT_WORDS.parties} · {t('account:people.nobodyElse')}
      </h3>
      <ul>
        {inOrder(view.account.parties).map((party) => (
          <li key={party.id} className={styles['person']}>
            <bdi className={styles['name']}>{party.name ?? ACCOUNT_WORDS.noName}</bdi>{' '}
            <span className={styles['meta']}>
              {[PARTY_ROLE_TITLES[party.role], ...knownOf(party)].join(' · ')}
              {isThroughAttorney && ` · ${t('account:people.notDirectly')}`}
            </span>
          </li>
        ))}
        {othersToSpeakWith(gate).map(({ id, name, words }) => (
          <li key={id} className={styles['person']}>
            <bdi className={styles['name']}>{name}</bdi> <span className={styles['meta']}>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
