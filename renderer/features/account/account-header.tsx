import { useStore } from 'zustand';
import { accountTitle } from '#shared/domain/queue/facts';
import type { Party } from '#shared/domain/account/types';
import { useUi } from '../../stores/ui-context';
import type { AccountView } from '../../ipc/types';
import { PARTY_ROLE_TITLES } from '../../text/domain-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { formatLongDay } from '../../text/format';
import { t } from '../../text/words';
import { classNames } from '../../ui/class-names';
import styles from './account-header.module.css';
import { languageName } from '../../text/language-name';
import { ageInWords, openBalances } from './account-words';

type Props = { readonly view: AccountView };

const MOST_BALANCES = 2;

/** What is owed in short: the first two currencies, and how many more there are. */
function owedWords(balances: readonly string[]): string {
  if (balances.length === 0) return ACCOUNT_WORDS.nothingOpen;
  const more = balances.length - MOST_BALANCES;
  const shown = balances.slice(0, MOST_BALANCES).join(' + ');
  return more > 0 ? t('account:owedMore', { shown, count: more }) : shown;
}

function holderOf(view: AccountView): Party | undefined {
  const { parties } = view.account;
  return parties.find(({ role }) => role === 'holder') ?? parties[0];
}

/** Whether somebody is on the line whom nobody has verified yet: nothing of the debt may be said to them. */
function useIsUnverifiedCall(view: AccountView): boolean {
  const { drafts } = useUi();
  return useStore(drafts, (state) => {
    const draft = state.drafts[view.account.id];
    const isLive = draft?.call !== undefined && draft.call !== null && draft.call.endedAtMs === null;
    return isLive && draft?.player?.isVerified === false;
  });
}

function Debt({ view }: Props) {
  const balances = openBalances(view.account);
  if (useIsUnverifiedCall(view)) {
    return (
      <p className={styles['masked']} title={t('account:maskedTitle')}>
        {t('account:masked')}
      </p>
    );
  }
  return (
    <p className={styles['owed']} title={balances.join(' + ')}>
      <span className="visually-hidden">{ACCOUNT_WORDS.open}: </span>
      <strong className={styles['balance']}>{owedWords(balances)}</strong>
      {balances.length > 0 && <span className={styles['age']}> {ageInWords(view)}</span>}
    </p>
  );
}

/** Who, in which language, for whom and how much: always in sight. What forbids work stands below it, in the gate. */
export function AccountHeader() {
  const { account: store } = useUi();
  const view = useStore(store, (state) => state.view);
  return view === null ? null : <Header view={view} />;
}

function Header({ view }: Props) {
  const { account } = view;
  const holder = holderOf(view);
  const title = accountTitle(account);
  const others = account.parties.length - 1;
  const isMasked = useIsUnverifiedCall(view);
  return (
    <header className={styles['header']}>
      <h2 className={styles['name']} title={title}>
        <bdi>{title}</bdi>
      </h2>
      <ul className={styles['chips']} aria-label={t('account:known')}>
        {holder !== undefined && holder.language !== null && (
          <li className={classNames(styles['chip'], styles['language'])}>{languageName(holder.language)}</li>
        )}
        {holder !== undefined && holder.role !== 'holder' && (
          <li className={styles['chip']}>{PARTY_ROLE_TITLES[holder.role]}</li>
        )}
        {others > 0 && <li className={styles['chip']}>{t('account:others', { count: others })}</li>}
        {account.clockOffsetDays > 0 && (
          <li className={classNames(styles['chip'], styles['historic'])} title={ACCOUNT_WORDS.agedTitle}>
            {ACCOUNT_WORDS.agedAsOf(formatLongDay(view.portfolioDay))}
          </li>
        )}
      </ul>
      <Debt view={view} />
      {!isMasked && (
        <p className={styles['creditor']} title={account.clientName}>
          <bdi>{account.clientName}</bdi> · {ACCOUNT_WORDS.number(account.externalId)}
        </p>
      )}
    </header>
  );
}
