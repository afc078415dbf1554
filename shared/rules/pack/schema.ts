import { z } from 'zod';
import { type LocalDay, localDay } from '../../kernel/calendar';
import type { JsonValue } from '../../kernel/json';
import { COLLECTOR_ROLES, DEBT_KINDS, DEFAULT_STATUSES } from '../types/facts';
import { ACT_TRIGGERS, CONFIDENCES, EVENT_TRIGGERS, OVERRIDE_RIGHTS, RULE_ACTIONS } from '../types/pack';
import type { PackProblemCode } from './problem';

/** Marks an issue with the code a pack's author is told; issues without one are `PACK_SCHEMA`. */
const as = (code: PackProblemCode) => ({ packProblem: code });

/** The highest format this Kept reads. */
export const PACK_FORMAT = 1;
const TRIGGERS: ReadonlySet<string> = new Set([...Object.keys(ACT_TRIGGERS), ...EVENT_TRIGGERS]);
const JURISDICTION = /^(US(-[A-Z]{2}(-[A-Z0-9]+)?)?|KEPT|CLIENT:\S+)$/;
const SHA256 = /^[0-9a-f]{64}$/;

const isDay = (value: unknown): boolean => typeof value === 'string' && localDay(value) !== null;

const Day = z
  .custom<LocalDay>()
  .superRefine((value: unknown, context) => {
    if (isDay(value)) return;
    const isDayLike = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    context.addIssue({
      code: 'custom',
      message: isDayLike ? `${value} is not a day of the calendar` : 'a day as YYYY-MM-DD is needed',
      ...(isDayLike ? { params: as('PACK_DATE_IMPOSSIBLE') } : {}),
    });
  })
  .meta({ type: 'string', format: 'date', description: 'A calendar day, YYYY-MM-DD.' });

const Trigger = z
  .string()
  .superRefine((value, context) => {
    if (TRIGGERS.has(value)) return;
    const message = `there is no trigger "${value}"; known are ${[...TRIGGERS].join(', ')}`;
    context.addIssue({ code: 'custom', message, params: as('PACK_TRIGGER_UNKNOWN') });
  })
  .meta({ description: `What sets the rule off: ${[...TRIGGERS].join(', ')}.` });

const Citation = z
  .custom<string>()
  .superRefine((value: unknown, context) => {
    if (typeof value === 'string' && value.trim() !== '') return;
    const message = 'every rule names the law or agreement it comes from';
    context.addIssue({ code: 'custom', message, params: as('PACK_CITATION_MISSING') });
  })
  .meta({
    type: 'string',
    minLength: 1,
    description: 'The law, agreement or policy the rule comes from; never empty.',
  });

const listOf = <const T extends readonly string[]>(values: T) =>
  z.array(z.enum(values)).readonly().exactOptional().meta({ description: 'Left out: any. An unknown fact meets it.' });

const AppliesWhenSchema = z.strictObject({
  collectorRole: listOf(COLLECTOR_ROLES),
  debtKind: listOf(DEBT_KINDS),
  defaultStatus: listOf(DEFAULT_STATUSES),
  person: listOf(['consumer', 'third-party', 'professional']),
});

const OverridableSchema = z.strictObject({
  by: z.enum(OVERRIDE_RIGHTS),
  reasonRequired: z.boolean(),
  evidenceRequired: z.boolean(),
});

/** One row. Unknown fields are refused: a misspelt parameter must not be a rule that never binds. */
export const RuleRowSchema = z.strictObject({
  ruleId: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, 'an id of letters, digits and - . _ : is needed')
    .meta({ description: 'The same id for every version of one rule.' }),
  jurisdiction: z
    .string()
    .regex(JURISDICTION, 'US, US-<state>, US-<state>-<locality>, CLIENT:<client id> or KEPT is needed')
    .meta({ description: 'US, US-MA, US-NY-NYC, CLIENT:<client id> or KEPT (the house’s own).' }),
  title: z.string().min(1).meta({ description: 'One plain sentence for a collector.' }),
  appliesWhen: AppliesWhenSchema,
  trigger: Trigger,
  action: z.enum(RULE_ACTIONS).meta({ description: 'What the rule does when it is not met.' }),
  evaluator: z.string().min(1).meta({ description: 'The code that reads the parameters.' }),
  params: z.record(z.string(), z.json() as z.ZodType<JsonValue>).readonly(),
  citation: Citation,
  effectiveFrom: Day.meta({ description: 'The first day in force.' }),
  effectiveTo: Day.nullable().meta({ description: 'The last day in force; null: still is.' }),
  sourceCheckedOn: Day.meta({ description: 'The day somebody last read the source.' }),
  confidence: z.enum(CONFIDENCES).meta({
    description:
      'V: read, H: settled (both may block); M: number or date to be checked (warns); L: contested (informs).',
  }),
  overridable: OverridableSchema.nullable().meta({ description: 'Who may act against it; null: nobody.' }),
  order: z
    .number()
    .int()
    .exactOptional()
    .meta({ description: 'Of two rows of one id in force on one day, the higher.' }),
  note: z.string().exactOptional(),
});

const SignatureSchema = z.strictObject({
  keyId: z.string().min(1),
  algorithm: z.literal('ed25519'),
  value: z.string().min(1),
});

/** The head of a pack, whose rows are read one by one so that a broken one hides nothing of the others. */
export const RulePackSchema = z.strictObject({
  packFormat: z.literal(PACK_FORMAT),
  packId: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'an id of small letters, digits and - . _ is needed'),
  version: z.string().min(1).meta({ description: 'Ordered by its numbers: 2026.9.1 comes before 2026.11.1.' }),
  title: z.string().min(1),
  effectiveFrom: Day.meta({ description: 'The day this version takes effect; the one before holds until then.' }),
  checkedOn: Day,
  includes: z.array(z.string().min(1)).readonly().meta({ description: 'Ids of packs whose rows come with this one.' }),
  rules: z.array(RuleRowSchema).readonly(),
  contentHash: z
    .string()
    .regex(SHA256, 'a SHA-256 as 64 hex digits is needed')
    .meta({ description: 'SHA-256 over the canonical JSON (RFC 8785) of the pack without contentHash and signature.' }),
  signature: SignatureSchema.nullable(),
});
