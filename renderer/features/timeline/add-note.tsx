import { useStore } from 'zustand';
import type { AccountId } from '#shared/kernel/ids';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import styles from './add-note.module.css';
import { NoteEditor } from './note-editor';

/** A note without a contact. */
export function AddNote({ accountId }: { readonly accountId: AccountId }) {
  const { notes } = useUi();
  const isEditing = useStore(notes, (state) => state.notes[accountId] !== undefined);
  const isReadOnly = useIsReadOnly();
  if (isReadOnly && !isEditing) return null;
  return (
    <div className={styles['add']}>
      {isEditing ? (
        <NoteEditor key={accountId} noteKey={accountId} />
      ) : (
        <Button onClick={() => notes.begin(accountId, null, '')}>{t('timeline:addNote')}</Button>
      )}
    </div>
  );
}
