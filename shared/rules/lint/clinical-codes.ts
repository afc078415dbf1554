import { type FoldedText, type Span, spanIn } from './fold-text';

/** ICD-10-CM with its dot (E11.9, S72.001A): this shape is nothing else. Without the dot only behind a word for a diagnosis. */
const ICD_WITH_DOT = /(?<![a-z0-9])[a-z]\d[0-9ab]\.[0-9x][0-9a-z]{0,3}(?![a-z0-9])/g;
const DIAGNOSIS =
  /(?<![a-z0-9])(?:dx|diagnos(?:is|es|ed|tico|ticos|ticado|ticada)|icd(?:-? ?(?:9|10))?(?:-? ?cm)?)(?:[\s:#=,-]{1,4}(?:codes? )?[a-z]\d[0-9ab](?:\.?[0-9x][0-9a-z]{0,3})?)?(?![a-z0-9])/g;
/** CPT and HCPCS codes are five signs as a ZIP is: only behind a word that names them. */
const PROCEDURES =
  /(?<![a-z0-9])(?:cpt|hcpcs|procedures?|proc\.?|procedimientos?)[\s:#=-]{1,3}(?:codes?[\s:#=-]{1,3}|codigo[\s:#=-]{1,3})?(?:\d{4}[0-9ft]|[a-v]\d{4})(?:[\s,/&]{1,3}(?:and )?(?:\d{4}[0-9ft]|[a-v]\d{4}))*(?![a-z0-9])/g;

/** Where diagnoses and procedure codes stand. To be asked for medical debts only: elsewhere the same signs mean other things. */
export function findClinicalCodes(folded: FoldedText): readonly Span[] {
  const spans = [DIAGNOSIS, ICD_WITH_DOT, PROCEDURES].flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  const whole = spans.filter(
    (span, index) => !spans.some((other, at) => at < index && other.from <= span.from && span.to <= other.to),
  );
  return whole.map((span) => spanIn(folded, span.from, span.to));
}
