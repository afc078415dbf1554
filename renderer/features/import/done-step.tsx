import { useStore } from 'zustand';
import { goToQueue } from '../../stores/import-acts';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import styles from './done-step.module.css';
import { Counts, Errors } from './report-step';
import { WizardFoot } from './wizard-foot';

/** The end of the import, which is the beginning of the work: Enter opens the first account. */
export function DoneStep() {
  const ui = useUi();
  const { imports, desk } = ui;
  const report = useStore(imports, (state) => state.report);
  const accounts = useStore(desk, (state) => state.counts.find(({ view }) => view === 'work')?.accounts ?? 0);
  if (report === null) return null;
  const isUnchanged = report.outcome === 'unchanged';
  return (
    <>
      <div className={styles['end']}>
        <h3 className={styles['title']}>{isUnchanged ? IMPORT_WORDS.unchangedTitle : IMPORT_WORDS.doneTitle}</h3>
        {isUnchanged && <p>{IMPORT_WORDS.unchangedBody}</p>}
        <p>{IMPORT_WORDS.doneBody(accounts)}</p>
        {report.counts.rowsInError > 0 && <p>{IMPORT_WORDS.errorsLeft(report.counts.rowsInError)}</p>}
      </div>
      <div className={styles['counts']}>
        <Counts report={report} />
      </div>
      {report.counts.rowsInError > 0 && <Errors report={report} />}
      <WizardFoot primary={IMPORT_WORDS.startFirst} isHome>
        <Button onClick={() => imports.reset()}>{IMPORT_WORDS.again}</Button>
        <Button onClick={() => goToQueue(ui)}>{IMPORT_WORDS.goToQueue}</Button>
      </WizardFoot>
    </>
  );
}
