/** The keys of the window. The sheet, the listener and the tests read this one list. */
export type KeyGroup = 'anywhere' | 'queue' | 'points' | 'form' | 'notes' | 'compliance';
export type KeyId =
  | 'keys'
  | 'keys-question'
  | 'undo'
  | 'focus-queue'
  | 'focus-code'
  | 'focus-note'
  | 'focus-history'
  | 'focus-points'
  | 'begin'
  | 'record'
  | 'why'
  | 'compliance'
  | 'next-pane'
  | 'previous-pane'
  | 'row-down'
  | 'row-up'
  | 'page'
  | 'ends'
  | 'open'
  | 'callable'
  | 'save-next'
  | 'save'
  | 'codes'
  | 'take-code'
  | 'save-note'
  | 'section'
  | 'back'
  | 'begin-point'
  | 'explain';

export type KeyEntry = {
  readonly id: KeyId;
  readonly group: KeyGroup;
  /** As the sheet shows them; several ways are separated by commas. */
  readonly keys: string;
  readonly title: string;
};

export const KEYS: readonly KeyEntry[] = [
  { id: 'keys', group: 'anywhere', keys: 'F1', title: 'Show these keys' },
  { id: 'keys-question', group: 'anywhere', keys: '?', title: 'Show these keys, outside of text fields' },
  { id: 'undo', group: 'anywhere', keys: 'Alt+Z', title: 'Undo the last entry, within ten seconds' },
  { id: 'focus-queue', group: 'anywhere', keys: 'Alt+Q', title: 'Go to the queue' },
  { id: 'focus-code', group: 'anywhere', keys: 'Alt+C', title: 'Go to the outcome code' },
  { id: 'focus-note', group: 'anywhere', keys: 'Alt+N', title: 'Go to the note' },
  { id: 'focus-history', group: 'anywhere', keys: 'Alt+H', title: 'Go to the contact history' },
  { id: 'begin', group: 'anywhere', keys: 'Alt+D', title: 'Begin a call to the best phone' },
  { id: 'why', group: 'anywhere', keys: 'Alt+W', title: 'Show what the rules say of the best phone' },
  { id: 'record', group: 'anywhere', keys: 'Alt+R', title: 'Record what was said or received' },
  { id: 'focus-points', group: 'anywhere', keys: 'Alt+G', title: 'Go to phones and addresses' },
  { id: 'compliance', group: 'anywhere', keys: 'Alt+M', title: 'Go to Compliance' },
  { id: 'next-pane', group: 'anywhere', keys: 'F6', title: 'Next pane' },
  { id: 'previous-pane', group: 'anywhere', keys: 'Shift+F6', title: 'Previous pane' },
  { id: 'row-down', group: 'queue', keys: '↓, J', title: 'Next row' },
  { id: 'row-up', group: 'queue', keys: '↑, K', title: 'Previous row' },
  { id: 'page', group: 'queue', keys: 'Page Down, Page Up', title: 'A screenful down or up' },
  { id: 'ends', group: 'queue', keys: 'Home, End', title: 'First or last row' },
  { id: 'open', group: 'queue', keys: 'Enter', title: 'Open the account' },
  { id: 'callable', group: 'queue', keys: 'C', title: 'Show only who may be called now, or all to work again' },
  { id: 'begin-point', group: 'points', keys: '1 … 9', title: 'Begin a contact with the first, second … of them' },
  { id: 'explain', group: 'points', keys: 'Enter, .', title: 'Show what the rules say of it' },
  { id: 'codes', group: 'form', keys: '↓', title: 'In the outcome code: show all codes' },
  { id: 'take-code', group: 'form', keys: 'Enter, Tab', title: 'In the outcome code: take the marked code' },
  { id: 'save-next', group: 'form', keys: 'Ctrl+Enter', title: 'Save and open the next account' },
  { id: 'save', group: 'form', keys: 'Enter', title: 'Save and stay, outside of the note' },
  { id: 'save-note', group: 'notes', keys: 'Ctrl+Enter', title: 'Save the note' },
  { id: 'section', group: 'compliance', keys: '↓, ↑', title: 'Next or previous part, or account of a list' },
  { id: 'back', group: 'compliance', keys: 'Esc', title: 'One step back' },
];

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const BY_ALT_CODE: Readonly<Record<string, KeyId>> = {
  KeyZ: 'undo',
  KeyQ: 'focus-queue',
  KeyC: 'focus-code',
  KeyN: 'focus-note',
  KeyH: 'focus-history',
  KeyM: 'compliance',
  KeyD: 'begin',
  KeyR: 'record',
  KeyW: 'why',
  KeyG: 'focus-points',
};

/** Keyboards that put Z elsewhere say so by `key`; where Alt changes the letter, only `code` tells the key. */
function altKeyId(press: KeyPress): KeyId | null {
  const letter = /^[a-z]$/i.test(press.key) ? `Key${press.key.toUpperCase()}` : press.code;
  return BY_ALT_CODE[letter] ?? null;
}

/** Which of the keys that work anywhere was pressed, or null. Single characters count only outside of text fields. */
export function globalKey(press: KeyPress, isInTextField: boolean): KeyId | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return press.shiftKey ? null : altKeyId(press);
  if (press.key === 'F1') return 'keys';
  if (press.key === 'F6') return press.shiftKey ? 'previous-pane' : 'next-pane';
  return press.key === '?' && !isInTextField ? 'keys-question' : null;
}
