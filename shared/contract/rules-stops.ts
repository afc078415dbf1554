import { z } from 'zod';
import { CaseDay, CaseId, CaseInstant, CaseMinor, CaseTimeOfDay, orNull } from './rules-values';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const BASE = {
  restrictionId: CaseId.optional(),
  personId: orNull(CaseId).meta({ description: 'Whom it protects; null: everybody on the account.' }),
  debtIds: orNull(z.array(CaseId)).meta({ description: 'Null: every debt.' }),
  receivedAt: CaseInstant.optional().meta({
    description: 'When the collecting business received it; left out: now, or for a dispute the end of its day.',
  }),
  placedAt: CaseInstant.optional().meta({ description: 'When the desk recorded it; left out: when it was received.' }),
  source: z
    .enum(['consumer', 'creditor', 'attorney', 'court', 'third-party', 'collector', 'hub', 'file'])
    .default('consumer'),
  isWritten: z.boolean().default(true),
  liftedAt: orNull(CaseInstant),
};

/** A stop by hand: what is left out is read so that it protects most. */
export const CaseRestriction = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...BASE,
      kind: z.literal('time'),
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).default(EVERY_DAY).meta({ description: '1 is Monday.' }),
      from: CaseTimeOfDay,
      until: CaseTimeOfDay,
      zone: orNull(z.string()),
    }),
    z.strictObject({
      ...BASE,
      kind: z.literal('place'),
      endpointId: orNull(CaseId),
      placeName: z.string().default('a place'),
    }),
    z.strictObject({
      ...BASE,
      kind: z.literal('medium'),
      medium: z.enum(['call', 'text', 'email', 'letter', 'message', 'visit']),
    }),
    z.strictObject({ ...BASE, kind: z.literal('endpoint'), endpointId: CaseId }),
    z.strictObject({
      ...BASE,
      kind: z.literal('workplace'),
      endpointId: orNull(CaseId),
      confirmedInWritingOn: orNull(CaseDay),
    }),
    z.strictObject({
      ...BASE,
      kind: z.literal('attorney'),
      attorneyName: orNull(z.string()),
      attorneyPhone: orNull(z.string()),
      attorneyAddress: orNull(z.string()),
      lastAnsweredOn: orNull(CaseDay),
      firstWroteOn: orNull(CaseDay),
      consentsToDirectContact: z.boolean().default(false),
    }),
    z.strictObject({ ...BASE, kind: z.literal('cease'), usedPurposes: z.array(z.string()).default([]) }),
    z.strictObject({
      ...BASE,
      kind: z.literal('dispute'),
      disputedOn: CaseDay,
      reason: z.enum(['not-mine', 'wrong-amount', 'other']).default('other'),
      disputedMinor: orNull(CaseMinor).meta({ description: 'Minor units; null: all of the debt.' }),
      wantsOriginalCreditor: z.boolean().default(false),
      verificationSentAt: orNull(CaseInstant),
      isDuplicative: z.boolean().default(false),
    }),
    z.strictObject({
      ...BASE,
      kind: z.literal('bankruptcy'),
      chapter: orNull(z.union([z.literal(7), z.literal(11), z.literal(12), z.literal(13)])),
      debtorPersonIds: z.array(CaseId).optional().meta({ description: 'Who filed; left out: the person contacted.' }),
      filedOn: orNull(CaseDay),
      caseNumber: orNull(z.string()),
      court: orNull(z.string()),
      status: z.enum(['open', 'dismissed', 'discharged', 'closed']).default('open'),
    }),
    z.strictObject({ ...BASE, kind: z.literal('deceased'), diedOn: orNull(CaseDay) }),
    z.strictObject({ ...BASE, kind: z.literal('identity-theft'), reportedOn: orNull(CaseDay) }),
    z.strictObject({ ...BASE, kind: z.literal('wrong-number'), endpointId: CaseId }),
    z.strictObject({
      ...BASE,
      kind: z.literal('tcpa-revocation'),
      words: orNull(z.string()),
      media: z
        .array(z.enum(['call', 'text']))
        .min(1)
        .default(['call', 'text']),
    }),
    z.strictObject({ ...BASE, kind: z.literal('scra'), serviceEndedOn: orNull(CaseDay) }),
    z.strictObject({ ...BASE, kind: z.literal('litigation'), note: orNull(z.string()) }),
  ])
  .meta({ description: 'A stop: cease, attorney, bankruptcy, opt-out, inconvenient time, and so on.' });
