import { findCardCodes } from './card-codes';
import { findCardNumbers } from './card-numbers';
import { type FoldedText, type Span, foldText } from './fold-text';
import { type LintFinding, LINT_RULES, finding } from './lint-finding';
import { findSocialSecurityNumbers } from './social-security';

/** What may never be kept, wherever it is written. */
export type SensitiveCode = 'CARD_NUMBER' | 'CARD_CODE' | 'SOCIAL_SECURITY_NUMBER';
export type SensitiveFinding = LintFinding & { readonly code: SensitiveCode };

/** Where card numbers, card codes and Social Security numbers stand, whatever the text is for. */
export function sensitiveFindings(folded: FoldedText): readonly SensitiveFinding[] {
  const refuse =
    (code: SensitiveCode, hint: string) =>
    (span: Span): SensitiveFinding => ({
      ...finding(code, 'refuse', code === 'SOCIAL_SECURITY_NUMBER' ? LINT_RULES.glba : LINT_RULES.pci, span, hint),
      code,
    });
  return [
    ...findCardNumbers(folded).map(refuse('CARD_NUMBER', 'Take the card number out; the last four digits may stay.')),
    ...findCardCodes(folded).map(refuse('CARD_CODE', 'Take the security code of the card out; it is never kept.')),
    ...findSocialSecurityNumbers(folded).map(
      refuse('SOCIAL_SECURITY_NUMBER', 'Take the Social Security number out; the last four digits may stay.'),
    ),
  ];
}

/** What stands where something sensitive stood. Holds no digit, so that masking can never make a new number. */
export const MASK = '[removed]';

function mergedSpans(findings: readonly LintFinding[]): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of findings.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/**
 * The text with every card number, card code and Social Security number replaced by one fixed word: for whoever must show again
 * what was refused. Taking one out can bring another to light, so it looks again until nothing is left.
 */
export function maskSensitive(text: string): string {
  let masked = text;
  for (;;) {
    const spans = mergedSpans(sensitiveFindings(foldText(masked)));
    if (spans.length === 0) return masked;
    let shown = '';
    let at = 0;
    for (const span of spans) {
      shown += masked.slice(at, span.from) + MASK;
      at = span.to;
    }
    masked = shown + masked.slice(at);
  }
}
