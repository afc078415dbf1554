import type { LocalDay } from '../../../kernel/calendar';
import { addYears } from '../../duties/years';
import type { DebtFacts } from '../../types/facts';

/**
 * Whether a debt is barred by time on a day: as worked out, or surely not while it is no older than `years`, the shortest
 * limitation; null when nobody has worked it out and it may be.
 */
export function isBarred(debt: DebtFacts, years: number, today: LocalDay): boolean | null {
  if (debt.isTimeBarred !== null) return debt.isTimeBarred;
  const oldest = [debt.incurredOn, debt.delinquentSince].flatMap((day) => day ?? []).toSorted()[0];
  const isYoung = oldest !== undefined && today <= addYears(oldest, years, 'feb-28');
  return isYoung ? false : null;
}
