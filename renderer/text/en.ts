import type { ImportField } from '#shared/contract/import';
import type { PointQuality } from '#shared/domain/account/account-state';
import type { AgingBucket } from '#shared/domain/account/aging';
import type { ContactMedium, DebtStatus, DebtType, PartyKind, PartyRole } from '#shared/domain/account/types';
import type { Channel, HoldKind, OutcomeClass } from '#shared/domain/contact/dispositions';
import type { NextStep } from '#shared/domain/events/types';
import type { QueueView } from '#shared/domain/queue/views';

/** Words for the values of the domain, keyed by value. */
export const VIEW_TITLES: Readonly<Record<QueueView, string>> = {
  work: 'To work',
  callable: 'Call now',
  'follow-ups': 'Follow-ups',
  promises: 'Promises',
  disputed: 'Disputed',
  held: 'On hold',
  incidents: 'Incidents',
  overrides: 'Overrides',
  all: 'All',
};

export const VIEW_EMPTY: Readonly<Record<QueueView, string>> = {
  work: 'Nothing left to work. Follow-ups come back here at their time.',
  callable: 'Nobody may be called now. To work shows who may be called when.',
  'follow-ups': 'No follow-ups are planned.',
  promises: 'No promises to pay are open.',
  disputed: 'No debts are disputed.',
  held: 'No account is on hold.',
  incidents: 'No contact stands out.',
  overrides: 'Nothing was let through against a rule.',
  all: 'No accounts.',
};

export const BUCKET_TITLES: Readonly<Record<AgingBucket, string>> = {
  current: 'Not due yet',
  '1-30': '1–30 days',
  '31-60': '31–60 days',
  '61-90': '61–90 days',
  '91-120': '91–120 days',
  '121-180': '121–180 days',
  '181-365': '181–365 days',
  '366+': 'Over a year',
  'no-due-date': 'No due date',
};

export const CHANNEL_TITLES: Readonly<Record<Channel, string>> = {
  'call-out': 'Call made',
  'call-in': 'Call received',
  email: 'Email',
  letter: 'Letter',
  text: 'Text message',
  'in-person': 'In person',
  none: 'No contact',
};

export const OUTCOME_TITLES: Readonly<Record<OutcomeClass, string>> = {
  NO_CONNECT: 'not connected',
  MACHINE: 'machine',
  THIRD_PARTY: 'third party',
  WRONG_PARTY: 'wrong party',
  RPC_UNVERIFIED: 'right party, not verified',
  RPC: 'right-party contact',
  WRITTEN: 'in writing',
  NOTE: 'note',
};

export const STEP_TITLES: Readonly<Record<NextStep['kind'], string>> = {
  'call-back': 'Call back',
  'follow-up': 'Follow up',
  review: 'Review',
  'promise-check': 'Check promise',
};

export const HOLD_WORDS: Readonly<Record<HoldKind, string>> = {
  dispute: 'Dispute hold: no collection work until the dispute is answered.',
  bankruptcy: 'Bankruptcy hold: do not contact, do not ask for payment.',
  attorney: 'Attorney hold: speak with the attorney only.',
  cease: 'Cease hold: the consumer asked us to stop contact.',
  deceased: 'Deceased hold: no collection work on this account.',
  'identity-theft': 'Identity theft hold: no collection work until it is looked into.',
};

export const DEBT_TYPE_TITLES: Readonly<Record<DebtType, string>> = {
  consumer: 'Consumer',
  medical: 'Medical',
  commercial: 'Commercial',
  student: 'Student',
  mortgage: 'Mortgage',
  judgment: 'Judgment',
  unknown: 'Not stated',
};

export const DEBT_STATUS_TITLES: Readonly<Record<DebtStatus, string>> = {
  open: 'Open',
  closed: 'Closed',
  credit: 'Credit',
};

export const PARTY_KIND_TITLES: Readonly<Record<PartyKind, string>> = {
  person: 'Person',
  business: 'Business',
  unknown: 'Not stated',
};

export const PARTY_ROLE_TITLES: Readonly<Record<PartyRole, string>> = {
  holder: 'account holder',
  'co-debtor': 'co-debtor',
};

export const MEDIUM_TITLES: Readonly<Record<ContactMedium, string>> = {
  phone: 'Phone',
  email: 'Email',
  address: 'Address',
};

export const QUALITY_TITLES: Readonly<Record<PointQuality, string>> = {
  good: 'Reached here',
  bad: 'Not in service',
  'wrong-party': 'Wrong party',
};

export const FIELD_TITLES: Readonly<Record<ImportField, string>> = {
  'account-id': 'Account number',
  'debt-id': 'Debt number',
  'holder-name': 'Name (full)',
  'first-name': 'First name',
  'last-name': 'Last name',
  'business-name': 'Business name',
  'born-on': 'Date of birth',
  language: 'Language',
  phone: 'Phone',
  email: 'Email',
  'address-line': 'Address line',
  city: 'City',
  state: 'State',
  zip: 'ZIP code',
  country: 'Country',
  creditor: 'Creditor',
  'debt-type': 'Debt type',
  'original-amount': 'Original amount',
  balance: 'Balance',
  currency: 'Currency',
  'dated-on': 'Invoice or service date',
  'due-on': 'Due date',
  'itemization-date': 'Itemization date',
  'charged-off-on': 'Charge-off date',
  'last-paid-on': 'Last paid',
  'settled-on': 'Settled on',
  disputed: 'Disputed',
  attribute: 'Keep as text',
  ignore: 'Leave out',
};

/** What a change of a placement field is called on the timeline; the last part of its path. */
export const CHANGED_FIELD_TITLES: Readonly<Record<string, string>> = {
  balanceMinor: 'Balance',
  originalMinor: 'Original amount',
  status: 'Status',
  dueOn: 'Due date',
  datedOn: 'Dated',
  settledOn: 'Settled on',
  lastPaidOn: 'Last paid',
  chargedOffOn: 'Charged off on',
  itemizationDate: 'Itemization date',
  isDisputed: 'Disputed by the creditor’s file',
  type: 'Debt type',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  value: 'Contact',
  label: 'Label',
  bornOn: 'Date of birth',
  language: 'Language',
};

/** `1 account`, `2 accounts`, `1,204 accounts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
