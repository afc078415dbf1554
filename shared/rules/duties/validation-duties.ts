import { z } from 'zod';
import { addDays } from '../../kernel/calendar';
import { dutyEvaluator, isAbout, latestOfAll } from './duty-evaluator';
import { ESCALATION_PARAMS } from './escalation-params';
import { validationPeriodEnd } from './validation-period';

/** The validation notice goes out within five days of the first communication, unless paid by then (12 CFR 1006.34(a)(1)). */
export const validationNotice = dutyEvaluator({
  name: 'validation-notice',
  triggers: ['communication.first'],
  params: z.strictObject({ ...ESCALATION_PARAMS, dueDays: z.int().min(0) }),
  draft: ({ happening, happenings, debts }, { dueDays }) => {
    const dueOn = addDays(happening.on, dueDays);
    const unpaid = debts.filter(
      ({ debtId }) =>
        !happenings.some((each) => each.kind === 'debt.paid' && isAbout(each, debtId) && each.on <= dueOn),
    );
    const sent = unpaid.map(
      ({ debtId }) =>
        happenings
          .filter((each) => each.kind === 'validation.sent' && each.returnedOn === null && isAbout(each, debtId))
          .map(({ on }) => on)
          .toSorted()[0] ?? null,
    );
    return { kind: 'send-validation-notice', dueOn, doneOn: latestOfAll(sent), isVoid: unpaid.length === 0 };
  },
});

/** The validation period runs; a notice that came back started none (12 CFR 1006.34(b)(5)). */
export const validationPeriod = dutyEvaluator({
  name: 'validation-period',
  triggers: ['validation.sent'],
  params: z.strictObject({
    ...ESCALATION_PARAMS,
    assumedReceiptBusinessDays: z.int().min(0),
    periodDays: z.int().min(1),
    holidays: z.enum(['actual', 'observed', 'actual-and-observed']),
  }),
  draft: ({ happening }, params) => {
    const dueOn = validationPeriodEnd(happening.on, params, happening.printedEndsOn);
    return { kind: 'validation-period', dueOn, endsOn: dueOn, isWait: true, isVoid: happening.returnedOn !== null };
  },
});
