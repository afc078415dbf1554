import fc from 'fast-check';
import type { Account, ContactPoint } from '#shared/domain/account/types';
import { DISPOSITIONS } from '#shared/domain/contact/dispositions';
import type { EventData, RecordedEvent } from '#shared/domain/events/types';
import type { ClientTerms } from '#shared/domain/compliance/types';
import { dispositionByCode } from '#shared/domain/contact/dispositions';
import { type Instant, instant } from '#shared/kernel/calendar';
import { asId } from '#shared/kernel/ids';
import { aDebt, aParty, aPhone, anAccount, day, eventId, recorded } from './accounts';

const MINUTE = 60_000;
const DAY = 86_400_000;

const ADDRESSES = [
  '1 Main St, Dayton, OH 45402',
  '1 Tremont St, Boston, MA 02108',
  '1 Pike St, Seattle, WA 98101',
  '1 Broadway, New York, NY 10001',
  '1 K St, Washington, DC 20001',
  '1 Market St, San Francisco, CA 94110',
  '1 Palafox St, Pensacola, FL 32501',
  '1 Calle Luna, San Juan, PR 00901',
  '1 Nowhere Rd',
  '1 Fremont St, Las Vegas, NV 89101',
];
const PHONES = ['+13125550101', '+12125550142', '+18505550142', '+14155550142', '+18005550199', '+12065550142', '911'];
const LABELS = ['mobile', 'home', 'work', null];
const CLIENTS = ['mercy', 'north', 'unknown'];
const CODES = ['NA', 'VM', 'LCM', 'BZ', 'DC', 'PTP', 'CB', 'REF', 'TPC', 'WN', 'RPC'].filter((code) =>
  DISPOSITIONS.some((each) => each.code === code),
);

export const TERMS: Readonly<Record<string, ClientTerms>> = {
  mercy: {
    clientId: 'mercy',
    collectorRole: 'third_party',
    defaultStatus: 'in_default',
    entityId: 'own',
    entityName: null,
    isNonProfitHospital: false,
  },
  north: {
    clientId: 'north',
    collectorRole: 'first_party',
    defaultStatus: null,
    entityId: 'own',
    entityName: null,
    isNonProfitHospital: false,
  },
};

const id = (prefix: string, account: number, n: number) =>
  asId<never>(`${prefix}${account.toString(16)}${n.toString(16)}`.padStart(32, '0'));

function anyAccount(no: number): fc.Arbitrary<Account> {
  const party = (n: number) => id('b', no, n);
  const debt = fc.record({
    type: fc.constantFrom('consumer', 'consumer', 'medical', 'commercial', 'unknown'),
    status: fc.constantFrom('open', 'open', 'open', 'closed'),
    balanceMinor: fc.constantFrom(10_000, 60_000_000),
    chargedOffOn: fc.constantFrom(null, day('2025-06-01')),
  }) as fc.Arbitrary<Partial<Account['debts'][number]>>;
  const phone = fc.record({
    owner: fc.nat({ max: 1 }),
    value: fc.constantFrom(...PHONES),
    label: fc.constantFrom(...LABELS),
  });
  return fc
    .record({
      clientId: fc.constantFrom(...CLIENTS),
      people: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom('person', 'person', 'person', 'business', 'unknown'),
      phones: fc.array(phone, { maxLength: 3 }),
      homes: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.constantFrom(...ADDRESSES)), { maxLength: 2 }),
      debts: fc.array(debt, { minLength: 1, maxLength: 2 }),
    })
    .map(({ clientId, people, kind, phones, homes, debts }) => {
      const points: ContactPoint[] = [
        ...homes.map(([owner, value], at): ContactPoint => ({
          ...aPhone({ id: id('a', no, at), partyId: party(owner % people) }),
          medium: 'address',
          value,
          label: null,
        })),
        ...phones.map(({ owner, value, label }, at) =>
          aPhone({ id: id('c', no, at), partyId: party(owner % people), value, label }),
        ),
      ];
      return anAccount({
        id: id('f', no, 0),
        clientId,
        externalId: String(no),
        parties: Array.from({ length: people }, (_, n) =>
          aParty({ id: party(n), kind: kind as 'person', role: n === 0 ? 'holder' : 'co-debtor' }),
        ),
        debts: debts.map((over, n) => aDebt({ ...over, id: id('d', no, n) })),
        contactPoints: points,
      });
    });
}

let eventNo = 0;

function eventAt<T extends keyof EventData>(
  account: Account,
  type: T,
  data: EventData[T],
  atMs: number,
): RecordedEvent {
  eventNo += 1;
  const minutes = (atMs - Date.parse('2026-03-02T15:00:00.000Z')) / MINUTE;
  return recorded(type, data, { id: eventId(eventNo), minutes, accountId: account.id });
}

