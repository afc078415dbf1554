import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { unmetWarning } from '../holds/stops';
import { lintPurposeOf, textFindings } from './text-findings';

const MOST_PLACES = 20;

const params = z.strictObject({
  /** The rules whose findings count, by the id the lint gives them. */
  findingsOf: z.array(z.string()).min(1),
});
type Params = z.output<typeof params>;

/** What the lint finds in the act's text under the rules asked for; null when the act has no text. */
function read(context: RuleContext, { findingsOf }: Params): Evaluation | null {
  const all = textFindings(context);
  if (all === null) return null;
  const purpose = lintPurposeOf(context);
  const found = all.filter(({ ruleId }) => findingsOf.includes(ruleId));
  if (found.length === 0) return met({ purpose });
  const facts = {
    purpose,
    codes: [...new Set(found.map(({ code }) => code))],
    places: found.slice(0, MOST_PLACES).map(({ from, to }) => [from, to]),
  };
  const isRefused = found.some(({ level }) => level === 'refuse');
  return isRefused ? unmet('TEXT_REFUSED', facts) : unmetWarning('TEXT_NEEDS_CARE', facts);
}

/** The words of a message, letter or script, read by the lint. What it refuses is not met; where it only warns, so does this. */
export const textLint = evaluator({ name: 'text-lint', stage: 'content', params, evaluate: read });

/**
 * A message left on a machine or dropped without ringing (12 CFR 1006.2(j)): all that a limited-content message must hold and
 * nothing else. One whose words nobody knows is asked about.
 */
export const limitedContentMessage = evaluator({
  name: 'limited-content-message',
  stage: 'content',
  params,
  evaluate: (context, rule) => {
    const purpose = lintPurposeOf(context);
    if (purpose !== 'voicemail') return null;
    return read(context, rule) ?? unmetWarning('VOICEMAIL_WORDS_UNKNOWN', { purpose });
  },
});
