import { useStore } from 'zustand';
import { useUi } from '../stores/ui-context';
import { KEYS_WORDS } from '../text/ui-words';
import { Dialog } from '../ui/dialog';
import { KEYS, type KeyGroup } from './keys';
import styles from './keys-sheet.module.css';

const GROUPS: readonly KeyGroup[] = ['anywhere', 'queue', 'points', 'form', 'notes', 'compliance'];

/** The keys that exist, by where they work. */
export function KeysSheet() {
  const { screen } = useUi();
  const isShown = useStore(screen, (state) => state.areKeysShown);
  if (!isShown) return null;
  return (
    <Dialog title={KEYS_WORDS.title} closeLabel={KEYS_WORDS.close} onClose={() => screen.showKeys(false)}>
      <div className={styles['groups']}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={KEYS_WORDS.groups[group]}>
            <h3 className={styles['group']}>{KEYS_WORDS.groups[group]}</h3>
            <dl>
              {KEYS.filter((entry) => entry.group === group).map((entry) => (
                <div key={entry.id} className={styles['entry']}>
                  <dt>
                    {entry.keys.split(', ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{entry.title}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
