import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import styles from './choose-step.module.css';
import { SavedMappings } from './saved-mappings';

function Reading() {
  const { imports } = useUi();
  const busy = useStore(imports, (state) => state.busy);
  const file = useStore(imports, (state) => state.file);
  const progress = useStore(imports, (state) => state.progress);
  const done = progress === null || progress.bytesTotal === 0 ? null : progress.bytesDone / progress.bytesTotal;
  const words = busy === 'dropping' ? IMPORT_WORDS.dropping : IMPORT_WORDS.inspecting;
  return (
    <>
      <p role="status">{words(file?.fileName ?? '')}</p>
      <Progress label={IMPORT_WORDS.progressLabel} value={done} />
      <Button data-step-home onClick={() => void imports.cancel()}>
        {IMPORT_WORDS.cancel}
      </Button>
    </>
  );
}

function Choice() {
  const { imports } = useUi();
  const busy = useStore(imports, (state) => state.busy);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome('import', button);
  return (
    <>
      <span className={styles['arrow']} aria-hidden="true">
        ⇩
      </span>
      <p className={styles['drop']}>{IMPORT_WORDS.dropHere}</p>
      <p className={styles['body']}>{IMPORT_WORDS.dropOr}</p>
      <Button ref={button} data-step-home kind="primary" type="submit" aria-disabled={busy !== null}>
        {IMPORT_WORDS.choose}
      </Button>
      {busy === 'choosing' && <p role="status">{IMPORT_WORDS.choosing}</p>}
    </>
  );
}

/** Choosing the file, by the dialog or by dropping it, and the look into it. */
export function ChooseStep() {
  const { imports } = useUi();
  const busy = useStore(imports, (state) => state.busy);
  useEffect(() => void imports.loadProfiles(), [imports]);
  const isReading = busy === 'inspecting' || busy === 'dropping';
  return (
    <div className={styles['page']}>
      <div className={styles['words']}>
        <h3 className={styles['title']}>{IMPORT_WORDS.chooseTitle}</h3>
        <p className={styles['body']}>{IMPORT_WORDS.chooseBody}</p>
      </div>
      <div className={styles['zone']}>{isReading ? <Reading /> : <Choice />}</div>
      {!isReading && <SavedMappings />}
    </div>
  );
}
