import { createInstance } from 'i18next';
import { ENGLISH, type Language, SPANISH } from './resources';
import type { ValuesFor, WordKey } from './word-key';

/** Language and country: numbers and days are those of the United States in either language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** The words of the app in one language at a time. */
export type WordSource = {
  /** A text with its placeholders filled. Numbers are formatted where the text asks for it; nothing is escaped: it is never HTML. */
  readonly t: <K extends WordKey>(key: K, ...values: ValuesFor<K>) => string;
  /** A text without placeholders by a path that is known to be one. */
  readonly textAt: (path: string) => string;
  readonly language: () => Language;
  readonly speak: (language: Language) => void;
};

/** Spanish has a plural of its own for whole millions; no text here differs in it, so it is the plural of the others. */
function withMany(tree: object): object {
  const entries = Object.entries(tree).flatMap(([name, text]: readonly [string, unknown]) => {
    if (typeof text === 'object' && text !== null) return [[name, withMany(text)] as const];
    const isPlural = name.endsWith('_other');
    return isPlural
      ? [[name, text] as const, [name.replace(/_other$/, '_many'), text] as const]
      : [[name, text] as const];
  });
  return Object.fromEntries(entries);
}

/** Makes the words, in English until told otherwise. `onMissing` is told of a key or a value that is missing; the text still comes. */
export function createWords(onMissing: (what: string) => void): WordSource {
  let current: Language = 'en';
  const engine = createInstance();
  void engine.init({
    lng: LOCALES.en,
    fallbackLng: 'en',
    load: 'all',
    initAsync: false,
    ns: Object.keys(ENGLISH),
    defaultNS: false,
    resources: { en: ENGLISH, es: withMany(SPANISH) as typeof SPANISH },
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, value: readonly string[]) => {
      onMissing(`${value[1] ?? '?'} in "${text}"`);
      return '';
    },
    parseMissingKeyHandler: (key: string) => {
      onMissing(key);
      return key;
    },
  });
  return {
    t: (key, ...[values]) => engine.t(key, { ...values }),
    textAt: (path) => engine.t(path),
    language: () => current,
    speak: (language) => {
      current = language;
      void engine.changeLanguage(LOCALES[language]);
    },
  };
}
