import { useMemo, useRef } from 'react';
import type { LintFinding } from '#shared/rules/lint/lint-finding';
import { outcomeOf } from '../../stores/contact-input';
import { readNote } from '../../stores/note-reading';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { NOTE_WORDS } from '../../text/gate-words';
import { draftedNote } from '../../text/script-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { textNamed } from '../../text/words';
import { Field } from '../../ui/field';
import styles from './contact-form.module.css';
import { DraftedNote } from './drafted-note';
import { type FormPart, problemAt } from './form-fields';
import said from './said-fields.module.css';
import { SnippetArea } from './snippet-area';

const NOTE_FIELD = { field: 'note' } as const;

/** What a finding is and what to do about it; what was found is never repeated. */
function findingWords({ code, hint }: LintFinding): string {
  return [textNamed(NOTE_WORDS.findings, code), hint].filter((part) => part !== undefined && part !== null).join(' ');
}

function Findings({ findings }: { readonly findings: readonly LintFinding[] }) {
  const words = new Map(findings.map((found) => [findingWords(found), found.level]));
  return (
    <ul className={said['findings']} role="status">
      {[...words].map(([text, level]) => (
        <li key={text} className={level === 'refuse' ? said['refused'] : said['careful']}>
          {level === 'warn' && `${NOTE_WORDS.careful} `}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The collector's own words. What may not stand in them is told while they are typed. */
export function NoteField({ accountId, draft, view }: FormPart) {
  const { drafts } = useUi();
  const area = useRef<HTMLTextAreaElement>(null);
  useFocusHome(NOTE_FIELD, area);
  useFocusHome('note', area);
  const { note, channel, code } = draft.words;
  const account = view?.account ?? null;
  const { findings } = useMemo(() => readNote(note, account, channel), [note, account, channel]);
  const hasDraft = !draft.words.isNoteDraftOff && draftedNote(draft.player) !== '';
  const isRequired = outcomeOf(code)?.requires.includes('note') === true && !hasDraft;
  return (
    <div>
      <DraftedNote accountId={accountId} draft={draft} view={view} />
      <Field
        label={CONTACT_WORDS.note}
        problem={problemAt(draft, 'note')}
        hint={isRequired && note.trim() === '' ? CONTACT_WORDS.noteRequired : null}
      >
        {(control) => (
          <SnippetArea
            control={control}
            areaRef={area}
            className={styles['note']}
            isRequired={isRequired}
            value={note}
            onType={(text) => drafts.edit(accountId, { note: text })}
          />
        )}
      </Field>
      {findings.length > 0 && <Findings findings={findings} />}
    </div>
  );
}
