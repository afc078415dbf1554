import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { NoteDraft, NoteKey, NoteOutcome } from '../../stores/note-store';
import { useUi } from '../../stores/ui-context';
import { CODE_FIELD } from '../../stores/screen-store';
import type { UiState } from '../../stores/ui-state';
import { ERROR_WORDS, refusalWords } from '../../text/code-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { t } from '../../text/words';
import type { AppError } from '#shared/kernel/result';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import styles from './note-editor.module.css';

function errorWords(error: AppError): string {
  const reasons = error.details?.['reasons'];
  if (error.code === 'RULE_VIOLATION' && Array.isArray(reasons)) {
    return reasons.map((reason) => refusalWords(String(reason))).join(' ');
  }
  return `${ERROR_WORDS[error.code].what} ${ERROR_WORDS[error.code].act}`;
}

function tell(ui: UiState, outcome: NoteOutcome, isCorrection: boolean, key: NoteKey): void {
  switch (outcome) {
    case 'saved':
      ui.announcer.say(isCorrection ? t('timeline:savedCorrection') : t('timeline:savedNote'));
      return;
    case 'behind':
      ui.announcer.alert(`${ERROR_WORDS.STORE_BEHIND.what} ${ERROR_WORDS.STORE_BEHIND.act}`);
      return;
    case 'as-first-sent':
      ui.announcer.alert(t('timeline:asFirstSent'));
      return;
    case 'failed': {
      const error = ui.notes.getState().notes[key]?.error ?? null;
      if (error !== null) ui.announcer.alert(errorWords(error));
      return;
    }
    case 'busy':
      return;
  }
}

/** Saves a note or correction once and says what came of it. The focus goes home when it is done. */
/**
 * The focus goes on to the form; out of a sheet it must not: sent beside it, the sheet would be hidden from screen readers while it
 * is still shown.
 */
function focusAfterwards(ui: UiState): void {
  const inSheet = document.querySelector('[role="dialog"] button');
  if (inSheet instanceof HTMLElement) inSheet.focus();
  else ui.screen.focusOn(CODE_FIELD);
}

async function saveNote(ui: UiState, key: NoteKey): Promise<void> {
  const { noteId, accountId } = ui.notes.getState().notes[key] ?? {};
  const isCorrection = noteId !== null;
  const outcome = await ui.notes.save(key);
  tell(ui, outcome, isCorrection, key);
  if (outcome === 'failed' || outcome === 'busy' || outcome === 'as-first-sent') return;
  if (outcome === 'behind' && accountId !== undefined) ui.drafts.notify(accountId, 'behind');
  focusAfterwards(ui);
  await Promise.all([ui.account.refresh(), ui.timeline.refresh()]);
}

function NoteFields({ draft, noteKey }: { readonly draft: NoteDraft; readonly noteKey: NoteKey }) {
  const { notes } = useUi();
  const area = useRef<HTMLTextAreaElement>(null);
  const isCorrection = draft.noteId !== null;
  useEffect(() => area.current?.focus(), []);
  return (
    <>
      <Field label={isCorrection ? t('timeline:correctLabel') : t('timeline:noteLabel')}>
        {(control) => (
          <textarea
            {...control}
            ref={area}
            rows={3}
            value={draft.text}
            onChange={(event) => notes.edit(noteKey, { text: event.target.value })}
          />
        )}
      </Field>
      {isCorrection && (
        <Field label={t('timeline:reason')}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              value={draft.reason}
              onChange={(event) => notes.edit(noteKey, { reason: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** Where a note is written or corrected. Ctrl+Enter saves; only the button gives up what was written. */
export function NoteEditor({ noteKey }: { readonly noteKey: NoteKey }) {
  const ui = useUi();
  const draft = useStore(ui.notes, (state) => state.notes[noteKey]);
  if (draft === undefined) return null;
  const isCorrection = draft.noteId !== null;
  const save = () => void saveNote(ui, noteKey);
  const giveUp = () => {
    ui.notes.discard(noteKey);
    focusAfterwards(ui);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    if (!event.repeat) save();
  };
  return (
    // The keys count in every field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles['editor']}
      aria-label={isCorrection ? t('timeline:correctForm') : t('timeline:addNote')}
      onSubmit={handleSubmit}
      onKeyDown={handleKey}
      noValidate
    >
      {draft.error !== null && (
        <Banner level="danger" mark={CONTACT_WORDS.notSaved}>
          {errorWords(draft.error)}
        </Banner>
      )}
      {draft.isRecordedBefore && (
        <Banner level="warn" mark={CONTACT_WORDS.recordedBefore}>
          {t('timeline:asFirstSent')}
        </Banner>
      )}
      <NoteFields draft={draft} noteKey={noteKey} />
      <div className={styles['tools']}>
        <Button onClick={giveUp} aria-disabled={draft.isSaving}>
          {t('timeline:cancel')}
        </Button>
        <Button type="submit" aria-disabled={draft.isSaving} aria-keyshortcuts="Control+Enter">
          {draft.isSaving ? t('timeline:saving') : isCorrection ? t('timeline:saveCorrection') : t('timeline:saveNote')}
        </Button>
      </div>
    </form>
  );
}
