import { AMOUNTS, DEBT_WORDS } from './debt-words';
import { type FoldedText, type Span, foldText, spanIn } from './fold-text';
import { LINT_RULES, type LintFinding, NOWHERE, finding } from './lint-finding';
import { tokensOf, withoutTokens } from './template-tokens';

const ALLOWED: readonly string[] = [
  'agentname',
  'anyrepresentative',
  'consumername',
  'datetime',
  'knownaddress',
  'knownemployer',
  'knownphone',
  'phone',
  'salutation',
  'thirdpartyname',
];

/** Says that location information is confirmed or corrected. */
const PURPOSE =
  /(?<![a-z])(?:confirm|correct|verif|updat|confirmar|corregir|verificar|actualizar)\w*(?![a-z])[^.!?]{0,60}(?<![a-z])(?:location|address|phone|number|where|employ\w*|work\w*|live[sd]?|direccion|telefono|numero|domicilio|donde|trabaj\w*|empleo)(?![a-z])/;

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function mentions(text: string, name: string | undefined): readonly Span[] {
  const folded = foldText(name ?? '').text.trim();
  if (folded === '') return [];
  const spans: Span[] = [];
  for (let from = text.indexOf(folded); from >= 0; from = text.indexOf(folded, from + 1)) {
    spans.push({ from, to: from + folded.length });
  }
  return spans;
}

/**
 * The script of a call to somebody else for location information: own name, that an address, a phone or a workplace is confirmed
 * or corrected, the employer only if expressly asked, and never that there is a debt (12 CFR 1006.10(b)).
 */
export function locationCallFindings(
  folded: FoldedText,
  context: { readonly businessName?: string; readonly employerWasAsked?: boolean },
): readonly LintFinding[] {
  const rule = LINT_RULES.location;
  const spoken = withoutTokens(folded);
  const at = (span: Span) => spanIn(folded, span.from, span.to);
  const tokens = tokensOf(folded);
  const names = [...tokens.filter((token) => token.name === 'businessname'), ...mentions(spoken, context.businessName)];
  const inName = (span: Span) => names.some((name) => name.from <= span.from && span.to <= name.to);
  const words = [...spansOf(spoken, DEBT_WORDS), ...spansOf(spoken, AMOUNTS)].filter((span) => !inName(span));
  const foreign = tokens.filter((token) => token.name !== 'businessname' && !ALLOWED.includes(token.name));
  const findings = [
    ...words.map((span) =>
      finding('LOCATION_WORD_FORBIDDEN', 'refuse', rule, at(span), 'Nobody else may learn that there is a debt.'),
    ),
    ...foreign.map((token) =>
      finding('LOCATION_TOKEN_NOT_ALLOWED', 'refuse', rule, at(token), 'A location call may not tell this.'),
    ),
  ];
  if (context.employerWasAsked !== true) {
    const hint = 'Name the business only when expressly asked for it.';
    findings.push(...names.map((span) => finding('LOCATION_NAME_UNASKED', 'refuse', rule, at(span), hint)));
  }
  if (!PURPOSE.test(spoken)) {
    const hint = 'Say that you confirm or correct an address, a phone or a workplace.';
    findings.push(finding('LOCATION_PURPOSE_MISSING', 'warn', rule, NOWHERE, hint));
  }
  return findings;
}
