import UFuzzy from '@leeoniya/ufuzzy';
import type { Command } from './command';

/** One mistake in a word is forgiven; the words may come in any order. */
const fuzzy = new UFuzzy({ intraMode: 1 });
const ORDERS = 3;
/** How much a use counts against the order of the search: enough to move a command a few lines up. */
const LINES_PER_USE = 1.5;
const MOST_LINES = 6;
/** A command with a key is one that is often wanted. */
const LINES_FOR_KEY = 4;

function searchText(command: Command): string {
  return UFuzzy.latinize(`${command.title()} ${command.also?.() ?? ''} ${command.id.replaceAll(/[.-]/g, ' ')}`);
}

function wordStarts(text: string, typed: string): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.startsWith(typed));
}

/** The commands that fit what was typed, best first; with nothing typed all of them, those in use first. */
export function findCommands(
  commands: readonly Command[],
  typed: string,
  weight: (id: string) => number,
): readonly Command[] {
  const shown = commands.filter(({ isHidden }) => isHidden !== true);
  const needle = UFuzzy.latinize(typed.trim().toLowerCase());
  if (needle === '') return shown.toSorted((a, b) => weight(b.id) - weight(a.id));
  const texts = shown.map(searchText);
  const [found, info, order] = fuzzy.search(texts, needle, ORDERS);
  if (found === null) return [];
  const ranked = order === null ? found : order.map((at) => info.idx[at] ?? -1);
  return ranked
    .map((at, line) => {
      const command = shown[at];
      if (command === undefined) return null;
      const isTitle = wordStarts(UFuzzy.latinize(command.title()), needle);
      const lift =
        Math.min(MOST_LINES, weight(command.id) * LINES_PER_USE) +
        (isTitle ? MOST_LINES : 0) +
        (command.keys.length > 0 ? LINES_FOR_KEY : 0);
      return { command, place: line - lift };
    })
    .filter((entry) => entry !== null)
    .toSorted((a, b) => a.place - b.place)
    .map(({ command }) => command);
}
