import type { Account } from '../account/types';
import type { FieldChange } from '../events/types';
import type { TimelineEntry } from './types';

/** Money an entry speaks of, in minor units. `paid`: a file says the balance went down by a payment; `reduced`: it went down. */
export type EntryAmount = {
  readonly kind: 'promised' | 'debit' | 'paid' | 'reduced' | 'raised';
  readonly amountMinor: number;
  readonly currency: string;
};

/** `debts.<id>.<field>` as debt and field; null for any other path. */
function debtField(path: string): readonly [debtId: string, field: string] | null {
  const [kind, debtId, field] = path.split('.');
  return kind === 'debts' && debtId !== undefined && field !== undefined ? [debtId, field] : null;
}

/** What a file changed of balances, debt by debt. A day of payment or settlement that moved with it says it was paid. */
function ofChanges(changes: readonly FieldChange[], account: Account): readonly EntryAmount[] {
  const fields = changes.flatMap(({ path, from, to }) => {
    const at = debtField(path);
    return at === null ? [] : [{ debtId: at[0], field: at[1], from, to }];
  });
  const paid = new Set(
    fields.flatMap(({ debtId, field, to }) =>
      (field === 'lastPaidOn' || field === 'settledOn') && to !== null ? [debtId] : [],
    ),
  );
  return fields.flatMap(({ debtId, field, from, to }): readonly EntryAmount[] => {
    if (field !== 'balanceMinor' || typeof from !== 'number' || typeof to !== 'number' || from === to) return [];
    const currency = account.debts.find(({ id }) => id === debtId)?.currency;
    if (currency === undefined) return [];
    if (to > from) return [{ kind: 'raised', amountMinor: to - from, currency }];
    return [{ kind: paid.has(debtId) ? 'paid' : 'reduced', amountMinor: from - to, currency }];
  });
}

/** Sums by kind and currency, in the order they first come. */
function summed(amounts: readonly EntryAmount[]): readonly EntryAmount[] {
  const sums = new Map<string, EntryAmount>();
  for (const amount of amounts) {
    const key = `${amount.kind} ${amount.currency}`;
    const before = sums.get(key);
    sums.set(key, { ...amount, amountMinor: amount.amountMinor + (before?.amountMinor ?? 0) });
  }
  return [...sums.values()];
}

/** The money an entry speaks of, one sum for each kind and currency. What was undone or called off speaks of none. */
export function amountsOf(entry: TimelineEntry, account: Account): readonly EntryAmount[] {
  switch (entry.kind) {
    case 'contact': {
      if (entry.promise === null || entry.undone !== null) return [];
      const { amountMinor, currency } = entry.promise;
      return [{ kind: 'promised', amountMinor, currency }];
    }
    case 'debit': {
      const { amountMinor, currency } = entry.debit.payment;
      return entry.cancelled === null ? [{ kind: 'debit', amountMinor, currency }] : [];
    }
    case 'updated':
      return summed(ofChanges(entry.changes, account));
    default:
      return [];
  }
}
