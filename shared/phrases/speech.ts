import type { WordSource } from '../text/create-words';

/** What a phrase is made with: the words of a language, and the locale of its numbers and days. */
export type Speech = Pick<WordSource, 't'> & { readonly locale: string };
