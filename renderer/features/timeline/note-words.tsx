import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { NoteVersion } from '#shared/domain/timeline/types';
import type { EventId } from '#shared/kernel/ids';
import { momentWords } from '#shared/phrases/formats';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { NoteEditor } from './note-editor';
import styles from './note-words.module.css';
import { personWords } from './person-words';
import type { Told } from './use-history';
import { WordDiffText } from './word-diff-text';

type Props = {
  readonly noteId: EventId;
  /** Oldest first; the last is what is read now. */
  readonly versions: readonly NoteVersion[];
  readonly told: Told;
  /** The corrections are shown word by word. */
  readonly isCompared: boolean;
};

/** When a version was written, by whom, and why. */
function useWriting({ history, self }: Told): (version: NoteVersion) => string {
  return ({ at, actorId, reason }) => {
    const when = momentWords(at, history.rowZone.zone, speech());
    const words = t('timeline:details.undoneWords', { when, who: personWords(actorId, self) });
    return reason === null ? words : `${words}: ${reason}`;
  };
}

function Versions({ versions, told }: Pick<Props, 'versions' | 'told'>) {
  const writing = useWriting(told);
  return (
    <ol className={styles['versions']}>
      {versions.map((version, n) => (
        <li key={version.eventId}>
          <p className={styles['meta']}>
            {n === 0 ? t('timeline:original') : t('timeline:version', { n })} · {writing(version)}
          </p>
          <NoteText text={version.text} />
        </li>
      ))}
    </ol>
  );
}

/** From here on a text scrolls in a place of its own; what scrolls must be reachable by keyboard. */
const LONG = 1_500;

function NoteText({ text }: { readonly text: string }) {
  const long = text.length > LONG ? { tabIndex: 0, role: 'group', 'aria-label': t('timeline:details.note') } : {};
  return (
    <p className={styles['words']} dir="auto" {...long}>
      {text}
    </p>
  );
}

/** Every correction, word by word, the newest first. */
function Comparison({ versions, told }: Pick<Props, 'versions' | 'told'>) {
  const writing = useWriting(told);
  const pairs = versions.slice(1).map((after, n) => ({ before: versions[n]?.text ?? '', after }));
  return (
    <ol className={styles['versions']}>
      {pairs.toReversed().map(({ before, after }) => (
        <li key={after.eventId}>
          <p className={styles['meta']}>{writing(after)}</p>
          <WordDiffText before={before} after={after.text} />
        </li>
      ))}
    </ol>
  );
}

/** The words of a note as they stand now, who corrected them, what was changed, and every earlier version within reach. */
export function NoteWords({ noteId, versions, told, isCompared }: Props) {
  const { notes, timeline } = useUi();
  const isEditing = useStore(notes, (state) => state.notes[noteId] !== undefined);
  const isReadOnly = useIsReadOnly();
  const [isOpen, setIsOpen] = useState(false);
  const writing = useWriting(told);
  const versionsId = useId();
  const current = versions.at(-1);
  if (current === undefined) return null;
  const isCorrected = versions.length > 1;
  return (
    <div>
      {isCompared && isCorrected ? <Comparison versions={versions} told={told} /> : <NoteText text={current.text} />}
      {isCorrected && !isCompared && (
        <p className={styles['meta']}>
          {t('timeline:line.corrected')} {writing(current)}
        </p>
      )}
      <div className={styles['tools']}>
        {isCorrected && (
          <>
            <Button
              kind="quiet"
              aria-pressed={isCompared}
              aria-keyshortcuts="E"
              onClick={() => timeline.toggle('compared', noteId)}
            >
              {t(isCompared ? 'timeline:ui.hideDiff' : 'timeline:ui.diff')}
            </Button>
            <Button kind="quiet" aria-expanded={isOpen} aria-controls={versionsId} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? t('timeline:hideVersions') : t('timeline:showVersions', { count: versions.length })}
            </Button>
          </>
        )}
        {!isEditing && !isReadOnly && (
          <Button kind="quiet" onClick={() => notes.begin(told.account.id, noteId, current.text)}>
            {t('timeline:correct')}
          </Button>
        )}
      </div>
      <div id={versionsId} hidden={!isOpen}>
        {isOpen && <Versions versions={versions} told={told} />}
      </div>
      {isEditing && <NoteEditor noteKey={noteId} />}
    </div>
  );
}
