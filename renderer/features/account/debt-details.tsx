import type { Debt } from '#shared/domain/account/types';
import { formatDayOrDash, formatMoney } from '../../text/format';
import { DEBT_TYPE_TITLES } from '../../text/domain-words';
import { t } from '../../text/words';
import { itemizationOf } from './debt-order';
import styles from './debts-table.module.css';

type Line = readonly [title: string, value: string];

/** What is known between the original amount and the balance: what the file names, and what is left over. */
function linesOf(debt: Debt): readonly Line[] {
  const money = (minor: number) => formatMoney(minor, debt.currency);
  const { amounts, others } = itemizationOf(debt.attributes);
  const less = debt.originalMinor - debt.balanceMinor;
  const days: readonly Line[] = [
    [t('account:debt.itemized'), formatDayOrDash(debt.itemizationDate)],
    [t('account:debt.dated'), formatDayOrDash(debt.datedOn)],
    [t('account:debt.chargedOff'), formatDayOrDash(debt.chargedOffOn)],
    [t('account:debt.lastPaid'), formatDayOrDash(debt.lastPaidOn)],
  ];
  const settled: readonly Line[] =
    debt.settledOn === null ? [] : [[t('account:debt.settled'), formatDayOrDash(debt.settledOn)]];
  const change: readonly Line[] =
    less === 0 ? [] : [[t(less > 0 ? 'account:debt.less' : 'account:debt.more'), money(Math.abs(less))]];
  return [
    ...days,
    ...settled,
    [t('account:debt.type'), DEBT_TYPE_TITLES[debt.type]],
    [t('account:debt.original'), money(debt.originalMinor)],
    ...amounts,
    ...change,
    [t('account:debt.balance'), money(debt.balanceMinor)],
    ...others,
  ];
}

/** The itemization of one debt, as far as the file told it. */
export function DebtDetails({ debt }: { readonly debt: Debt }) {
  return (
    <dl className={styles['details']}>
      {linesOf(debt).map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
