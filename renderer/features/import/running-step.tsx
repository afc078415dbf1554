import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './choose-step.module.css';

/** A dry run or an import on its way. */
export function RunningStep() {
  const { imports } = useUi();
  const busy = useStore(imports, (state) => state.busy);
  const progress = useStore(imports, (state) => state.progress);
  const isCancelling = useStore(imports, (state) => state.isCancelling);
  // How far recording is, is not known by bytes: they were all read before.
  const isByBytes = progress !== null && progress.bytesTotal > 0 && progress.phase !== 'recording';
  return (
    <div className={styles['choose']}>
      <h3 className={styles['title']}>{busy === 'importing' ? IMPORT_WORDS.importing : IMPORT_WORDS.checking}</h3>
      <Progress
        label={IMPORT_WORDS.progressLabel}
        value={isByBytes ? progress.bytesDone / progress.bytesTotal : null}
      />
      <p className={styles['body']}>
        {progress === null
          ? ' '
          : `${IMPORT_WORDS.phases[progress.phase]}: ${IMPORT_WORDS.progress(progress.rowsDone)}`}
      </p>
      <Button aria-disabled={isCancelling} onClick={() => void imports.cancel()}>
        {isCancelling ? IMPORT_WORDS.cancelling : IMPORT_WORDS.cancel}
      </Button>
      <p className={styles['body']}>{IMPORT_WORDS.cancelNote}</p>
    </div>
  );
}
