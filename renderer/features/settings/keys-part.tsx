import { useMemo, useState } from 'react';
import type { Settings } from '#shared/contract/settings';
import { chordWords } from '../../commands/chord';
import type { Command } from '../../commands/command';
import { findCommands } from '../../commands/find-commands';
import { chordsOf } from '../../commands/keymap';
import { COMMANDS } from '../../commands/registry';
import { useUi } from '../../stores/ui-context';
import { changeSettings } from '../../stores/window-settings';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Switch, TextInput } from '../../ui/inputs';
import { KeyDialog } from './key-dialog';
import styles from './keys-part.module.css';
import { useSettings } from './use-settings';

function fitting(typed: string, own: Settings['keys']): readonly Command[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return COMMANDS;
  const found = new Set(findCommands(COMMANDS, typed, () => 0).map(({ id }) => id));
  return COMMANDS.filter(
    (command) =>
      found.has(command.id) || chordsOf(command, own).some((chord) => chordWords(chord).toLowerCase().includes(wanted)),
  );
}

function CommandRow({
  command,
  own,
  onChange,
}: {
  readonly command: Command;
  readonly own: Settings['keys'];
  readonly onChange: () => void;
}) {
  const chords = chordsOf(command, own);
  const texts = words.settings.keys;
  const title = command.title();
  return (
    <tr>
      <td>{title}</td>
      <td>
        {chords.length === 0 && <span className={styles['muted']}>{texts.noKey}</span>}
        {chords.map((chord) => (
          <kbd key={chord}>{chordWords(chord)}</kbd>
        ))}
        {Object.hasOwn(own, command.id) && <span className={styles['own']}>{texts.isOwn}</span>}
      </td>
      <td>
        <Button kind="quiet" aria-label={t('settings:keys.changeLabel', { title })} onClick={onChange}>
          {texts.change}
        </Button>
      </td>
    </tr>
  );
}

function CommandTable() {
  const [{ keys: own }] = useSettings();
  const [typed, setTyped] = useState('');
  const [changing, setChanging] = useState<Command | null>(null);
  const shown = useMemo(() => fitting(typed, own), [typed, own]);
  const texts = words.settings.keys;
  return (
    <>
      <Field label={texts.find} className={styles['find']}>
        {(control) => (
          <TextInput {...control} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <table className={styles['table']} aria-label={texts.table}>
        <thead>
          <tr>
            <th scope="col">{texts.command}</th>
            <th scope="col">{texts.key}</th>
            <th scope="col">
              <span className="visually-hidden">{texts.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((command) => (
            <CommandRow key={command.id} command={command} own={own} onChange={() => setChanging(command)} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p>{texts.nothing}</p>}
      {changing !== null && <KeyDialog command={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

/** Every key a person can set, single keys and hints. */
export function KeysPart() {
  const ui = useUi();
  const [{ singleKeys, mouseHints, keys }, change] = useSettings();
  const texts = words.settings.keys;
  const resetAll = async () => {
    if (await changeSettings(ui, { keys: {} })) ui.announcer.say(texts.resetAllSaid);
  };
  return (
    <div className={styles['keys']}>
      <div>
        <Switch label={texts.singleKeys} isChecked={singleKeys} onChange={(isOn) => change({ singleKeys: isOn })} />
        <p className={styles['muted']}>{texts.singleKeysHint}</p>
      </div>
      <Switch label={texts.mouseHints} isChecked={mouseHints} onChange={(isOn) => change({ mouseHints: isOn })} />
      <CommandTable />
      <div>
        <Button aria-disabled={Object.keys(keys).length === 0} onClick={() => void resetAll()}>
          {texts.resetAll}
        </Button>
      </div>
    </div>
  );
}
