import { z } from 'zod';
import {
  type Approval,
  type ContactDecision,
  type GivenConsent,
  type JudgedAct,
  type PlacedRestriction,
  CANCEL_REASONS,
  REFUSAL_REASONS,
  STANDINGS,
} from '../../domain/compliance/types';
import type { EventData } from '../../domain/events/types';
import { OUTCOMES } from '../../rules/types/judgement';
import { OVERRIDE_RIGHTS } from '../../rules/types/pack';
import {
  authorizationFields,
  checkFields,
  consentFields,
  debitFields,
  noticeFields,
  placeFields,
  restrictionFields,
} from './compliance-shapes';
import { restrictionShapes } from './restriction-shapes';
import { StoredDay, StoredDebtId, StoredEventId, StoredInstant, StoredPartyId, StoredText } from './stored-values';

const VALUES = {
  instant: StoredInstant,
  day: StoredDay,
  text: StoredText,
  id: StoredText,
  partyId: StoredPartyId,
  debtId: StoredDebtId,
};
const SHAPES = restrictionShapes(VALUES);
const BASE = restrictionFields(VALUES);

/** An object of the judge's own making: its frame is checked, what it holds is the judge's. */
const Frame = z.object({}).loose();

const StoredJudgementFrame = z
  .object({
    outcome: z.enum(OUTCOMES),
    verdicts: z.array(z.object({ ruleId: z.string(), outcome: z.string(), citation: z.string() }).loose()),
    passed: z.array(z.string()),
    factsUsed: Frame,
    packVersions: z.array(Frame),
  })
  .loose();

const ActFrame = z.object({ kind: z.string(), purpose: z.string(), personId: z.string() }).loose();
const BasisFrame = z.object({ now: StoredInstant, account: Frame, person: Frame, debts: z.array(Frame) }).loose();
const JUDGED = { act: ActFrame, basis: BasisFrame, judgement: StoredJudgementFrame };

const ContactDecisionFrame = z.union([
  z.object({ judgedId: StoredEventId }),
  z.object({ ...JUDGED, madeAnyway: StoredText.nullable() }),
]);

/** The decision kept with a logged contact. */
export const StoredContactDecision = z.custom<ContactDecision>(
  (value) => ContactDecisionFrame.safeParse(value).success,
  'not a decision',
);

/** Who let an act through, or agreed to what holds for the desk. */
export const StoredApproval = z.object({
  right: z.enum(OVERRIDE_RIGHTS).exclude(['collector']),
  approvedBy: StoredText,
  reason: StoredText,
  evidence: StoredText.nullable(),
}) satisfies z.ZodType<Approval>;

const JudgedFrame = z.object({
  ...JUDGED,
  standing: z.enum(STANDINGS),
  refusedBecause: z.array(z.enum(REFUSAL_REASONS)),
  warnReason: StoredText.nullable(),
  override: StoredApproval.nullable(),
});

/** `compliance.v1.judged` */
export const JudgedData = z.custom<JudgedAct>((value) => JudgedFrame.safeParse(value).success, 'not a judged act');

const StoredRestriction = z.discriminatedUnion('kind', [
  z.object({ ...BASE, ...SHAPES.time }),
  z.object({ ...BASE, ...SHAPES.place }),
  z.object({ ...BASE, ...SHAPES.medium }),
  z.object({ ...BASE, ...SHAPES.endpoint }),
  z.object({ ...BASE, ...SHAPES.workplace }),
  z.object({ ...BASE, ...SHAPES.attorney }),
  z.object({ ...BASE, ...SHAPES.cease }),
  z.object({ ...BASE, ...SHAPES.dispute }),
  z.object({ ...BASE, ...SHAPES.bankruptcy }),
  z.object({ ...BASE, ...SHAPES.deceased }),
  z.object({ ...BASE, ...SHAPES['identity-theft'] }),
  z.object({ ...BASE, ...SHAPES['wrong-number'] }),
  z.object({ ...BASE, ...SHAPES['tcpa-revocation'] }),
  z.object({ ...BASE, ...SHAPES.scra }),
  z.object({ ...BASE, ...SHAPES.litigation }),
]) satisfies z.ZodType<PlacedRestriction>;

/** `restriction.v1.placed` */
export const RestrictionPlacedData = z.object({ restriction: StoredRestriction }) satisfies z.ZodType<
  EventData['restriction.v1.placed']
>;

/** `restriction.v1.lifted` */
export const RestrictionLiftedData = z.object({
  ...StoredApproval.shape,
  restrictionId: StoredText,
}) satisfies z.ZodType<EventData['restriction.v1.lifted']>;

/** `consent.v1.given` */
export const ConsentGivenData = z.object({
  consent: z.object(consentFields(VALUES)) satisfies z.ZodType<GivenConsent>,
}) satisfies z.ZodType<EventData['consent.v1.given']>;

/** `consent.v1.revoked` */
export const ConsentRevokedData = z.object({
  consentId: StoredText,
  revokedAt: StoredInstant,
  words: StoredText.nullable(),
}) satisfies z.ZodType<EventData['consent.v1.revoked']>;

/** `place.v1.stated` */
export const PlaceStatedData = z.object(placeFields(VALUES)) satisfies z.ZodType<EventData['place.v1.stated']>;

/** `notice.v1.sent` */
export const NoticeSentData = z.object({ notice: z.object(noticeFields(VALUES)) }) satisfies z.ZodType<
  EventData['notice.v1.sent']
>;

/** `check.v1.made` */
export const CheckMadeData = z.object({ check: z.object(checkFields(VALUES)) }) satisfies z.ZodType<
  EventData['check.v1.made']
>;

/** `authorization.v1.given` */
export const AuthorizationGivenData = z.object({
  authorization: z.object(authorizationFields(VALUES)),
}) satisfies z.ZodType<EventData['authorization.v1.given']>;

/** `authorization.v1.revoked` */
export const AuthorizationRevokedData = z.object({
  authorizationId: StoredText,
  words: StoredText.nullable(),
}) satisfies z.ZodType<EventData['authorization.v1.revoked']>;

const DEBIT = debitFields(VALUES);

/** `debit.v1.planned` */
export const DebitPlannedData = z.object({ ...DEBIT, payment: z.object(DEBIT.payment) }) satisfies z.ZodType<
  EventData['debit.v1.planned']
>;

/** `debit.v1.cancelled` */
export const DebitCancelledData = z.object({
  debitId: StoredText,
  because: z.enum(CANCEL_REASONS),
  reason: StoredText.nullable(),
}) satisfies z.ZodType<EventData['debit.v1.cancelled']>;

/** `duty.v1.done` */
export const DutyDoneData = z.object({ dutyId: StoredText, note: StoredText.nullable() }) satisfies z.ZodType<
  EventData['duty.v1.done']
>;
