import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './choose-step.module.css';

/** Choosing the file, and the look into it. */
export function ChooseStep() {
  const { imports } = useUi();
  const busy = useStore(imports, (state) => state.busy);
  const file = useStore(imports, (state) => state.file);
  const progress = useStore(imports, (state) => state.progress);
  const isInspecting = busy === 'inspecting';
  const done = progress === null || progress.bytesTotal === 0 ? null : progress.bytesDone / progress.bytesTotal;
  return (
    <div className={styles['choose']}>
      <h3 className={styles['title']}>{IMPORT_WORDS.chooseTitle}</h3>
      <p className={styles['body']}>{IMPORT_WORDS.chooseBody}</p>
      {isInspecting ? (
        <>
          <p role="status">{IMPORT_WORDS.inspecting(file?.fileName ?? '')}</p>
          <Progress label={IMPORT_WORDS.progressLabel} value={done} />
          <Button onClick={() => void imports.cancel()}>{IMPORT_WORDS.cancel}</Button>
        </>
      ) : (
        <Button kind="primary" aria-disabled={busy !== null} onClick={() => void imports.choose()}>
          {IMPORT_WORDS.choose}
        </Button>
      )}
      {busy === 'choosing' && <p role="status">{IMPORT_WORDS.choosing}</p>}
    </div>
  );
}
