import { type KeyboardEvent, useRef, useState } from 'react';
import type { Debt } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { DEBT_STATUS_TITLES, DEBT_TYPE_TITLES } from '../../text/domain-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { formatCount, formatShortDay, formatMoney } from '../../text/format';
import { t } from '../../text/words';
import { classNames } from '../../ui/class-names';
import { DebtDetails } from './debt-details';
import {
  AS_WORKED,
  type DebtSort,
  type DebtSortKey,
  debtTotals,
  debtsInOrder,
  nextDebtSort,
  pastDueOf,
} from './debt-order';
import styles from './debts-table.module.css';

type Props = { readonly view: AccountView };

type Column = { readonly by: DebtSortKey; readonly look: 'figure' | 'wide' | 'plain' };

/** `wide` columns are left out where there is no room; what they say stands in the details of each debt. */
const COLUMNS: readonly Column[] = [
  { by: 'number', look: 'plain' },
  { by: 'type', look: 'wide' },
  { by: 'due', look: 'plain' },
  { by: 'pastDue', look: 'figure' },
  { by: 'original', look: 'wide' },
  { by: 'balance', look: 'figure' },
  { by: 'status', look: 'plain' },
];

function lookOf({ by, look }: Column): string {
  return classNames(
    (look === 'figure' || by === 'original') && styles['figure'],
    look === 'wide' && styles['wide'],
    by === 'number' && styles['number'],
  );
}

type HeadProps = { readonly sort: DebtSort; readonly onSort: (by: DebtSortKey) => void };

function Head({ sort, onSort }: HeadProps) {
  const { debtColumns: titles } = ACCOUNT_WORDS;
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => {
          const isSorted = column.by === sort.by;
          const order = sort.isDescending ? 'descending' : 'ascending';
          return (
            <th key={column.by} scope="col" className={lookOf(column)} aria-sort={isSorted ? order : 'none'}>
              <button type="button" className={styles['sort']} onClick={() => onSort(column.by)}>
                {titles[column.by as keyof typeof titles]}
                <span aria-hidden>{isSorted ? (sort.isDescending ? ' ▾' : ' ▴') : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type RowProps = Props & {
  readonly debt: Debt;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onCurrent: () => void;
};

function DebtRow({ view, debt, isCurrent, isOpen, onToggle, onCurrent }: RowProps) {
  const isDisputed = debt.isDisputed || view.state.disputedDebtIds.includes(debt.id);
  const days = pastDueOf(debt, view.portfolioDay);
  return (
    <>
      <tr className={classNames(debt.status !== 'open' && styles['settled'])}>
        <th scope="row" className={styles['number']}>
          <button
            type="button"
            className={styles['expand']}
            data-debt={debt.id}
            tabIndex={isCurrent ? 0 : -1}
            aria-expanded={isOpen}
            aria-label={t('account:debt.itemization', { number: debt.externalId })}
            onFocus={onCurrent}
            onClick={onToggle}
          >
            <span aria-hidden>{isOpen ? '▾' : '▸'}</span> <bdi>{debt.externalId}</bdi>
          </button>
        </th>
        <td className={styles['wide']}>{DEBT_TYPE_TITLES[debt.type]}</td>
        <td>{formatShortDay(debt.dueOn)}</td>
        <td className={styles['figure']}>
          {days === null ? '–' : t('account:debt.days', { days: formatCount(days) })}
        </td>
        <td className={classNames(styles['figure'], styles['wide'])}>
          {formatMoney(debt.originalMinor, debt.currency)}
        </td>
        <td className={styles['figure']}>{formatMoney(debt.balanceMinor, debt.currency)}</td>
        <td className={styles['disputed']}>
          {DEBT_STATUS_TITLES[debt.status]}
          {isDisputed && <strong> {ACCOUNT_WORDS.debtColumns.disputed}</strong>}
        </td>
      </tr>
      {isOpen && (
        <tr className={styles['open']}>
          <td colSpan={COLUMNS.length}>
            <DebtDetails debt={debt} />
          </td>
        </tr>
      )}
    </>
  );
}

function Totals({ debts }: { readonly debts: readonly Debt[] }) {
  const totals = debtTotals(debts);
  if (totals.length === 0) return null;
  return (
    <ul className={styles['totals']} aria-label={t('account:debt.totals')}>
      {totals.map(({ currency, debts: count, originalMinor, balanceMinor }) => (
        <li key={currency}>
          {t('account:debt.total', { currency, count })}: <strong>{formatMoney(balanceMinor, currency)}</strong>{' '}
          <span className={styles['of']}>
            {t('account:debt.totalOf', { original: formatMoney(originalMinor, currency) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/**
 * The debts of the account, aged on the account's own day, with a total for each currency. The titles of the columns sort; one stop of
 * the Tab key leads to the debts, arrows move between them, Enter opens the itemization.
 */
export function DebtsTable({ view }: Props) {
  const { account, portfolioDay } = view;
  const [sort, setSort] = useState<DebtSort>(AS_WORKED);
  const [current, setCurrent] = useState<string | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<HTMLTableSectionElement>(null);
  const debts = debtsInOrder(account.debts, sort, portfolioDay);
  const openDebts = account.debts.filter((debt) => debt.status === 'open').length;
  const at = Math.max(
    0,
    debts.findIndex(({ id }) => id === current),
  );
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: debts.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const debt = debts[Math.max(0, Math.min(debts.length - 1, to))];
    body.current?.querySelector<HTMLElement>(`[data-debt="${debt?.id ?? ''}"]`)?.focus();
  };
  if (debts.length === 0) return <p className={styles['none']}>{t('account:debt.none')}</p>;
  return (
    <section aria-label={ACCOUNT_WORDS.debtsTable}>
      <h3 className={styles['title']}>{ACCOUNT_WORDS.debts(openDebts, debts.length)}</h3>
      <table className={styles['table']} aria-label={ACCOUNT_WORDS.debtsTable}>
        <Head sort={sort} onSort={(by) => setSort(nextDebtSort(sort, by))} />
        {/* The keys are those of the buttons inside. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={body} onKeyDown={handleKey}>
          {debts.map((debt, index) => (
            <DebtRow
              key={debt.id}
              view={view}
              debt={debt}
              isCurrent={index === at}
              isOpen={open.has(debt.id)}
              onToggle={() => toggle(debt.id)}
              onCurrent={() => setCurrent(debt.id)}
            />
          ))}
        </tbody>
      </table>
      <Totals debts={account.debts} />
    </section>
  );
}
