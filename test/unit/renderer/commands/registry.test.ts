import { describe, expect, it } from 'vitest';
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

  it('take single letters only outside of text fields', () => {
    const chords = COMMANDS.filter(({ scope }) => scope === 'anywhere').flatMap(({ keys }) => keys);
    expect(chords.filter((chord) => /^(?:Key|Digit)/.test(chord))).toEqual([]);
  });

  it('belong to groups that exist', () => {
    expect(COMMANDS.filter(({ group }) => !COMMAND_GROUPS.includes(group))).toEqual([]);
  });
});
