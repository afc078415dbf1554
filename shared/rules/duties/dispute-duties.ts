import { z } from 'zod';
import { addDays } from '../../kernel/calendar';
import { businessDeadline } from './business-deadline';
import { dutyEvaluator, stepsDoneOn } from './duty-evaluator';
import { ESCALATION_PARAMS } from './escalation-params';
import type { HappeningOf } from './types';

const Forms = z.array(z.enum(['written', 'oral'])).min(1);

function isAddedWithin(days: number, { on, materialAddedOn }: HappeningOf<'dispute.received'>): boolean {
  return materialAddedOn !== null && materialAddedOn <= addDays(on, days);
}

/**
 * A dispute is investigated and answered, or the debt substantiated, within days of its receipt; longer when the consumer added
 * material in that time (12 CFR 1022.43(e); 15 USC 1681s-2(b); 23 NYCRR 1.4; Tex. Fin. Code 392.202).
 */
export const disputeAnswer = dutyEvaluator({
  name: 'dispute-answer',
  triggers: ['dispute.received'],
  params: z.strictObject({
    ...ESCALATION_PARAMS,
    days: z.int().min(1),
    extendedDays: z.int().min(1).nullable(),
    via: z.enum(['consumer', 'bureau']),
    forms: Forms,
    step: z.enum(['dispute-answer', 'substantiation']),
    /** Only for a debt reported to a bureau; a frivolous dispute then needs no answer but its own notice. */
    ifFurnished: z.boolean(),
    ifChargedOff: z.boolean(),
  }),
  draft: (context, rule) => {
    const { on, form, via, isFurnished, isChargedOff, frivolousFoundOn } = context.happening;
    if (via !== rule.via || !rule.forms.includes(form)) return null;
    if (rule.ifFurnished && isFurnished === false) return null;
    if (rule.ifChargedOff && isChargedOff === false) return null;
    const days =
      rule.extendedDays !== null && isAddedWithin(rule.days, context.happening) ? rule.extendedDays : rule.days;
    return {
      kind: rule.step === 'substantiation' ? 'substantiate-debt' : 'answer-dispute',
      dueOn: addDays(on, days),
      doneOn: stepsDoneOn(context, { steps: [rule.step] }),
      isVoid: rule.ifFurnished && frivolousFoundOn !== null,
    };
  },
});

/** After a dispute of a charged-off debt the consumer is told how to ask for substantiation (23 NYCRR 1.4(b)). */
export const disputeInstructions = dutyEvaluator({
  name: 'dispute-instructions',
  triggers: ['dispute.received'],
  params: z.strictObject({ ...ESCALATION_PARAMS, days: z.int().min(1), forms: Forms }),
  draft: (context, { days, forms }) => {
    const { on, form, via, isChargedOff } = context.happening;
    if (via !== 'consumer' || isChargedOff === false || !forms.includes(form)) return null;
    return {
      kind: 'send-dispute-instructions',
      dueOn: addDays(on, days),
      doneOn: stepsDoneOn(context, { steps: ['dispute-instructions', 'substantiation'] }),
    };
  },
});

/** A disputed debt that was reported is marked as disputed with the bureaus (15 USC 1692e(8)). */
export const disputeMark = dutyEvaluator({
  name: 'dispute-mark',
  triggers: ['dispute.received'],
  params: z.strictObject({ ...ESCALATION_PARAMS, businessDays: z.int().min(0) }),
  draft: (context, { businessDays }) => {
    if (context.happening.isFurnished === false) return null;
    return {
      kind: 'mark-dispute',
      dueOn: businessDeadline(context.happening.on, businessDays),
      doneOn: stepsDoneOn(context, { steps: ['dispute-marked'] }),
    };
  },
});

/** A direct dispute that was found frivolous is answered with the reasons within five business days (12 CFR 1022.43(f)(2)). */
export const frivolousNotice = dutyEvaluator({
  name: 'frivolous-notice',
  triggers: ['dispute.received'],
  params: z.strictObject({ ...ESCALATION_PARAMS, businessDays: z.int().min(0) }),
  draft: (context, { businessDays }) => {
    const { frivolousFoundOn, isFurnished } = context.happening;
    if (frivolousFoundOn === null || isFurnished === false) return null;
    return {
      kind: 'send-frivolous-notice',
      opensOn: frivolousFoundOn,
      dueOn: businessDeadline(frivolousFoundOn, businessDays),
      doneOn: stepsDoneOn(context, { steps: ['frivolous-notice'] }),
    };
  },
});
