import { type FormEvent, useEffect } from 'react';
import { useStore } from 'zustand';
import type { AccountId } from '#shared/kernel/ids';
import { useCommandKeys } from '../../commands/use-command-keys';
import type { AccountView } from '../../ipc/types';
import { pressEnter, primaryOf } from '../../stores/primary';
import { saveContact } from '../../stores/save-contact';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { type ContactDraft, hasWords } from '../../stores/contact-draft';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Button } from '../../ui/button';
import styles from './contact-form.module.css';
import { DebtsSpokenOf } from './debts-spoken-of';
import { FormMessages } from './form-messages';
import { MadeAnyway } from './made-anyway';
import { NextStepFields } from './next-step-fields';
import { OutcomeFields } from './outcome-fields';
import { NoteField } from './note-field';
import { NoteStop } from './note-stop';
import { SaidFields } from './said-fields';

type FormProps = { readonly accountId: AccountId; readonly draft: ContactDraft; readonly view: AccountView | null };

function Form({ accountId, draft, view }: FormProps) {
  const ui = useUi();
  const isReadOnly = useIsReadOnly();
  const keys = useCommandKeys('contact.primary');
  const isBlocked = isReadOnly || draft.isSaving || view === null;
  const save = (after: 'stay' | 'next') => {
    if (!isBlocked) void saveContact(ui, after);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const isButton = (event.nativeEvent as SubmitEvent).submitter === document.activeElement;
    if (isBlocked) return;
    if (isButton) save('stay');
    else pressEnter(ui);
  };
  // One button of the moment is the blue one: that of the script while it waits to go on.
  const isContinuing = primaryOf(ui) === 'continue' && draft.player !== null;
  const fields = { accountId, draft, view };
  return (
    <form
      className={styles['form']}
      aria-label={CONTACT_WORDS.region}
      aria-busy={draft.isSaving}
      // Nothing of it is kept with the state of the page.
      autoComplete="off"
      onSubmit={handleSubmit}
      noValidate
    >
      <FormMessages accountId={accountId} draft={draft} />
      <OutcomeFields {...fields} />
      <SaidFields {...fields} />
      <NoteField {...fields} />
      <NoteStop {...fields} />
      <NextStepFields {...fields} />
      <MadeAnyway {...fields} />
      <div className={styles['foot']}>
        <DebtsSpokenOf {...fields} />
        <span className={styles['spring']} />
        {hasWords(draft) && !draft.isSaving && (
          <Button kind="quiet" onClick={() => ui.drafts.clear(accountId)}>
            {CONTACT_WORDS.discard}
          </Button>
        )}
        <Button type="submit" aria-disabled={isBlocked}>
          {draft.isSaving ? CONTACT_WORDS.saving : CONTACT_WORDS.save}
        </Button>
        <Button
          kind={isContinuing ? 'plain' : 'primary'}
          aria-disabled={isBlocked}
          {...(isContinuing ? {} : keys.props)}
          onClick={() => save('next')}
        >
          {CONTACT_WORDS.saveNext}
        </Button>
      </div>
    </form>
  );
}

/** The contact form of the open account. It is there as soon as the account is chosen, before its data has come. */
export function ContactForm() {
  const { account, drafts } = useUi();
  const accountId = useStore(account, (state) => state.accountId);
  const view = useStore(account, (state) => state.view);
  const draft = useStore(drafts, (state) => (accountId === null ? undefined : state.drafts[accountId]));
  useEffect(() => {
    if (accountId !== null) drafts.draftOf(accountId);
  }, [accountId, drafts]);
  if (accountId === null || draft === undefined) return null;
  return <Form accountId={accountId} draft={draft} view={view} />;
}
