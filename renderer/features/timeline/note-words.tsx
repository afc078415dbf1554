import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { NoteVersion } from '#shared/domain/timeline/timeline';
import type { AccountId, EventId } from '#shared/kernel/ids';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { TIMELINE_WORDS } from '../../text/ui-words';
import type { DeskTimes } from '../../text/format';
import { Button } from '../../ui/button';
import { NoteEditor } from './note-editor';
import styles from './note-words.module.css';
import { actorWords } from './timeline-words';

type Props = {
  readonly accountId: AccountId;
  readonly noteId: EventId;
  /** Oldest first; the last is what is read now. */
  readonly versions: readonly NoteVersion[];
  readonly times: DeskTimes;
};

function Versions({ versions, times, self }: Pick<Props, 'versions' | 'times'> & { readonly self: string }) {
  const { desk } = useUi();
  return (
    <ol className={styles['versions']}>
      {versions.map((version, n) => (
        <li key={version.eventId}>
          <p className={styles['meta']}>
            {n === 0 ? TIMELINE_WORDS.original : TIMELINE_WORDS.version(n)} · {times.moment(version.at, desk.nowMs())} ·{' '}
            {actorWords(version.actorId, self)}
            {version.reason !== null && ` · ${version.reason}`}
          </p>
          <p className={styles['words']}>{version.text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The words of a note as they stand now, who corrected them, and every earlier version within reach. */
export function NoteWords({ accountId, noteId, versions, times }: Props) {
  const { notes, desk } = useUi();
  const self = useStore(desk, (state) => state.status?.actorId ?? '');
  const isEditing = useStore(notes, (state) => state.notes[noteId] !== undefined);
  const isReadOnly = useIsReadOnly();
  const [isOpen, setIsOpen] = useState(false);
  const versionsId = useId();
  const current = versions.at(-1);
  if (current === undefined) return null;
  return (
    <div>
      <p className={styles['words']}>{current.text}</p>
      {versions.length > 1 && (
        <p className={styles['meta']}>
          {TIMELINE_WORDS.corrected(times.moment(current.at, desk.nowMs()), actorWords(current.actorId, self))}
          {current.reason !== null && `: ${current.reason}`}
        </p>
      )}
      <div className={styles['tools']}>
        {versions.length > 1 && (
          <Button kind="quiet" aria-expanded={isOpen} aria-controls={versionsId} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? TIMELINE_WORDS.hideVersions : TIMELINE_WORDS.showVersions(versions.length)}
          </Button>
        )}
        {!isEditing && !isReadOnly && (
          <Button kind="quiet" onClick={() => notes.begin(accountId, noteId, current.text)}>
            {TIMELINE_WORDS.correct}
          </Button>
        )}
      </div>
      <div id={versionsId} hidden={!isOpen}>
        {isOpen && <Versions versions={versions} times={times} self={self} />}
      </div>
      {isEditing && <NoteEditor noteKey={noteId} />}
    </div>
  );
}
