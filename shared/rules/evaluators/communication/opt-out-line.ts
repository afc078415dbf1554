import { z } from 'zod';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { foldText } from '../../lint/fold-text';
import { optOutFindings } from '../../lint/opt-out-line';
import { isElectronic } from '../holds/media';
import { purposeOf } from '../holds/purpose';

/**
 * Every email, text and message says how to stop messages to that address or number (12 CFR 1006.6(e)): the template is known to
 * carry it, or the text shows it. The confirmation of an opt-out holds nothing else.
 */
export const optOutLine = evaluator({
  name: 'opt-out-line',
  stage: 'content',
  params: z.strictObject({}),
  evaluate: (context) => {
    const { act } = context;
    if (!isElectronic(act.kind) || purposeOf(context) === 'opt-out-confirmation') return null;
    const facts = { kind: act.kind, hasText: act.text !== null };
    if (act.disclosures.includes('opt-out-instructions')) return met(facts);
    const isInText = act.text !== null && optOutFindings(foldText(act.text)).length === 0;
    return isInText ? met(facts) : unmet('OPT_OUT_LINE_MISSING', facts);
  },
});
