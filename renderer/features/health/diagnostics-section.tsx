import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { formatBytes } from '../../text/format';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import styles from './health-screen.module.css';

/** The file for whoever looks after Kept, and what is not in it. */
export function DiagnosticsSection() {
  const { health: store } = useUi();
  const isSaving = useStore(store, (state) => state.isSaving);
  const saved = useStore(store, (state) => state.saved);
  const { diagnostics: texts } = words.health;
  return (
    <section className={styles['act']} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p className={styles['quiet']}>{texts.body}</p>
      <Button aria-disabled={isSaving} onClick={() => void store.saveDiagnostics()}>
        {texts.save}
      </Button>
      <div role="status">
        {saved !== null && t('health:diagnostics.saved', { file: saved.fileName, size: formatBytes(saved.bytes) })}
      </div>
    </section>
  );
}
