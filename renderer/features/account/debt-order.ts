import { daysPastDue } from '#shared/domain/account/aging';
import type { Attributes, Debt } from '#shared/domain/account/types';
import type { LocalDay } from '#shared/kernel/calendar';

/** What debts can be put in order by. `worked`: open ones first, the oldest due first; what is settled stands below. */
export const DEBT_SORTS = ['worked', 'number', 'type', 'due', 'pastDue', 'original', 'balance', 'status'] as const;
export type DebtSortKey = (typeof DEBT_SORTS)[number];
export type DebtSort = { readonly by: DebtSortKey; readonly isDescending: boolean };

export const AS_WORKED: DebtSort = { by: 'worked', isDescending: false };

/** Nothing known stands last, whichever way the others go. */
const NO_DAY = '9999';

function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function compareAsWorked(a: Debt, b: Debt): number {
  const rank = (debt: Debt) => (debt.status === 'open' ? 0 : 1);
  return (
    rank(a) - rank(b) ||
    (a.dueOn ?? NO_DAY).localeCompare(b.dueOn ?? NO_DAY) ||
    compareNumbers(a.externalId, b.externalId)
  );
}

/** Days past due of an open debt; null when it is not due or nobody knows. */
export function pastDueOf(debt: Debt, day: LocalDay): number | null {
  const days = debt.status === 'open' ? daysPastDue(debt.dueOn, day) : null;
  return days === null || days <= 0 ? null : days;
}

function valueOf(debt: Debt, by: DebtSortKey, day: LocalDay): string | number | null {
  switch (by) {
    case 'worked':
    case 'number':
      return null;
    case 'type':
      return debt.type;
    case 'due':
      return debt.dueOn;
    case 'pastDue':
      return pastDueOf(debt, day);
    case 'original':
      return debt.originalMinor;
    case 'balance':
      return debt.balanceMinor;
    case 'status':
      return debt.status;
  }
}

function compareValues(a: string | number | null, b: string | number | null, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return isDescending ? -order : order;
}

/** Debts in an order. Amounts are compared within a currency; the currencies stand in alphabetical order. */
export function debtsInOrder(debts: readonly Debt[], sort: DebtSort, day: LocalDay): readonly Debt[] {
  const { by, isDescending } = sort;
  if (by === 'worked') return debts.toSorted(compareAsWorked);
  if (by === 'number') {
    return debts.toSorted((a, b) => compareNumbers(a.externalId, b.externalId) * (isDescending ? -1 : 1));
  }
  const isAmount = by === 'original' || by === 'balance';
  return debts.toSorted(
    (a, b) =>
      (isAmount ? a.currency.localeCompare(b.currency) : 0) ||
      compareValues(valueOf(a, by, day), valueOf(b, by, day), isDescending) ||
      compareAsWorked(a, b),
  );
}

/** What clicking a column's title leads to: down, up, and back to the order they are worked in. */
export function nextDebtSort(before: DebtSort, by: DebtSortKey): DebtSort {
  if (before.by !== by) return { by, isDescending: false };
  return before.isDescending ? AS_WORKED : { by, isDescending: true };
}

export type DebtTotal = {
  readonly currency: string;
  readonly debts: number;
  readonly originalMinor: number;
  readonly balanceMinor: number;
};

/** What is open, an amount for each currency: never added up across currencies. */
export function debtTotals(debts: readonly Debt[]): readonly DebtTotal[] {
  const totals = new Map<string, DebtTotal>();
  for (const { currency, status, originalMinor, balanceMinor } of debts) {
    if (status !== 'open') continue;
    const before = totals.get(currency) ?? { currency, debts: 0, originalMinor: 0, balanceMinor: 0 };
    totals.set(currency, {
      currency,
      debts: before.debts + 1,
      originalMinor: before.originalMinor + originalMinor,
      balanceMinor: before.balanceMinor + balanceMinor,
    });
  }
  return [...totals.values()].toSorted((a, b) => a.currency.localeCompare(b.currency));
}

const OF_ITEMIZATION = /interest|fee|charge|payment|paid|credit|principal|adjust|inter[eé]s|cargo|pago/i;

/** Attributes that are part of an itemization, by their headers, and the others. */
export function itemizationOf(attributes: Attributes): {
  readonly amounts: readonly (readonly [string, string])[];
  readonly others: readonly (readonly [string, string])[];
} {
  const all = Object.entries(attributes);
  return {
    amounts: all.filter(([header]) => OF_ITEMIZATION.test(header)),
    others: all.filter(([header]) => !OF_ITEMIZATION.test(header)),
  };
}
