import { diffArrays } from 'diff';

/** A piece of a text beside another: in both, only in the earlier one, or only in the later. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Words with their marks, numbers, stretches of space, and every other character by itself; in any script. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** More changes than this are no correction but another text. */
const MOST_CHANGES = 4_000;

function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

function part(kind: DiffPart['kind'], text: string): readonly DiffPart[] {
  return text === '' ? [] : [{ kind, text }];
}

/** How a text was corrected, word by word. Texts that have too little in common are told one after the other. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  if (before === after) return part('same', before);
  const changes = diffArrays([...tokens(before)], [...tokens(after)], { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [...part('removed', before), ...part('added', after)];
  return changes.flatMap(({ added, removed, value }) => {
    return part(added ? 'added' : removed ? 'removed' : 'same', value.join(''));
  });
}
