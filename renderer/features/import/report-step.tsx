import { useStore } from 'zustand';
import type { ImportReport, RowError } from '#shared/contract/import';
import { localDay } from '#shared/kernel/calendar';
import { useUi } from '../../stores/ui-context';
import { BUCKET_TITLES } from '../../text/domain-words';
import { ROW_ERROR_TITLES } from '../../text/code-words';
import { IMPORT_WORDS } from '../../text/import-words';
import { formatCount, formatLongDay, formatMoney } from '../../text/format';
import { useEffect, useState } from 'react';
import { language } from '../../text/words';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './report-step.module.css';
import { WizardFoot } from './wizard-foot';

export type ReportProps = { readonly report: ImportReport };

const COUNTS = Object.keys(IMPORT_WORDS.count) as readonly (keyof ImportReport['counts'])[];
const WARNING_COUNTS: readonly (keyof ImportReport['counts'])[] = ['rowsInError', 'idsFlagged'];

/** What changed or would change, in numbers. */
export function Counts({ report }: ReportProps) {
  return (
    <section aria-label={IMPORT_WORDS.counts}>
      <h3>{IMPORT_WORDS.counts}</h3>
      <table className={styles['table']} aria-label={IMPORT_WORDS.counts}>
        <tbody>
          {COUNTS.map((name) => {
            const count = report.counts[name];
            return (
              <tr key={name} className={classNames(count > 0 && WARNING_COUNTS.includes(name) && styles['warning'])}>
                <th scope="row">{IMPORT_WORDS.count[name]}</th>
                <td>{formatCount(count)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function bucketTitle(bucket: string): string {
  const titles: Readonly<Record<string, string>> = BUCKET_TITLES;
  return titles[bucket] ?? bucket;
}

/** The open debts of the file and their ages. */
export function OpenDebts({ report }: ReportProps) {
  const { open } = report;
  const { agingColumns: titles } = IMPORT_WORDS;
  const asOf = localDay(report.asOf);
  const facts = [
    IMPORT_WORDS.openWords(open.debts, open.accounts),
    IMPORT_WORDS.disputed(open.disputedDebts),
    IMPORT_WORDS.credits(open.creditBalances),
    IMPORT_WORDS.agedAsOf(asOf === null ? report.asOf : formatLongDay(asOf)),
  ];
  return (
    <section aria-label={IMPORT_WORDS.open}>
      <h3>{IMPORT_WORDS.open}</h3>
      <p className={styles['quiet']}>{facts.join(' · ')}</p>
      {open.byCurrency.map(({ currency, balanceMinor, aging }) => (
        <table key={currency} className={styles['table']} aria-label={IMPORT_WORDS.agingTable(currency)}>
          <thead>
            <tr>
              <th scope="col">{titles.bucket}</th>
              <th scope="col" className={styles['figure']}>
                {titles.debts}
              </th>
              <th scope="col" className={styles['figure']}>
                {titles.balance}
              </th>
            </tr>
          </thead>
          <tbody>
            {aging.map((line) => (
              <tr key={line.bucket}>
                <th scope="row">{bucketTitle(line.bucket)}</th>
                <td>{formatCount(line.debts)}</td>
                <td>{formatMoney(line.balanceMinor, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{IMPORT_WORDS.total}</th>
              <td>{formatCount(aging.reduce((sum, line) => sum + line.debts, 0))}</td>
              <td>{formatMoney(balanceMinor, currency)}</td>
            </tr>
          </tfoot>
        </table>
      ))}
    </section>
  );
}

/** What to mend. Main says it in English with the cell in it; in another language the code says it. */
function reasonWords({ reason, code }: RowError): string {
  return language() === 'en' ? reason : IMPORT_WORDS.mend[code];
}

/** The first rows in error, each with what to mend, and the file of all of them. */
export function Errors({ report }: ReportProps) {
  const { imports } = useUi();
  const saved = useStore(imports, (state) => state.savedErrors);
  const { errorColumns: titles } = IMPORT_WORDS;
  const hasMore = report.errors.length < report.counts.rowsInError;
  if (report.errors.length === 0) return <p className={styles['quiet']}>{IMPORT_WORDS.noErrors}</p>;
  return (
    <section aria-label={IMPORT_WORDS.errorsTitle}>
      <h3>
        {IMPORT_WORDS.errorsTitle} {hasMore && IMPORT_WORDS.errorsShown(report.errors.length)}
      </h3>
      <table className={styles['errors']} aria-label={IMPORT_WORDS.errorsTable}>
        <thead>
          <tr>
            <th scope="col">{titles.row}</th>
            <th scope="col">{titles.column}</th>
            <th scope="col">{titles.error}</th>
            <th scope="col">{titles.reason}</th>
          </tr>
        </thead>
        <tbody>
          {report.errors.map((error) => (
            <tr key={`${error.row} ${error.header} ${error.code}`}>
              <th scope="row">{formatCount(error.row)}</th>
              <td>{error.header ?? '–'}</td>
              <td>{ROW_ERROR_TITLES[error.code]}</td>
              <td className={styles['reason']}>{reasonWords(error)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['save']}>
        <Button onClick={() => void imports.saveErrors()}>{IMPORT_WORDS.saveErrors}</Button>
        <span role="status">{saved !== null && IMPORT_WORDS.savedErrors(saved.rows, saved.fileName)}</span>
      </div>
    </section>
  );
}

/** A second Enter that was meant for the page before must not import anything. */
const SETTLE_MS = 400;

function useIsSettled(): boolean {
  const { env } = useUi();
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => env.later(SETTLE_MS, () => setIsSettled(true)), [env]);
  return isSettled;
}

/** What the file would do: counts, ages and errors; nothing of it is recorded yet. */
export function ReportStep() {
  const { imports } = useUi();
  const report = useStore(imports, (state) => state.report);
  const isSettled = useIsSettled();
  if (report === null) return null;
  const taken = report.counts.rows - report.counts.rowsInError - report.counts.rowsNotYetDated;
  return (
    <>
      <h3 className={styles['title']}>{IMPORT_WORDS.reportTitle(report.fileName)}</h3>
      <div className={styles['columns']}>
        <OpenDebts report={report} />
        <Counts report={report} />
      </div>
      <Errors report={report} />
      <WizardFoot primary={IMPORT_WORDS.commit(Math.max(0, taken))} isBlocked={!isSettled} isHome>
        <Button onClick={() => imports.goTo('columns')}>{IMPORT_WORDS.editMapping}</Button>
      </WizardFoot>
    </>
  );
}
