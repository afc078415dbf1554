import { LOCALES, createWords } from '#shared/text/create-words';
import { liveWords } from '#shared/text/live-words';
import type { Language } from '#shared/text/resources';

export { textNamed, withPhrases } from '#shared/text/live-words';

/** A text that is missing is a defect that must be seen in every test, and nothing to stop a person's work for. */
function report(what: string): void {
  const error = new Error(`no words for ${what}`);
  if (typeof reportError !== 'function') throw error;
  reportError(error);
}

const source = createWords(report);

/**
 * A text by its key with its placeholders filled, in the language of the moment. Call it while rendering, never while a module
 * is loaded: what it gives is not changed when the person changes the language.
 */
export const { t, language } = source;

/** The texts without placeholders as a tree, each read in the language of the moment: `words.queue.columns.name`. */
export const words = liveWords(source);

/** The locale of numbers, days and money. */
export function locale(): string {
  return LOCALES[language()];
}

/** Goes over to a language. Whoever calls it draws the window anew. */
export function speak(next: Language): void {
  source.speak(next);
  if (typeof document !== 'undefined') document.documentElement.lang = next;
}
