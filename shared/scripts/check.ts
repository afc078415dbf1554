import { checkPath } from './check-path';
import { checkWords } from './check-words';
import { MOST_ANSWERS, type Script, ScriptSchema, type Step } from './model';
import { type NamedTexts, onwardsOf, textsOfStep } from './step-parts';
import { hasLooseBraces, piecesOf, placesOf } from './merge';
import { SCRIPT_FIELDS, SCRIPT_FILTERS, isScriptField } from './fields';

/** The rule a script breaks, numbered as the script graph numbers them. */
export const SCRIPT_FAULTS = [
  'V01-schema',
  'V03-target',
  'V04-unreachable',
  'V05-no-end',
  'V07-must-say',
  'V08-leak',
  'V08-field',
  'V09-voicemail',
  'V11-keys',
  'V12-long',
  'V13-locale',
  'V14-phrase',
  'V15-outcome',
  'V19-number',
] as const;

/** One thing wrong with a script. `where` is the path of a field, or the step; `words` what is wrong, for its author. */
export type ScriptFinding = {
  readonly level: 'error' | 'warn';
  readonly code: (typeof SCRIPT_FAULTS)[number];
  readonly where: string;
  readonly words: string;
};

/** What a script is checked against: the outcome codes of the desk and the ids of the scripts it may jump to. */
export type CheckContext = { readonly outcomes: ReadonlySet<string>; readonly scripts: ReadonlySet<string> };

const MOST_WORDS = 60;
/** Digits that look like a card, a Social Security or a phone number. */
const LONG_NUMBER = /\d[\d -]{7,}\d/;

const fault = (code: ScriptFinding['code'], where: string, words: string): ScriptFinding => ({
  level: 'error',
  code,
  where,
  words,
});

function checkTexts(script: Script, { name, texts, isSpoken }: NamedTexts): readonly ScriptFinding[] {
  const first = texts[script.locales[0] ?? 'en'] ?? '';
  return script.locales.flatMap((locale): readonly ScriptFinding[] => {
    const text = texts[locale];
    const at = `${name} (${locale})`;
    if (text === undefined) return [fault('V13-locale', at, 'has no text')];
    const unknown = piecesOf(text).flatMap((piece) => {
      if (piece.kind === 'words') return [];
      if (!isScriptField(piece.name)) return [`there is no field ${piece.name}`];
      if (SCRIPT_FIELDS[piece.name].privacy === 'sensitive') return [`${piece.name} is never said or shown`];
      return piece.filter === null || Object.hasOwn(SCRIPT_FILTERS, piece.filter) ? [] : [`no filter ${piece.filter}`];
    });
    const differs = placesOf(text).join() !== placesOf(first).join();
    const words = text.split(/\s+/).length;
    return [
      ...unknown.map((each) => fault('V08-field', at, each)),
      ...(hasLooseBraces(text) ? [fault('V08-field', at, 'has braces that are no field')] : []),
      ...(differs ? [fault('V13-locale', at, 'names other fields than the first language')] : []),
      ...(LONG_NUMBER.test(text) ? [{ ...fault('V19-number', at, 'has a long number'), level: 'warn' as const }] : []),
      ...(isSpoken && words > MOST_WORDS
        ? [{ ...fault('V12-long', at, `${words} words to be said at once`), level: 'warn' as const }]
        : []),
    ];
  });
}

function checkTargets(step: Step, context: CheckContext): readonly ScriptFinding[] {
  return onwardsOf(step).flatMap((onward) => {
    const outcome = onward.kind === 'end' || onward.kind === 'next' ? onward.outcome : null;
    if (onward.kind === 'script' && !context.scripts.has(onward.script)) {
      return [fault('V03-target', step.id, `there is no script ${onward.script}`)];
    }
    if (outcome === null || outcome === undefined || context.outcomes.has(outcome)) return [];
    return [fault('V15-outcome', step.id, `there is no outcome ${outcome}`)];
  });
}

function checkKeys(script: Script): readonly ScriptFinding[] {
  const ids = script.steps.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...twice.map((id) => fault('V11-keys', id, 'two steps have this name')),
    ...script.steps.flatMap((step) => {
      if (step.type === 'verify' && step.items.length >= MOST_ANSWERS) {
        return [fault('V11-keys', step.id, 'more items than digits')];
      }
      if (step.type !== 'ask') return [];
      const digits = step.answers.map(({ digit }) => digit);
      if (digits.length === 0) return [fault('V05-no-end', step.id, 'has no answer')];
      return new Set(digits).size === digits.length ? [] : [fault('V11-keys', step.id, 'two answers have one digit')];
    }),
  ];
}

/** Everything wrong with a script that fits its schema. Without an error it may be shipped. */
export function checkScript(script: Script, context: CheckContext): readonly ScriptFinding[] {
  return [
    ...script.locales
      .filter((locale) => script.title[locale] === undefined)
      .map((locale) => fault('V13-locale', `title (${locale})`, 'has no text')),
    ...checkKeys(script),
    ...script.steps.flatMap((step) => checkTargets(step, context)),
    ...script.steps.flatMap((step) => textsOfStep(step).flatMap((texts) => checkTexts(script, texts))),
    ...checkPath(script),
    ...checkWords(script),
  ];
}

/** The same for whatever came from a file. */
export function checkScriptFile(value: unknown, context: CheckContext): readonly ScriptFinding[] {
  const parsed = ScriptSchema.safeParse(value);
  if (parsed.success) return checkScript(parsed.data, context);
  return parsed.error.issues.map(({ path, message }) => fault('V01-schema', path.join('.'), message));
}
