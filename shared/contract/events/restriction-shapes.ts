import { z } from 'zod';

/** The values a shape is made of: those of stored events are lenient, those of requests strict. */
export type ShapeValues<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType> = {
  readonly instant: I;
  readonly day: D;
  readonly text: T;
  /** An id of a person, debt, endpoint. */
  readonly id: z.ZodType<string, string>;
};

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
export const TimeOfDay = z.string().regex(TIME_OF_DAY, 'a time of day (HH:MM) is needed');
export const MEDIA = ['call', 'text', 'email', 'letter', 'message', 'visit'] as const;
export const RESTRICTION_SOURCES = [
  'consumer',
  'creditor',
  'attorney',
  'court',
  'third-party',
  'collector',
  'hub',
  'file',
] as const;

/** The fields of each kind of stop besides those that all have. */
export function restrictionShapes<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(
  v: ShapeValues<I, D, T>,
) {
  return {
    time: {
      kind: z.literal('time'),
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      from: TimeOfDay,
      until: TimeOfDay,
      zone: v.text.nullable(),
    },
    place: { kind: z.literal('place'), endpointId: v.id.nullable(), placeName: v.text },
    medium: { kind: z.literal('medium'), medium: z.enum(MEDIA) },
    endpoint: { kind: z.literal('endpoint'), endpointId: v.id },
    workplace: { kind: z.literal('workplace'), endpointId: v.id.nullable(), confirmedInWritingOn: v.day.nullable() },
    attorney: {
      kind: z.literal('attorney'),
      attorneyName: v.text.nullable(),
      attorneyPhone: v.text.nullable(),
      attorneyAddress: v.text.nullable(),
      lastAnsweredOn: v.day.nullable(),
      firstWroteOn: v.day.nullable(),
      consentsToDirectContact: z.boolean(),
    },
    cease: { kind: z.literal('cease'), usedPurposes: z.array(v.text).max(10) },
    dispute: {
      kind: z.literal('dispute'),
      disputedOn: v.day,
      reason: z.enum(['not-mine', 'wrong-amount', 'other']),
      disputedMinor: z.number().int().min(0).nullable(),
      wantsOriginalCreditor: z.boolean(),
      verificationSentAt: v.instant.nullable(),
      isDuplicative: z.boolean(),
    },
    bankruptcy: {
      kind: z.literal('bankruptcy'),
      chapter: z.union([z.literal(7), z.literal(11), z.literal(12), z.literal(13)]).nullable(),
      debtorPersonIds: z.array(v.id).max(100),
      filedOn: v.day.nullable(),
      caseNumber: v.text.nullable(),
      court: v.text.nullable(),
      status: z.enum(['open', 'dismissed', 'discharged', 'closed']),
    },
    deceased: { kind: z.literal('deceased'), diedOn: v.day.nullable() },
    'identity-theft': { kind: z.literal('identity-theft'), reportedOn: v.day.nullable() },
    'wrong-number': { kind: z.literal('wrong-number'), endpointId: v.id },
    'tcpa-revocation': {
      kind: z.literal('tcpa-revocation'),
      words: v.text.nullable(),
      media: z
        .array(z.enum(['call', 'text']))
        .min(1)
        .max(2),
    },
    scra: { kind: z.literal('scra'), serviceEndedOn: v.day.nullable() },
    litigation: { kind: z.literal('litigation'), note: v.text.nullable() },
  } as const;
}
