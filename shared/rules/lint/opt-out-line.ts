import type { FoldedText } from './fold-text';
import { LINT_RULES, type LintFinding, NOWHERE, finding } from './lint-finding';
import { tokensOf } from './template-tokens';

const HOW =
  '(?:reply|respond|text|send|click|tap|use|visit|call|write|e-?mail|follow|responda|envie|mande|escriba|haga clic|llame|visite)';
const WHAT =
  '(?:stop|opt(?:ing)?[ -]out|unsubscribe|no longer (?:receive|get)|not (?:to )?(?:receive|get)|alto|parar|cancelar|' +
  'dar(?:se)? de baja|baja|dejar de recibir|no recibir)';
/** "Reply STOP", "to opt out of emails to this address, click": what to do and what it does, in one sentence, either way round. */
const SENTENCE = new RegExp(
  `(?<![a-z])(?:${HOW}(?![a-z])[^.!?\\n]{0,80}(?<![a-z])${WHAT}|${WHAT}(?![a-z])[^.!?\\n]{0,80}(?<![a-z])${HOW})(?![a-z])`,
);
/** "You cannot opt out" is no opt-out. */
const DENIED = new RegExp(`(?<![a-z])(?:can ?not|can't|may not|no puede) ${WHAT}(?![a-z])`, 'g');

/** Every email and text carries a clear and simple way to stop messages to that address (12 CFR 1006.6(e)). */
export function optOutFindings(folded: FoldedText): readonly LintFinding[] {
  const hasToken = tokensOf(folded).some((token) => token.name === 'optout');
  if (hasToken || SENTENCE.test(folded.text.replaceAll(DENIED, ' '))) return [];
  const hint = 'Add {optOut}: how to stop messages to this address or number.';
  return [finding('OPT_OUT_MISSING', 'refuse', LINT_RULES.optOut, NOWHERE, hint)];
}
