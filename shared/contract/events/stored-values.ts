import { z } from 'zod';
import { type Instant, type LocalDay, dayFromNumber, dayNumber } from '../../kernel/calendar';
import { type Hlc, parseHlc } from '../../kernel/hlc';
import type { AccountId, ActorId, BatchId, ContactPointId, DebtId, DeskId, EventId, PartyId } from '../../kernel/ids';
import type { JsonValue } from '../../kernel/json';

/**
 * Values as they stand in stored events. They accept what the values at the process boundaries accept, by one test each, because
 * a desk decodes a million events when it rebuilds its database.
 */
const HEX_ID = /^[0-9a-f]{32}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function textLike<T extends string>(pattern: RegExp, message: string): z.ZodCustom<T, T> {
  return z.custom<T>((value) => typeof value === 'string' && pattern.test(value), message);
}

export const StoredAccountId = textLike<AccountId>(HEX_ID, 'not an account id');
export const StoredDebtId = textLike<DebtId>(HEX_ID, 'not a debt id');
export const StoredPartyId = textLike<PartyId>(HEX_ID, 'not a party id');
export const StoredContactPointId = textLike<ContactPointId>(HEX_ID, 'not a contact point id');
export const StoredEventId = textLike<EventId>(UUID, 'not an event id');
/** A batch is named by whoever started the import: any short text. */
export const StoredBatchId = textLike<BatchId>(/^[^]{1,200}$/, 'not a batch id');
export const StoredDeskId = textLike<DeskId>(/^[^]{1,200}$/, 'not a desk id');
export const StoredActorId = textLike<ActorId>(/^[^]{1,200}$/, 'not an actor id');
export const StoredHash = textLike<string>(/^[0-9a-f]{64}$/, 'not a SHA-256');
/** Empty for the first event of a desk. */
export const StoredPrevHash = textLike<string>(/^(?:[0-9a-f]{64})?$/, 'not a SHA-256');

export const StoredHlc = z.custom<Hlc>((value) => typeof value === 'string' && parseHlc(value) !== null, 'not a clock');

export const StoredInstant = z.custom<Instant>(
  (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  'not an instant',
);

export const StoredDay = z.custom<LocalDay>((value) => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const days = dayNumber(value as LocalDay);
  return !Number.isNaN(days) && dayFromNumber(days) === value;
}, 'not a calendar day');

/** Anything JSON can carry. What was parsed from JSON is JSON already, so only absence is refused. */
export const StoredJson = z.custom<JsonValue>((value) => value !== undefined, 'missing');

export const StoredText = z.string();
export const StoredCount = z.number().int().min(0);
export const StoredAmount = z.number().int();
export const StoredCurrency = textLike<string>(/^[A-Z]{3}$/, 'not a currency');
