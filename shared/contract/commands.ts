import { z } from 'zod';
import { CHANNELS } from '../domain/contact/dispositions';
import type { AddNote as AddNoteCommand, CorrectNote as CorrectNoteCommand } from '../domain/contact/correct-note';
import type { LogContact as LogContactCommand } from '../domain/contact/log-contact';
import type { ScriptRun } from '../domain/contact/script-run';
import type { UndoContact as UndoContactCommand } from '../domain/contact/undo-contact';
import type { NextStep } from '../domain/events/types';
import {
  FOLLOW_UP_OUTCOMES,
  type FinishFollowUp,
  type PlanFollowUp,
  SKIP_REASONS,
  type SkipAccount,
  type UndoSkip,
} from '../domain/work/types';
import { DIAL_MODES, DISCLOSURES } from '../rules/types/act';
import {
  AccountIdValue,
  ActorIdValue,
  AmountMinor,
  ContactPointIdValue,
  Currency,
  DebtIdValue,
  EventIdValue,
  InstantValue,
  LocalDayValue,
  PartyIdValue,
} from './values';

/** Longest text a boundary lets through; the domain refuses a long note with a reason before this cuts in. */
const Text = z.string().max(200_000);

export const NextStepInput = z.strictObject({
  kind: z.enum(['call-back', 'follow-up', 'review', 'promise-check']),
  at: InstantValue,
  text: Text.nullable(),
  ownerId: ActorIdValue.nullable().exactOptional(),
}) satisfies z.ZodType<NextStep>;

export const PromiseInput = z.strictObject({ amountMinor: AmountMinor, currency: Currency, dueOn: LocalDayValue });

const Name = z.string().min(1).max(60);

/** The way a call took through its scripts. What is beyond the limits is no call anybody made. */
const ScriptRunInput = z.strictObject({
  language: z.string().min(2).max(20),
  scripts: z
    .array(z.strictObject({ id: Name, version: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(20)
    .readonly(),
  steps: z
    .array(
      z.strictObject({
        script: Name,
        step: Name,
        enteredAt: InstantValue,
        leftAt: InstantValue.nullable(),
        answer: z.string().max(80).nullable(),
        said: z.enum(DISCLOSURES).nullable(),
        dwellMs: z.number().int().min(0),
      }),
    )
    .max(1_000)
    .readonly(),
}) satisfies z.ZodType<ScriptRun>;

export const LogContactInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  channel: z.enum(CHANNELS),
  disposition: z.string().min(1).max(16),
  partyId: PartyIdValue.nullable(),
  contactPointId: ContactPointIdValue.nullable(),
  debtIds: z.array(DebtIdValue).max(10_000),
  note: Text.nullable(),
  nextStep: NextStepInput.nullable(),
  promise: PromiseInput.nullable(),
  startedAt: InstantValue.nullable(),
  endedAt: InstantValue.nullable(),
  judgedId: EventIdValue.nullable().exactOptional(),
  madeAnyway: Text.nullable().exactOptional(),
  dialMode: z.enum(DIAL_MODES).nullable().exactOptional(),
  consentId: z.string().max(200).nullable().exactOptional(),
  reachedStranger: z.boolean().exactOptional(),
  disclosures: z.array(z.enum(DISCLOSURES)).max(DISCLOSURES.length).exactOptional(),
  script: ScriptRunInput.exactOptional(),
}) satisfies z.ZodType<LogContactCommand>;

export const UndoContactInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  contactId: EventIdValue,
  reason: Text.nullable(),
}) satisfies z.ZodType<UndoContactCommand>;

export const AddNoteInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  text: Text,
}) satisfies z.ZodType<AddNoteCommand>;

export const CorrectNoteInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  noteId: EventIdValue,
  text: Text,
  reason: Text.nullable(),
}) satisfies z.ZodType<CorrectNoteCommand>;

export const SkipAccountInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  reason: z.enum(SKIP_REASONS),
  words: Text.nullable(),
  until: InstantValue.nullable(),
}) satisfies z.ZodType<SkipAccount>;

export const UndoSkipInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  skipId: EventIdValue,
}) satisfies z.ZodType<UndoSkip>;

export const PlanFollowUpInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  nextStep: NextStepInput,
}) satisfies z.ZodType<PlanFollowUp>;

export const FinishFollowUpInput = z.strictObject({
  commandId: EventIdValue,
  accountId: AccountIdValue,
  followUpId: EventIdValue,
  outcome: z.enum(FOLLOW_UP_OUTCOMES),
  words: Text.nullable(),
}) satisfies z.ZodType<FinishFollowUp>;

/** The acknowledgement of a recorded command: on disk in the journal and in the store. */
export const Recorded = z.strictObject({
  eventIds: z.array(EventIdValue).readonly(),
  /** True when the same command had been recorded before and nothing new was written. */
  isRepeat: z.boolean(),
  seq: z.number().int(),
  revision: z.number().int(),
});
export type Recorded = z.infer<typeof Recorded>;
