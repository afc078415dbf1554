import { foldAccount } from '#shared/domain/account/account-state';
import { undoneContacts } from '#shared/domain/account/undone';
import type { Account, Debt, DebtStatus, Party } from '#shared/domain/account/types';
import { eventTexts } from '#shared/domain/compliance/callable/dial-events';
import type { DialTexts } from '#shared/domain/compliance/callable/dial-facts';
import { kindTexts } from '#shared/domain/compliance/callable/dial-kind';
import { daysText, dialMaster, masterOfText, masterText } from '#shared/domain/compliance/callable/dial-master';
import { namesOf, namesText } from '#shared/domain/compliance/callable/dial-names';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type QueueFacts, queueFacts } from '#shared/domain/queue/facts';
import { type SearchTexts, searchTexts } from '#shared/domain/queue/search-text';
import { type LocalDay, dayFromNumber, dayNumber } from '#shared/kernel/calendar';
import { asId } from '#shared/kernel/ids';

const NO_DAY = '' as LocalDay;
const BLANK_PARTY: Party = {
  id: asId(''),
  kind: 'unknown',
  role: 'holder',
  name: null,
  firstName: null,
  lastName: null,
  bornOn: null,
  language: null,
};
const BLANK_DEBT: Debt = {
  id: asId(''),
  externalId: '',
  type: 'unknown',
  currency: '',
  originalMinor: 0,
  balanceMinor: 0,
  status: 'open',
  datedOn: null,
  dueOn: null,
  itemizationDate: null,
  chargedOffOn: null,
  lastPaidOn: null,
  settledOn: null,
  isDisputed: false,
  attributes: {},
};
const BLANK_ACCOUNT: Account = {
  id: asId(''),
  clientId: '',
  clientName: '',
  externalId: '',
  parties: [],
  debts: [],
  contactPoints: [],
  placedOn: NO_DAY,
  asOf: NO_DAY,
  clockOffsetDays: 0,
  firstBatchId: asId(''),
  lastBatchId: asId(''),
  attributes: {},
};

/** An account master as the store keeps it. */
export type Master = { readonly account: Account; readonly canonicalId: string };

/** Stands for a debt without a due day. No day has this number, while debts can be due before 1970. */
export const NO_DUE_DAY = -(2 ** 31);

/** What the statistics need of one debt. Days as day numbers. */
export type DebtRow = {
  readonly status: DebtStatus;
  readonly currency: string;
  readonly balanceMinor: number;
  readonly dueDay: number;
  /** Disputed as placed, and disputed in a contact since. */
  readonly isDisputedAsPlaced: boolean;
  readonly isDisputedSince: boolean;
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
  /** What decides whether its phones may be dialled. */
  readonly dial: DialTexts;
  /** The kind of each of its phones to the rules of a dial. */
  readonly phones: readonly string[];
  /** What it is found by. */
  readonly search: SearchTexts;
};

function debtRow(debt: Debt, disputed: ReadonlySet<string>): DebtRow {
  const { status, currency, balanceMinor, dueOn, isDisputed: isDisputedAsPlaced } = debt;
  const dueDay = dueOn === null ? NO_DUE_DAY : dayNumber(dueOn);
  return { status, currency, balanceMinor, dueDay, isDisputedAsPlaced, isDisputedSince: disputed.has(debt.id) };
}

/** What events alone decide of a row. */
function eventCounts(events: readonly RecordedEvent[]): Pick<AccountRow, 'events' | 'contacts'> {
  const undone = undoneContacts(events);
  const contacts = events.filter((event) => event.type === 'contact.v1.logged' && !undone.has(event.id));
  return { events: events.length, contacts: contacts.length };
}

/** Folds a master and its events, in any order, to its packed row. */
export function foldRow(master: Master, events: readonly RecordedEvent[]): AccountRow {
  const { account, canonicalId } = master;
  const state = foldAccount(events);
  const dial = dialMaster(account);
  const names = namesText(account);
  const disputed = new Set<string>(state.disputedDebtIds);
  return {
    facts: queueFacts(account, state),
    canonicalId,
    people: account.parties.length,
    contactPoints: account.contactPoints.length,
    ...eventCounts(events),
    debts: account.debts.map((debt) => debtRow(debt, disputed)),
    dial: {
      master: masterText(dial),
      names,
      days: daysText(account),
      ...eventTexts(events, state, dial, namesOf(names)),
    },
    phones: kindTexts(dial),
    search: searchTexts(account),
  };
}

/** As much of an account as its row holds: all that `queueFacts` reads but the ids of debts; the rest is left blank. */
function accountOf({ facts, debts }: AccountRow): Account {
  const { accountId, externalId, clientName, clockOffsetDays, name } = facts;
  return {
    ...BLANK_ACCOUNT,
    id: accountId,
    externalId,
    clientName,
    clockOffsetDays,
    parties: [{ ...BLANK_PARTY, name }],
    debts: debts.map(({ status, currency, balanceMinor, dueDay, isDisputedAsPlaced }) => ({
      ...BLANK_DEBT,
      status,
      currency,
      balanceMinor,
      dueOn: dueDay === NO_DUE_DAY ? null : dayFromNumber(dueDay),
      isDisputed: isDisputedAsPlaced,
    })),
  };
}

/**
 * Folds all events of an account anew over its row, without its master: a contact is recorded, and a journal replayed, without
 * unsealing a chunk of accounts. Null when events dispute debts, because a row does not know its debts by id.
 */
export function refoldRow(row: AccountRow, events: readonly RecordedEvent[]): AccountRow | null {
  const state = foldAccount(events);
  if (state.disputedDebtIds.length > 0 || row.debts.some((debt) => debt.isDisputedSince)) return null;
  const { master, names } = row.dial;
  const dial = { ...row.dial, ...eventTexts(events, state, masterOfText(master), namesOf(names)) };
  return { ...row, facts: queueFacts(accountOf(row), state), ...eventCounts(events), dial };
}
