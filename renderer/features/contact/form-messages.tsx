import { useStore } from 'zustand';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/en-codes';
import { CONTACT_WORDS } from '../../text/en-ui';
import { Banner } from '../../ui/banner';
import type { FormPart } from './form-fields';

/** What became of the last try to save, when it did not simply succeed. Said aloud by the announcer, shown here. */
export function FormMessages({ accountId, draft }: Pick<FormPart, 'accountId' | 'draft'>) {
  const { drafts } = useUi();
  const isReadOnly = useIsReadOnly();
  const notice = useStore(drafts, (state) => state.notices[accountId]);
  return (
    <>
      {isReadOnly && (
        <Banner level="warn" mark="!">
          {CONTACT_WORDS.readOnly}
        </Banner>
      )}
      {draft.error !== null && (
        <Banner level="danger" mark={CONTACT_WORDS.notSaved}>
          {ERROR_WORDS[draft.error.code].what} {ERROR_WORDS[draft.error.code].act}
        </Banner>
      )}
      {notice === 'behind' && (
        <Banner level="good" mark={CONTACT_WORDS.safe}>
          {ERROR_WORDS.STORE_BEHIND.what} {ERROR_WORDS.STORE_BEHIND.act}
        </Banner>
      )}
      {notice === 'as-first-sent' && (
        <Banner level="warn" mark={CONTACT_WORDS.recordedBefore}>
          {CONTACT_WORDS.asFirstSent}
        </Banner>
      )}
    </>
  );
}
