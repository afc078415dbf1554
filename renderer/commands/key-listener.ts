import type { UiState } from '../stores/ui-state';
import { type KeyPress, chordOf, isSingleKey, parseChord } from './chord';
import type { Chord, Command } from './command';
import { type Keymap, makeKeymap } from './keymap';

/** Where the focus is while a key is pressed. */
export type KeyPlace = {
  readonly isInText: boolean;
  /** A dialog stands before the desk: behind it nothing may move. */
  readonly isBehindDialog: boolean;
  /** The panes the focus is in, the innermost first. */
  readonly panes: readonly string[];
};

export type ListenedPress = KeyPress & Pick<KeyboardEvent, 'repeat'>;

export type KeyListener = {
  /** Does what the press means. True: it was taken, and nobody else may have it. */
  readonly press: (press: ListenedPress, place: KeyPlace) => boolean;
};

/** How long the second press of a chord may take. */
export const SEQUENCE_MS = 1_500;

function isSoonEnough(sinceMs: number, nowMs: number): boolean {
  return nowMs - sinceMs <= SEQUENCE_MS;
}

/** Whether a chord of a command counts where the focus is. */
export function isInPlace(command: Command, chord: Chord, place: KeyPlace): boolean {
  if (place.isBehindDialog && command.worksInDialogs !== true) return false;
  if (place.isInText && isSingleKey(chord)) return false;
  switch (command.scope) {
    case 'anywhere':
      return true;
    case 'outside-text':
      return !place.isInText;
    case 'queue':
    case 'account':
    case 'script':
    case 'timeline':
    case 'compliance':
      return !place.isInText && place.panes.includes(command.scope);
  }
}

/** The one that decides what a press means. It looks at no page: `place` tells it where the focus is. */
export function createKeyListener(ui: UiState, commands: readonly Command[]): KeyListener {
  let keymap: { readonly own: object; readonly hasSingleKeys: boolean; readonly map: Keymap } | null = null;
  let begun: { readonly chord: Chord; readonly atMs: number } | null = null;

  const currentMap = (): Keymap => {
    const { keys: own, singleKeys: hasSingleKeys } = ui.settings.getState().settings;
    if (keymap?.own !== own || keymap.hasSingleKeys !== hasSingleKeys) {
      keymap = { own, hasSingleKeys, map: makeKeymap(commands, own, hasSingleKeys) };
    }
    return keymap.map;
  };

  const run = (candidates: readonly Command[], chord: Chord, place: KeyPlace): boolean => {
    const inPlace = candidates.filter((command) => isInPlace(command, chord, place));
    const able = inPlace.filter((command) => command.when?.(ui) ?? true);
    for (const command of able) if (command.run(ui) !== false) return true;
    // With Ctrl or Alt it is a command even when it cannot be done now, and not the menu's or the browser's.
    return (
      inPlace.length > 0 && able.length === 0 && (parseChord(chord)?.some((key) => key.isAlt || key.isCtrl) ?? false)
    );
  };

  return {
    press: (press, place) => {
      const chord = chordOf(press);
      if (chord === null) return false;
      const map = currentMap();
      const before = begun;
      begun = null;
      const nowMs = ui.env.elapsedMs();
      if (before !== null && isSoonEnough(before.atMs, nowMs)) {
        const both = `${before.chord} ${chord}`;
        if (run(map.of(both), both, place)) return true;
      }
      const candidates = press.repeat ? map.of(chord).filter((command) => command.isHidden === true) : map.of(chord);
      if (run(candidates, chord, place)) return true;
      const isBeginning = map.begins(chord).some((command) => isInPlace(command, chord, place));
      if (isBeginning && !press.repeat) begun = { chord, atMs: nowMs };
      return isBeginning;
    },
  };
}
