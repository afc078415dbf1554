import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../renderer/commands/command';
import { judgeChord, recordPress, withChords } from '../../../../renderer/commands/judge-chord';

function command(id: string, keys: readonly string[], scope: Command['scope'] = 'anywhere'): Command {
  return { id, group: 'help', title: () => id, keys, scope, run: () => undefined };
}

const NOTE = command('test.note', ['Alt+KeyN']);
const HISTORY = command('test.history', ['Alt+KeyH']);
const VIEW = command('test.view', ['KeyG Digit1'], 'outside-text');
const PIN = command('test.pin', ['KeyP'], 'timeline');
const ROW = command('test.row', ['KeyJ'], 'queue');
const ALL = [NOTE, HISTORY, VIEW, PIN, ROW];

describe('a key a person wants for a command', () => {
  it('is theirs when nobody has it', () => {
    expect(judgeChord(ALL, {}, NOTE, 'Ctrl+Shift+KeyN')).toBeNull();
    expect(judgeChord(ALL, {}, VIEW, 'KeyV')).toBeNull();
  });

  it('is refused where another command has it, by its own keys or by those the person set, and says which', () => {
    expect(judgeChord(ALL, {}, NOTE, 'Alt+KeyH')).toEqual({ kind: 'taken', by: HISTORY });
    expect(judgeChord(ALL, { 'test.history': ['F9'] }, NOTE, 'F9')).toEqual({ kind: 'taken', by: HISTORY });
    expect(judgeChord(ALL, { 'test.history': [] }, NOTE, 'Alt+KeyH')).toBeNull();
  });

  it('is refused where it begins a chord of two keys, or continues one of its own', () => {
    expect(judgeChord(ALL, {}, PIN, 'KeyG')).toEqual({ kind: 'taken', by: VIEW });
    expect(judgeChord(ALL, {}, VIEW, 'KeyP Digit2')).toEqual({ kind: 'taken', by: PIN });
  });

  it('may be the same in two panes, where the focus is never in both', () => {
    expect(judgeChord(ALL, {}, PIN, 'KeyJ')).toBeNull();
  });

  it('is refused when the system has it, when it would be typed, and when there are four already', () => {
    expect(judgeChord(ALL, {}, NOTE, 'Ctrl+KeyW')?.kind).toBe('forbidden');
    expect(judgeChord(ALL, {}, NOTE, 'Ctrl+Alt+KeyN')?.kind).toBe('forbidden');
    expect(judgeChord(ALL, {}, NOTE, 'KeyN')?.kind).toBe('single');
    expect(judgeChord(ALL, {}, NOTE, 'Alt+KeyN')?.kind).toBe('repeated');
    const four = { 'test.note': ['F7', 'F9', 'F11', 'Alt+KeyN'] };
    expect(judgeChord(ALL, four, NOTE, 'Alt+KeyJ')?.kind).toBe('most');
  });

  it('is recorded as it is pressed; two single keys soon after each other are one', () => {
    const press = (key: string, held: object = {}) => ({
      key,
      code: `Key${key.toUpperCase()}`,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      ...held,
    });
    const first = recordPress(null, press('g'), 0);
    expect(first?.chord).toBe('KeyG');
    expect(recordPress(first, press('v'), 900)?.chord).toBe('KeyG KeyV');
    expect(recordPress(first, press('v'), 9_000)?.chord).toBe('KeyV');
    expect(recordPress(first, press('v', { altKey: true }), 900)?.chord).toBe('Alt+KeyV');
    expect(recordPress(first, { ...press('x'), code: 'ShiftLeft', key: 'Shift' }, 900)).toBeNull();
  });

  it('is kept only while it differs from what the command came with', () => {
    const own = withChords({}, NOTE, ['F9']);
    expect(own).toEqual({ 'test.note': ['F9'] });
    expect(withChords(own, NOTE, [])).toEqual({ 'test.note': [] });
    expect(withChords(own, NOTE, ['Alt+KeyN'])).toEqual({});
  });
});
