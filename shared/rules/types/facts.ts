import type { Instant, LocalDay } from '../../kernel/calendar';
import type { ZoneEvidence } from '../place/zone-set';

/** Whose debt is collected by whom: 15 USC 1692a(6), 12 CFR 1006.2(i). */
export const COLLECTOR_ROLES = ['third_party', 'debt_buyer', 'first_party'] as const;
export type CollectorRole = (typeof COLLECTOR_ROLES)[number];

/** What kind of obligation it is. Business debt lies outside the FDCPA (15 USC 1692a(5)). */
export const DEBT_KINDS = ['consumer', 'medical', 'student', 'mortgage', 'judgment', 'commercial'] as const;
export type DebtKind = (typeof DEBT_KINDS)[number];

/** 15 USC 1692a(6)(F)(iii): the servicer of a debt that was not in default when it was obtained is no debt collector. */
export const DEFAULT_STATUSES = ['in_default', 'not_in_default'] as const;
export type DefaultStatus = (typeof DEFAULT_STATUSES)[number];

/** Who a person is to the debt. The first eight are "the consumer" for 12 CFR 1006.6(a); attorneys and creditors are in (d)(1). */
export const PERSON_ROLES = [
  'consumer',
  'cosigner',
  'spouse',
  'parent-of-minor',
  'guardian',
  'executor',
  'successor-in-interest',
  'debtor-business',
  'attorney',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
  'bureau',
  'household',
  'employer',
  'third-party',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Where a law applies. `locality` names a city with rules of its own. */
export type Place = { readonly state: string; readonly locality: 'NYC' | null };

/** The account an act belongs to. Null stands for what nobody knows: it is judged as the most protected case. */
export type AccountFacts = {
  readonly accountId: string;
  readonly clientId: string;
  /** The collecting business; calls are counted for each apart (12 CFR 1006.14(b)(2)(i)). */
  readonly entityId: string;
  readonly collectorRole: CollectorRole | null;
  /** Where the consumer may live, from residence addresses and never from an area code; more than one when they conflict. */
  readonly places: readonly Place[];
  /** The last collection activity, for retention (12 CFR 1006.100). */
  readonly lastActivityOn: LocalDay | null;
  readonly recordingOn: LocalDay | null;
  readonly isNonProfitHospital: boolean;
};

export type PersonFacts = {
  readonly personId: string;
  readonly role: PersonRole;
  readonly zoneEvidence: readonly ZoneEvidence[];
  readonly language: string | null;
  /** A natural person and not a business; null when unknown. */
  readonly isNaturalPerson: boolean | null;
};

/** How an endpoint may be used and whose it is. */
export type EndpointFacts = {
  readonly endpointId: string;
  readonly kind: 'phone' | 'email' | 'address';
  /** A phone in E.164, a mailbox, or an address. */
  readonly value: string;
  readonly use: 'residence' | 'cell' | 'work' | 'other' | 'unknown';
  readonly status: 'unverified' | 'good' | 'bad' | 'wrong-party';
  /** An email domain that an employer provides (12 CFR 1006.22(f)(3)); null when unknown. */
  readonly isEmployerProvided: boolean | null;
  /** The person last wrote or texted from it to this collector about the debt (12 CFR 1006.6(d)(4)(i), (d)(5)). */
  readonly usedByPersonAt: Instant | null;
};

export type DebtFacts = {
  readonly debtId: string;
  readonly kind: DebtKind | null;
  readonly defaultStatus: DefaultStatus | null;
  readonly status: 'open' | 'paid' | 'settled' | 'discharged' | 'sold';
  readonly balanceMinor: number;
  readonly currency: string;
  /** Debts that count as one: student loans serviced under one account number (12 CFR 1006.14(b)(4)). Null: the debt itself. */
  readonly groupKey: string | null;
  readonly placedOn: LocalDay | null;
  /** Entered, renewed, sold or assigned: decides whether CA SB 1286 reaches a commercial debt. */
  readonly assignedOn: LocalDay | null;
  readonly incurredOn: LocalDay | null;
  readonly chargedOffOn: LocalDay | null;
  readonly firstBilledOn: LocalDay | null;
  readonly delinquentSince: LocalDay | null;
  readonly itemizationDate: LocalDay | null;
  readonly itemizationKind: 'last_statement' | 'charge_off' | 'last_payment' | 'transaction' | 'judgment' | null;
  /** Whether suit is barred by time; null when nobody has worked it out. */
  readonly isTimeBarred: boolean | null;
  readonly isDisputed: boolean;
};

/**
 * What an earlier contact counts as; each rule picks the flags it counts by.
 * `connected` is "connected to the dialed number" (comment 14(b)(3)(ii)-1): also ringing without an answer, not busy or dead.
 * `messagePossible`: a message could have been left, whether or not one was (940 CMR 7.04(1)(f)).
 */
export type ContactCounts = {
  readonly placed: boolean;
  readonly connected: boolean;
  readonly communicated: boolean;
  readonly conversation: boolean;
  readonly message: boolean;
  readonly messagePossible: boolean;
  readonly text: boolean;
  readonly email: boolean;
  readonly letter: boolean;
};

/** A contact that took place, in any direction. */
export type PriorContact = {
  readonly contactId: string;
  readonly at: Instant;
  readonly direction: 'out' | 'in';
  readonly kind: ActKindOfContact;
  readonly entityId: string;
  readonly personId: string;
  readonly personRole: PersonRole;
  readonly endpointId: string | null;
  readonly endpointUse: EndpointFacts['use'];
  readonly debtIds: readonly string[];
  readonly purpose: 'collect' | 'location' | 'ask-consent' | 'respond' | 'other';
  readonly counts: ContactCounts;
  /** It reached a stranger: not charged to the consumer, with the collector's reason. */
  readonly reachedStranger: boolean;
  /** The consent under which it was made, which takes it out of both tests (12 CFR 1006.14(b)(3)(i)). */
  readonly consentId: string | null;
  readonly dialMode: 'manual' | 'preview' | 'predictive' | 'prerecorded' | null;
};
export type ActKindOfContact = 'call' | 'text' | 'email' | 'letter' | 'message' | 'visit';

/** Prior consent given directly to this collector. `callback` is one first-class thing: granted, expires, used by one contact. */
export type Consent = {
  readonly consentId: string;
  readonly kind:
    | 'callback'
    | 'email'
    | 'text'
    | 'autodial'
    | 'hours'
    | 'direct-contact'
    | 'third-party'
    | 'electronic-documents';
  readonly personId: string;
  readonly endpointId: string | null;
  /** Null: every debt. */
  readonly debtIds: readonly string[] | null;
  readonly givenAt: Instant;
  readonly isWritten: boolean;
  /** A shorter period the person named; the last day it holds. */
  readonly expiresOn: LocalDay | null;
  readonly revokedAt: Instant | null;
  readonly usedByContactId: string | null;
  readonly usedAt: Instant | null;
  /** For `hours`: the local times of day agreed to. */
  readonly hours: { readonly from: string; readonly until: string } | null;
};

type RestrictionBase = {
  readonly restrictionId: string;
  /** Whom it protects; null: everybody on the account. */
  readonly personId: string | null;
  /** Null: every debt. */
  readonly debtIds: readonly string[] | null;
  readonly placedAt: Instant;
  /** When it was received by the collecting business, which may be before the desk heard of it. */
  readonly receivedAt: Instant;
  readonly source: 'consumer' | 'creditor' | 'attorney' | 'court' | 'third-party' | 'collector' | 'hub' | 'file';
  readonly isWritten: boolean;
  readonly liftedAt: Instant | null;
};

/** A stop. Stops are sticky: adding one never allows more, and lifting one is an act of its own. */
export type Restriction = RestrictionBase &
  (
    | {
        /** An inconvenient time: weekdays (1 = Monday) and local times of day between which contact is not wanted. */
        readonly kind: 'time';
        readonly weekdays: readonly number[];
        readonly from: string;
        readonly until: string;
        readonly zone: string | null;
      }
    | { readonly kind: 'place'; readonly endpointId: string | null; readonly placeName: string }
    | { readonly kind: 'medium'; readonly medium: 'call' | 'text' | 'email' | 'letter' | 'message' | 'visit' }
    | { readonly kind: 'endpoint'; readonly endpointId: string }
    | {
        readonly kind: 'workplace';
        readonly endpointId: string | null;
        /** The last day an oral request binds where a law sets one (940 CMR 7.04(1)(h)); null: until lifted. */
        readonly confirmedInWritingOn: LocalDay | null;
      }
    | {
        readonly kind: 'attorney';
        readonly attorneyName: string | null;
        readonly attorneyPhone: string | null;
        readonly attorneyAddress: string | null;
        readonly lastAnsweredOn: LocalDay | null;
        readonly firstWroteOn: LocalDay | null;
        readonly consentsToDirectContact: boolean;
      }
    | { readonly kind: 'cease'; readonly usedPurposes: readonly string[] }
    | {
        readonly kind: 'dispute';
        readonly disputedOn: LocalDay;
        readonly reason: 'not-mine' | 'wrong-amount' | 'other';
        /** Null: all of the debt. Minor units. */
        readonly disputedMinor: number | null;
        readonly wantsOriginalCreditor: boolean;
        readonly verificationSentAt: Instant | null;
        readonly isDuplicative: boolean;
      }
    | {
        readonly kind: 'bankruptcy';
        readonly chapter: 7 | 11 | 12 | 13 | null;
        readonly debtorPersonIds: readonly string[];
        readonly filedOn: LocalDay | null;
        readonly caseNumber: string | null;
        readonly court: string | null;
        readonly status: 'open' | 'dismissed' | 'discharged' | 'closed';
      }
    | { readonly kind: 'deceased'; readonly diedOn: LocalDay | null }
    | { readonly kind: 'identity-theft'; readonly reportedOn: LocalDay | null }
    | { readonly kind: 'wrong-number'; readonly endpointId: string }
    | {
        readonly kind: 'tcpa-revocation';
        readonly words: string | null;
        readonly media: readonly ('call' | 'text')[];
      }
    | { readonly kind: 'scra'; readonly serviceEndedOn: LocalDay | null }
    | { readonly kind: 'litigation'; readonly note: string | null }
    /** A stop of which nothing is known but that it stands, such as one of a newer Kept: it stops every act. */
    | { readonly kind: 'unknown' }
  );
export type RestrictionKind = Restriction['kind'];

export const NOTICE_KINDS = [
  'validation',
  'email-procedure',
  'before-furnishing',
  'reg-e-amount',
  'post-dated',
  'medical-before-collection',
  'before-extraordinary-action',
  'verification',
  'original-creditor',
  'substantiation',
] as const;

/** A written notice that was sent, or a check that was made, on which a rule relies. */
export type Notice = {
  readonly noticeId: string;
  readonly kind: (typeof NOTICE_KINDS)[number];
  readonly debtIds: readonly string[];
  readonly endpointId: string | null;
  readonly sentAt: Instant;
  readonly sentBy: 'mail' | 'email' | 'text' | 'hand';
  /** The end date printed on it, or the opt-out date; governs when later than the computed one. */
  readonly endsOn: LocalDay | null;
  readonly undeliverableOn: LocalDay | null;
};

export type Check = {
  readonly kind: 'reassigned-number' | 'scra-status' | 'licence';
  readonly endpointId: string | null;
  readonly personId: string | null;
  readonly on: LocalDay;
  readonly isClear: boolean;
};

export type Authorization = {
  readonly authorizationId: string;
  readonly givenOn: LocalDay;
  readonly isSigned: boolean;
  readonly isCopySent: boolean;
  readonly isRevoked: boolean;
};

/** What the desk knows of the world and of its own clock. */
export type DeskFacts = {
  /** What the other clock says now: the hub's, or the latest moment on record when the desk's went back behind it. */
  readonly otherNow: Instant | null;
  /** The last time the hub was heard; null for a desk that works without one. */
  readonly lastSyncAt: Instant | null;
  readonly worksWithHub: boolean;
  /** Attempts the hub lent this desk for this person and each debt while offline; null: online or no hub. */
  readonly lease: readonly { readonly debtId: string; readonly attemptsLeft: number }[] | null;
  readonly isOffline: boolean;
};

/** Everything a judgement is made from. Nothing else is read. */
export type Facts = {
  readonly account: AccountFacts;
  /** The person to be contacted. */
  readonly person: PersonFacts;
  readonly endpoint: EndpointFacts | null;
  readonly debts: readonly DebtFacts[];
  readonly contacts: readonly PriorContact[];
  readonly consents: readonly Consent[];
  readonly restrictions: readonly Restriction[];
  readonly notices: readonly Notice[];
  readonly checks: readonly Check[];
  readonly authorizations: readonly Authorization[];
  readonly desk: DeskFacts;
};
