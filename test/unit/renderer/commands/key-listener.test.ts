import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../renderer/commands/command';
import { type KeyPlace, SEQUENCE_MS, createKeyListener } from '../../../../renderer/commands/key-listener';
import { startedUi } from '../support';

type Held = Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey' | 'repeat', boolean>>;

function press(key: string, held: Held = {}) {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return { key, code, altKey: false, ctrlKey: false, shiftKey: false, metaKey: false, repeat: false, ...held };
}

const DESK: KeyPlace = { isInText: false, isBehindDialog: false, panes: [] };
const IN_TEXT: KeyPlace = { ...DESK, isInText: true };
const IN_QUEUE: KeyPlace = { ...DESK, panes: ['queue'] };

async function listening(commands: readonly Partial<Command>[]) {
  const started = await startedUi();
  const done: string[] = [];
  const whole = commands.map((command, n): Command => {
    const id = command.id ?? `test.command-${n}`;
    return {
      id,
      group: 'help',
      title: () => id,
      keys: [],
      scope: 'anywhere',
      run: () => void done.push(id),
      ...command,
    };
  });
  return { ...started, done, listener: createKeyListener(started.ui, whole) };
}

describe('the listener', () => {
  it('does a command by its chord and takes the press', async () => {
    const { listener, done, stop } = await listening([{ id: 'test.undo', keys: ['Alt+KeyZ'] }]);
    expect(listener.press(press('z', { altKey: true }), IN_TEXT)).toBe(true);
    expect(listener.press(press('z'), IN_TEXT)).toBe(false);
    expect(done).toEqual(['test.undo']);
    stop();
  });

  it('never takes a character that is being typed', async () => {
    const { listener, done, stop } = await listening([
      { id: 'test.anywhere', keys: ['KeyB'] },
      { id: 'test.outside', keys: ['Alt+KeyB'], scope: 'outside-text' },
    ]);
    expect(listener.press(press('b'), IN_TEXT)).toBe(false);
    expect(listener.press(press('b', { altKey: true }), IN_TEXT)).toBe(false);
    expect(listener.press(press('b'), DESK)).toBe(true);
    expect(done).toEqual(['test.anywhere']);
    stop();
  });

  it('counts keys of a pane only in that pane, and before those of everywhere', async () => {
    const { listener, done, stop } = await listening([
      { id: 'test.wide', keys: ['KeyJ'], scope: 'outside-text' },
      { id: 'test.queue', keys: ['KeyJ'], scope: 'queue' },
    ]);
    listener.press(press('j'), IN_QUEUE);
    listener.press(press('j'), DESK);
    expect(done).toEqual(['test.queue', 'test.wide']);
    stop();
  });

  it('lets nothing move behind a dialog but what is meant to', async () => {
    const { listener, done, stop } = await listening([
      { id: 'test.desk', keys: ['F8'] },
      { id: 'test.larger', keys: ['Ctrl+Equal'], worksInDialogs: true },
    ]);
    const behind = { ...DESK, isBehindDialog: true };
    expect(listener.press(press('F8'), behind)).toBe(false);
    expect(listener.press({ ...press('='), code: 'Equal', ctrlKey: true }, behind)).toBe(true);
    expect(done).toEqual(['test.larger']);
    stop();
  });

  it('waits a moment for the second key of two', async () => {
    const { listener, done, advance, stop } = await listening([
      { id: 'test.view-1', keys: ['KeyG Digit1'], scope: 'outside-text' },
      { id: 'test.answer-1', keys: ['Digit1'], scope: 'script' },
    ]);
    expect(listener.press(press('g'), DESK)).toBe(true);
    expect(listener.press(press('1'), DESK)).toBe(true);
    listener.press(press('g'), DESK);
    advance(SEQUENCE_MS + 1);
    expect(listener.press(press('1'), DESK)).toBe(false);
    listener.press(press('g'), DESK);
    expect(listener.press(press('x'), DESK)).toBe(false);
    expect(listener.press(press('1'), DESK)).toBe(false);
    expect(done).toEqual(['test.view-1']);
    stop();
  });

  it('follows the keys a person set, and drops single keys where a person has none', async () => {
    const { ui, listener, done, stop } = await listening([
      { id: 'test.dispute', keys: ['KeyD'], scope: 'outside-text' },
      { id: 'test.undo', keys: ['Alt+KeyZ'] },
    ]);
    await ui.settings.change({ keys: { 'test.undo': ['F9'] } });
    expect(listener.press(press('z', { altKey: true }), DESK)).toBe(false);
    expect(listener.press(press('F9'), DESK)).toBe(true);
    await ui.settings.change({ singleKeys: false });
    expect(listener.press(press('d'), DESK)).toBe(false);
    expect(done).toEqual(['test.undo']);
    stop();
  });

  it('takes a chord of a command that cannot be done now, and lets a refused one go on', async () => {
    const { listener, done, stop } = await listening([
      { id: 'test.never', keys: ['Alt+KeyF'], when: () => false },
      { id: 'test.plain', keys: ['KeyK'], when: () => false, scope: 'outside-text' },
      { id: 'test.refused', keys: ['F9'], run: () => false },
    ]);
    expect(listener.press(press('f', { altKey: true }), DESK)).toBe(true);
    expect(listener.press(press('k'), DESK)).toBe(false);
    expect(listener.press(press('F9'), DESK)).toBe(false);
    expect(done).toEqual([]);
    stop();
  });

  it('does a command once while its key is held, except moves', async () => {
    const { listener, done, stop } = await listening([
      { id: 'test.begin', keys: ['F8'] },
      { id: 'test.down', keys: ['KeyJ'], isHidden: true, scope: 'queue' },
    ]);
    listener.press(press('F8'), DESK);
    listener.press(press('F8', { repeat: true }), DESK);
    listener.press(press('j'), IN_QUEUE);
    listener.press(press('j', { repeat: true }), IN_QUEUE);
    expect(done).toEqual(['test.begin', 'test.down', 'test.down']);
    stop();
  });
});
