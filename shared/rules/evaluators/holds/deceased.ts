import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { personClass } from '../../judge/coverage';
import { PERSON_ROLES } from '../../types/facts';
import { isContactOrTalk, isPayment } from './act-kinds';
import { isProfessional, stopFacts, type StopOf, stopsOf, strictest, unmetWarning } from './stops';
import { purposeOf } from './purpose';

const params = z.strictObject({
  /** Who speaks for the estate. */
  allowedRoles: z.array(z.enum(PERSON_ROLES)),
  /** Who owes in their own right and lives: asks before contact. */
  askForRoles: z.array(z.enum(PERSON_ROLES)),
});
type Params = z.output<typeof params>;

function judged(stop: StopOf<'deceased'>, context: RuleContext, rule: Params): Evaluation {
  const { act } = context;
  const { personId, role } = context.facts.person;
  const facts = { ...stopFacts(stop, context), diedOn: stop.diedOn, role };
  if (stop.personId === personId) return unmet('DECEASED', facts);
  if (rule.allowedRoles.includes(role)) return met(facts);
  if (isPayment(act)) return unmet('DECEASED_PAYMENT', facts);
  if (act.kind === 'talk' && act.purpose === 'respond') return unmetWarning('DECEASED_ANSWER_ONLY', facts);
  if (stop.personId !== null && rule.askForRoles.includes(role)) return unmetWarning('DECEASED_OTHER_OBLIGOR', facts);
  const isOutsider = personClass(role) === 'third-party' && role !== 'household';
  // Somebody else may be asked who acts for the estate (comment 10(a)-1).
  if (purposeOf(context) === 'location' && isOutsider) return unmetWarning('DECEASED_ASK_FOR_ESTATE', facts);
  return unmet('DECEASED_HOUSEHOLD', facts);
}

/**
 * After a death only the executor, administrator or personal representative is talked to (12 CFR 1006.6(a)(4)); the household is
 * left alone, and nothing is debited.
 */
export const deceased = evaluator({
  name: 'deceased',
  stage: 'holds',
  params,
  evaluate: (context, rule) => {
    const { act } = context;
    if (!isContactOrTalk(act) && !isPayment(act)) return null;
    if (isProfessional(context)) return null;
    return strictest(stopsOf('deceased', context).map((stop) => judged(stop, context, rule)));
  },
});
