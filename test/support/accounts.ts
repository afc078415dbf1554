import type { Account, ContactPoint, Debt, Party } from '#shared/domain/account/types';
import type { EventData, EventType, RecordedEvent } from '#shared/domain/events/types';
import type { AccountDraft } from '#shared/domain/placement/types';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import { type Hlc, formatHlc } from '#shared/kernel/hlc';
import {
  type AccountId,
  type ActorId,
  type BatchId,
  type ContactPointId,
  type DebtId,
  type DeskId,
  type EventId,
  type PartyId,
  asId,
} from '#shared/kernel/ids';

const hex = (prefix: string, n: number): string => `${prefix}${n.toString(16)}`.padStart(32, '0').slice(-32);

export const accountId = (n: number): AccountId => asId<AccountId>(hex('a0', n));
export const debtId = (n: number): DebtId => asId<DebtId>(hex('d0', n));
export const partyId = (n: number): PartyId => asId<PartyId>(hex('b0', n));
export const pointId = (n: number): ContactPointId => asId<ContactPointId>(hex('c0', n));
/** A UUIDv7-shaped event id that sorts by `n`. */
export const eventId = (n: number): EventId =>
  asId<EventId>(`00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
export const batchId = (n: number): BatchId => asId<BatchId>(eventId(1_000_000 + n));
export const day = (text: string): LocalDay => text as LocalDay;
export const at = (text: string): Instant => text as Instant;

/** A debt of 100.00 USD due on 2026-01-31, with what a test cares about on top. */
export function aDebt(over: Partial<Debt> = {}): Debt {
  return {
    id: debtId(1),
    externalId: '0001',
    type: 'consumer',
    currency: 'USD',
    originalMinor: 10_000,
    balanceMinor: 10_000,
    status: 'open',
    datedOn: day('2026-01-01'),
    dueOn: day('2026-01-31'),
    itemizationDate: null,
    chargedOffOn: null,
    lastPaidOn: null,
    settledOn: null,
    isDisputed: false,
    attributes: {},
    ...over,
  };
}

export function aParty(over: Partial<Party> = {}): Party {
  return {
    id: partyId(1),
    kind: 'person',
    role: 'holder',
    name: 'Rosa Delgado',
    firstName: 'Rosa',
    lastName: 'Delgado',
    bornOn: null,
    language: null,
    ...over,
  };
}

export function aPhone(over: Partial<ContactPoint> = {}): ContactPoint {
  return {
    id: pointId(1),
    partyId: partyId(1),
    medium: 'phone',
    value: '+13125550101',
    label: 'mobile',
    source: 'placement',
    ...over,
  };
}

/** An account placed on 2026-02-01 with one open debt, one person and one phone. */
export function anAccount(over: Partial<Account> = {}): Account {
  return {
    id: accountId(1),
    clientId: 'mercy',
    clientName: 'Mercy Hospital',
    externalId: '0000123',
    parties: [aParty()],
    debts: [aDebt()],
    contactPoints: [aPhone()],
    placedOn: day('2026-02-01'),
    asOf: day('2026-02-01'),
    clockOffsetDays: 0,
    firstBatchId: batchId(1),
    lastBatchId: batchId(1),
    attributes: {},
    ...over,
  };
}

export function aDraft(over: Partial<AccountDraft> = {}): AccountDraft {
  const { id, clientId, clientName, externalId, parties, debts, contactPoints, attributes } = anAccount();
  return {
    id,
    canonicalId: hex('ca', 1),
    clientId,
    clientName,
    externalId,
    parties,
    debts,
    contactPoints,
    attributes,
    rows: [2],
    ...over,
  };
}

let lastSeq = 0;

/** A recorded event `minutes` after 2026-03-02 15:00 UTC; the chain fields are placeholders. */
export function recorded<T extends EventType>(
  type: T,
  data: EventData[T],
  over: { readonly id?: EventId; readonly minutes?: number; readonly accountId?: AccountId | null } = {},
): RecordedEvent {
  lastSeq += 1;
  const ms = Date.parse('2026-03-02T15:00:00.000Z') + (over.minutes ?? lastSeq) * 60_000;
  const hlc: Hlc = formatHlc({ ms, counter: 0 }, 'desk');
  return {
    id: over.id ?? eventId(lastSeq),
    type,
    accountId: over.accountId === undefined ? accountId(1) : over.accountId,
    partyId: null,
    data,
    actorId: asId<ActorId>('collector'),
    deskId: asId<DeskId>('desk'),
    at: new Date(ms).toISOString() as Instant,
    hlc,
    seq: lastSeq,
    prevHash: '',
    hash: `hash-${lastSeq}`,
    knownAt: null,
    rulePack: null,
  } as RecordedEvent;
}
