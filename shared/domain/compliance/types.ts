import type { Instant, LocalDay } from '../../kernel/calendar';
import type { DebtId, EventId, PartyId } from '../../kernel/ids';
import type { Act, ActPayment } from '../../rules/types/act';
import type {
  AccountFacts,
  Authorization,
  CollectorRole,
  Consent,
  DebtFacts,
  DefaultStatus,
  DeskFacts,
  EndpointFacts,
  Notice,
  PersonFacts,
  PersonRole,
  Restriction,
} from '../../rules/types/facts';
import type { Judgement, Verdict } from '../../rules/types/judgement';
import type { OverrideRight } from '../../rules/types/pack';

/** `Omit` over each member of a union by itself. */
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * A judgement as it is kept: rules that were met are named only, because what they looked at is in the record and they say it again
 * when the act is judged again. Verdicts that hinder, warn, inform or were excused are kept word for word.
 */
export type StoredJudgement = Omit<Judgement, 'verdicts'> & {
  readonly verdicts: readonly Verdict[];
  /** Rules that were met, in the order of the gate. */
  readonly passed: readonly string[];
};

/** A debt as it was judged, without the fields nobody knew. */
export type StoredDebtFacts = Pick<DebtFacts, 'debtId' | 'status' | 'balanceMinor' | 'currency' | 'isDisputed'> &
  Partial<{ readonly [K in keyof DebtFacts]: NonNullable<DebtFacts[K]> }>;

/**
 * What a judgement took from the account master, from the terms of the client and from the desk. Together with the events recorded
 * before it, it gives the facts back exactly, also when a later file has changed the master.
 */
export type ActBasis = {
  /** The moment the act was judged for. */
  readonly now: Instant;
  readonly account: AccountFacts;
  readonly person: PersonFacts;
  readonly endpoint: EndpointFacts | null;
  /** The debts of the act, and those that count as one with them. */
  readonly debts: readonly StoredDebtFacts[];
  readonly desk: DeskFacts;
  /** Who else is on the account, and how its endpoints are used: earlier contacts name them by id. */
  readonly people: readonly { readonly personId: string; readonly role: PersonRole }[];
  readonly endpoints: readonly {
    readonly endpointId: string;
    readonly use: EndpointFacts['use'];
    readonly personId: string;
  }[];
  /** The act had happened when it was judged: contacts after it are none of its business. */
  readonly isAfterwards: boolean;
};

/** Somebody with the right let an act through, or lifted a stop. Main gives it once it has verified who it was. */
export type Approval = {
  readonly right: Exclude<OverrideRight, 'collector'>;
  readonly approvedBy: string;
  readonly reason: string;
  /** What it rests on: a document, a call, a number of a file. */
  readonly evidence: string | null;
};

/** How a judged act ended: it was begun, it was refused, or somebody with the right let it through. */
export const STANDINGS = ['begun', 'refused', 'overridden'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why an act that might have been let through was not. */
export const REFUSAL_REASONS = [
  'BLOCKED',
  'WARN_REASON_REQUIRED',
  'OVERRIDE_NOT_POSSIBLE',
  'OVERRIDE_NEEDS_SUPERVISOR',
  'OVERRIDE_NEEDS_COMPLIANCE',
  'OVERRIDE_REASON_REQUIRED',
  'OVERRIDE_EVIDENCE_REQUIRED',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** `compliance.v1.judged`: the decision on an act somebody asked to begin. */
export type JudgedAct = {
  readonly act: Act;
  readonly basis: ActBasis;
  readonly judgement: StoredJudgement;
  readonly standing: Standing;
  /** Empty unless refused. */
  readonly refusedBecause: readonly RefusalReason[];
  /** The collector's reason for going on although a rule warned. */
  readonly warnReason: string | null;
  readonly override: Approval | null;
};

/** The decision on a contact that was logged: an earlier one, or made when it was recorded, because it had happened. */
export type ContactDecision =
  | { readonly judgedId: EventId }
  | {
      readonly act: Act;
      readonly basis: ActBasis;
      readonly judgement: StoredJudgement;
      /** The reason given for a contact that was made all the same. */
      readonly madeAnyway: string | null;
    };

/** A stop as it is placed. Its id is the id of its event. */
export type PlacedRestriction = OmitEach<Restriction, 'restrictionId' | 'liftedAt'>;
export type GivenConsent = Omit<Consent, 'consentId' | 'revokedAt' | 'usedByContactId' | 'usedAt'>;
export type SentNotice = Omit<Notice, 'noticeId'>;
export type GivenAuthorization = Omit<Authorization, 'authorizationId' | 'isRevoked'> & {
  readonly personId: PartyId;
  readonly debtIds: readonly DebtId[];
};

/** Where a person said to be (`stated` replaces all other evidence), where the desk set them, or where they travel. */
export type StatedPlace = {
  readonly partyId: PartyId;
  readonly kind: 'stated' | 'manual' | 'travel';
  /** IANA name. */
  readonly zone: string;
  /** For `travel`: its first and last day; null: from today, until further notice. */
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
};

/** A debit that is to be made on a day to come. Its id is the id of its event. */
export type PlannedDebit = {
  readonly partyId: PartyId;
  readonly debtIds: readonly DebtId[];
  readonly payment: ActPayment;
};

export const CANCEL_REASONS = ['bankruptcy', 'authorization-revoked', 'asked', 'cease', 'mistake', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What the desk was told about a client: on whose account and in what condition its debts are collected. Null: nobody knows. */
export type ClientTerms = {
  readonly clientId: string;
  readonly collectorRole: CollectorRole | null;
  readonly defaultStatus: DefaultStatus | null;
  /** The collecting business; calls are counted for each apart. */
  readonly entityId: string;
  readonly entityName: string | null;
  readonly isNonProfitHospital: boolean;
};
