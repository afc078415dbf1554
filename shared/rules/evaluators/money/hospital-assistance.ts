import { z } from 'zod';
import { addDays } from '../../../kernel/calendar';
import { evaluator, met, unmet } from '../../judge/evaluator';
import { startEverywhereMs, today } from './act-days';

/** Tells that an application for the hospital's financial assistance must still be accepted (26 CFR 1.501(r)-6(c)). */
export const hospitalAssistance = evaluator({
  name: 'hospital-assistance',
  stage: 'money',
  params: z.strictObject({ windowDays: z.int().min(1) }),
  evaluate: (context, { windowDays }) => {
    if (!context.facts.account.isNonProfitHospital) return null;
    for (const { debtId, firstBilledOn } of context.debts) {
      if (firstBilledOn === null) return unmet('HOSPITAL_FIRST_BILL_UNKNOWN', { debtId, windowDays });
      const lastDay = addDays(firstBilledOn, windowDays);
      if (today(context).first <= lastDay) {
        const over = startEverywhereMs(context, addDays(lastDay, 1));
        return unmet('HOSPITAL_ASSISTANCE_OPEN', { debtId, lastDay }, over);
      }
    }
    return met({ windowDays });
  },
});
