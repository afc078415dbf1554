import { z } from 'zod';
import { addDays, daysBetween } from '../../kernel/calendar';
import { businessDeadline } from './business-deadline';
import { dutyEvaluator, stepsDoneOn } from './duty-evaluator';
import { ESCALATION_PARAMS } from './escalation-params';
import { postDatedWindow } from './post-dated-window';

/** Notice of depositing an instrument dated more than five days ahead, 10 to 3 business days before (12 CFR 1006.22(c)(2)). */
export const postDatedNotice = dutyEvaluator({
  name: 'post-dated-notice',
  triggers: ['payment.post-dated'],
  params: z.strictObject({
    ...ESCALATION_PARAMS,
    ifPostDatedMoreThanDays: z.int().min(0),
    noticeBusinessDaysMin: z.int().min(1),
    noticeBusinessDaysMax: z.int().min(1),
  }),
  draft: (context, rule) => {
    const { on, depositOn } = context.happening;
    if (daysBetween(on, depositOn) <= rule.ifPostDatedMoreThanDays) return null;
    const { opensOn, closesOn } = postDatedWindow(depositOn, rule.noticeBusinessDaysMin, rule.noticeBusinessDaysMax);
    return {
      kind: 'send-post-dated-notice',
      opensOn,
      dueOn: closesOn,
      endsOn: depositOn,
      doneOn: stepsDoneOn(context, { steps: ['post-dated-notice'], from: opensOn, until: closesOn }),
    };
  },
});

/** Written notice of a recurring debit's new amount, ten days before (12 CFR 1005.10(d)(1)). */
export const amountNotice = dutyEvaluator({
  name: 'amount-notice',
  triggers: ['payment.amount-changed'],
  params: z.strictObject({ ...ESCALATION_PARAMS, noticeDays: z.int().min(1) }),
  draft: (context, { noticeDays }) => ({
    kind: 'send-amount-notice',
    dueOn: addDays(context.happening.debitOn, -noticeDays),
    endsOn: context.happening.debitOn,
    doneOn: stepsDoneOn(context, { steps: ['amount-notice'] }),
  }),
});

/** A payment schedule or settlement is confirmed in writing (23 NYCRR 1.5; D.C. Code 28-3814). */
export const planConfirmation = dutyEvaluator({
  name: 'plan-confirmation',
  triggers: ['payment.plan-agreed'],
  params: z.union([
    z.strictObject({ ...ESCALATION_PARAMS, businessDays: z.int().min(1) }),
    z.strictObject({ ...ESCALATION_PARAMS, days: z.int().min(1) }),
  ]),
  draft: (context, rule) => ({
    kind: 'confirm-plan',
    dueOn:
      'days' in rule
        ? addDays(context.happening.on, rule.days)
        : businessDeadline(context.happening.on, rule.businessDays),
    doneOn: stepsDoneOn(context, { steps: ['plan-confirmation'] }),
  }),
});

/** A payoff letter when it is asked for, a satisfaction letter when the debt is paid. */
export const letterDue = dutyEvaluator({
  name: 'letter-due',
  triggers: ['payoff.asked', 'debt.paid'],
  params: z.strictObject({
    ...ESCALATION_PARAMS,
    letter: z.enum(['payoff-letter', 'satisfaction-letter']),
    businessDays: z.int().min(1),
  }),
  draft: (context, { letter, businessDays }) => ({
    kind: letter === 'payoff-letter' ? 'send-payoff-letter' : 'send-satisfaction-letter',
    dueOn: businessDeadline(context.happening.on, businessDays),
    doneOn: stepsDoneOn(context, { steps: [letter] }),
  }),
});
