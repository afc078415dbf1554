import { OBJECTIONS, type Objection, raise } from '../../stores/script-acts';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import styles from './script-panel.module.css';

const KEYS: Readonly<Record<Objection, string>> = {
  bankruptcy: 'B',
  dispute: 'D',
  lawyer: 'L',
  cease: 'X',
  wrong: 'W',
  hardship: 'H',
};

/** What can come up at any moment of a call, one key away. */
export function Objections() {
  const ui = useUi();
  return (
    <div className={styles['objections']} role="group" aria-label={t('script:objections')}>
      {(Object.keys(OBJECTIONS) as readonly Objection[]).map((name) => (
        <button
          key={name}
          type="button"
          className={styles['objection']}
          data-command={`contact.${name}`}
          aria-keyshortcuts={KEYS[name]}
          onClick={() => raise(ui, name)}
        >
          <kbd className={styles['digit']}>{KEYS[name]}</kbd> {words.script.objection[name]}
        </button>
      ))}
    </div>
  );
}
