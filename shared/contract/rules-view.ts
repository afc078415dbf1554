import { z } from 'zod';
import type { GateView, RecordedDecision } from '../domain/compliance/gate-types';
import { REFUSAL_REASONS, STANDINGS, type StoredJudgement } from '../domain/compliance/types';
import { OUTCOMES } from '../rules/types/judgement';
import { ClientTermsInput } from './rules-commands';
import { AccountIdValue, EventIdValue, LocalDayValue } from './values';

/** What the UI is shown of the rules. Big shapes are checked for their frame; their types come from the domain. */
const GateFrame = z.strictObject({
  nowMs: z.number(),
  deskZone: z.string(),
  person: z.looseObject({ partyId: z.string(), role: z.string() }).nullable(),
  zones: z.array(z.string()),
  localTimes: z.array(z.looseObject({ zone: z.string(), time: z.string(), day: z.string() })),
  gaps: z.array(z.looseObject({ reason: z.string() })),
  places: z.array(z.string()),
  coverage: z.looseObject({ note: z.string() }),
  best: z.looseObject({ isCallable: z.boolean() }),
  points: z.array(z.looseObject({ contactPointId: z.string(), acts: z.array(z.looseObject({ kind: z.string() })) })),
  attempts: z.array(z.looseObject({ debtId: z.string(), days: z.array(z.looseObject({ day: z.string() })) })),
  restrictions: z.array(z.looseObject({ restrictionId: z.string(), kind: z.string() })),
  consents: z.array(z.looseObject({ consentId: z.string(), kind: z.string() })),
  duties: z.array(z.looseObject({ dutyId: z.string(), dueOn: z.string() })),
  plannedDebits: z.array(z.looseObject({ debitId: z.string() })),
  incidents: z.array(z.looseObject({ eventId: z.string(), cause: z.string() })),
});
export const GateViewValue = z.custom<GateView>((value) => GateFrame.safeParse(value).success, 'not a gate');

const JudgementFrame = z.looseObject({
  outcome: z.enum(OUTCOMES),
  verdicts: z.array(z.looseObject({ ruleId: z.string() })),
  passed: z.array(z.string()),
});
const StoredJudgementValue = z.custom<StoredJudgement>(
  (value) => JudgementFrame.safeParse(value).success,
  'not a judgement',
);

/** The answer to a wish to begin. Only `begun` and `overridden` let the contact be made; log it with `judgedId`. */
export const Begun = z.strictObject({
  judgedId: EventIdValue,
  standing: z.enum(STANDINGS),
  refusedBecause: z.array(z.enum(REFUSAL_REASONS)).readonly(),
  judgement: StoredJudgementValue,
  /** True when the same command had been decided before. */
  isRepeat: z.boolean(),
  revision: z.number().int(),
});
export type Begun = z.infer<typeof Begun>;

const DecisionFrame = z.looseObject({
  eventId: z.string(),
  at: z.string(),
  standing: z.enum(STANDINGS),
  act: z.looseObject({ kind: z.string() }),
  judgement: JudgementFrame,
});
export const RecordedDecisionValue = z.custom<RecordedDecision>(
  (value) => DecisionFrame.safeParse(value).success,
  'not a decision',
);

/** One pack in few words. */
export const PackSummary = z.strictObject({
  packId: z.string(),
  version: z.string(),
  title: z.string(),
  effectiveFrom: z.string(),
  checkedOn: z.string(),
  contentHash: z.string(),
  isSigned: z.boolean(),
  /** Shipped with Kept, or imported at this desk. */
  origin: z.enum(['shipped', 'imported']),
  rules: z.number().int(),
});
export type PackSummary = z.infer<typeof PackSummary>;

export const RaiseValue = z.strictObject({
  ruleId: z.string(),
  to: z.enum(['block', 'warn']),
  on: z.string(),
  reason: z.string(),
  approvedBy: z.string(),
});

/** One rule in force, for the list of the *Compliance* screen. */
export const RuleLine = z.strictObject({
  ruleId: z.string(),
  packId: z.string(),
  jurisdiction: z.string(),
  title: z.string(),
  citation: z.string(),
  confidence: z.enum(['V', 'H', 'M', 'L']),
  action: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
});

export const PacksView = z.strictObject({
  inForce: z.array(PackSummary).readonly(),
  upcoming: z.array(PackSummary).readonly(),
  raises: z.array(RaiseValue).readonly(),
  rules: z.array(RuleLine).readonly(),
});
export type PacksView = z.infer<typeof PacksView>;

/** A pack file beside the pack in force. `problems` not empty: it cannot be imported. */
export const PackComparison = z.strictObject({
  pack: PackSummary.nullable(),
  /** The version of the same pack in force now; null when it is a new pack. */
  against: z.string().nullable(),
  problems: z.array(z.strictObject({ code: z.string(), path: z.string(), words: z.string() })).readonly(),
  changes: z
    .array(z.strictObject({ ruleId: z.string(), change: z.enum(['added', 'removed', 'changed']), words: z.string() }))
    .readonly(),
});
export type PackComparison = z.infer<typeof PackComparison>;

export const ClientTermsValue = z.strictObject({
  clientName: z.string(),
  accounts: z.number().int(),
  /** Null: nobody has set them, so the client's debts are judged as the most protected case. */
  terms: ClientTermsInput.nullable(),
  clientId: z.string(),
});

const AccountLine = z.strictObject({
  accountId: AccountIdValue,
  name: z.string(),
  externalId: z.string(),
  clientName: z.string(),
  /** For duties: the day the first of them is due. */
  dueOn: LocalDayValue.optional(),
});
const Listed = z.strictObject({ accounts: z.number().int(), first: z.array(AccountLine).readonly() });

/** The top of the *Compliance* screen: how many accounts have something to look at, and the first of them. */
export const ComplianceOverview = z.strictObject({ incidents: Listed, overrides: Listed, duties: Listed });
export type ComplianceOverview = z.infer<typeof ComplianceOverview>;

export const SavedEvidence = z.strictObject({
  fileName: z.string(),
  format: z.enum(['pdf', 'json']),
  decisions: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
});
