import { accountTitle } from '#shared/domain/queue/facts';
import { useDeskTimes, useUi } from '../../stores/ui-context';
import type { AccountView } from '../../ipc/types';
import { STEP_TITLES } from '../../text/domain-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { formatLongDay, formatMoney } from '../../text/format';
import styles from './account-header.module.css';
import { ageInWords, openBalances, partiesWords } from './account-words';

type Props = { readonly view: AccountView };

function Steps({ view }: Props) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const nowMs = desk.nowMs();
  const { nextStep, promise, attempts, conversations } = view.state;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{ACCOUNT_WORDS.nextStep}</dt>
        <dd>
          {nextStep === null
            ? ACCOUNT_WORDS.noStep
            : `${STEP_TITLES[nextStep.kind]}, ${times.moment(nextStep.at, nowMs)}${nextStep.text === null ? '' : `: ${nextStep.text}`}`}
        </dd>
      </div>
      {promise !== null && (
        <div>
          <dt>{ACCOUNT_WORDS.promise}</dt>
          <dd>
            {ACCOUNT_WORDS.promiseWords(
              formatMoney(promise.amountMinor, promise.currency),
              formatLongDay(promise.dueOn),
            )}
            {promise.dueOn < desk.today() && <strong className={styles['late']}> {ACCOUNT_WORDS.promiseLate}</strong>}
          </dd>
        </div>
      )}
      <div>
        <dt>{ACCOUNT_WORDS.tried}</dt>
        <dd>{ACCOUNT_WORDS.attempts(attempts, conversations)}</dd>
      </div>
    </dl>
  );
}

/** Who, for whom, how much and how old. What forbids work stands above it, in the gate. */
export function AccountHeader({ view }: Props) {
  const { account } = view;
  const balances = openBalances(account);
  const isHistoric = account.clockOffsetDays > 0;
  const others = partiesWords(account);
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <div className={styles['who']}>
          <h2 className={styles['name']}>{accountTitle(account)}</h2>
          <p className={styles['creditor']}>
            {account.clientName} · <span className={styles['piece']}>{ACCOUNT_WORDS.number(account.externalId)}</span> ·{' '}
            <span className={styles['piece']}>{ACCOUNT_WORDS.placed(formatLongDay(account.placedOn))}</span>
          </p>
        </div>
        <div className={styles['owed']}>
          <p className={styles['balance']}>
            <span className="visually-hidden">{ACCOUNT_WORDS.open}: </span>
            {balances.length === 0 ? ACCOUNT_WORDS.nothingOpen : balances.join(' + ')}
          </p>
          {balances.length > 0 && <p className={styles['age']}>{ageInWords(view)}</p>}
          {isHistoric && (
            <p className={styles['historic']} title={ACCOUNT_WORDS.agedTitle}>
              {ACCOUNT_WORDS.agedAsOf(formatLongDay(view.portfolioDay))}
            </p>
          )}
        </div>
      </div>
      {others.length > 0 && (
        <ul className={styles['parties']} aria-label={ACCOUNT_WORDS.parties}>
          {others.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
      <Steps view={view} />
    </header>
  );
}
