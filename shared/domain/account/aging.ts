import { type LocalDay, addDays, daysBetween } from '../../kernel/calendar';
import type { Account, Debt } from './types';

export const AGING_BUCKETS = [
  'current',
  '1-30',
  '31-60',
  '61-90',
  '91-120',
  '121-180',
  '181-365',
  '366+',
  'no-due-date',
] as const;
export type AgingBucket = (typeof AGING_BUCKETS)[number];

const UPPER_BOUNDS: readonly (readonly [number, AgingBucket])[] = [
  [0, 'current'],
  [30, '1-30'],
  [60, '31-60'],
  [90, '61-90'],
  [120, '91-120'],
  [180, '121-180'],
  [365, '181-365'],
];

/** Whole days past the due day; 0 or less is not past due; null when no due day is known. */
export function daysPastDue(dueOn: LocalDay | null, on: LocalDay): number | null {
  return dueOn === null ? null : daysBetween(dueOn, on);
}

/** The bucket for days past due: `current` up to and including the due day. */
export function agingBucket(days: number | null): AgingBucket {
  if (days === null) return 'no-due-date';
  return UPPER_BOUNDS.find(([upTo]) => days <= upTo)?.[1] ?? '366+';
}

/** The day an account's debts are aged on: today, less the offset of a historic file. */
export function portfolioDay(account: Pick<Account, 'clockOffsetDays'>, today: LocalDay): LocalDay {
  return account.clockOffsetDays === 0 ? today : addDays(today, -account.clockOffsetDays);
}

/** The due day that decides an account's age: the earliest among its open debts, or null. */
export function oldestDueOn(debts: readonly Debt[]): LocalDay | null {
  let oldest: LocalDay | null = null;
  for (const debt of debts) {
    if (debt.status === 'open' && debt.dueOn !== null && (oldest === null || debt.dueOn < oldest)) oldest = debt.dueOn;
  }
  return oldest;
}
