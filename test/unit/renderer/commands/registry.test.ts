import { describe, expect, it } from 'vitest';
import { isSingleKey } from '../../../../renderer/commands/chord';
import { COMMAND_GROUPS } from '../../../../renderer/commands/command';
import { keyConflicts } from '../../../../renderer/commands/keymap';
import { COMMANDS } from '../../../../renderer/commands/registry';
import { speak } from '../../../../renderer/text/words';

describe('the commands', () => {
  it('have a name of their own each, that settings can hold', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(?:[.-][a-z0-9]+)+$/.test(id) || id.length > 80)).toEqual([]);
  });

  it('have chords that mean one thing wherever they count, and none that the system takes', () => {
    expect(keyConflicts(COMMANDS, {})).toEqual([]);
  });

  it('are told apart by their titles in the palette, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      speak(language);
      const titles = COMMANDS.filter(({ isHidden }) => isHidden !== true).map(({ title }) => title());
      expect(titles.filter((title, at) => titles.indexOf(title) !== at || title.trim() === '')).toEqual([]);
    }
    speak('en');
  });

  it('have a chord for text fields too where they count anywhere and have a single key', () => {
    const chords = COMMANDS.filter(({ scope }) => scope === 'anywhere').map(({ keys }) => keys);
    const single = chords.filter((keys) => keys.some((chord) => isSingleKey(chord)));
    expect(single.filter((keys) => keys.every((chord) => isSingleKey(chord)))).toEqual([]);
  });

  it('belong to groups that exist', () => {
    expect(COMMANDS.filter(({ group }) => !COMMAND_GROUPS.includes(group))).toEqual([]);
  });
});
