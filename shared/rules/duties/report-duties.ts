import { z } from 'zod';
import { addDays, type LocalDay } from '../../kernel/calendar';
import { type DutyContext, dutyEvaluator, isAbout, latestOfAll, stepsDoneOn } from './duty-evaluator';
import { ESCALATION_PARAMS } from './escalation-params';
import type { HappeningOf } from './types';

/** The day of the first notice about a debt that did not come back while the wait ran; null when there is none. */
function noticeOn(
  { happenings }: DutyContext<HappeningOf<'debt.report-planned'>>,
  debtId: string,
  waitDays: number,
): LocalDay | null {
  const days = happenings.flatMap((each) => {
    if (each.kind !== 'step.taken' || each.step !== 'before-furnishing-notice' || !isAbout(each, debtId)) return [];
    const isReturned = each.returnedOn !== null && each.returnedOn <= addDays(each.on, waitDays);
    return isReturned ? [] : [each.on];
  });
  return days.toSorted()[0] ?? null;
}

/**
 * Before a planned report: the consumer is spoken to or sent a notice, and after a notice 14 days pass (12 CFR 1006.30(a)(1)).
 * The last day of the wait is the thirteenth after sending; on the fourteenth the report may go out.
 */
export const furnishingWait = dutyEvaluator({
  name: 'furnishing-wait',
  triggers: ['debt.report-planned'],
  params: z.strictObject({ ...ESCALATION_PARAMS, waitDays: z.int().min(1) }),
  draft: (context, { waitDays }) => {
    const { on, reportOn } = context.happening;
    const isSpoken = context.debts.every(({ debtId }) =>
      context.happenings.some(
        (each) => each.kind === 'step.taken' && each.step === 'spoken-with-consumer' && isAbout(each, debtId),
      ),
    );
    const sentOn = latestOfAll(context.debts.map(({ debtId }) => noticeOn(context, debtId, waitDays)));
    if (!isSpoken && sentOn === null)
      return { kind: 'send-furnishing-notice', dueOn: reportOn === null ? on : addDays(reportOn, -waitDays) };
    const dueOn = isSpoken || sentOn === null ? on : addDays(sentOn, waitDays - 1);
    return { kind: 'furnishing-wait', dueOn, endsOn: dueOn, isWait: true, ...(isSpoken ? { doneOn: on } : {}) };
  },
});

/** The day the delinquency began reaches the bureau within 90 days of the report (15 USC 1681s-2(a)(5)). */
export const delinquencyDate = dutyEvaluator({
  name: 'delinquency-date',
  triggers: ['debt.report-planned'],
  params: z.strictObject({ ...ESCALATION_PARAMS, days: z.int().min(1) }),
  draft: (context, { days }) => {
    const { on, reportOn } = context.happening;
    // A report that names the day has nothing left to follow.
    const isKnown = context.debts.every(({ delinquentSince }) => delinquentSince !== null);
    return {
      kind: 'report-delinquency-date',
      dueOn: addDays(reportOn ?? on, days),
      doneOn: isKnown ? on : stepsDoneOn(context, { steps: ['delinquency-date'] }),
    };
  },
});
