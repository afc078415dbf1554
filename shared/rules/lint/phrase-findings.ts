import { type FoldedText, spanIn } from './fold-text';
import { FORBIDDEN_PHRASES, type PhraseRow } from './forbidden-phrases';
import { type LintFinding, finding } from './lint-finding';

function compiled(row: PhraseRow): RegExp {
  const either = [...row.english, ...row.spanish].join('|').replaceAll(' ', '\\s+');
  return new RegExp(`(?<![a-z0-9])(?:${either})(?![a-z0-9])`, 'g');
}

const PATTERNS: readonly (readonly [PhraseRow, RegExp])[] = FORBIDDEN_PHRASES.map((row) => [row, compiled(row)]);

/** Where forbidden phrases stand. */
export function phraseFindings(
  folded: FoldedText,
  facts: { readonly hasJudgment: boolean; readonly isInValidationPeriod: boolean },
): readonly LintFinding[] {
  return PATTERNS.flatMap(([row, pattern]) => {
    if (row.unless === 'judgment' && facts.hasJudgment) return [];
    if (row.only === 'validation-period' && !facts.isInValidationPeriod) return [];
    return [...folded.text.matchAll(pattern)].map((match) =>
      finding('FORBIDDEN_PHRASE', row.level, row, spanIn(folded, match.index, match.index + match[0].length), row.hint),
    );
  });
}
