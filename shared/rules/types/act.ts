import type { LocalDay } from '../../kernel/calendar';

/**
 * What somebody intends to do. `dial` is one call placed to one number; `voicemail` the message left on it; `ringless` a drop
 * without ringing; `message` a private message on a social platform; `talk` what is said once somebody answers; `debit` one
 * transfer from a consumer's account; `plan` an agreement of several; `furnish` a report to a bureau; `suit` a suit or the threat
 * of one; `transfer` a sale or placement with another collector; `purge` deleting a record.
 */
export const ACT_KINDS = [
  'dial',
  'ringless',
  'voicemail',
  'text',
  'email',
  'message',
  'letter',
  'visit',
  'talk',
  'debit',
  'plan',
  'furnish',
  'suit',
  'transfer',
  'purge',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** How a call is started. 47 CFR 64.1200 treats artificial or prerecorded voices and autodialers apart from a human's click. */
export const DIAL_MODES = ['manual', 'preview', 'predictive', 'prerecorded'] as const;
export type DialMode = (typeof DIAL_MODES)[number];

/**
 * Why contact is made. After a cease notice only the three purposes of 12 CFR 1006.6(c)(2) and what another law requires are
 * left; `respond` answers the person once by the medium they used; `location` asks a third party where the consumer is (1006.10).
 */
export const PURPOSES = [
  'collect',
  'location',
  'respond',
  'opt-out-confirmation',
  'ask-consent',
  'efforts-ending',
  'may-invoke-remedy',
  'intends-remedy',
  'legally-required',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Statements made, or carried by a written message. */
export const DISCLOSURES = [
  'mini-miranda',
  'from-debt-collector',
  'caller-identity',
  'opt-out-instructions',
  'recording-notice',
  'time-barred',
  'licence-number',
  'validation-notice',
] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** The money side of a `debit` or `plan`. Minor units of `currency`. */
export type ActPayment = {
  readonly amountMinor: number;
  readonly currency: string;
  /** The day the debit or the post-dated instrument is for. */
  readonly on: LocalDay;
  readonly isRecurring: boolean;
  /** What the consumer authorised or what was debited last; a different amount asks for notice (12 CFR 1005.10(d)). */
  readonly usualAmountMinor: number | null;
  /** The day the instrument was given, for one dated later (12 CFR 1006.22(c)). */
  readonly givenOn: LocalDay | null;
  readonly isPostDated: boolean;
  readonly authorizationId: string | null;
};

/** An intended act, as it would be carried out at the moment it is judged for. */
export type Act = {
  readonly kind: ActKind;
  readonly purpose: Purpose;
  /** The person to be contacted; facts carry the same id. */
  readonly personId: string;
  /** The phone, address or mailbox; null where none is used. */
  readonly endpointId: string | null;
  /** The debts the act is about. A call must be charged to at least one (comment 14(b)(4)-1). */
  readonly debtIds: readonly string[];
  readonly dialMode: DialMode | null;
  readonly isRecorded: boolean;
  /** True when the person asked for this contact and it answers a call-back consent. */
  readonly callbackConsentId: string | null;
  readonly disclosures: readonly Disclosure[];
  /** True once the person on the line or at the door was verified as the one meant; null before anybody answered. */
  readonly isRightPartyVerified: boolean | null;
  /** Text to be sent or said where the act has one, with `{tokens}` of its template. */
  readonly text: string | null;
  readonly language: string | null;
  readonly payment: ActPayment | null;
  /** For `furnish`: the data marks the debt as disputed. For `purge`: what is deleted. */
  readonly marksDispute: boolean | null;
  readonly purges: 'account' | 'recording' | null;
  /** For `suit`: where it would be brought. */
  readonly venue: 'contract-signed' | 'consumer-resides' | 'property' | 'elsewhere' | null;
  /** A new reason for a second location contact (12 CFR 1006.10(c)). */
  readonly newReason: 'asked-by-person' | 'earlier-answer-wrong' | null;
};
