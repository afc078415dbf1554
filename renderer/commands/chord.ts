import type { Chord } from './command';

/** One press: a key by `KeyboardEvent.code` with what is held. */
export type Stroke = {
  readonly isCtrl: boolean;
  readonly isAlt: boolean;
  readonly isShift: boolean;
  readonly code: string;
};

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Where the signs stand on a US keyboard, with or without Shift: on others they are found by what they write. */
const SIGNS: Readonly<Record<string, Chord>> = {
  '/': 'Slash',
  '?': 'Shift+Slash',
  '[': 'BracketLeft',
  '{': 'Shift+BracketLeft',
  ']': 'BracketRight',
  '}': 'Shift+BracketRight',
  '=': 'Equal',
  '+': 'Shift+Equal',
  '-': 'Minus',
  ',': 'Comma',
  '.': 'Period',
  ';': 'Semicolon',
  ':': 'Shift+Semicolon',
  "'": 'Quote',
  '`': 'Backquote',
  '\\': 'Backslash',
};

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Minus: '-',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
};

const MODIFIER = /^(?:Control|Alt|Shift|Meta|OS)(?:Left|Right)?$|^(?:CapsLock|NumLock|ScrollLock|AltGraph)$/;
const CODE =
  /^(?:Key[A-Z]|Digit\d|F(?:[1-9]|1\d|2[0-4])|Arrow(?:Up|Down|Left|Right)|Numpad\w+|Enter|Escape|Space|Tab|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Slash|BracketLeft|BracketRight|Equal|Minus|Comma|Period|Semicolon|Quote|Backquote|Backslash|IntlBackslash|ContextMenu)$/;
/** Keys that write something: without Ctrl or Alt they belong to whoever is typing. */
const WRITING =
  /^(?:Key[A-Z]|Digit\d|Numpad\w+|Space|Slash|BracketLeft|BracketRight|Equal|Minus|Comma|Period|Semicolon|Quote|Backquote|Backslash|IntlBackslash)$/;

function parseStroke(text: string): Stroke | null {
  const parts = text.split('+');
  const code = parts.pop() ?? '';
  const isKnown = parts.every((part) => part === 'Ctrl' || part === 'Alt' || part === 'Shift');
  if (!isKnown || new Set(parts).size !== parts.length || !CODE.test(code)) return null;
  return { isCtrl: parts.includes('Ctrl'), isAlt: parts.includes('Alt'), isShift: parts.includes('Shift'), code };
}

function strokeChord({ isCtrl, isAlt, isShift, code }: Stroke): Chord {
  return `${isCtrl ? 'Ctrl+' : ''}${isAlt ? 'Alt+' : ''}${isShift ? 'Shift+' : ''}${code}`;
}

/** The presses of a chord; null when it is none: unknown keys, or more than two in a row. */
export function parseChord(chord: Chord): readonly Stroke[] | null {
  const strokes = chord.split(' ').map(parseStroke);
  const parsed = strokes.filter((stroke) => stroke !== null);
  return parsed.length === strokes.length && parsed.length <= 2 ? parsed : null;
}

/** The chord with its modifiers in the one order that all are compared in, or null when it is none. */
export function normalChord(chord: Chord): Chord | null {
  return parseChord(chord)?.map(strokeChord).join(' ') ?? null;
}

/** Whether a press writes a character where text is typed. */
export function isWriting({ isCtrl, isAlt, code }: Stroke): boolean {
  return !isCtrl && !isAlt && WRITING.test(code);
}

/** Whether a chord is a single letter, digit or sign, or begins with one: what a person may switch off, and never takes in a text. */
export function isSingleKey(chord: Chord): boolean {
  const first = parseChord(chord)?.[0];
  return first !== undefined && isWriting(first);
}

function bySign(press: KeyPress): Chord | null {
  // The same sign on the number pad is another key.
  if (press.code.startsWith('Numpad')) return null;
  return SIGNS[press.key] ?? null;
}

/**
 * The chord of a press, or null: modifiers alone, Ctrl with Alt (which is AltGr and writes characters on many keyboards), the
 * Windows key. Letters and signs follow what the keyboard writes, so that Z is Z wherever it lies; where Alt changes the letter and
 * for digits, the place of the key counts, and never the number pad's: Alt with those types characters in Windows.
 */
export function chordOf(press: KeyPress): Chord | null {
  if (press.metaKey || (press.ctrlKey && press.altKey) || MODIFIER.test(press.code) || press.code === '') return null;
  const held = { isCtrl: press.ctrlKey, isAlt: press.altKey };
  const sign = bySign(press);
  const signed = sign === null ? null : parseStroke(sign);
  if (signed !== null) return strokeChord({ ...signed, ...held });
  const isLetter = /^[a-z]$/i.test(press.key);
  const code = isLetter ? `Key${press.key.toUpperCase()}` : press.code;
  return strokeChord({ ...held, isShift: press.shiftKey, code });
}

function strokeWords({ isCtrl, isAlt, isShift, code }: Stroke): string {
  const key = NAMES[code] ?? code.replace(/^(?:Key|Digit)/, '').replace(/^Numpad/, 'Num ');
  // What is written with Shift is shown as it is written.
  const sign = isShift ? Object.entries(SIGNS).find(([, chord]) => chord === `Shift+${code}`)?.[0] : undefined;
  return [isCtrl && 'Ctrl', isAlt && 'Alt', isShift && sign === undefined && 'Shift', sign ?? key]
    .filter((part) => part !== false)
    .join('+');
}

/** A chord as the caps of the keys say it, which is the same in every language: `Ctrl+Shift+F`, `G 1`. */
export function chordWords(chord: Chord): string {
  return parseChord(chord)?.map(strokeWords).join(' ') ?? chord;
}

/** A chord as `aria-keyshortcuts` wants it. Undefined for two presses in a row, which it has no form for. */
export function ariaChord(chord: Chord): string | undefined {
  const strokes = parseChord(chord);
  const [stroke] = strokes ?? [];
  if (stroke === undefined || strokes?.length !== 1) return undefined;
  const { isCtrl, isAlt, isShift, code } = stroke;
  const key = code.replace(/^(?:Key|Digit|Numpad)/, '');
  return `${isCtrl ? 'Control+' : ''}${isAlt ? 'Alt+' : ''}${isShift ? 'Shift+' : ''}${key}`;
}

/** Keys the system, Chromium or a keyboard layout takes for itself, or that would end a call by mistake. */
const FORBIDDEN: readonly RegExp[] = [
  /^Ctrl\+Alt\+/,
  /^Ctrl\+Key[WRQACVXZY]$/,
  /^Ctrl\+Shift\+Key[RWI]$/,
  /^(?:Shift\+)?F(?:5|10|12)$/,
  /^Ctrl\+F(?:4|5)$/,
  /^Alt\+F4$/,
  /^Alt\+(?:Space|Tab|Escape|Numpad\d)$/,
  /^Ctrl\+(?:Escape|Tab|Shift\+Escape|Shift\+Tab)$/,
  /^(?:Shift\+)?(?:Tab|Enter|Space|Backspace|Delete|Escape)$/,
];

/** Whether no command may have this chord. */
export function isForbidden(chord: Chord): boolean {
  const normal = normalChord(chord);
  return normal === null || normal.split(' ').some((stroke) => FORBIDDEN.some((pattern) => pattern.test(stroke)));
}
