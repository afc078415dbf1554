import { z } from 'zod';
import type { JsonValue } from '../kernel/json';
import { RulePackSchema } from '../rules/pack/schema';
import { ACT_KINDS, DIAL_MODES, DISCLOSURES, PURPOSES } from '../rules/types/act';
import { OUTCOMES } from '../rules/types/judgement';
import { CONFIDENCES, OVERRIDE_RIGHTS } from '../rules/types/pack';
import { CaseFacts } from './rules-facts';
import { CaseDay, CaseId, CaseInstant, CaseMinor, orNull } from './rules-values';

const CasePayment = z.strictObject({
  amountMinor: CaseMinor,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  on: CaseDay.meta({ description: 'The day the debit or instrument is for.' }),
  isRecurring: z.boolean().default(false),
  usualAmountMinor: orNull(CaseMinor),
  givenOn: orNull(CaseDay),
  isPostDated: z.boolean().default(false),
  authorizationId: orNull(CaseId),
});

const CaseAct = z.strictObject({
  kind: z.enum(ACT_KINDS),
  purpose: z.enum(PURPOSES).default('collect'),
  personId: CaseId.optional().meta({ description: 'Left out: the person of the facts.' }),
  endpointId: CaseId.nullable()
    .optional()
    .meta({ description: 'Left out: the endpoint of the facts, if there is one.' }),
  debtIds: z.array(CaseId).optional().meta({ description: 'May be left out where there is one debt.' }),
  dialMode: z.enum(DIAL_MODES).nullable().default('manual'),
  isRecorded: z.boolean().default(false),
  callbackConsentId: orNull(CaseId),
  disclosures: z.array(z.enum(DISCLOSURES)).default([]),
  isRightPartyVerified: orNull(z.boolean()),
  text: orNull(z.string()),
  language: orNull(z.string()),
  payment: orNull(CasePayment),
  marksDispute: orNull(z.boolean()),
  purges: orNull(z.enum(['account', 'recording'])),
  venue: orNull(z.enum(['contract-signed', 'consumer-resides', 'property', 'elsewhere'])),
  newReason: orNull(z.enum(['asked-by-person', 'earlier-answer-wrong'])),
});

/** One case of `rules judge`. Fields nobody knows may be left out; a field that does not exist is refused. */
export const JudgeCase = z.strictObject({
  act: CaseAct.meta({ description: 'What somebody intends to do.' }),
  facts: CaseFacts.meta({ description: 'Everything the judgement is made from.' }),
  now: CaseInstant.meta({ description: 'The desk’s clock at the moment of the act.' }),
  packs: z.array(z.unknown()).min(1).optional().meta({
    description: 'Rule packs that replace the ones in force; each is checked. They may include packs in force by id.',
  }),
});
export type JudgeCase = z.output<typeof JudgeCase>;

/** What `rules judge` reads: cases in order. */
export const JudgeCases = z.array(JudgeCase);

const Instant = z.iso.datetime({ precision: 3 });
const AnyFacts = z.record(z.string(), z.json() as z.ZodType<JsonValue>).readonly();

const VerdictOutput = z.strictObject({
  ruleId: z.string(),
  packId: z.string(),
  packVersion: z.string(),
  jurisdiction: z.string(),
  citation: z.string(),
  confidence: z.enum(CONFIDENCES),
  outcome: z.enum(['allowed', 'informed', 'warn', 'blocked']),
  reason: z.string().nullable().meta({ description: 'Why, as a code; null when the rule is met.' }),
  facts: AnyFacts.meta({ description: 'The numbers, days and ids the rule looked at.' }),
  earliestAllowedAt: Instant.nullable().meta({ description: 'From when this rule alone would let the act through.' }),
  overridable: z
    .strictObject({ by: z.enum(OVERRIDE_RIGHTS), reasonRequired: z.boolean(), evidenceRequired: z.boolean() })
    .nullable(),
});

const Explanation = z.strictObject({
  headline: z.string(),
  lines: z
    .array(
      z.strictObject({
        ruleId: z.string(),
        outcome: z.enum(['allowed', 'informed', 'warn', 'blocked']),
        sentence: z.string(),
        citation: z.string(),
      }),
    )
    .readonly(),
});

