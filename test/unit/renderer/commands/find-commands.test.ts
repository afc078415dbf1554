import { describe, expect, it } from 'vitest';
import { findCommands } from '../../../../renderer/commands/find-commands';
import { COMMANDS } from '../../../../renderer/commands/registry';
import { createCommandUse } from '../../../../renderer/stores/command-use';
import { speak } from '../../../../renderer/text/words';

const never = () => 0;
const ids = (typed: string, weight: (id: string) => number = never) =>
  findCommands(COMMANDS, typed, weight).map(({ id }) => id);

describe('the search of the palette', () => {
  it('finds by words of the title, by other words for it, in any order and with a mistake', () => {
    expect(ids('go to the note')[0]).toBe('contact.note');
    expect(ids('shortcuts')).toContain('window.keys');
    expect(ids('settings open')[0]).toBe('go.settings');
    expect(ids('sttings')[0]).toBe('go.settings');
    expect(ids('no such thing at all')).toEqual([]);
  });

  it('finds Spanish with or without its accents', () => {
    speak('es');
    expect(ids('configuracion')[0]).toBe('go.settings');
    expect(ids('configuración')[0]).toBe('go.settings');
    speak('en');
  });

  it('shows what is in use first, and forgets it slowly', () => {
    const use = createCommandUse();
    use.note('window.dark', 0);
    use.note('window.dark', 1_000);
    use.note('go.health', 2_000);
    const hour = 3_600_000;
    expect(ids('', (id) => use.weight(id, 3_000)).slice(0, 2)).toEqual(['window.dark', 'go.health']);
    expect(use.weight('window.dark', 4 * hour)).toBeLessThan(use.weight('window.dark', hour));
    expect(use.weight('go.queue', hour)).toBe(0);
  });

  it('leaves out moves within a list', () => {
    const hidden = new Set(COMMANDS.filter(({ isHidden }) => isHidden === true).map(({ id }) => id));
    expect(ids('').filter((id) => hidden.has(id))).toEqual([]);
  });
});
