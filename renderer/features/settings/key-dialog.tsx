import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { chordWords, isSingleKey } from '../../commands/chord';
import type { Chord, Command } from '../../commands/command';
import { type ChordProblem, type Recorded, judgeChord, recordPress, withChords } from '../../commands/judge-chord';
import { chordsOf } from '../../commands/keymap';
import { COMMANDS } from '../../commands/registry';
import { useUi } from '../../stores/ui-context';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import styles from './keys-part.module.css';
import { useSettings } from './use-settings';

function problemWords(problem: ChordProblem, chord: Chord): string {
  const keys = chordWords(chord);
  switch (problem.kind) {
    case 'taken':
      return t('settings:keys.taken', { keys, title: problem.by.title() });
    case 'forbidden':
      return t('settings:keys.forbidden', { keys });
    case 'single':
      return t('settings:keys.single', { keys });
    case 'repeated':
      return t('settings:keys.repeated', { keys });
    case 'most':
      return t('settings:keys.most');
  }
}

/** Keys that move in the dialog or leave it, pressed alone. */
function isOfDialog({ key, ctrlKey, altKey }: KeyboardEvent): boolean {
  return (key === 'Tab' || key === 'Escape' || key === 'Enter') && !ctrlKey && !altKey;
}

type RecorderProps = {
  readonly command: Command;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onAdd: (chord: Chord) => void;
};

function Recorder({ command, inputRef, onAdd }: RecorderProps) {
  const ui = useUi();
  const [{ keys: own }] = useSettings();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const texts = words.settings.keys;
  const chord = recorded?.chord ?? null;
  const problem = chord === null ? null : judgeChord(COMMANDS, own, command, chord);
  const canAdd = chord !== null && problem === null;
  const add = () => {
    if (!canAdd) return;
    onAdd(chord);
    setRecorded(null);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (isOfDialog(event)) {
      if (event.key === 'Enter') add();
      return;
    }
    event.preventDefault();
    const next = recordPress(recorded, event, ui.env.elapsedMs());
    if (next !== null) setRecorded(next);
  };
  const mayGoOn = chord !== null && isSingleKey(chord) && !chord.includes(' ');
  return (
    <div className={styles['row']}>
      <Field
        label={texts.record}
        hint={mayGoOn ? t('settings:keys.waiting', { keys: chordWords(chord) }) : texts.recordHint}
        problem={problem === null || chord === null ? null : problemWords(problem, chord)}
      >
        {(control) => (
          <TextInput
            {...control}
            readOnly
            ref={inputRef}
            value={chord === null ? '' : chordWords(chord)}
            placeholder={texts.recordPlaceholder}
            onKeyDown={handleKey}
          />
        )}
      </Field>
      <Button kind="primary" aria-disabled={!canAdd} onClick={add}>
        {canAdd ? t('settings:keys.add', { keys: chordWords(chord) }) : texts.addEmpty}
      </Button>
    </div>
  );
}

/** The keys of one command: taken away, added by pressing them, or put back as they came. */
export function KeyDialog({ command, onClose }: { readonly command: Command; readonly onClose: () => void }) {
  const [{ keys: own }, change] = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const texts = words.settings.keys;
  const chords = chordsOf(command, own);
  const usual = chordsOf(command, {});
  const set = (next: readonly Chord[]) => {
    change({ keys: withChords(own, command, next) });
    // The button that was pressed may be gone.
    input.current?.focus();
  };
  return (
    <Dialog
      title={t('settings:keys.dialogTitle', { title: command.title() })}
      closeLabel={texts.done}
      initialFocus={input}
      onClose={onClose}
    >
      <div className={styles['dialog']}>
        <section aria-label={texts.current} className={styles['list']}>
          {chords.length === 0 && <span className={styles['muted']}>{texts.noKey}</span>}
          {chords.map((chord) => (
            <Button
              key={chord}
              aria-label={t('settings:keys.remove', { keys: chordWords(chord) })}
              onClick={() => set(chords.filter((each) => each !== chord))}
            >
              <kbd>{chordWords(chord)}</kbd>
              <span aria-hidden>×</span>
            </Button>
          ))}
        </section>
        <Recorder command={command} inputRef={input} onAdd={(chord) => set([...chords, chord])} />
        {Object.hasOwn(own, command.id) && (
          <div>
            <Button onClick={() => set(usual)}>
              {t('settings:keys.resetOne', { keys: usual.map(chordWords).join(', ') || texts.noKey })}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
