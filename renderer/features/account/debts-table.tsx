import { daysPastDue } from '#shared/domain/account/aging';
import type { Debt } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { DEBT_STATUS_TITLES, DEBT_TYPE_TITLES } from '../../text/domain-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { formatCount, formatShortDay, formatMoney } from '../../text/format';
import { classNames } from '../../ui/class-names';
import styles from './debts-table.module.css';

type Props = { readonly view: AccountView };

/** Open debts first, the oldest due first; what is settled stands below. */
function inOrder(debts: readonly Debt[]): readonly Debt[] {
  const rank = (debt: Debt) => (debt.status === 'open' ? 0 : 1);
  return debts.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.externalId.localeCompare(b.externalId),
  );
}

/** The debts of the account, aged on the account's own day. */
export function DebtsTable({ view }: Props) {
  const { account, state, portfolioDay } = view;
  const { debtColumns: titles } = ACCOUNT_WORDS;
  const open = account.debts.filter((debt) => debt.status === 'open').length;
  const pastDue = (debt: Debt) => {
    const days = debt.status === 'open' ? daysPastDue(debt.dueOn, portfolioDay) : null;
    return days === null || days <= 0 ? '–' : `${formatCount(days)} d`;
  };
  return (
    <section aria-label={ACCOUNT_WORDS.debtsTable}>
      <h3 className={styles['title']}>{ACCOUNT_WORDS.debts(open, account.debts.length)}</h3>
      <table className={styles['table']} aria-label={ACCOUNT_WORDS.debtsTable}>
        <thead>
          <tr>
            <th scope="col">{titles.number}</th>
            <th scope="col">{titles.type}</th>
            <th scope="col">{titles.dated}</th>
            <th scope="col">{titles.due}</th>
            <th scope="col" className={styles['figure']}>
              {titles.pastDue}
            </th>
            <th scope="col" className={styles['figure']}>
              {titles.original}
            </th>
            <th scope="col" className={styles['figure']}>
              {titles.balance}
            </th>
            <th scope="col">{titles.status}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(account.debts).map((debt) => {
            const isDisputed = debt.isDisputed || state.disputedDebtIds.includes(debt.id);
            return (
              <tr key={debt.id} className={classNames(debt.status !== 'open' && styles['settled'])}>
                <th scope="row">{debt.externalId}</th>
                <td>{DEBT_TYPE_TITLES[debt.type]}</td>
                <td>{formatShortDay(debt.datedOn)}</td>
                <td>{formatShortDay(debt.dueOn)}</td>
                <td className={styles['figure']}>{pastDue(debt)}</td>
                <td className={styles['figure']}>{formatMoney(debt.originalMinor, debt.currency)}</td>
                <td className={styles['figure']}>{formatMoney(debt.balanceMinor, debt.currency)}</td>
                <td className={styles['disputed']}>
                  {DEBT_STATUS_TITLES[debt.status]}
                  {isDisputed && <strong> {titles.disputed}</strong>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
