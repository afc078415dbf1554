import { createWords } from '#shared/text/create-words';
import type { Language } from '#shared/text/resources';

export { languageOf } from '#shared/text/language-of';

/** A text that is missing is a defect of the program: seen in every test, and no reason to stop what is being done. */
function report(what: string): void {
  process.emitWarning(`no words for ${what}`);
}

const source = createWords(report);

/** A text of main's own (menu, dialogs of the system, printed pages) by its key, in the language of the moment. */
export const { t, language } = source;

/** Goes over to a language. Whoever calls it builds the menu anew. */
export function speak(next: Language): void {
  source.speak(next);
}
