import { useUi } from '../../stores/ui-context';
import { notedStop } from '../../stores/contact-follow-ups';
import { isStopTaken } from '../../stores/note-reading';
import { NOTE_WORDS } from '../../text/gate-words';
import { Banner } from '../../ui/banner';
import type { FormPart } from './form-fields';
import styles from './said-fields.module.css';

/**
 * The note speaks of a wish to stop: whether it is recorded with the contact. The answer that stands is taken when the entry is saved:
 * yes where the words leave no doubt, no where they do.
 */
export function NoteStop({ accountId, draft, view }: FormPart) {
  const { drafts } = useUi();
  const stop = notedStop(draft.words, view?.account ?? null);
  if (stop === null) return null;
  const isTaken = isStopTaken(stop, draft.words.stopAnswer);
  const question = stop.isDoubt ? NOTE_WORDS.mayAskStop(stop.media) : NOTE_WORDS.asksStop(stop.media);
  return (
    <Banner level="warn" mark="!">
      <span role="radiogroup" aria-label={question} className={styles['question']}>
        {question}
        {([true, false] as const).map((answer) => (
          <label key={String(answer)} className={styles['answer']}>
            <input
              type="radio"
              name={`note-stop-${accountId}`}
              checked={isTaken === answer}
              onChange={() => drafts.edit(accountId, { stopAnswer: answer })}
            />
            {answer ? NOTE_WORDS.yes : NOTE_WORDS.no}
          </label>
        ))}
      </span>
    </Banner>
  );
}
