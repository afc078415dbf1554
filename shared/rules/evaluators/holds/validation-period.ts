import { epochMs, type LocalDay } from '../../../kernel/calendar';
import { REG_F_PERIOD, validationPeriodEnd } from '../../duties/validation-period';
import type { RuleContext } from '../../judge/evaluator';
import type { Notice } from '../../types/facts';
import { latestDayOf, latestNowMs } from './days';

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

/**
 * The last day of the validation period of a debt: the computed one or, when later, the printed one; of several notices the
 * latest. Null while no notice has been sent: the period has not begun, so nothing has ended.
 */
export function validationPeriodEndsOn(debtId: string, context: RuleContext): LocalDay | null {
  return validationNoticesOf(debtId, context)
    .map((notice) => validationPeriodEnd(latestDayOf(notice.sentAt, context), REG_F_PERIOD, notice.endsOn))
    .reduce<LocalDay | null>((last, end) => (last === null || end > last ? end : last), null);
}
