import type { Span } from './fold-text';

/** What a text is written for; each has its own rules. */
export const LINT_PURPOSES = ['note', 'voicemail', 'location-call', 'email', 'text', 'letter', 'script'] as const;
export type LintPurpose = (typeof LINT_PURPOSES)[number];

export const LINT_CODES = [
  'CARD_NUMBER',
  'CARD_CODE',
  'SOCIAL_SECURITY_NUMBER',
  'DIAGNOSIS',
  'VOICEMAIL_TOKEN_MISSING',
  'VOICEMAIL_TOKEN_NOT_ALLOWED',
  'VOICEMAIL_WORD_FORBIDDEN',
  'VOICEMAIL_WORD_UNKNOWN',
  'VOICEMAIL_NAME_NOT_NEUTRAL',
  'VOICEMAIL_NAME_UNCHECKED',
  'LOCATION_WORD_FORBIDDEN',
  'LOCATION_TOKEN_NOT_ALLOWED',
  'LOCATION_NAME_UNASKED',
  'LOCATION_PURPOSE_MISSING',
  'OPT_OUT_MISSING',
  'OVERSHADOWING_DEADLINE',
  'OVERSHADOWING_DATE',
  'FORBIDDEN_PHRASE',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/**
 * One thing wrong with a text. `refuse` may not be saved or sent; `warn` asks for a reason. `from`/`to` are offsets in UTF-16
 * units, `to` exclusive; what is missing is told at 0..0. `hint` says what to do and never repeats what was found.
 */
export type LintFinding = {
  readonly code: LintCode;
  readonly level: 'refuse' | 'warn';
  readonly ruleId: string;
  readonly citation: string;
  readonly from: number;
  readonly to: number;
  readonly hint: string | null;
};

/** The law a finding rests on. */
export type LintRule = { readonly ruleId: string; readonly citation: string };

export const LINT_RULES = {
  pci: { ruleId: 'US-PCI', citation: 'PCI DSS 4.0.1, 3.3.1 and 3.4.1' },
  glba: { ruleId: 'US-GLBA', citation: '16 CFR 314.4(c)' },
  hipaa: { ruleId: 'US-HIPAA-MIN', citation: '45 CFR 164.502(b)' },
  limitedContent: { ruleId: 'US-REGF-LCM', citation: '12 CFR 1006.2(j)' },
  location: { ruleId: 'US-REGF-LOC', citation: '12 CFR 1006.10(b)' },
  optOut: { ruleId: 'US-REGF-EOPTOUT', citation: '12 CFR 1006.6(e)' },
  overshadowing: { ruleId: 'US-REGF-DISP-OVERSH', citation: '12 CFR 1006.38(b)(1)' },
} as const satisfies Record<string, LintRule>;

/** Where something that is missing is told. */
export const NOWHERE: Span = { from: 0, to: 0 };

/** A finding at a place in the text. */
export function finding(
  code: LintCode,
  level: LintFinding['level'],
  rule: LintRule,
  span: Span,
  hint: string | null,
): LintFinding {
  return { code, level, ruleId: rule.ruleId, citation: rule.citation, from: span.from, to: span.to, hint };
}
