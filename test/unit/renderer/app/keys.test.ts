import { describe, expect, it } from 'vitest';
import { KEYS, globalKey } from '../../../../renderer/app/keys';

function press(key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey', boolean>> = {}) {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  return { key, code, altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, ...held };
}

/** Keys the system, Chromium or a keyboard layout takes for itself. */
const FORBIDDEN = /^(Ctrl\+Alt\+|Win\+|Ctrl\+[WRQ]$|F5|F10|F12|Alt\+F4|Alt\+Space|Alt\+\d)/;

describe('the keys', () => {
  it('mean one thing each in the place they work in', () => {
    const used = KEYS.flatMap((entry) => entry.keys.split(', ').map((key) => `${entry.group} ${key} ${entry.title}`));
    const chords = KEYS.filter((entry) => entry.id !== 'take-code' && entry.id !== 'codes').flatMap((entry) =>
      entry.keys.split(', ').map((key) => `${entry.group} ${key}`),
    );
    expect(new Set(chords).size).toBe(chords.length);
    expect(new Set(used).size).toBe(used.length);
    expect(new Set(KEYS.map((entry) => entry.id)).size).toBe(KEYS.length);
  });

  it('leave alone what the system takes for itself', () => {
    const all = KEYS.flatMap((entry) => entry.keys.split(', '));
    expect(all.filter((key) => FORBIDDEN.test(key))).toEqual([]);
  });

  it('are found from anywhere, also while typing', () => {
    expect(globalKey(press('F1'), true)).toBe('keys');
    expect(globalKey(press('z', { altKey: true }), true)).toBe('undo');
    expect(globalKey(press('q', { altKey: true }), true)).toBe('focus-queue');
    expect(globalKey(press('F6', { shiftKey: true }), true)).toBe('previous-pane');
  });

  it('never take a character that is being typed', () => {
    expect(globalKey(press('?'), true)).toBeNull();
    expect(globalKey(press('?'), false)).toBe('keys-question');
    expect(globalKey(press('z'), false)).toBeNull();
    expect(globalKey(press('z', { ctrlKey: true, altKey: true }), false)).toBeNull();
  });

  it('follow the letter on the keyboard, and the place of the key where Alt changes the letter', () => {
    expect(globalKey({ ...press('z', { altKey: true }), code: 'KeyY' }, false)).toBe('undo');
    expect(globalKey({ ...press('Ω', { altKey: true }), code: 'KeyZ' }, false)).toBe('undo');
  });
});
