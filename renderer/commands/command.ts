import type { UiState } from '../stores/ui-state';

/**
 * A key with its modifiers, named by `KeyboardEvent.code` so that it is the same key on every keyboard: `Ctrl+Shift+KeyF`, `F8`,
 * `Alt+Digit1`, `KeyJ`. Two of them in a row are written with a space: `KeyG Digit1`.
 */
export type Chord = string;

/** What a command has to do with: the headings of the palette and of the sheet of keys, in this order. */
export const COMMAND_GROUPS = [
  'call',
  'contact',
  'script',
  'queue',
  'account',
  'timeline',
  'record',
  'compliance',
  'import',
  'go',
  'window',
  'help',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Where the keys of a command count: `anywhere`, also in text fields (only chords with a modifier and function keys may say so);
 * `outside-text`, anywhere but in a text field; a pane, while the focus is in it and not in a text field of it.
 */
export type CommandScope = 'anywhere' | 'outside-text' | 'queue' | 'account' | 'script' | 'timeline' | 'compliance';

/** Something a person can do. The listener, the palette, the key tips, the sheet of keys, the settings and the tests read this. */
export type Command = {
  /** Stays the same for ever: settings name it. `call.begin`. */
  readonly id: string;
  readonly group: CommandGroup;
  /** In the language of the moment. */
  readonly title: () => string;
  /** Words it is also found by, in the language of the moment. */
  readonly also?: () => string;
  /** The usual chords, the first one shown; a person may set others. */
  readonly keys: readonly Chord[];
  readonly scope: CommandScope;
  /** Whether it can be done now; commands that cannot are shown as such and do nothing. */
  readonly when?: (ui: UiState) => boolean;
  /** Does it. False: it was not for this moment, and the key goes on to whoever else wants it. */
  readonly run: (ui: UiState) => boolean | void;
  /** Also while a dialog stands before the desk: nothing else moves behind one. */
  readonly worksInDialogs?: boolean;
  /** Left out of the palette, and done again while the key is held down: moves within a list, which make no sense from there. */
  readonly isHidden?: boolean;
};
