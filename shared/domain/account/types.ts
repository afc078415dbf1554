import type { LocalDay } from '../../kernel/calendar';
import type { AccountId, BatchId, ContactPointId, DebtId, PartyId } from '../../kernel/ids';

/** Values a placement file gave that Kept has no field for: header → text, kept as they came. */
export type Attributes = Readonly<Record<string, string>>;

export type PartyKind = 'person' | 'business' | 'unknown';
export type PartyRole = 'holder' | 'co-debtor';

/** A person or business on an account. Names may be missing: some creditors place by number alone. */
export type Party = {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly role: PartyRole;
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly bornOn: LocalDay | null;
  readonly language: string | null;
};

export const DEBT_TYPES = ['consumer', 'medical', 'commercial', 'student', 'mortgage', 'judgment', 'unknown'] as const;
export type DebtType = (typeof DEBT_TYPES)[number];

/** `open` is owed; `closed` has nothing left to collect; `credit` is a balance in the debtor's favour and is never worked. */
export type DebtStatus = 'open' | 'closed' | 'credit';

/** One obligation as the creditor placed it. Amounts in minor units of `currency`; days are the creditor's calendar days. */
export type Debt = {
  readonly id: DebtId;
  readonly externalId: string;
  readonly type: DebtType;
  readonly currency: string;
  readonly originalMinor: number;
  readonly balanceMinor: number;
  readonly status: DebtStatus;
  /** The invoice or service date. */
  readonly datedOn: LocalDay | null;
  readonly dueOn: LocalDay | null;
  readonly itemizationDate: LocalDay | null;
  readonly chargedOffOn: LocalDay | null;
  readonly lastPaidOn: LocalDay | null;
  readonly settledOn: LocalDay | null;
  readonly isDisputed: boolean;
  readonly attributes: Attributes;
};

export type ContactMedium = 'phone' | 'email' | 'address';

/** A way to reach a party, as placed. What contacts later say of it (bad, wrong party) is a fold of events, not stored here. */
export type ContactPoint = {
  readonly id: ContactPointId;
  readonly partyId: PartyId;
  readonly medium: ContactMedium;
  /** Phones in E.164 where they could be read, else as they came; addresses with `, ` between lines. */
  readonly value: string;
  readonly label: string | null;
  readonly source: 'placement';
};

/** The account master: input from placement files. A desk never edits it; it records events about it. */
export type Account = {
  readonly id: AccountId;
  readonly clientId: string;
  readonly clientName: string;
  /** The creditor's own number, as text with its leading zeros. */
  readonly externalId: string;
  readonly parties: readonly Party[];
  readonly debts: readonly Debt[];
  readonly contactPoints: readonly ContactPoint[];
  readonly placedOn: LocalDay;
  /** The day up to which the last file that named this account knew the world. */
  readonly asOf: LocalDay;
  /** Days between `asOf` and the day of that import: a historic file is aged from its own as-of day, not from today. */
  readonly clockOffsetDays: number;
  readonly firstBatchId: BatchId;
  readonly lastBatchId: BatchId;
  readonly attributes: Attributes;
};
