import { z } from 'zod';
import { type Instant, type LocalDay, localDay } from '../kernel/calendar';
import type { AccountId, ActorId, ContactPointId, DebtId, EventId, PartyId } from '../kernel/ids';

/** Schemas of single values that cross a process boundary. Their types are the branded ones of the kernel. */
const hexId = z.string().regex(/^[0-9a-f]{32}$/);
const instantText = z.iso.datetime({ precision: 3 });
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const AccountIdValue = z
  .custom<AccountId>((value) => hexId.safeParse(value).success, 'not an account id')
  .meta({ type: 'string', description: '32 hex digits' });
export const DebtIdValue = z
  .custom<DebtId>((value) => hexId.safeParse(value).success, 'not a debt id')
  .meta({ type: 'string', description: '32 hex digits' });
export const PartyIdValue = z
  .custom<PartyId>((value) => hexId.safeParse(value).success, 'not a party id')
  .meta({ type: 'string', description: '32 hex digits' });
export const ContactPointIdValue = z
  .custom<ContactPointId>((value) => hexId.safeParse(value).success, 'not a contact point id')
  .meta({ type: 'string', description: '32 hex digits' });
export const EventIdValue = z
  .custom<EventId>((value) => uuid.safeParse(value).success, 'not an event id')
  .meta({ type: 'string', description: 'UUID, version 7 for new entries' });

export const ActorIdValue = z
  .custom<ActorId>((value) => z.string().min(1).max(200).safeParse(value).success, 'not an actor id')
  .meta({ type: 'string', description: 'the name of a person at a desk' });

export const LocalDayValue = z
  .custom<LocalDay>((value) => typeof value === 'string' && localDay(value) !== null, 'not a calendar day (YYYY-MM-DD)')
  .meta({ type: 'string', description: 'YYYY-MM-DD' });
export const InstantValue = z
  .custom<Instant>(
    (value) => typeof value === 'string' && instantText.safeParse(value).success,
    'not an instant (YYYY-MM-DDTHH:MM:SS.mmmZ)',
  )
  .meta({ type: 'string', description: 'YYYY-MM-DDTHH:MM:SS.mmmZ' });

export const Currency = z.string().regex(/^[A-Z]{3}$/);
export const AmountMinor = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
