import type { LocalDay } from '../../kernel/calendar';
import { addBusinessDays } from '../time/business-days';

export type PostDatedWindow = { readonly opensOn: LocalDay; readonly closesOn: LocalDay };

/**
 * The days on which notice of a deposit may be sent: not more than `max` nor less than `min` business days before it
 * (12 CFR 1006.22(c)). Where the reading of holidays matters the window is the narrower one.
 */
export function postDatedWindow(depositOn: LocalDay, min: number, max: number): PostDatedWindow {
  const byActual = addBusinessDays(depositOn, -max, 'actual');
  const byObserved = addBusinessDays(depositOn, -max, 'observed');
  return {
    opensOn: byActual > byObserved ? byActual : byObserved,
    closesOn: addBusinessDays(depositOn, -min, 'actual-and-observed'),
  };
}
