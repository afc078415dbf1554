import { useStore } from 'zustand';
import type { ImportReport } from '#shared/contract/import';
import { localDay } from '#shared/kernel/calendar';
import { useUi } from '../../stores/ui-context';
import { BUCKET_TITLES } from '../../text/domain-words';
import { ROW_ERROR_TITLES } from '../../text/code-words';
import { IMPORT_WORDS } from '../../text/import-words';
import { formatCount, formatLongDay, formatMoney } from '../../text/format';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './report-step.module.css';

type Props = { readonly report: ImportReport };

const COUNTS = Object.keys(IMPORT_WORDS.count) as readonly (keyof ImportReport['counts'])[];
const WARNING_COUNTS: readonly (keyof ImportReport['counts'])[] = ['rowsInError', 'idsFlagged'];

function Counts({ report }: Props) {
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

function OpenDebts({ report }: Props) {
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

function Errors({ report }: Props) {
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
              <td className={styles['reason']}>{error.reason}</td>
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

function titleOf(report: ImportReport): string {
  if (report.outcome === 'committed') return IMPORT_WORDS.doneTitle;
  return report.outcome === 'unchanged' ? IMPORT_WORDS.unchangedTitle : IMPORT_WORDS.reportTitle(report.fileName);
}

/** What the file would do, or did: counts, ages and errors; then on to the import or to the queue. */
export function ReportStep() {
  const { imports, screen, queue } = useUi();
  const report = useStore(imports, (state) => state.report);
  const step = useStore(imports, (state) => state.step);
  if (report === null) return null;
  const isDone = step === 'done';
  const taken = report.counts.rows - report.counts.rowsInError - report.counts.rowsNotYetDated;
  const goToQueue = () => {
    screen.go('desk');
    queue.setView('work');
    screen.focusOn('queue');
    imports.reset();
  };
  return (
    <>
      <h3 className={styles['title']}>{titleOf(report)}</h3>
      {report.outcome === 'unchanged' && <p>{IMPORT_WORDS.unchangedBody}</p>}
      <div className={styles['columns']}>
        <Counts report={report} />
        <OpenDebts report={report} />
      </div>
      <Errors report={report} />
      <div className={styles['tools']}>
        {isDone ? (
          <>
            <Button onClick={() => imports.reset()}>{IMPORT_WORDS.again}</Button>
            <Button kind="primary" onClick={goToQueue}>
              {IMPORT_WORDS.goToQueue}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => imports.backToMapping()}>{IMPORT_WORDS.editMapping}</Button>
            <Button kind="primary" onClick={() => void imports.commit()}>
              {IMPORT_WORDS.commit(Math.max(0, taken))}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
