import { z } from 'zod';
import { CONTACT_ACTS } from '../domain/compliance/commands';
import { REFUSAL_REASONS, STANDINGS } from '../domain/compliance/types';
import { OUTCOMES } from '../rules/types/judgement';
import {
  BeginContactInput,
  CancelDebitInput,
  ClientTermsInput,
  ApprovalRequest,
  FinishDutyInput,
  GiveAuthorizationInput,
  GiveConsentInput,
  LiftRestrictionInput,
  Pin,
  PlaceRestrictionInput,
  PlanDebitInput,
  RecordCheckInput,
  RecordNoticeInput,
  RevokeAuthorizationInput,
  RevokeConsentInput,
  StatePlaceInput,
} from './rules-commands';
import { Recorded } from './commands';
import { JudgementOutput } from './rules';
import { ComplianceOverview, RecordedDecisionValue, SavedEvidence } from './rules-view';
import { EventIdValue, InstantValue } from './values';

/** What the command line prints and reads of the rules of a desk. */
const { explanation: Explanation } = JudgementOutput.shape;
const Outcome = z.enum(OUTCOMES);

const GateAct = z.strictObject({
  kind: z.enum(CONTACT_ACTS),
  outcome: Outcome,
  explanation: Explanation,
  /** From when nothing would block it; null when it is not blocked or time alone will not free it. */
  earliestAllowedAt: InstantValue.nullable(),
});

const GatePoint = z.strictObject({
  contactPointId: z.string(),
  kind: z.enum(['phone', 'email', 'address']),
  use: z.string(),
  status: z.string(),
  acts: z.array(GateAct).readonly(),
});

const Listed = <T extends z.ZodRawShape>(shape: T) => z.array(z.looseObject(shape)).readonly();
const Id = z.string();

/** `rules gate`: what the account screen shows before a contact, each judgement in words. */
export const RulesGateOutput = z.strictObject({
  accountId: Id,
  nowMs: z.number(),
  deskZone: z.string(),
  person: z.strictObject({ partyId: Id, name: z.string().nullable(), role: z.string() }).nullable(),
  zones: z.array(z.string()).readonly(),
  localTimes: Listed({ zone: z.string(), time: z.string(), day: z.string() }),
  gaps: Listed({ reason: z.string() }),
  places: z.array(z.string()).readonly(),
  coverage: z.looseObject({ note: z.string() }),
  best: z.strictObject({
    isCallable: z.boolean(),
    contactPointId: Id.nullable(),
    nextAllowedAt: InstantValue.nullable(),
    changesAt: InstantValue.nullable(),
  }),
  points: z.array(GatePoint).readonly(),
  attempts: Listed({ debtId: Id, max: z.number(), windowDays: z.number(), used: z.number() }),
  restrictions: Listed({ restrictionId: Id, kind: z.string() }),
  consents: Listed({ consentId: Id, kind: z.string() }),
  duties: Listed({ dutyId: Id, dueOn: z.string() }),
  plannedDebits: Listed({ debitId: Id }),
  incidents: Listed({ eventId: Id, cause: z.string() }),
});

/** `rules decisions`: every decision on record for an account, oldest first, each in words. */
const RulesDecisionsOutput = z.array(z.strictObject({ decision: RecordedDecisionValue, explanation: Explanation }));

/** `begin-contact`, `plan-debit`: the decision, which is on record whichever way it went. Refused ones end with exit code 3. */
export const JudgedOutput = z.strictObject({
  judgedId: EventIdValue,
  standing: z.enum(STANDINGS),
  refusedBecause: z.array(z.enum(REFUSAL_REASONS)).readonly(),
  outcome: Outcome,
  earliestAllowedAt: InstantValue.nullable(),
  explanation: Explanation,
  isRepeat: z.boolean(),
  revision: z.number().int(),
});

/** `log-contact`: recorded, and what the rules said of it. Absent for what nobody began: contacts that came in. */
export const LoggedOutput = Recorded.extend({
  outcome: Outcome.exactOptional(),
  /** Rules that blocked or warned. */
  failingRules: z.array(z.string()).readonly().exactOptional(),
});

export const RULES_CLI_OUTPUTS = {
  'log-contact': LoggedOutput,
  'begin-contact': JudgedOutput,
  'plan-debit': JudgedOutput,
  'place-restriction': Recorded,
  'lift-restriction': Recorded,
  'give-consent': Recorded,
  'revoke-consent': Recorded,
  'state-place': Recorded,
  'record-notice': Recorded,
  'record-check': Recorded,
  'give-authorization': Recorded,
  'revoke-authorization': Recorded,
  'cancel-debit': Recorded,
  'finish-duty': Recorded,
  'set-client-terms': z.strictObject({ clientId: z.string() }),
  'supervisor-pin': z.strictObject({ isSet: z.literal(true) }),
  'rules-gate': RulesGateOutput,
  'rules-decisions': RulesDecisionsOutput,
  'rules-evidence': SavedEvidence,
  'rules-overview': ComplianceOverview,
} as const satisfies Record<string, z.ZodType>;

/** What the commands read, with nothing left out. */
export const RULES_REQUESTS = {
  'begin-contact': BeginContactInput,
  'place-restriction': PlaceRestrictionInput,
  'lift-restriction': LiftRestrictionInput,
  'give-consent': GiveConsentInput,
  'revoke-consent': RevokeConsentInput,
  'state-place': StatePlaceInput,
  'record-notice': RecordNoticeInput,
  'record-check': RecordCheckInput,
  'give-authorization': GiveAuthorizationInput,
  'revoke-authorization': RevokeAuthorizationInput,
  'plan-debit': PlanDebitInput,
  'cancel-debit': CancelDebitInput,
  'finish-duty': FinishDutyInput,
  'set-client-terms': z.strictObject({ terms: ClientTermsInput, approval: ApprovalRequest }),
  'supervisor-pin': z.strictObject({ current: Pin.nullable(), pin: Pin }),
} as const satisfies Record<string, z.ZodType>;
export type RulesRecording = keyof typeof RULES_REQUESTS;
