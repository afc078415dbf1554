import { useCommandKeys } from '../../commands/use-command-keys';
import { OBJECTIONS, type Objection, raise } from '../../stores/script-acts';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import styles from './script-panel.module.css';

/** One of them under its key, as the person has it now. */
function ObjectionButton({ name }: { readonly name: Objection }) {
  const ui = useUi();
  const { props, words: key } = useCommandKeys(`contact.${name}`);
  return (
    <button type="button" className={styles['objection']} {...props} onClick={() => raise(ui, name)}>
      {key !== undefined && <kbd className={styles['digit']}>{key}</kbd>} {words.script.objection[name]}
    </button>
  );
}

/** What can come up at any moment of a call, one key away. */
export function Objections() {
  return (
    <div className={styles['objections']} role="group" aria-label={t('script:objections')}>
      {(Object.keys(OBJECTIONS) as readonly Objection[]).map((name) => (
        <ObjectionButton key={name} name={name} />
      ))}
    </div>
  );
}
