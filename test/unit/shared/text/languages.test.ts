import { describe, expect, it } from 'vitest';
import { createWords } from '#shared/text/create-words';
import { ENGLISH, LANGUAGES, SPANISH } from '#shared/text/resources';
import { DISPOSITIONS } from '#shared/domain/contact/dispositions';

type Texts = ReadonlyMap<string, string>;

/** Every text of a language by its path. */
function textsOf(tree: object, prefix = ''): Texts {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(tree) as readonly (readonly [string, string | object])[]) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') texts.set(path, value);
    else for (const [inner, text] of textsOf(value, path)) texts.set(inner, text);
  }
  return texts;
}

const english = textsOf(ENGLISH);
const spanish = textsOf(SPANISH);

/** `{{count, number}}` and the like, in any order: a language may put its words in its own order. */
const placeholders = (text: string) => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '').toSorted();

/** Texts that are the same in both languages: names, marks, keys and codes. */
const SAME_PATHS = /^(gate\.outcomeMarks|compliance\.decisionOutcomes\.\w+\.mark$|import\.decimals)/;
const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  'Kept',
  'Electron',
  'Chromium',
  'Personal',
  'SQLite',
  'LevelDB',
  'Alaska',
  'Arizona',
  'Puerto Rico',
  'English',
  'Original',
  'Total',
  'Error',
  '{{count, number}} byte',
  '{{count, number}} bytes',
]);
const hasWords = (text: string) => /[a-z]{4,}/.test(text.replaceAll(/\{\{[^}]*\}\}/g, ''));

describe('the words in both languages', () => {
  it('have the same keys', () => {
    expect([...spanish.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect(LANGUAGES).toEqual(['en', 'es']);
  });

  it('fill the same placeholders in the same form', () => {
    for (const [path, text] of english)
      expect([path, placeholders(spanish.get(path) ?? '')]).toEqual([path, placeholders(text)]);
  });

  it('have both forms of every plural', () => {
    const twin = (path: string) =>
      path.endsWith('_one') ? path.replace(/_one$/, '_other') : path.replace(/_other$/, '_one');
    expect([...english.keys()].filter((path) => !english.has(twin(path)))).toEqual([]);
  });

  it('are translated and not copied', () => {
    const copied = [...english].filter(
      ([path, text]) =>
        spanish.get(path) === text && hasWords(text) && !SAME_PATHS.test(path) && !SAME_IN_BOTH.has(text),
    );
    expect(copied.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  it('end alike: what is a sentence in English is one in Spanish', () => {
    const unlike = [...english].filter(([path, text]) => spanish.get(path)?.endsWith('.') !== text.endsWith('.'));
    expect(unlike).toEqual([]);
  });

  it('mark a Spanish question at both ends', () => {
    expect([...spanish].filter(([, text]) => text.includes('?') && !text.includes('¿'))).toEqual([]);
  });

  it('say Spanish also for a million, where the language has a plural of its own', () => {
    const source = createWords((what) => expect.unreachable(what));
    source.speak('es');
    expect(source.t('domain:count.account', { count: 1_000_000 })).toBe('1,000,000 cuentas');
    expect(source.t('domain:count.account', { count: 1 })).toBe('1 cuenta');
    expect(source.t('domain:count.account', { count: 0 })).toBe('0 cuentas');
  });

  it('title every outcome code as the record does', () => {
    const titles = Object.fromEntries(DISPOSITIONS.map(({ code, title }) => [code, title]));
    expect(ENGLISH.domain.dispositionTitles).toEqual(titles);
  });
});
