import type { z } from 'zod';
import type { StatsOutput } from '#shared/contract/cli';
import type { StoreStats } from '#shared/contract/store';
import type { StoreBackend } from '../store/backend';

/** The figures of a store in the shape the command line prints. */
export function statsOutput(stats: StoreStats, backend: StoreBackend): z.infer<typeof StatsOutput> {
  const only = stats.open.length === 1 ? stats.open[0] : undefined;
  return {
    asOf: stats.asOf,
    accounts: stats.accounts,
    openAccounts: stats.accountsOpen,
    debts: stats.debts,
    openDebts: stats.debtsOpen,
    disputedDebts: stats.debtsDisputed,
    people: stats.people,
    contactPoints: stats.contactPoints,
    openBalanceMinor: stats.open.length === 0 ? 0 : (only?.balanceMinor ?? null),
    openBalances: stats.open.map(({ currency, balanceMinor }) => ({ currency, balanceMinor })),
    aging: stats.open.flatMap(({ currency, aging }) => aging.map((line) => ({ currency, ...line }))),
    events: stats.events,
    contacts: stats.contacts,
    revision: stats.revision,
    head: stats.head,
    backend,
    schemaVersion: stats.schemaVersion,
  };
}
