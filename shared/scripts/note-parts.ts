import type { Disclosure } from '../rules/types/act';
import type { ScriptLanguage, Texts, VerifyItem } from './model';
import type { PlayerState, Scripts } from './player';

/** What the drafted note is made of, in its order; the words around it belong to whoever shows it. */
export type NotePart =
  | { readonly kind: 'reached'; readonly who: 'right-party' | 'not-verified' }
  | { readonly kind: 'verified-by'; readonly items: readonly VerifyItem[] }
  | { readonly kind: 'said'; readonly disclosures: readonly Disclosure[] }
  /** The note of an answer, as its script words it. */
  | { readonly kind: 'answer'; readonly words: string };

function inLanguage(texts: Texts | undefined, language: ScriptLanguage): string | null {
  return texts?.[language] ?? texts?.en ?? null;
}

/** The note of each answer that stands. */
function answerNotes(scripts: Scripts, state: PlayerState, language: ScriptLanguage): readonly string[] {
  return state.answers.flatMap(({ script, step, digit }) => {
    const found = scripts.get(script)?.script.steps.find(({ id }) => id === step);
    const given = found?.type === 'ask' ? found.answers.find((each) => each.digit === digit) : undefined;
    const words = inLanguage(given?.note, language);
    return words === null ? [] : [words];
  });
}

/**
 * What the way through the script says for the note, in the language notes are written in: who was reached, how they were verified,
 * what was said to them, what they answered. Nothing of what was typed.
 */
export function noteParts(scripts: Scripts, state: PlayerState, language: ScriptLanguage): readonly NotePart[] {
  const wasAsked = state.log.some(({ answer }) => answer === 'not-verified');
  const reached: readonly NotePart[] = state.isVerified
    ? [
        { kind: 'reached', who: 'right-party' },
        { kind: 'verified-by', items: state.matched },
      ]
    : wasAsked
      ? [{ kind: 'reached', who: 'not-verified' }]
      : [];
  const said: readonly NotePart[] = state.said.length === 0 ? [] : [{ kind: 'said', disclosures: state.said }];
  const answers = answerNotes(scripts, state, language).map((words): NotePart => ({ kind: 'answer', words }));
  return [...reached, ...said, ...answers];
}
