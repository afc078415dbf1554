import { assertNever } from '../../kernel/assert-never';
import type { LocalDay } from '../../kernel/calendar';
import { findClinicalCodes } from './clinical-codes';
import { type FoldedText, foldText } from './fold-text';
import { limitedContentFindings } from './limited-content';
import { LINT_RULES, type LintFinding, type LintPurpose, finding } from './lint-finding';
import { locationCallFindings } from './location-call';
import { optOutFindings } from './opt-out-line';
import { overshadowingFindings } from './overshadowing';
import { phraseFindings } from './phrase-findings';
import { sensitiveFindings } from './sensitive-text';

/** What is known around the text; what is not known is taken the careful way. */
export type LintContext = {
  /** The debt is medical: diagnoses and procedures may not be written. */
  readonly isMedical?: boolean;
  /** Last day of the validation period, in the consumer's calendar; null or absent when none runs. */
  readonly validationPeriodEndsOn?: LocalDay | null;
  /** The day the text goes out. */
  readonly today?: LocalDay;
  readonly businessName?: string;
  /** The business name was approved as one that does not show that debts are collected. */
  readonly businessNameIsNeutral?: boolean;
  /** The person called for location information expressly asked who the caller works for. */
  readonly employerWasAsked?: boolean;
  readonly hasJudgment?: boolean;
};

function clinicalFindings(folded: FoldedText, purpose: LintPurpose): readonly LintFinding[] {
  const level = purpose === 'note' ? 'warn' : 'refuse';
  const hint = 'Say what was billed, not what was treated.';
  return findClinicalCodes(folded).map((span) => finding('DIAGNOSIS', level, LINT_RULES.hipaa, span, hint));
}

function purposeFindings(folded: FoldedText, purpose: LintPurpose, context: LintContext): readonly LintFinding[] {
  const endsOn = context.validationPeriodEndsOn ?? null;
  const overshadowing = () => (endsOn === null ? [] : overshadowingFindings(folded, { endsOn, today: context.today }));
  switch (purpose) {
    case 'note':
      return [];
    case 'voicemail':
      return limitedContentFindings(folded, context);
    case 'location-call':
      return locationCallFindings(folded, context);
    case 'email':
    case 'text':
      return [...optOutFindings(folded), ...overshadowing()];
    case 'letter':
    case 'script':
      return overshadowing();
    default:
      return assertNever(purpose);
  }
}

/**
 * Everything wrong with a text for its purpose, in the order of the text. Card numbers, card codes and Social Security numbers
 * refuse everywhere. In a note nothing else does: a note may quote what the consumer said, so phrases and diagnoses only warn.
 * Cites per finding: PCI DSS 4.0.1; 16 CFR 314.4; 45 CFR 164.502(b); 12 CFR 1006.2(j), 1006.6(e), 1006.10(b), 1006.18,
 * 1006.22(b), 1006.38(b)(1).
 */
export function lintText(text: string, purpose: LintPurpose, context: LintContext = {}): readonly LintFinding[] {
  const folded = foldText(text);
  const endsOn = context.validationPeriodEndsOn ?? null;
  const phrases = phraseFindings(folded, {
    hasJudgment: context.hasJudgment === true,
    isInValidationPeriod: endsOn !== null && (context.today === undefined || context.today <= endsOn),
  });
  const all = [
    ...sensitiveFindings(folded),
    ...(context.isMedical === true ? clinicalFindings(folded, purpose) : []),
    ...phrases.map((found): LintFinding => (purpose === 'note' ? { ...found, level: 'warn' } : found)),
    ...purposeFindings(folded, purpose, context),
  ];
  return all.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
