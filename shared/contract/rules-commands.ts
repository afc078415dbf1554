import { z } from 'zod';
import { CANCEL_REASONS } from '../domain/compliance/types';
import {
  type BeginContact,
  type CancelDebit,
  type FinishDuty,
  type GiveAuthorization,
  type GiveConsent,
  type LiftRestriction,
  type PlaceRestriction,
  type PlanDebit,
  type RecordCheck,
  type RecordNotice,
  type RevokeAuthorization,
  type RevokeConsent,
  type StatePlace,
  BEGIN_ACTS,
} from '../domain/compliance/commands';
import { type Act, DIAL_MODES, DISCLOSURES, PURPOSES } from '../rules/types/act';
import { COLLECTOR_ROLES, DEFAULT_STATUSES } from '../rules/types/facts';
import {
  authorizationFields,
  checkFields,
  consentFields,
  debitFields,
  noticeFields,
  placeFields,
  restrictionFields,
} from './events/compliance-shapes';
import { restrictionShapes } from './events/restriction-shapes';
import {
  AccountIdValue,
  ContactPointIdValue,
  DebtIdValue,
  EventIdValue,
  InstantValue,
  LocalDayValue,
  PartyIdValue,
} from './values';

const Words = z.string().max(20_000);
/** An id of a stop, consent, debit, authorization or duty. */
const RecordId = z.string().min(1).max(200);
const VALUES = {
  instant: InstantValue,
  day: LocalDayValue,
  text: Words,
  id: RecordId,
  partyId: PartyIdValue,
  debtId: DebtIdValue,
};
const COMMAND = { commandId: EventIdValue, accountId: AccountIdValue };

const VENUES = [
  'contract-signed',
  'consumer-resides',
  'property',
  'elsewhere',
] as const satisfies readonly Act['venue'][];

/** What is too short is told by whoever keeps the PIN. */
export const Pin = z.string().min(1).max(64);

/**
 * What the UI sends where somebody with the right must agree. Main verifies the PIN and puts who it was in its place; the PIN goes
 * no further and is recorded nowhere.
 */
export const ApprovalRequest = z.strictObject({
  pin: Pin,
  reason: z.string().min(1).max(20_000),
  evidence: Words.nullable(),
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

/** A request as the UI sends it: a PIN where the command holds an approval. */
type Requested<T> = T extends { readonly approval: infer A }
  ? Omit<T, 'approval'> & { readonly approval: ApprovalRequest | Extract<A, null> }
  : T;

export const BeginContactInput = z.strictObject({
  ...COMMAND,
  kind: z.enum(BEGIN_ACTS),
  purpose: z.enum(PURPOSES),
  partyId: PartyIdValue,
  contactPointId: ContactPointIdValue.nullable(),
  debtIds: z.array(DebtIdValue).max(10_000),
  dialMode: z.enum(DIAL_MODES).nullable(),
  isRecorded: z.boolean(),
  callbackConsentId: RecordId.nullable(),
  disclosures: z.array(z.enum(DISCLOSURES)).max(DISCLOSURES.length),
  isRightPartyVerified: z.boolean().nullable(),
  text: z.string().max(200_000).nullable(),
  language: z.string().max(35).nullable(),
  newReason: z.enum(['asked-by-person', 'earlier-answer-wrong']).nullable(),
  marksDispute: z.boolean().nullable().exactOptional(),
  venue: z.enum(VENUES).nullable().exactOptional(),
  warnReason: Words.nullable(),
  approval: ApprovalRequest.nullable(),
}) satisfies z.ZodType<Requested<BeginContact>>;
export type BeginContactInput = z.infer<typeof BeginContactInput>;

const SHAPES = restrictionShapes(VALUES);
const { placedAt: _, ...BASE } = restrictionFields(VALUES);

export const RestrictionInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...BASE, ...SHAPES.time }),
  z.strictObject({ ...BASE, ...SHAPES.place }),
  z.strictObject({ ...BASE, ...SHAPES.medium }),
  z.strictObject({ ...BASE, ...SHAPES.endpoint }),
  z.strictObject({ ...BASE, ...SHAPES.workplace }),
  z.strictObject({ ...BASE, ...SHAPES.attorney }),
  z.strictObject({ ...BASE, ...SHAPES.cease }),
  z.strictObject({ ...BASE, ...SHAPES.dispute }),
  z.strictObject({ ...BASE, ...SHAPES.bankruptcy }),
  z.strictObject({ ...BASE, ...SHAPES.deceased }),
  z.strictObject({ ...BASE, ...SHAPES['identity-theft'] }),
  z.strictObject({ ...BASE, ...SHAPES['wrong-number'] }),
  z.strictObject({ ...BASE, ...SHAPES['tcpa-revocation'] }),
  z.strictObject({ ...BASE, ...SHAPES.scra }),
  z.strictObject({ ...BASE, ...SHAPES.litigation }),
]) satisfies z.ZodType<PlaceRestriction['restriction']>;

