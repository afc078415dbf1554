import { DEFAULT_SNIPPETS, LONGEST_SNIPPET, MOST_SNIPPETS, Snippet } from '#shared/contract/snippets';
import type { Settings } from '#shared/contract/settings';
import { language, t } from '../../text/words';

/** A snippet while it is being changed. `key` stays while its name changes. */
export type SnippetRow = { readonly key: number; readonly id: string; readonly text: string };

/** The person's own snippets, or those that came with Kept, as rows. What is kept and is no snippet is left out. */
export function rowsOf(kept: Settings['snippets']): readonly SnippetRow[] {
  const snippets =
    kept === null
      ? DEFAULT_SNIPPETS[language()]
      : kept.map((each) => Snippet.safeParse(each)).flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  return snippets.map(({ id, text }, key) => ({ key, id, text }));
}

/** Why rows cannot be kept, in words; null when they can. */
export function problemOf(rows: readonly SnippetRow[]): string | null {
  if (rows.length > MOST_SNIPPETS) return t('settings:snippets.tooMany', { most: MOST_SNIPPETS });
  for (const [at, { id, text }] of rows.entries()) {
    if (!Snippet.shape.id.safeParse(id).success) return t('settings:snippets.badId', { id: id === '' ? '–' : id });
    if (rows.findIndex((row) => row.id === id) !== at) return t('settings:snippets.twice', { id });
    if (text.trim() === '' || text.length > LONGEST_SNIPPET) return t('settings:snippets.noText', { id });
  }
  return null;
}
