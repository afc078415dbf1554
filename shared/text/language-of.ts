import { LANGUAGES, type Language } from './resources';

export type { Language } from './resources';

/** The language to be spoken: the one set, or the first of the system's that Kept speaks, else English. */
export function languageOf(setting: Language | 'system', systemLanguages: readonly string[]): Language {
  if (setting !== 'system') return setting;
  const spoken = systemLanguages.map((tag) => tag.toLowerCase().split('-')[0]);
  return LANGUAGES.find((known) => known === spoken.find((tag) => LANGUAGES.some((each) => each === tag))) ?? 'en';
}
