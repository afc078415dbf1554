import { useState } from 'react';
import type { EntryOf, TimelineEntry } from '#shared/domain/timeline/types';
import { type EventId, asId } from '#shared/kernel/ids';
import { changeWords } from '#shared/phrases/change-words';
import { copyCitation, lookAtEntry, pinEntry } from '../../stores/timeline-acts';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import styles from './entry-details.module.css';
import { entryFacts } from './entry-facts';
import { FactsList } from './facts-list';
import { NoteWords } from './note-words';
import type { Told } from './use-history';

type Props = { readonly entry: TimelineEntry; readonly told: Told; readonly isCompared: boolean };

const CHANGES_SHOWN = 8;

function Changes({ entry, told }: { readonly entry: EntryOf<'updated'>; readonly told: Told }) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? entry.changes : entry.changes.slice(0, CHANGES_SHOWN);
  const more = entry.changes.length - shown.length;
  return (
    <>
      <ul className={styles['changes']}>
        {shown.map((change) => {
          const { title, of, change: words } = changeWords(change, told.account, speech());
          return (
            <li key={change.path} dir="auto">
              {title}
              {of !== null && ` (${of})`}
              {words !== null && `: ${words}`}
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <div className={styles['tools']}>
          <Button kind="quiet" onClick={() => setIsOpen(true)}>
            {t('timeline:moreChanges', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
}

function Tools({ entry }: Pick<Props, 'entry'>) {
  const ui = useUi();
  const isReadOnly = useIsReadOnly();
  return (
    <div className={styles['tools']}>
      {!isReadOnly && (
        <Button kind="quiet" aria-pressed={entry.isPinned} onClick={() => void pinEntry(ui, entry)}>
          {t(entry.isPinned ? 'timeline:ui.unpin' : 'timeline:ui.pin')}
        </Button>
      )}
      <Button kind="quiet" onClick={() => copyCitation(ui, entry)}>
        {t('timeline:ui.copy')}
      </Button>
      <Button kind="quiet" onClick={() => lookAtEntry(ui, entry, true)}>
        {t('timeline:ui.proof')}
      </Button>
    </div>
  );
}

/** An entry open: its words, what is known of it, and what can be done with it. */
export function EntryDetails({ entry, told, isCompared }: Props) {
  const hasNote = (entry.kind === 'contact' || entry.kind === 'note') && entry.notes.length > 0;
  return (
    <div className={styles['details']}>
      {hasNote && (
        <NoteWords noteId={asId<EventId>(entry.id)} versions={entry.notes} told={told} isCompared={isCompared} />
      )}
      {entry.kind === 'updated' && <Changes entry={entry} told={told} />}
      <FactsList facts={entryFacts(entry, told)} />
      <Tools entry={entry} />
    </div>
  );
}
