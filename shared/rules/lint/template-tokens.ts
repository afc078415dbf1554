import type { FoldedText } from './fold-text';

/** A token of a template, `{businessName}`. The name is in small letters, as the folded text is; offsets are in the folded text. */
export type TemplateToken = { readonly name: string; readonly from: number; readonly to: number };

const TOKEN = /\{\{?\s*([a-z][a-z0-9_.]*)\s*\}\}?/g;

/** The tokens of a text, in order. */
export function tokensOf(folded: FoldedText): readonly TemplateToken[] {
  return [...folded.text.matchAll(TOKEN)].map((match) => ({
    name: match[1] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The folded text with every token blanked, so that names of tokens are not read as words; offsets stay. */
export function withoutTokens(folded: FoldedText): string {
  return folded.text.replaceAll(TOKEN, (token) => ' '.repeat(token.length));
}
