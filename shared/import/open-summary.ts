import type { OpenSummary } from '../contract/import';
import { AGING_BUCKETS, type AgingBucket, agingBucket, daysPastDue } from '../domain/account/aging';
import type { AccountDraft } from '../domain/placement/types';
import type { LocalDay } from '../kernel/calendar';

type Line = { debts: number; balanceMinor: number };

/** Sums up the open debts of drafts, given one by one, on the as-of day. */
export type OpenTally = { readonly add: (draft: AccountDraft) => void; readonly summary: () => OpenSummary };

/** Debts are aged from their due days; every bucket is listed, currencies by code. */
export function createOpenTally(asOf: LocalDay): OpenTally {
  const byCurrency = new Map<string, Map<AgingBucket, Line>>();
  const counts = { debts: 0, accounts: 0, disputedDebts: 0, creditBalances: 0 };
  const add = (draft: AccountDraft): void => {
    const before = counts.debts;
    for (const debt of draft.debts) {
      if (debt.status === 'credit') counts.creditBalances += 1;
      if (debt.status !== 'open') continue;
      counts.debts += 1;
      if (debt.isDisputed) counts.disputedDebts += 1;
      const line = lineOf(byCurrency, debt.currency, agingBucket(daysPastDue(debt.dueOn, asOf)));
      line.debts += 1;
      line.balanceMinor += debt.balanceMinor;
    }
    if (counts.debts > before) counts.accounts += 1;
  };
  return { add, summary: () => ({ ...counts, byCurrency: summaryByCurrency(byCurrency) }) };
}

function summaryByCurrency(byCurrency: Map<string, Map<AgingBucket, Line>>): OpenSummary['byCurrency'] {
  return [...byCurrency]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, lines]) => ({
      currency,
      balanceMinor: [...lines.values()].reduce((sum, line) => sum + line.balanceMinor, 0),
      aging: AGING_BUCKETS.map((bucket) => ({ bucket, ...(lines.get(bucket) ?? { debts: 0, balanceMinor: 0 }) })),
    }));
}

function lineOf(byCurrency: Map<string, Map<AgingBucket, Line>>, currency: string, bucket: AgingBucket): Line {
  const lines = byCurrency.get(currency) ?? new Map<AgingBucket, Line>();
  byCurrency.set(currency, lines);
  const line = lines.get(bucket) ?? { debts: 0, balanceMinor: 0 };
  lines.set(bucket, line);
  return line;
}
