import { useStore } from 'zustand';
import { useUi } from '../stores/ui-context';
import { ariaChord, chordWords } from './chord';
import { chordsOf } from './keymap';
import { commandById } from './registry';

/** What a control that does a command tells of its keys. Spread `props` on it; show `words` where there is room. */
export type CommandKeys = {
  readonly words: string | undefined;
  readonly props: { readonly 'data-command': string; readonly 'aria-keyshortcuts': string | undefined };
};

/** The keys of a command as the person has them now. */
export function useCommandKeys(id: string): CommandKeys {
  const { settings } = useUi();
  const own = useStore(settings, (state) => state.settings.keys);
  const command = commandById(id);
  const chords = command === undefined ? [] : chordsOf(command, own);
  const shortcuts = chords.map(ariaChord).filter((chord) => chord !== undefined);
  const [first] = chords;
  return {
    words: first === undefined ? undefined : chordWords(first),
    props: { 'data-command': id, 'aria-keyshortcuts': shortcuts.length === 0 ? undefined : shortcuts.join(' ') },
  };
}
