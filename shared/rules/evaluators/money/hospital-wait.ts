import { z } from 'zod';
import { addDays, type LocalDay } from '../../../kernel/calendar';
import { evaluator, met, type RuleContext, unmet } from '../../judge/evaluator';
import type { DebtFacts } from '../../types/facts';
import { dayOfInstant, hasHappened, laterOf, startEverywhereMs, today } from './act-days';

const params = z.strictObject({ daysFromFirstBill: z.int().min(1), noticeDays: z.int().min(1) });

function noticeFreeOn(context: RuleContext, debt: DebtFacts, noticeDays: number): LocalDay | null {
  const free = context.facts.notices
    .filter(
      (notice) =>
        notice.kind === 'before-extraordinary-action' &&
        notice.debtIds.includes(debt.debtId) &&
        notice.undeliverableOn === null &&
        hasHappened(context, notice.sentAt),
    )
    .map((notice) => addDays(dayOfInstant(context, notice.sentAt).last, noticeDays));
  return free.toSorted()[0] ?? null;
}

/**
 * A non-profit hospital's debt: no extraordinary collection action (report, suit, sale) for 120 days from the first bill after
 * discharge nor for 30 days after the written notice of it (26 CFR 1.501(r)-6).
 */
export const hospitalWait = evaluator({
  name: 'hospital-wait',
  stage: 'money',
  params,
  evaluate: (context, { daysFromFirstBill, noticeDays }) => {
    if (!context.facts.account.isNonProfitHospital) return null;
    let freeOn: LocalDay | null = null;
    for (const debt of context.debts) {
      const { debtId, firstBilledOn } = debt;
      if (firstBilledOn === null) return unmet('HOSPITAL_FIRST_BILL_UNKNOWN', { debtId, daysFromFirstBill });
      const noticed = noticeFreeOn(context, debt, noticeDays);
      if (noticed === null) return unmet('HOSPITAL_NOTICE_MISSING', { debtId, noticeDays });
      const free = laterOf(addDays(firstBilledOn, daysFromFirstBill), noticed);
      freeOn = freeOn === null ? free : laterOf(freeOn, free);
    }
    if (freeOn === null || today(context).first >= freeOn) return met({ freeOn });
    return unmet('HOSPITAL_WAIT', { freeOn, daysFromFirstBill, noticeDays }, startEverywhereMs(context, freeOn));
  },
});
