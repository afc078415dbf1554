import { describe, expect, it } from 'vitest';
import {
  ariaChord,
  chordOf,
  chordWords,
  isForbidden,
  isSingleKey,
  normalChord,
} from '../../../../renderer/commands/chord';

type Held = Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey', boolean>>;

function press(key: string, code: string, held: Held = {}) {
  return { key, code, altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, ...held };
}

describe('a chord', () => {
  it('is one thing however its modifiers are ordered, and nothing when a key is not known', () => {
    expect(normalChord('Shift+Ctrl+KeyF')).toBe('Ctrl+Shift+KeyF');
    expect(normalChord('KeyG Digit1')).toBe('KeyG Digit1');
    expect(normalChord('Ctrl+Q')).toBeNull();
    expect(normalChord('Hyper+KeyF')).toBeNull();
    expect(normalChord('KeyG KeyG KeyG')).toBeNull();
    expect(normalChord('')).toBeNull();
  });

  it('follows the letter on the keyboard, and the place of the key where Alt changes the letter', () => {
    expect(chordOf(press('z', 'KeyY', { altKey: true }))).toBe('Alt+KeyZ');
    expect(chordOf(press('Ω', 'KeyZ', { altKey: true }))).toBe('Alt+KeyZ');
    expect(chordOf(press('J', 'KeyJ', { shiftKey: true }))).toBe('Shift+KeyJ');
  });

  it('finds signs by what they write, wherever a keyboard has them', () => {
    expect(chordOf(press('?', 'Slash', { shiftKey: true }))).toBe('Shift+Slash');
    expect(chordOf(press('?', 'Minus', { shiftKey: true }))).toBe('Shift+Slash');
    expect(chordOf(press('/', 'Digit7', { shiftKey: true }))).toBe('Slash');
    expect(chordOf(press('=', 'Equal', { ctrlKey: true }))).toBe('Ctrl+Equal');
  });

  it('takes digits by their place and never from the number pad, where Alt types characters', () => {
    expect(chordOf(press('&', 'Digit1', { altKey: true }))).toBe('Alt+Digit1');
    expect(chordOf(press('1', 'Numpad1', { altKey: true }))).toBe('Alt+Numpad1');
    expect(isForbidden('Alt+Numpad1')).toBe(true);
  });

  it('is never AltGr, never the Windows key, and never a modifier alone', () => {
    expect(chordOf(press('@', 'KeyQ', { ctrlKey: true, altKey: true }))).toBeNull();
    expect(chordOf(press('q', 'KeyQ', { metaKey: true }))).toBeNull();
    expect(chordOf(press('Alt', 'AltLeft', { altKey: true }))).toBeNull();
    expect(isForbidden('Ctrl+Alt+KeyQ')).toBe(true);
  });

  it('leaves alone what the system, Chromium and editing take for themselves', () => {
    const taken = ['Ctrl+KeyW', 'Ctrl+KeyR', 'Ctrl+KeyQ', 'F5', 'F10', 'F12', 'Alt+F4', 'Alt+Space', 'Ctrl+KeyC'];
    expect(taken.filter((chord) => !isForbidden(chord))).toEqual([]);
    expect(['F8', 'Ctrl+KeyK', 'Alt+Digit1', 'KeyG Digit1'].filter(isForbidden)).toEqual([]);
  });

  it('is a single key when a letter, digit or sign begins it', () => {
    expect(['KeyJ', 'Slash', 'KeyG Digit1', 'Shift+Slash'].every(isSingleKey)).toBe(true);
    expect(['F8', 'Alt+KeyJ', 'ArrowDown', 'Ctrl+Enter'].some(isSingleKey)).toBe(false);
  });

  it('reads as the caps of the keys do, for the eye and for a screen reader', () => {
    expect(chordWords('Ctrl+Shift+KeyF')).toBe('Ctrl+Shift+F');
    expect(chordWords('KeyG Digit1')).toBe('G 1');
    expect(chordWords('Shift+Slash')).toBe('?');
    expect(chordWords('Ctrl+Comma')).toBe('Ctrl+,');
    expect(ariaChord('Ctrl+KeyK')).toBe('Control+K');
    expect(ariaChord('Alt+Digit1')).toBe('Alt+1');
    expect(ariaChord('KeyG Digit1')).toBeUndefined();
  });
});
