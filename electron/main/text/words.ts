import type { Settings } from '#shared/contract/settings';
import { createWords } from '#shared/text/create-words';
import { LANGUAGES, type Language } from '#shared/text/resources';

/** A text that is missing is a defect of the program: seen in every test, and no reason to stop what is being done. */
function report(what: string): void {
  process.emitWarning(`no words for ${what}`);
}

const source = createWords(report);

/** A text of main's own (menu, dialogs of the system, printed pages) by its key, in the language of the moment. */
export const { t, language } = source;

/** The language to be spoken: the one set, or the first of the system's that Kept speaks, else English. */
export function languageOf(setting: Settings['language'], systemLanguages: readonly string[]): Language {
  if (setting !== 'system') return setting;
  const spoken = systemLanguages.map((tag) => tag.toLowerCase().split('-')[0]);
  return LANGUAGES.find((known) => known === spoken.find((tag) => LANGUAGES.some((each) => each === tag))) ?? 'en';
}

/** Goes over to a language. Whoever calls it builds the menu anew. */
export function speak(next: Language): void {
  source.speak(next);
}
