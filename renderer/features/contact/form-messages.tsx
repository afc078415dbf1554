import { useStore } from 'zustand';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { BEGIN_WORDS } from '../../text/gate-words';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { FormPart } from './form-fields';

/** What was asked for in a contact that is saved, and is not on record yet: shown wherever one is until it is. */
function FailedFollowUps() {
  const { followUps, announcer } = useUi();
  const failed = useStore(followUps, (state) => state.failed);
  const isSending = useStore(followUps, (state) => state.isSending);
  if (failed.length === 0) return null;
  const handleAgain = () => {
    void followUps
      .sendAgain()
      .then((areSent) =>
        areSent ? announcer.say(BEGIN_WORDS.followUpsSaved) : announcer.alert(BEGIN_WORDS.followUpFailed),
      );
  };
  return (
    <Banner level="danger" mark={BEGIN_WORDS.notRecorded} role="alert">
      {failed.map(({ followUp, error }) => (
        <p key={followUp.input.commandId}>
          {BEGIN_WORDS.followUps[followUp.kind](followUp.of)}. {ERROR_WORDS[error.code].what}
        </p>
      ))}
      <Button aria-disabled={isSending} onClick={handleAgain}>
        {BEGIN_WORDS.again}
      </Button>
    </Banner>
  );
}

/** What became of the last try to save, when it did not simply succeed. Said aloud by the announcer, shown here. */
export function FormMessages({ accountId, draft }: Pick<FormPart, 'accountId' | 'draft'>) {
  const { drafts } = useUi();
  const isReadOnly = useIsReadOnly();
  const notice = useStore(drafts, (state) => state.notices[accountId]);
  return (
    <>
      <FailedFollowUps />
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
