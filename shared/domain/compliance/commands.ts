import type { Instant } from '../../kernel/calendar';
import type { AccountId, ContactPointId, DebtId, EventId, PartyId } from '../../kernel/ids';
import type { Act, ActKind, DialMode, Disclosure, Purpose } from '../../rules/types/act';
import type { Check } from '../../rules/types/facts';
import type {
  Approval,
  CancelReason,
  GivenAuthorization,
  GivenConsent,
  PlacedRestriction,
  PlannedDebit,
  SentNotice,
  StatedPlace,
} from './types';

type Command = { readonly commandId: EventId; readonly accountId: AccountId };
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Acts a collector begins towards a person. */
export const CONTACT_ACTS = [
  'dial',
  'ringless',
  'voicemail',
  'text',
  'email',
  'message',
  'letter',
  'visit',
  'talk',
] as const satisfies readonly ActKind[];
export type ContactActKind = (typeof CONTACT_ACTS)[number];

/** What may be asked before it is done: contacts, and reports to a bureau and suits, which reach nobody and count as no contact. */
export const BEGIN_ACTS = [...CONTACT_ACTS, 'furnish', 'suit'] as const satisfies readonly ActKind[];
export type BeginActKind = (typeof BEGIN_ACTS)[number];

/** Somebody wants to begin a contact, report a debt or sue now. It is judged first; only what is let through answers `begun`. */
export type BeginContact = Command & {
  readonly kind: BeginActKind;
  readonly purpose: Purpose;
  readonly partyId: PartyId;
  readonly contactPointId: ContactPointId | null;
  /** Empty means all open debts of the account. */
  readonly debtIds: readonly DebtId[];
  readonly dialMode: DialMode | null;
  readonly isRecorded: boolean;
  readonly callbackConsentId: string | null;
  readonly disclosures: readonly Disclosure[];
  readonly isRightPartyVerified: boolean | null;
  readonly text: string | null;
  readonly language: string | null;
  readonly newReason: 'asked-by-person' | 'earlier-answer-wrong' | null;
  /** For `furnish`: the report marks the debts as disputed. */
  readonly marksDispute?: Act['marksDispute'];
  /** For `suit`: where it would be brought. */
  readonly venue?: Act['venue'];
  /** Why to go on although a rule warns. */
  readonly warnReason: string | null;
  /** Who lets it through although a rule blocks; main has verified them. */
  readonly approval: Approval | null;
};

/** Places a stop. `placedAt` is the moment of recording; the id of the stop is the command's. */
export type PlaceRestriction = Command & { readonly restriction: OmitEach<PlacedRestriction, 'placedAt'> };
export type LiftRestriction = Command & { readonly restrictionId: string; readonly approval: Approval };
export type GiveConsent = Command & { readonly consent: GivenConsent };
export type RevokeConsent = Command & {
  readonly consentId: string;
  readonly revokedAt: Instant;
  readonly words: string | null;
};
export type StatePlace = Command & StatedPlace;
export type RecordNotice = Command & { readonly notice: SentNotice };
export type RecordCheck = Command & { readonly check: Check };
export type GiveAuthorization = Command & { readonly authorization: GivenAuthorization };
export type RevokeAuthorization = Command & { readonly authorizationId: string; readonly words: string | null };
/** A debit of a day to come. It is judged like any act; a blocked one is not planned unless somebody with the right lets it through. */
export type PlanDebit = Command &
  PlannedDebit & { readonly warnReason: string | null; readonly approval: Approval | null };
export type CancelDebit = Command & {
  readonly debitId: string;
  readonly because: CancelReason;
  readonly reason: string | null;
};
export type FinishDuty = Command & { readonly dutyId: string; readonly note: string | null };

/** Everything besides contacts and notes that can be recorded on one account for the sake of the rules. */
export type ComplianceCommand =
  | { readonly kind: 'begin-contact'; readonly input: BeginContact }
  | { readonly kind: 'place-restriction'; readonly input: PlaceRestriction }
  | { readonly kind: 'lift-restriction'; readonly input: LiftRestriction }
  | { readonly kind: 'give-consent'; readonly input: GiveConsent }
  | { readonly kind: 'revoke-consent'; readonly input: RevokeConsent }
  | { readonly kind: 'state-place'; readonly input: StatePlace }
  | { readonly kind: 'record-notice'; readonly input: RecordNotice }
  | { readonly kind: 'record-check'; readonly input: RecordCheck }
  | { readonly kind: 'give-authorization'; readonly input: GiveAuthorization }
  | { readonly kind: 'revoke-authorization'; readonly input: RevokeAuthorization }
  | { readonly kind: 'plan-debit'; readonly input: PlanDebit }
  | { readonly kind: 'cancel-debit'; readonly input: CancelDebit }
  | { readonly kind: 'finish-duty'; readonly input: FinishDuty };
