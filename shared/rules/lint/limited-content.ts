import { AMOUNTS, COLLECTION_NAME, DEBT_WORDS } from './debt-words';
import { type FoldedText, type Span, foldText, spanIn } from './fold-text';
import { LINT_RULES, type LintFinding, NOWHERE, finding } from './lint-finding';
import { tokensOf, withoutTokens } from './template-tokens';

const REQUIRED = ['businessName', 'replyRequest', 'agentName', 'phone'] as const;
const OPTIONAL = ['salutation', 'dateTime', 'suggestedTimes', 'anyRepresentative'] as const;
const ALLOWED: readonly string[] = [...REQUIRED, ...OPTIONAL].map((name) => name.toLowerCase());

/** Words that only join the tokens. Any other word may be one too many, and one too many makes the message a communication. */
const JOINING = new Set(
  (
    'a again afternoon an and any anyone at back bye call calling can contact day evening for from good goodbye ' +
    'great have hello help here hi i in is it leave may me message morning my name nice number of office on or our please ' +
    'reach reached reaching representative return returned reply soon thank thanks that the this to today us we will with you your ' +
    'buenos buenas dias tardes noches hola soy es habla mi nombre de del la el con por favor llame llamenos llameme devuelva ' +
    'llamada al numero gracias hasta luego puede comunicarse y o cualquier representante ayudarle lo antes posible'
  ).split(' '),
);
const WORDS = /[a-z]+(?:'[a-z]+)?|\d[\d.,:-]*/g;

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function nameFindings(name: string | undefined, isNeutral: boolean | undefined): readonly LintFinding[] {
  const rule = LINT_RULES.limitedContent;
  if (isNeutral === true) return [];
  if (isNeutral === undefined && name === undefined) {
    const hint = 'Have the business name checked: it may not show that you collect debts.';
    return [finding('VOICEMAIL_NAME_UNCHECKED', 'warn', rule, NOWHERE, hint)];
  }
  if (isNeutral === undefined && !COLLECTION_NAME.test(foldText(name ?? '').text)) return [];
  const hint = 'The business name shows that you collect debts. Use an approved neutral name.';
  return [finding('VOICEMAIL_NAME_NOT_NEUTRAL', 'refuse', rule, NOWHERE, hint)];
}

/**
 * A limited-content message names the business neutrally, asks for a reply, and gives a person and a phone number, and says nothing
 * besides a greeting, date and time, suggested times and that anybody there can help (12 CFR 1006.2(j)). Anything more makes it a
 * communication about the debt, left where others may hear it.
 */
export function limitedContentFindings(
  folded: FoldedText,
  context: { readonly businessName?: string; readonly businessNameIsNeutral?: boolean },
): readonly LintFinding[] {
  const rule = LINT_RULES.limitedContent;
  const tokens = tokensOf(folded);
  const spoken = withoutTokens(folded);
  const at = (span: Span) => spanIn(folded, span.from, span.to);
  const missing = REQUIRED.filter((name) => !tokens.some((token) => token.name === name.toLowerCase()));
  const foreign = tokens.filter((token) => !ALLOWED.includes(token.name));
  const forbidden = [...spansOf(spoken, DEBT_WORDS), ...spansOf(spoken, AMOUNTS)];
  const isForbidden = (span: Span) => forbidden.some((other) => other.from < span.to && span.from < other.to);
  const unknown = spansOf(spoken, WORDS).filter(
    (span) => !JOINING.has(spoken.slice(span.from, span.to)) && !isForbidden(span),
  );
  return [
    ...missing.map((name) =>
      finding('VOICEMAIL_TOKEN_MISSING', 'refuse', rule, NOWHERE, `The message must hold {${name}}.`),
    ),
    ...foreign.map((token) =>
      finding('VOICEMAIL_TOKEN_NOT_ALLOWED', 'refuse', rule, at(token), 'A limited-content message may not hold this.'),
    ),
    ...forbidden.map((span) =>
      finding('VOICEMAIL_WORD_FORBIDDEN', 'refuse', rule, at(span), 'This tells what the call is about. Take it out.'),
    ),
    ...unknown.map((span) =>
      finding('VOICEMAIL_WORD_UNKNOWN', 'warn', rule, at(span), 'Nothing may be added to the message. Is this needed?'),
    ),
    ...nameFindings(context.businessName, context.businessNameIsNeutral),
  ];
}
