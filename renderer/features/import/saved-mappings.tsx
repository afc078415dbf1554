import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { MappingProfile } from '#shared/contract/import';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import styles from './saved-mappings.module.css';

type RowProps = { readonly profile: MappingProfile };

function RenameFields({ profile, onEnd }: RowProps & { readonly onEnd: () => void }) {
  const { imports, announcer } = useUi();
  const [name, setName] = useState(profile.name);
  const save = async () => {
    if (name.trim() === '') return;
    await imports.renameProfile(profile.id, name);
    announcer.say(IMPORT_WORDS.renamed(name.trim()));
    onEnd();
  };
  return (
    <>
      <Field className={styles['name']} label={IMPORT_WORDS.renameLabel(profile.name)} isLabelHidden>
        {(control) => (
          <TextInput
            {...control}
            // Whoever asked for another name is about to type it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={120}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return;
              event.preventDefault();
              event.stopPropagation();
              if (event.key === 'Enter') void save();
              else onEnd();
            }}
          />
        )}
      </Field>
      <Button onClick={() => void save()}>{IMPORT_WORDS.renameSave}</Button>
      <Button kind="quiet" onClick={onEnd}>
        {IMPORT_WORDS.renameCancel}
      </Button>
    </>
  );
}

function MappingRow({ profile, onRemoved }: RowProps & { readonly onRemoved: () => void }) {
  const { imports, announcer } = useUi();
  const [isRenaming, setIsRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const end = () => {
    setIsRenaming(false);
    // The button comes back with the next drawing.
    queueMicrotask(() => rename.current?.focus());
  };
  const remove = async () => {
    await imports.removeProfile(profile.id);
    announcer.say(IMPORT_WORDS.removed(profile.name));
    onRemoved();
  };
  if (isRenaming) {
    return (
      <li className={styles['row']}>
        <RenameFields profile={profile} onEnd={end} />
      </li>
    );
  }
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>
        <strong>{profile.name}</strong>
        <span className={styles['facts']}>
          {IMPORT_WORDS.savedFacts(
            profile.clientName,
            profile.columns.filter(({ field }) => field !== 'ignore').length,
          )}
        </span>
      </span>
      <Button ref={rename} onClick={() => setIsRenaming(true)} aria-label={`${IMPORT_WORDS.rename}: ${profile.name}`}>
        {IMPORT_WORDS.rename}
      </Button>
      <Button onClick={() => void remove()} aria-label={`${IMPORT_WORDS.remove}: ${profile.name}`}>
        {IMPORT_WORDS.remove}
      </Button>
    </li>
  );
}

/** The saved mappings: their names can be changed and they can be taken off the list, with a way back. */
export function SavedMappings() {
  const { imports } = useUi();
  const profiles = useStore(imports, (state) => state.profiles);
  const removed = useStore(imports, (state) => state.removed);
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLElement>(null);
  if (profiles.length === 0 && removed === null) return null;
  return (
    <section ref={list} tabIndex={-1} aria-label={IMPORT_WORDS.savedTitle} className={styles['saved']}>
      <h3>{IMPORT_WORDS.savedTitle}</h3>
      <p className={styles['facts']}>{IMPORT_WORDS.savedBody}</p>
      <ul>
        {profiles.map((profile) => (
          <MappingRow
            key={profile.id}
            profile={profile}
            onRemoved={() => queueMicrotask(() => undo.current?.focus())}
          />
        ))}
      </ul>
      {removed !== null && (
        <p className={styles['row']}>
          <span className={styles['name']}>{IMPORT_WORDS.removed(removed.name)}</span>
          <Button
            ref={undo}
            onClick={() => {
              list.current?.focus();
              void imports.undoRemove();
            }}
          >
            {IMPORT_WORDS.undoRemove}
          </Button>
        </p>
      )}
    </section>
  );
}
