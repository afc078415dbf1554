import { foldAccount, undoneContacts } from '#shared/domain/account/account-state';
import type { Account, Debt, DebtStatus } from '#shared/domain/account/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type QueueFacts, queueFacts } from '#shared/domain/queue/facts';
import { dayNumber } from '#shared/kernel/calendar';

/** An account master as the store keeps it. */
export type Master = { readonly account: Account; readonly canonicalId: string };

/** What the statistics need of one debt. Days as day numbers (-1 = none). */
export type DebtRow = {
  readonly status: DebtStatus;
  readonly currency: string;
  readonly balanceMinor: number;
  readonly dueDay: number;
  readonly isDisputed: boolean;
};

/** One row of the packed projection: the queue row, and what searching and counting need besides. */
export type AccountRow = {
  readonly facts: QueueFacts;
  readonly canonicalId: string;
  readonly people: number;
  readonly contactPoints: number;
  /** All events of the account, and its contacts that were not undone. */
  readonly events: number;
  readonly contacts: number;
  readonly debts: readonly DebtRow[];
};

function debtRow(debt: Debt, disputed: ReadonlySet<string>): DebtRow {
  const { status, currency, balanceMinor, dueOn } = debt;
  const isDisputed = debt.isDisputed || disputed.has(debt.id);
  return { status, currency, balanceMinor, dueDay: dueOn === null ? -1 : dayNumber(dueOn), isDisputed };
}

/** Folds a master and its events, in any order, to its packed row. The only way a row comes to be. */
export function foldRow(master: Master, events: readonly RecordedEvent[]): AccountRow {
  const { account, canonicalId } = master;
  const state = foldAccount(events);
  const undone = undoneContacts(events);
  const disputed = new Set<string>(state.disputedDebtIds);
  return {
    facts: queueFacts(account, state),
    canonicalId,
    people: account.parties.length,
    contactPoints: account.contactPoints.length,
    events: events.length,
    contacts: events.filter((event) => event.type === 'contact.v1.logged' && !undone.has(event.id)).length,
    debts: account.debts.map((debt) => debtRow(debt, disputed)),
  };
}
