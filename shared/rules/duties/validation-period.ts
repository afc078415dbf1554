import { addDays, type LocalDay } from '../../kernel/calendar';
import { addBusinessDays, type Holidays } from '../time/business-days';

export type ValidationPeriodParams = {
  readonly assumedReceiptBusinessDays: number;
  readonly periodDays: number;
  readonly holidays: Holidays;
};

/** 12 CFR 1006.34(b)(5), read so that the period is never too short: for what is judged by it without a row of its own. */
export const REG_F_PERIOD: ValidationPeriodParams = {
  assumedReceiptBusinessDays: 5,
  periodDays: 30,
  holidays: 'actual-and-observed',
};

/**
 * The last day of the validation period: 30 calendar days after receipt, which may be assumed on the fifth business day after
 * sending (12 CFR 1006.34(b)(5)). The date `printed` on the notice governs when it is later.
 */
export function validationPeriodEnd(
  sentOn: LocalDay,
  params: ValidationPeriodParams,
  printed: LocalDay | null,
): LocalDay {
  const receivedOn = addBusinessDays(sentOn, params.assumedReceiptBusinessDays, params.holidays);
  const computed = addDays(receivedOn, params.periodDays);
  return printed !== null && printed > computed ? printed : computed;
}
