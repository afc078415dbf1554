import { zoneSetOf, type ZoneEvidence } from '../../../rules/place/zone-set';
import type { DebtFacts, EndpointFacts, PersonFacts, PersonRole, Place } from '../../../rules/types/facts';
import type { Account, Party } from '../../account/types';
import { placesOf, residences } from '../act-basis';
import { evidenceOfAddress } from '../address-place';
import { peopleOf, roleOfPerson, endpointUse } from '../known-people';
import { phonesInZones, standInForPhone } from './area-stands';
import { personIdsOf, pointsOf } from './dial-names';

export type DialPerson = Pick<PersonFacts, 'role' | 'isNaturalPerson' | 'language'> & {
  /** Where they live, by signs that say the same as the addresses do. */
  readonly homes: readonly ZoneEvidence[];
  readonly places: readonly Place[];
};

/** A phone, mailbox or address; of a phone a number that says the same of its place. */
export type DialPoint = Pick<EndpointFacts, 'kind' | 'use' | 'value'> & { readonly owner: number };

export type DialDebt = Pick<DebtFacts, 'kind' | 'currency'> & { readonly isOpen: boolean };

/** What of an account's master decides whether its phones may be dialled, but for amounts and days. Many accounts are alike in it. */
export type DialMaster = {
  readonly clientId: string;
  readonly people: readonly DialPerson[];
  /** Phones first. */
  readonly points: readonly DialPoint[];
  readonly debts: readonly DialDebt[];
};

/** Signs that say the same as the addresses; the signs themselves where nothing shorter does. */
function homesOf(account: Account, personId: string, places: readonly Place[]): readonly ZoneEvidence[] {
  const raw = residences(account, personId).flatMap((point) => evidenceOfAddress(point.value));
  const { zones, gaps } = zoneSetOf(raw, 0);
  const phones = raw.length === 0 ? null : phonesInZones(zones);
  // Without a place the area codes of phones are asked for the state, so no phone may stand in for an address.
  if (phones === null || places.length === 0) return raw;
  const missing = [...new Set(gaps.map((gap) => gap.evidence))].toSorted();
  return [
    ...phones.map((e164): ZoneEvidence => ({ kind: 'phone', e164 })),
    ...missing.map((kind): ZoneEvidence =>
      kind === 'residence-zip' ? { kind, zip: '' } : { kind: 'residence-state', state: '' },
    ),
  ];
}

function personOf(account: Account, personId: string): DialPerson {
  const party: Party | undefined = account.parties.find(({ id }) => id === personId);
  const kind = party?.kind ?? 'unknown';
  const places = placesOf(account, personId);
  return {
    role: roleOfPerson({ people: peopleOf(account), endpoints: [] }, personId),
    isNaturalPerson: kind === 'unknown' ? null : kind === 'person',
    language: party?.language ?? null,
    homes: homesOf(account, personId, places),
    places,
  };
}

export function dialMaster(account: Account): DialMaster {
  const ids = personIdsOf(account);
  return {
    clientId: account.clientId,
    people: ids.map((personId) => personOf(account, personId)),
    points: pointsOf(account).map((point) => ({
      owner: ids.indexOf(point.partyId),
      kind: point.medium,
      use: endpointUse(point),
      value: point.medium === 'phone' ? standInForPhone(point.value) : '',
    })),
    debts: account.debts.map(({ type, currency, status }) => ({
      kind: type === 'unknown' ? null : type,
      currency,
      isOpen: status === 'open',
    })),
  };
}

type Packed = readonly [
  clientId: string,
  people: readonly (readonly [PersonRole, boolean | null, string | null, readonly ZoneEvidence[], readonly Place[]])[],
  points: readonly (readonly [number, EndpointFacts['kind'], EndpointFacts['use'], string])[],
  debts: readonly (readonly [DebtFacts['kind'], string, boolean])[],
];

/** As one text: equal masters are equal texts. */
export function masterText({ clientId, people, points, debts }: DialMaster): string {
  const packed: Packed = [
    clientId,
    people.map((of) => [of.role, of.isNaturalPerson, of.language, of.homes, of.places]),
    points.map((of) => [of.owner, of.kind, of.use, of.value]),
    debts.map((of) => [of.kind, of.currency, of.isOpen]),
  ];
  return JSON.stringify(packed);
}

/** Undoes `masterText`. */
export function masterOfText(text: string): DialMaster {
  const [clientId, people, points, debts] = JSON.parse(text) as Packed;
  return {
    clientId,
    people: people.map(([role, isNaturalPerson, language, homes, places]) => ({
      role,
      isNaturalPerson,
      language,
      homes,
      places,
    })),
    points: points.map(([owner, kind, use, value]) => ({ owner, kind, use, value })),
    debts: debts.map(([kind, currency, isOpen]) => ({ kind, currency, isOpen })),
  };
}

/** Days of each debt, and the day of placement: few rules read them and they tell accounts apart, so they stand by themselves. */
export function daysText(account: Account): string {
  const days = account.debts.map(({ datedOn, chargedOffOn, dueOn, itemizationDate }) =>
    [datedOn, chargedOffOn, dueOn, itemizationDate].map((day) => day ?? '').join(','),
  );
  return [account.placedOn, ...days].join(';');
}
