import { addDays, epochMs, type LocalDay } from '../../../kernel/calendar';
import type { RuleContext } from '../../judge/evaluator';
import { addBusinessDays } from '../../time/business-days';
import type { Notice } from '../../types/facts';
import { latestDayOf, latestNowMs } from './days';

/** 12 CFR 1006.34(b)(5): receipt may be assumed five business days after sending; thirty days run from receipt. */
const RECEIPT_BUSINESS_DAYS = 5;
const PERIOD_DAYS = 30;

/** The validation notices of a debt that were sent by now and did not come back. */
export function validationNoticesOf(debtId: string, context: RuleContext): readonly Notice[] {
  return context.facts.notices.filter(
    (notice) =>
      notice.kind === 'validation' &&
      notice.undeliverableOn === null &&
      notice.debtIds.includes(debtId) &&
      epochMs(notice.sentAt) <= latestNowMs(context),
  );
}

function endOf(notice: Notice, context: RuleContext): LocalDay {
  const receivedOn = addBusinessDays(latestDayOf(notice.sentAt, context), RECEIPT_BUSINESS_DAYS, 'actual-and-observed');
  const computed = addDays(receivedOn, PERIOD_DAYS);
  return notice.endsOn !== null && notice.endsOn > computed ? notice.endsOn : computed;
}

/**
 * The last day of the validation period of a debt: the computed one or, when later, the printed one; of several notices the
 * latest. Null while no notice has been sent: the period has not begun, so nothing has ended.
 */
export function validationPeriodEndsOn(debtId: string, context: RuleContext): LocalDay | null {
  return validationNoticesOf(debtId, context)
    .map((notice) => endOf(notice, context))
    .reduce<LocalDay | null>((last, end) => (last === null || end > last ? end : last), null);
}
