import { useStore } from 'zustand';
import type { AccountId } from '#shared/kernel/ids';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import styles from './add-note.module.css';
import { NoteEditor } from './note-editor';

type Props = { readonly accountId: AccountId };

/** Begins a note without a contact. */
export function AddNoteButton({ accountId }: Props) {
  const { notes } = useUi();
  const isEditing = useStore(notes, (state) => state.notes[accountId] !== undefined);
  const isReadOnly = useIsReadOnly();
  if (isReadOnly || isEditing) return null;
  return <Button onClick={() => notes.begin(accountId, null, '')}>{t('timeline:addNote')}</Button>;
}

/** The note without a contact that is being written, if one is. */
export function NewNote({ accountId }: Props) {
  const { notes } = useUi();
  const isEditing = useStore(notes, (state) => state.notes[accountId] !== undefined);
  if (!isEditing) return null;
  return (
    <div className={styles['add']}>
      <NoteEditor key={accountId} noteKey={accountId} />
    </div>
  );
}