export const PlaceRestrictionInput = z.strictObject({
  ...COMMAND,
  restriction: RestrictionInput,
}) satisfies z.ZodType<PlaceRestriction>;

export const LiftRestrictionInput = z.strictObject({
  ...COMMAND,
  restrictionId: RecordId,
  approval: ApprovalRequest,
}) satisfies z.ZodType<Requested<LiftRestriction>>;

export const GiveConsentInput = z.strictObject({
  ...COMMAND,
  consent: z.strictObject(consentFields(VALUES)),
}) satisfies z.ZodType<GiveConsent>;

export const RevokeConsentInput = z.strictObject({
  ...COMMAND,
  consentId: RecordId,
  revokedAt: InstantValue,
  words: Words.nullable(),
}) satisfies z.ZodType<RevokeConsent>;

export const StatePlaceInput = z.strictObject({
  ...COMMAND,
  ...placeFields(VALUES),
}) satisfies z.ZodType<StatePlace>;

export const RecordNoticeInput = z.strictObject({
  ...COMMAND,
  notice: z.strictObject(noticeFields(VALUES)),
}) satisfies z.ZodType<RecordNotice>;

export const RecordCheckInput = z.strictObject({
  ...COMMAND,
  check: z.strictObject(checkFields(VALUES)),
}) satisfies z.ZodType<RecordCheck>;

export const GiveAuthorizationInput = z.strictObject({
  ...COMMAND,
  authorization: z.strictObject(authorizationFields(VALUES)),
}) satisfies z.ZodType<GiveAuthorization>;

export const RevokeAuthorizationInput = z.strictObject({
  ...COMMAND,
  authorizationId: RecordId,
  words: Words.nullable(),
}) satisfies z.ZodType<RevokeAuthorization>;

const DEBIT = debitFields(VALUES);

export const PlanDebitInput = z.strictObject({
  ...COMMAND,
  ...DEBIT,
  payment: z.strictObject(DEBIT.payment),
  warnReason: Words.nullable(),
  approval: ApprovalRequest.nullable(),
}) satisfies z.ZodType<Requested<PlanDebit>>;

export const CancelDebitInput = z.strictObject({
  ...COMMAND,
  debitId: RecordId,
  because: z.enum(CANCEL_REASONS),
  reason: Words.nullable(),
}) satisfies z.ZodType<CancelDebit>;

export const FinishDutyInput = z.strictObject({
  ...COMMAND,
  dutyId: RecordId,
  note: Words.nullable(),
}) satisfies z.ZodType<FinishDuty>;

export const ClientTermsInput = z.strictObject({
  clientId: z.string().min(1).max(64),
  collectorRole: z.enum(COLLECTOR_ROLES).nullable(),
  defaultStatus: z.enum(DEFAULT_STATUSES).nullable(),
  entityId: z.string().min(1).max(64),
  entityName: z.string().max(200).nullable(),
  isNonProfitHospital: z.boolean(),
});
