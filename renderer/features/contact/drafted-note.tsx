import { useUi } from '../../stores/ui-context';
import { draftedNote } from '../../text/script-words';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import styles from './drafted-note.module.css';
import type { FormPart } from './form-fields';

/** What the script drafted of the note. It stands beside what is typed and is joined with it only when the entry is saved. */
export function DraftedNote({ accountId, draft }: FormPart) {
  const { drafts } = useUi();
  const words = draftedNote(draft.player);
  if (words === '') return null;
  const { isNoteDraftOff } = draft.words;
  return (
    <div className={styles['drafted']}>
      <p className={styles['words']}>
        <span className={styles['label']}>{t('contact:drafted')}:</span>{' '}
        {isNoteDraftOff ? t('contact:draftLeftOut') : words}
      </p>
      <Button kind="quiet" onClick={() => drafts.edit(accountId, { isNoteDraftOff: !isNoteDraftOff })}>
        {isNoteDraftOff ? t('contact:draftOn') : t('contact:draftOff')}
      </Button>
    </div>
  );
}
