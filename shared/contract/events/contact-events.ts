import { z } from 'zod';
import { CHANNELS, type CountsAs, type DispositionEffect, OUTCOME_CLASSES } from '../../domain/contact/dispositions';
import type { ScriptRun } from '../../domain/contact/script-run';
import type { ContactLogged, EventData, NextStep, PromiseToPay } from '../../domain/events/types';
import { DIAL_MODES, DISCLOSURES } from '../../rules/types/act';
import { StoredContactDecision } from './compliance-events';
import {
  StoredActorId,
  StoredAmount,
  StoredContactPointId,
  StoredCount,
  StoredCurrency,
  StoredDay,
  StoredDebtId,
  StoredEventId,
  StoredHash,
  StoredInstant,
  StoredPartyId,
  StoredText,
} from './stored-values';

const StoredCountsAs = z.object({
  placed: z.boolean(),
  connected: z.boolean(),
  communicated: z.boolean(),
  conversation: z.boolean(),
  message: z.boolean(),
  rightParty: z.boolean(),
}) satisfies z.ZodType<CountsAs>;

const StoredEffect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('place-hold'),
    hold: z.enum(['dispute', 'bankruptcy', 'attorney', 'cease', 'deceased', 'identity-theft']),
  }),
  z.object({ kind: z.literal('mark-contact-point'), quality: z.enum(['bad', 'wrong-party', 'good']) }),
  z.object({ kind: z.literal('record-promise') }),
  z.object({ kind: z.literal('mark-debts-disputed') }),
]) satisfies z.ZodType<DispositionEffect>;

export const StoredNextStep = z.object({
  kind: z.enum(['call-back', 'follow-up', 'review', 'promise-check']),
  at: StoredInstant,
  text: StoredText.nullable(),
  ownerId: StoredActorId.nullable().exactOptional(),
}) satisfies z.ZodType<NextStep>;

const StoredPromise = z.object({
  amountMinor: StoredAmount,
  currency: StoredCurrency,
  dueOn: StoredDay,
}) satisfies z.ZodType<PromiseToPay>;

const StoredScriptRun = z.object({
  language: StoredText,
  scripts: z.array(z.object({ id: StoredText, version: StoredCount, hash: StoredHash })),
  steps: z.array(
    z.object({
      script: StoredText,
      step: StoredText,
      enteredAt: StoredInstant,
      leftAt: StoredInstant.nullable(),
      answer: StoredText.nullable(),
      said: z.enum(DISCLOSURES).nullable(),
      dwellMs: StoredCount,
    }),
  ),
}) satisfies z.ZodType<ScriptRun>;

/** `contact.v1.logged` */
export const ContactLoggedData = z.object({
  channel: z.enum(CHANNELS),
  disposition: StoredText,
  outcome: z.enum(OUTCOME_CLASSES),
  countsAs: StoredCountsAs,
  effects: z.array(StoredEffect),
  partyId: StoredPartyId.nullable(),
  contactPointId: StoredContactPointId.nullable(),
  debtIds: z.array(StoredDebtId),
  note: StoredText.nullable(),
  nextStep: StoredNextStep.nullable(),
  promise: StoredPromise.nullable(),
  startedAt: StoredInstant.nullable(),
  endedAt: StoredInstant.nullable(),
  decision: StoredContactDecision.exactOptional(),
  dialMode: z.enum(DIAL_MODES).nullable().exactOptional(),
  consentId: StoredText.nullable().exactOptional(),
  reachedStranger: z.boolean().exactOptional(),
  disclosures: z.array(z.enum(DISCLOSURES)).exactOptional(),
  script: StoredScriptRun.exactOptional(),
}) satisfies z.ZodType<ContactLogged>;

/** `contact.v1.undone` */
export const ContactUndoneData = z.object({
  contactId: StoredEventId,
  reason: StoredText.nullable(),
}) satisfies z.ZodType<EventData['contact.v1.undone']>;
