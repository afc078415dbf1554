import { z } from 'zod';
import type { DebtId, PartyId } from '../../kernel/ids';
import { NOTICE_KINDS } from '../../rules/types/facts';
import { type ShapeValues, RESTRICTION_SOURCES, TimeOfDay } from './restriction-shapes';

/** The fields of what the rules rest on, for stored events and for requests alike. */
type Values<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType> = ShapeValues<I, D, T> & {
  readonly partyId: z.ZodType<PartyId, PartyId>;
  readonly debtId: z.ZodType<DebtId, DebtId>;
};

export const CONSENT_KINDS = [
  'callback',
  'email',
  'text',
  'autodial',
  'hours',
  'direct-contact',
  'third-party',
  'electronic-documents',
] as const;
export const CHECK_KINDS = ['reassigned-number', 'scra-status', 'licence'] as const;

const many = <T extends z.ZodType>(of: T) => z.array(of).max(10_000);

export function restrictionFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    personId: v.id.nullable(),
    debtIds: many(v.id).nullable(),
    placedAt: v.instant,
    receivedAt: v.instant,
    source: z.enum(RESTRICTION_SOURCES),
    isWritten: z.boolean(),
  };
}

export function consentFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    kind: z.enum(CONSENT_KINDS),
    personId: v.id,
    endpointId: v.id.nullable(),
    debtIds: many(v.id).nullable(),
    givenAt: v.instant,
    isWritten: z.boolean(),
    expiresOn: v.day.nullable(),
    hours: z.object({ from: TimeOfDay, until: TimeOfDay }).strict().nullable(),
  };
}

export function placeFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    partyId: v.partyId,
    kind: z.enum(['stated', 'manual', 'travel']),
    zone: z.string().min(1).max(64),
    from: v.day.nullable(),
    to: v.day.nullable(),
  };
}

export function noticeFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    kind: z.enum(NOTICE_KINDS),
    debtIds: many(v.id),
    endpointId: v.id.nullable(),
    sentAt: v.instant,
    sentBy: z.enum(['mail', 'email', 'text', 'hand']),
    endsOn: v.day.nullable(),
    undeliverableOn: v.day.nullable(),
  };
}

export function checkFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    kind: z.enum(CHECK_KINDS),
    endpointId: v.id.nullable(),
    personId: v.id.nullable(),
    on: v.day,
    isClear: z.boolean(),
  };
}

export function authorizationFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    personId: v.partyId,
    debtIds: many(v.debtId),
    givenOn: v.day,
    isSigned: z.boolean(),
    isCopySent: z.boolean(),
  };
}

const AMOUNT = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** `payment` is a shape: a lenient object in stored events, a strict one in requests. */
export function debitFields<I extends z.ZodType, D extends z.ZodType, T extends z.ZodType>(v: Values<I, D, T>) {
  return {
    partyId: v.partyId,
    debtIds: many(v.debtId).min(1),
    payment: {
      amountMinor: AMOUNT,
      currency: z.string().regex(/^[A-Z]{3}$/),
      on: v.day,
      isRecurring: z.boolean(),
      usualAmountMinor: AMOUNT.nullable(),
      givenOn: v.day.nullable(),
      isPostDated: z.boolean(),
      authorizationId: v.id.nullable(),
    },
  };
}
