import { useRef } from 'react';
import { outcomeOf } from '../../stores/contact-input';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { CONTACT_WORDS } from '../../text/en-ui';
import { Field } from '../../ui/field';
import styles from './contact-form.module.css';
import { type FormPart, problemAt } from './form-fields';

const NOTE_FIELD = { field: 'note' } as const;

/** The collector's own words. */
export function NoteField({ accountId, draft }: FormPart) {
  const { drafts } = useUi();
  const area = useRef<HTMLTextAreaElement>(null);
  useFocusHome(NOTE_FIELD, area);
  useFocusHome('note', area);
  const isRequired = outcomeOf(draft.words.code)?.requires.includes('note') === true;
  return (
    <Field
      label={CONTACT_WORDS.note}
      problem={problemAt(draft, 'note')}
      hint={isRequired && draft.words.note.trim() === '' ? CONTACT_WORDS.noteRequired : null}
    >
      {(control) => (
        <textarea
          {...control}
          ref={area}
          className={styles['note']}
          rows={2}
          aria-required={isRequired}
          value={draft.words.note}
          onChange={(event) => drafts.edit(accountId, { note: event.target.value })}
        />
      )}
    </Field>
  );
}