function contactOf(account: Account, code: string, pick: number, atMs: number): RecordedEvent {
  const disposition = dispositionByCode(code);
  if (disposition === null || disposition === undefined) throw new Error(`no disposition ${code}`);
  const point = account.contactPoints[pick % Math.max(1, account.contactPoints.length)];
  const debt = account.debts[pick % account.debts.length];
  const { outcome, countsAs, effects } = disposition;
  const channel = pick % 7 === 0 ? 'call-in' : point?.medium === 'address' ? 'letter' : 'call-out';
  return eventAt(
    account,
    'contact.v1.logged',
    {
      channel,
      disposition: code,
      outcome,
      countsAs,
      effects,
      partyId: pick % 3 === 0 ? null : (point?.partyId ?? null),
      contactPointId: point?.id ?? null,
      debtIds: pick % 4 === 0 || debt === undefined ? [] : [debt.id],
      note: null,
      nextStep: null,
      promise: null,
      startedAt: null,
      endedAt: null,
    },
    atMs,
  );
}

type RestrictionData = EventData['restriction.v1.placed']['restriction'];

function stopOf(account: Account, no: number, at: Instant): RestrictionData {
  const personId = account.parties[0]?.id ?? null;
  const endpointId = account.contactPoints.at(-1)?.id ?? null;
  const base = { personId, debtIds: null, placedAt: at, receivedAt: at, source: 'consumer', isWritten: true } as const;
  const unknown = { attorneyName: 'A', attorneyPhone: null, attorneyAddress: null, lastAnsweredOn: null } as const;
  const stops: readonly RestrictionData[] = [
    { ...base, kind: 'time', weekdays: [], from: '09:00', until: '11:30', zone: null },
    { ...base, kind: 'time', weekdays: [1, 2], from: '20:00', until: '10:00', zone: 'America/Denver' },
    { ...base, kind: 'medium', medium: 'call' },
    { ...base, kind: 'workplace', endpointId: null, confirmedInWritingOn: null, isWritten: false },
    { ...base, kind: 'attorney', ...unknown, firstWroteOn: day(at.slice(0, 10)), consentsToDirectContact: false },
    { ...base, kind: 'endpoint', endpointId: endpointId ?? 'none' },
    { ...base, kind: 'wrong-number', endpointId: endpointId ?? 'none' },
    {
      ...base,
      kind: 'dispute',
      disputedOn: day(at.slice(0, 10)),
      reason: 'other',
      disputedMinor: null,
      wantsOriginalCreditor: false,
      verificationSentAt: null,
      isDuplicative: false,
    },
  ];
  return stops[no % stops.length] ?? { ...base, kind: 'medium', medium: 'call' };
}

function otherEvent(account: Account, no: number, atMs: number): RecordedEvent | null {
  const at = instant(atMs);
  const person = account.parties[0]?.id ?? asId<never>('nobody');
  switch (no % 5) {
    case 0:
      return eventAt(account, 'restriction.v1.placed', { restriction: stopOf(account, Math.floor(no / 5), at) }, atMs);
    case 1:
      return eventAt(
        account,
        'place.v1.stated',
        {
          partyId: person,
          kind: no % 2 === 0 ? 'stated' : 'travel',
          zone: no % 3 === 0 ? 'America/Los_Angeles' : 'Pacific/Honolulu',
          from: day(instant(atMs + DAY).slice(0, 10)),
          to: day(instant(atMs + 3 * DAY).slice(0, 10)),
        },
        atMs,
      );
    case 2:
      return eventAt(
        account,
        'consent.v1.given',
        {
          consent: {
            kind: 'hours',
            personId: person,
            endpointId: null,
            debtIds: null,
            givenAt: at,
            isWritten: true,
            expiresOn: null,
            hours: { from: '06:00', until: '23:00' },
          },
        },
        atMs,
      );
    case 3:
      return eventAt(
        account,
        'notice.v1.sent',
        {
          notice: {
            kind: no % 2 === 0 ? 'medical-before-collection' : 'validation',
            debtIds: account.debts.map(({ id: debtId }) => debtId),
            endpointId: null,
            sentAt: at,
            sentBy: 'mail',
            endsOn: null,
            undeliverableOn: null,
          },
        },
        atMs,
      );
    default:
      return null;
  }
}

export type Kept = { readonly account: Account; readonly events: readonly RecordedEvent[] };

/** An account with what happened on it in the weeks before a moment. */
export function anyKept(no: number, nowMs: number): fc.Arbitrary<Kept> {
  const minutes = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 * 1_440 }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 80 * 1_440 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 0 }) },
  );
  const contact = fc.record({ code: fc.constantFrom(...CODES), pick: fc.nat({ max: 100 }), minutes });
  const other = fc.record({ no: fc.nat({ max: 200 }), minutes });
  return fc
    .record({
      account: anyAccount(no),
      contacts: fc.oneof(fc.array(contact, { maxLength: 0 }), fc.array(contact, { maxLength: 10 })),
      others: fc.oneof(
        { weight: 3, arbitrary: fc.array(other, { maxLength: 0 }) },
        { weight: 2, arbitrary: fc.array(other, { maxLength: 2 }) },
      ),
    })
    .map(({ account, contacts, others }) => ({
      account,
      events: [
        ...contacts.map(({ code, pick, minutes: ago }) => contactOf(account, code, pick, nowMs - ago * MINUTE)),
        ...others.flatMap(({ no: of, minutes: ago }) => otherEvent(account, of, nowMs - ago * MINUTE) ?? []),
      ],
    }));
}
