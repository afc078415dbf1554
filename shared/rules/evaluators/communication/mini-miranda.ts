import { z } from 'zod';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { isSpoken } from '../holds/act-kinds';
import { isProfessional } from '../holds/stops';
import { communicationsAbout } from './prior-communications';
import { purposeOf } from '../holds/purpose';

/** A location contact may not say it, and a confirmation of an opt-out says nothing else (12 CFR 1006.10, 1006.14(h)(2)). */
function isExempt(context: RuleContext): boolean {
  const purpose = purposeOf(context);
  return purpose === 'location' || purpose === 'opt-out-confirmation' || isProfessional(context);
}

/**
 * The first communication with the consumer about a debt says that it is an attempt to collect it and that information will be
 * used for that; when the first was oral, the first in writing says it again (12 CFR 1006.18(e)(1)).
 */
export const firstCommunication = evaluator({
  name: 'first-communication',
  stage: 'content',
  params: z.strictObject({ isRepeatedInFirstWriting: z.boolean() }),
  evaluate: (context, { isRepeatedInFirstWriting }) => {
    if (isExempt(context)) return null;
    const isWriting = !isSpoken(context.act);
    const first: string[] = [];
    const firstWritten: string[] = [];
    for (const { debtId } of context.debts) {
      const earlier = communicationsAbout(debtId, context);
      if (earlier.length === 0) first.push(debtId);
      else if (isWriting && isRepeatedInFirstWriting && !earlier.some((each) => each.isWritten))
        firstWritten.push(debtId);
    }
    if (first.length === 0 && firstWritten.length === 0) return null;
    const facts = { firstAbout: first, firstInWritingAbout: firstWritten };
    return context.act.disclosures.includes('mini-miranda') ? met(facts) : unmet('MINI_MIRANDA_MISSING', facts);
  },
});

/** Every later communication says that it is from a debt collector (12 CFR 1006.18(e)(2)); saying more says that too. */
export const laterCommunication = evaluator({
  name: 'later-communication',
  stage: 'content',
  params: z.strictObject({}),
  evaluate: (context) => {
    if (isExempt(context)) return null;
    const later = context.debts.filter(({ debtId }) => communicationsAbout(debtId, context).length > 0);
    if (later.length === 0) return null;
    const facts = { laterAbout: later.map(({ debtId }) => debtId) };
    const { disclosures } = context.act;
    const isSaid = disclosures.includes('from-debt-collector') || disclosures.includes('mini-miranda');
    return isSaid ? met(facts) : unmet('LATER_DISCLOSURE_MISSING', facts);
  },
});
