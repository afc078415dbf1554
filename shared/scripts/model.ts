import { z } from 'zod';
import { DISCLOSURES } from '../rules/types/act';

/** Languages a script is written in. */
export const SCRIPT_LANGUAGES = ['en', 'es'] as const;
export type ScriptLanguage = (typeof SCRIPT_LANGUAGES)[number];

/** More answers than this have no digit key. */
export const MOST_ANSWERS = 9;

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const Code = z.string().regex(/^[A-Z0-9]{2,16}$/);

/** What is said or shown, by language. A language a script names and a text lacks is a finding of the checker. */
const Texts = z.partialRecord(z.enum(SCRIPT_LANGUAGES), z.string().max(4_000)).readonly();
export type Texts = z.output<typeof Texts>;

/**
 * Where a step leads: the next step (`outcome` presets what the call comes to), the end of the call (null: as the answers said),
 * another script, or nowhere: `stay` answers in place.
 */
const Onward = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next'), outcome: Code.exactOptional() }),
  z.strictObject({ kind: z.literal('end'), outcome: Code.nullable() }),
  z.strictObject({ kind: z.literal('script'), script: Id }),
  z.strictObject({ kind: z.literal('stay'), say: Texts }),
]);
export type Onward = z.output<typeof Onward>;

/** What an answer says for the drafted note, by language; nothing when it says nothing worth keeping. */
const Answer = z.strictObject({
  digit: z.number().int().min(1).max(MOST_ANSWERS),
  label: Texts,
  leadsTo: Onward,
  note: Texts.exactOptional(),
  /** How the promise form is prefilled: the whole of what is owed, today or on a day that is asked. */
  promise: z.enum(['in-full-today', 'in-full-later', 'in-part']).exactOptional(),
});
export type Answer = z.output<typeof Answer>;

/** What a step waits for besides the order of steps. A step whose condition does not hold is passed over. */
export const STEP_CONDITIONS = ['recorded', 'time-barred', 'third-party'] as const;
export type StepCondition = (typeof STEP_CONDITIONS)[number];

/** What a step talks of. `debt-talk`: the debt; `ask-pay`: asks for money as well. */
export const STEP_TAGS = ['debt-talk', 'ask-pay'] as const;

const common = {
  id: Id,
  title: Texts,
  /** What is said aloud. */
  text: Texts,
  /** What is for the collector's eyes and never said. */
  guide: Texts.exactOptional(),
  tags: z.array(z.enum(STEP_TAGS)).readonly().exactOptional(),
  /** Only when this holds of the call. */
  when: z.enum(STEP_CONDITIONS).exactOptional(),
};

const SayStep = z.strictObject({
  type: z.literal('say'),
  ...common,
  /** The statement that the law asks for and that these words make. */
  must: z.enum(DISCLOSURES).exactOptional(),
  /** Approved words: read as they stand. */
  isVerbatim: z.boolean().exactOptional(),
  /** Shortest time on screen before the next step, in seconds. */
  minSeconds: z.number().min(0).max(60).exactOptional(),
  leadsTo: Onward.exactOptional(),
});

const AskStep = z.strictObject({ type: z.literal('ask'), ...common, answers: z.array(Answer).readonly() });

/** What a person can be verified by. */
export const VERIFY_ITEMS = ['born-on', 'zip', 'account-last4', 'phone-last4', 'last-name'] as const;
export type VerifyItem = (typeof VERIFY_ITEMS)[number];

const VerifyStep = z.strictObject({
  type: z.literal('verify'),
  ...common,
  items: z.array(z.enum(VERIFY_ITEMS)).min(2).max(8).readonly(),
  need: z.number().int().min(2).max(4),
  /** Where it leads when the person cannot be verified. */
  fail: Onward,
});

const NoteStep = z.strictObject({ type: z.literal('note'), ...common, leadsTo: Onward.exactOptional() });

export const StepSchema = z.discriminatedUnion('type', [SayStep, AskStep, VerifyStep, NoteStep]);
export type Step = z.output<typeof StepSchema>;
export type VerifyStep = z.output<typeof VerifyStep>;

export const SCRIPT_CHANNELS = ['call-out', 'call-in', 'voicemail'] as const;
export const SCRIPT_PARTIES = ['third-party', 'first-party'] as const;

/**
 * A linear script: its steps in order. It is the part of the coming script graph in which every step leads to the one after it, so
 * ids, texts, must-says and endings stay what they are when branches come.
 */
export const ScriptSchema = z.strictObject({
  schema: z.literal(1),
  id: Id,
  version: z.number().int().min(1),
  title: Texts,
  locales: z.array(z.enum(SCRIPT_LANGUAGES)).min(1).readonly(),
  appliesTo: z.strictObject({
    channels: z.array(z.enum(SCRIPT_CHANNELS)).min(1).readonly(),
    parties: z.array(z.enum(SCRIPT_PARTIES)).min(1).readonly(),
  }),
  /** Who hears it: the consumer, a machine that others may hear, or somebody else. */
  heardBy: z.enum(['consumer', 'machine', 'stranger']),
  steps: z.array(StepSchema).min(1).max(60).readonly(),
});
export type Script = z.output<typeof ScriptSchema>;
