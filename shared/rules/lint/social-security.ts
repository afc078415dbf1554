import { type FoldedText, type Span, spanIn } from './fold-text';

/** Written as a Social Security number is (or an ITIN, which begins with 9): 123-45-6789, 123 45 6789, 123.45.6789. */
const WRITTEN = /(?<![\d])(?<!\d[-.])(?!000|666)\d{3}( ?[-. ] ?)(?!00)\d{2}\1(?!0000)\d{4}(?![\d])(?![-.]\d)/g;

const LABEL =
  '(?:ssn|s\\.s\\.n\\.?|ss ?(?:#|no\\.?|num(?:ber)?)|soc(?:ial)?\\.?(?: ?sec(?:urity)?\\.?)?|itin|(?:numero de )?seguro social)';
const NINE = '\\d(?:[ .\\-/]{0,2}\\d){8}';
const LABELLED = new RegExp(
  `(?<![a-z])${LABEL}(?: (?:number|no\\.?|num\\.?|nr))?[^a-z0-9]{0,4}(?:(?:is|es|was|of)[^a-z0-9]{1,3})?(${NINE})(?!\\d)`,
  'g',
);
const BEFORE_LABEL = new RegExp(
  `(?<!\\d)(${NINE})[ ,:\\-=(]{1,3}(?:(?:is|es|as) )?(?:(?:the|her|his|my|their|su|mi|el) )?${LABEL}(?![a-z])`,
  'g',
);

/**
 * Where Social Security numbers stand: in their written form, or nine digits beside a word that names one. Nine digits alone are
 * an account number or a phone as often, and pass; so do the last four, which may be kept.
 */
export function findSocialSecurityNumbers(folded: FoldedText): readonly Span[] {
  const { text } = folded;
  const written = [...text.matchAll(WRITTEN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const labelled = [...text.matchAll(LABELLED)].map((match) => {
    const to = match.index + match[0].length;
    return { from: to - (match[1] ?? '').length, to };
  });
  const before = [...text.matchAll(BEFORE_LABEL)].map((match) => ({
    from: match.index,
    to: match.index + (match[1] ?? '').length,
  }));
  const all = [...written, ...labelled, ...before];
  const unique = all.filter((span, index) => all.findIndex((other) => other.from === span.from) === index);
  return unique.map((span) => spanIn(folded, span.from, span.to));
}
