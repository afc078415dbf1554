import { z } from 'zod';
import { type Evaluation, evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import { PURPOSES } from '../../types/act';
import { isContactOrTalk } from './act-kinds';
import { answersThePerson } from './answering';
import { isProfessional, protectsAsConsumer, stopFacts, type StopOf, stopsOf, strictest, unmetWarning } from './stops';
import { purposeOf } from './purpose';

const purposes = z.array(z.enum(PURPOSES));
const params = z.strictObject({
  /** What may still be said once after the notice: 12 CFR 1006.6(c)(2). */
  permittedPurposes: purposes,
  /** What another law requires to be sent, as often as it requires it. */
  alwaysPermitted: purposes,
});
type Params = z.output<typeof params>;

function judged(stop: StopOf<'cease'>, context: RuleContext, rule: Params): Evaluation {
  const { act } = context;
  const purpose = purposeOf(context);
  const facts = { ...stopFacts(stop, context), purpose, usedPurposes: [...stop.usedPurposes] };
  if (rule.alwaysPermitted.includes(purpose)) return met(facts);
  if (rule.permittedPurposes.includes(purpose))
    return stop.usedPurposes.includes(purpose) ? unmet('CEASE_PURPOSE_USED', facts) : met(facts);
  if (answersThePerson(context, stop.receivedAt)) return unmetWarning('CEASE_ANSWER_ONLY', facts);
  if (!protectsAsConsumer(stop, context)) return unmetWarning('CEASE_ASKING_OTHERS', facts);
  // Somebody on the line called in or picked up before the notice was known: there is no taking the call back.
  return act.kind === 'talk' ? unmetWarning('CEASE_ANSWER_ONLY', facts) : unmet('CEASE_RECEIVED', facts);
}

/**
 * A written notice that the consumer refuses to pay or wants no more contact ends it for that debt by every channel, from receipt
 * (12 CFR 1006.6(c)). A spoken one is no cease but an opt-out of the phone, and is read there.
 */
export const cease = evaluator({
  name: 'cease',
  stage: 'holds',
  params,
  evaluate: (context, rule) => {
    if (!isContactOrTalk(context.act) || isProfessional(context)) return null;
    const notices = stopsOf('cease', context).filter((stop) => stop.isWritten);
    return strictest(notices.map((stop) => judged(stop, context, rule)));
  },
});
