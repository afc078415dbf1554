import { type LocalDay, dayNumber, epochMs } from '../../kernel/calendar';
import type { AccountId } from '../../kernel/ids';
import { oldestDueOn } from '../account/aging';
import type { AccountState } from '../account/account-state';
import type { Account } from '../account/types';
import type { HoldKind } from '../contact/dispositions';

/** Bit of each hold in `QueueFacts.holds`. Values are stored: never renumber. */
export const HOLD_BITS: Readonly<Record<HoldKind, number>> = {
  dispute: 1,
  bankruptcy: 2,
  attorney: 4,
  cease: 8,
  deceased: 16,
  'identity-theft': 32,
};

/**
 * One row of the queue: what ordering, filtering and showing an account need, and nothing that changes by the clock alone.
 * A fold of the account master and its events. Times in epoch ms (0 = none), days as day numbers (-1 = none), money in minor units.
 */
export type QueueFacts = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly externalId: string;
  readonly clientName: string;
  readonly currency: string;
  readonly balanceMinor: number;
  readonly openDebts: number;
  readonly disputedDebts: number;
  readonly oldestDueDay: number;
  readonly clockOffsetDays: number;
  readonly attempts: number;
  readonly conversations: number;
  readonly lastContactMs: number;
  readonly lastDisposition: string;
  readonly nextStepMs: number;
  readonly nextStepKind: string;
  /** Whose the next step is alone; empty: anybody's. */
  readonly nextStepOwner: string;
  /** Somebody passed over the account until then; 0: nobody did. */
  readonly skippedUntilMs: number;
  readonly promiseDueDay: number;
  readonly promiseMinor: number;
  readonly holds: number;
  /** Contacts that stand out, and acts that somebody let through. */
  readonly incidents: number;
  readonly overrides: number;
};

const NO_DAY = -1;

function dayOrNone(day: LocalDay | null): number {
  return day === null ? NO_DAY : dayNumber(day);
}

/** Who the account is shown as: the holder's name, or the creditor's number when it was placed without one. */
export function accountTitle(account: Account): string {
  const holder = account.parties.find((party) => party.role === 'holder') ?? account.parties[0];
  return holder?.name ?? account.externalId;
}

/** Folds an account and its state to its queue row. */
export function queueFacts(account: Account, state: AccountState): QueueFacts {
  const open = account.debts.filter((debt) => debt.status === 'open');
  const currency = (open[0] ?? account.debts[0])?.currency ?? 'USD';
  const disputed = open.filter((debt) => debt.isDisputed || state.disputedDebtIds.includes(debt.id));
  return {
    accountId: account.id,
    name: accountTitle(account),
    externalId: account.externalId,
    clientName: account.clientName,
    currency,
    // Amounts of different currencies are never added: the row shows the first one, the account shows them all.
    balanceMinor: open.reduce((sum, debt) => sum + (debt.currency === currency ? debt.balanceMinor : 0), 0),
    openDebts: open.length,
    disputedDebts: disputed.length,
    oldestDueDay: dayOrNone(oldestDueOn(account.debts)),
    clockOffsetDays: account.clockOffsetDays,
    attempts: state.attempts,
    conversations: state.conversations,
    lastContactMs: state.lastContact === null ? 0 : epochMs(state.lastContact.at),
    lastDisposition: state.lastContact?.disposition ?? '',
    nextStepMs: state.nextStep === null ? 0 : epochMs(state.nextStep.at),
    nextStepKind: state.nextStep?.kind ?? '',
    nextStepOwner: state.nextStep?.ownerId ?? '',
    skippedUntilMs: state.skip === null ? 0 : epochMs(state.skip.until),
    promiseDueDay: dayOrNone(state.promise?.dueOn ?? null),
    promiseMinor: state.promise?.amountMinor ?? 0,
    holds: state.holds.reduce((bits, hold) => bits | HOLD_BITS[hold], 0),
    incidents: state.incidents.length,
    overrides: state.overrides,
  };
}
