import { addDays, type LocalDay } from '../../kernel/calendar';
import { addBusinessDays, type Holidays } from '../time/business-days';

export type ValidationPeriodParams = {
  readonly assumedReceiptBusinessDays: number;
  readonly periodDays: number;
  readonly holidays: Holidays;
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

/** Whether something received on a day, such as a written dispute, is inside the period; its last day is. */
export function isWithinValidationPeriod(
  receivedOn: LocalDay,
  sentOn: LocalDay,
  params: ValidationPeriodParams,
  printed: LocalDay | null,
): boolean {
  return receivedOn <= validationPeriodEnd(sentOn, params, printed);
}