/** The answer to one case. */
export const JudgementOutput = z.strictObject({
  outcome: z.enum(OUTCOMES),
  verdicts: z.array(VerdictOutput).readonly().meta({ description: 'Every rule that was asked, in the gate’s order.' }),
  earliestAllowedAt: Instant.exactOptional().meta({
    description: 'The earliest moment at which nothing would block the act; absent when time alone will not free it.',
  }),
  factsUsed: z.strictObject({
    zones: z.array(z.string()).readonly(),
    localDays: z.array(z.string()).readonly(),
    places: z.array(z.string()).readonly(),
    collectorRole: z.string(),
    debtKinds: z.array(z.string()).readonly(),
    contactsRead: z.number().int(),
  }),
  packVersions: z
    .array(z.strictObject({ packId: z.string(), version: z.string(), contentHash: z.string() }))
    .readonly(),
  explanation: Explanation.meta({ description: 'The judgement in words.' }),
});

/** One thing wrong with a case or a pack, and where. */
export const RulesProblem = z.strictObject({
  code: z.string(),
  path: z.string(),
  message: z.string(),
  ruleId: z.string().nullable().exactOptional(),
  level: z.enum(['error', 'warning']).exactOptional(),
});
export type RulesProblem = z.infer<typeof RulesProblem>;

/** The answer to a case that cannot be judged: never an allowed act. */
const CaseRefused = z.strictObject({
  error: z.strictObject({
    code: z.enum(['CASE_INVALID', 'PACK_INVALID', 'INTERNAL']),
    problems: z.array(RulesProblem).readonly(),
  }),
});

export const JudgeAnswers = z.array(z.union([JudgementOutput, CaseRefused]));
export type JudgeAnswer = z.infer<typeof JudgementOutput> | z.infer<typeof CaseRefused>;

const ChangeOutput = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'pack']),
  ruleId: z.string().nullable(),
  sentence: z.string(),
});

/** `rules check`: whether a pack can be loaded, what is wrong with it, and what it would change. */
export const RulesCheckOutput = z.strictObject({
  ok: z.boolean(),
  packId: z.string().nullable(),
  version: z.string().nullable(),
  rules: z.number().int(),
  problems: z.array(RulesProblem).readonly(),
  changes: z.array(ChangeOutput).readonly().nullable().meta({ description: 'Null unless --against was given.' }),
});

const PackLine = z.strictObject({
  packId: z.string(),
  version: z.string(),
  title: z.string(),
  effectiveFrom: z.string(),
  checkedOn: z.string(),
  rules: z.number().int(),
  contentHash: z.string(),
  isSigned: z.boolean(),
});

/** `rules packs`: what holds today and what will. */
export const RulesPacksOutput = z.strictObject({
  on: z.string(),
  inForce: z.array(PackLine).readonly(),
  upcoming: z.array(PackLine).readonly(),
  /** Rows of the packs in force whose first or last day is still ahead. */
  upcomingRules: z
    .array(
      z.strictObject({
        ruleId: z.string(),
        packId: z.string(),
        title: z.string(),
        effectiveFrom: z.string(),
        effectiveTo: z.string().nullable(),
      }),
    )
    .readonly(),
});

/** `rules import`: the pack is on this desk. `isRepeat`: it was there before, and nothing was recorded. */
export const RulesImportOutput = z.strictObject({
  packId: z.string(),
  version: z.string(),
  effectiveFrom: z.string(),
  contentHash: z.string(),
  isRepeat: z.boolean(),
});

const ReplayDifference = z.strictObject({
  decisionId: z.string(),
  at: z.string(),
  actKind: z.string(),
  before: z.enum(OUTCOMES),
  after: z.enum(OUTCOMES),
  /** In words, one per rule that says something else. */
  differences: z.array(z.strictObject({ ruleId: z.string(), sentence: z.string() })).readonly(),
});

/** `rules replay`: recorded acts judged again. */
export const RulesReplayOutput = z.strictObject({
  from: z.string(),
  to: z.string(),
  packs: z.enum(['then-in-force', 'given']),
  acts: z.number().int(),
  same: z.number().int(),
  different: z.number().int(),
  /** Acts whose packs are not at hand any more, and which packs those are. */
  notReplayed: z.number().int(),
  missingPacks: z.array(z.string()).readonly(),
  /** Outcome before → outcome after, with how many acts, such as `allowed -> blocked`. */
  turned: z.record(z.string(), z.number().int()),
  differences: z.array(ReplayDifference).readonly(),
});

/** What `rules schema` prints. */
export const RULES_SCHEMAS = {
  case: JudgeCase,
  judgement: JudgementOutput,
  pack: RulePackSchema,
} as const satisfies Record<string, z.ZodType>;
