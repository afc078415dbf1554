import { type Instant, type LocalDay, epochMs } from '../../kernel/calendar';
import type { Act } from '../../rules/types/act';
import type { AccountFacts, DebtFacts, DeskFacts, EndpointFacts, PersonFacts, Place } from '../../rules/types/facts';
import { zonesOfPhone } from '../../rules/place/phone-zones';
import type { ZoneEvidence } from '../../rules/place/zone-set';
import { localDayAt } from '../../rules/time/local-days';
import type { AccountState } from '../account/account-state';
import type { Account, ContactPoint, Debt } from '../account/types';
import type { RecordedEvent } from '../events/types';
import { evidenceOfAddress, placesOfAddress } from './address-place';
import { statedPlaces } from './evidence-fold';
import { endpointsOf, peopleOf, roleOfPerson, endpointUse } from './known-people';
import { contactEvents, happenedAt, isOutbound } from './prior-contacts';
import type { ActBasis, ClientTerms, StoredDebtFacts } from './types';

/** One business collects at a desk until terms name others. */
export const OWN_ENTITY = 'own';
/** The last place where a day begins: a collection activity is counted as of the latest day it may have been. */
const EASTERNMOST = 'America/New_York';

/** One clock and no hub: what is taken where main says nothing else. */
export const DESK_ALONE: DeskFacts = {
  otherNow: null,
  lastSyncAt: null,
  worksWithHub: false,
  lease: null,
  isOffline: false,
};

/** What an act is judged from. `isAfterwards`: it had happened already, at `now`. */
export type BasisParts = {
  readonly account: Account;
  readonly events: readonly RecordedEvent[];
  readonly state: AccountState;
  readonly terms: ClientTerms | null;
  readonly desk: DeskFacts;
  readonly now: Instant;
  readonly isAfterwards: boolean;
};

export function residences(account: Account, personId: string): readonly ContactPoint[] {
  const homes = account.contactPoints.filter((point) => point.medium === 'address' && endpointUse(point) !== 'work');
  const own = homes.filter((point) => point.partyId === personId);
  return own.length > 0 ? own : homes;
}

export function placesOf(account: Account, personId: string): readonly Place[] {
  const all = residences(account, personId).flatMap((point) => placesOfAddress(point.value));
  return [...new Map(all.map((place) => [`${place.state}-${place.locality ?? ''}`, place])).values()].toSorted((a, b) =>
    a.state < b.state ? -1 : 1,
  );
}

/** The last day on which the debt was worked: the last contact, or the day it was placed. */
function lastActivityOn({ account, events }: BasisParts): LocalDay {
  let lastAt: Instant | null = null;
  for (const event of contactEvents(events)) {
    const at = happenedAt(event);
    if (lastAt === null || at > lastAt) lastAt = at;
  }
  const last = lastAt === null ? account.placedOn : localDayAt(epochMs(lastAt), EASTERNMOST);
  return last > account.placedOn ? last : account.placedOn;
}

function accountFacts(parts: BasisParts, personId: string): AccountFacts {
  const { account, terms } = parts;
  return {
    accountId: account.id,
    clientId: account.clientId,
    entityId: terms?.entityId ?? OWN_ENTITY,
    collectorRole: terms?.collectorRole ?? null,
    places: placesOf(account, personId),
    lastActivityOn: lastActivityOn(parts),
    recordingOn: null,
    isNonProfitHospital: terms?.isNonProfitHospital ?? false,
  };
}

function isUsable(state: AccountState, point: ContactPoint): boolean {
  const quality = state.pointQuality[point.id];
  return quality !== 'bad' && quality !== 'wrong-party';
}

/**
 * Signs of where a person is: addresses, the phones that reach them, what they said. A number that points nowhere is left out here;
 * when it is the one that is called, the judge asks.
 */
function zoneEvidence({ account, events, state }: BasisParts, personId: string): readonly ZoneEvidence[] {
  const homes = residences(account, personId).flatMap((point) => evidenceOfAddress(point.value));
  const phones = account.contactPoints
    .filter((point) => point.medium === 'phone' && point.partyId === personId && isUsable(state, point))
    .filter((point) => zonesOfPhone(point.value).length > 0)
    .map((point): ZoneEvidence => ({ kind: 'phone', e164: point.value }));
  return [...homes, ...phones, ...statedPlaces(events, personId)];
}

function personFacts(parts: BasisParts, personId: string, people: ActBasis['people']): PersonFacts {
  const party = parts.account.parties.find(({ id }) => id === personId);
  const kind = party?.kind ?? 'unknown';
  return {
    personId,
    role: roleOfPerson({ people, endpoints: [] }, personId),
    zoneEvidence: zoneEvidence(parts, personId),
    language: party?.language ?? null,
    isNaturalPerson: kind === 'unknown' ? null : kind === 'person',
  };
}

/** The last time somebody wrote or called this desk from an endpoint. */
function lastUsedAt(events: readonly RecordedEvent[], endpointId: string): Instant | null {
  let last: Instant | null = null;
  for (const event of contactEvents(events)) {
    if (event.data.contactPointId !== endpointId || isOutbound(event.data)) continue;
    const at = happenedAt(event);
    if (last === null || at > last) last = at;
  }
  return last;
}

/** An endpoint as the rules see it; null when the account has no such phone, mailbox or address. */
export function endpointFacts(parts: BasisParts, endpointId: string | null): EndpointFacts | null {
  const point = parts.account.contactPoints.find(({ id }) => id === endpointId);
  if (point === undefined) return null;
  const use = endpointUse(point);
  return {
    endpointId: point.id,
    kind: point.medium,
    value: point.value,
    use,
    status: parts.state.pointQuality[point.id] ?? 'unverified',
    isEmployerProvided: point.medium === 'email' && use === 'work' ? true : null,
    usedByPersonAt: lastUsedAt(parts.events, point.id),
  };
}

/** Student loans under one account number are one debt (12 CFR 1006.14(b)(4)); an account is the creditor's account number. */
export function groupKeyOf(debt: Pick<Debt, 'type'>, account: Pick<Account, 'id'>): string | null {
  return debt.type === 'student' ? account.id : null;
}

/**
 * The debts an act is about, and those that count as one with them, also when they are closed by now: earlier contacts name them.
 * All open ones where nobody says which.
 */
function debtsJudged(account: Account, act: Act): readonly Debt[] {
  const isNamed = (debt: Debt) => act.debtIds.includes(debt.id);
  const named = account.debts.filter(isNamed);
  if (named.length === 0) return account.debts.filter((debt) => debt.status === 'open');
  const groups = new Set(named.map((debt) => groupKeyOf(debt, account)));
  groups.delete(null);
  return account.debts.filter((debt) => isNamed(debt) || groups.has(groupKeyOf(debt, account)));
}

/** A debt without the fields nobody knew. */
export function storedDebt(
  debt: Debt,
  account: Account,
  terms: ClientTerms | null,
  isDisputed: boolean,
): StoredDebtFacts {
  const known = {
    kind: debt.type === 'unknown' ? null : debt.type,
    groupKey: groupKeyOf(debt, account),
    defaultStatus: terms?.defaultStatus ?? null,
    placedOn: account.placedOn,
    incurredOn: debt.datedOn,
    chargedOffOn: debt.chargedOffOn,
    delinquentSince: debt.dueOn,
    itemizationDate: debt.itemizationDate,
  };
  return {
    debtId: debt.id,
    status: debt.status === 'open' ? 'open' : 'paid',
    balanceMinor: debt.balanceMinor,
    currency: debt.currency,
    isDisputed,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
  };
}

const UNKNOWN_DEBT: Omit<DebtFacts, 'debtId' | 'status' | 'balanceMinor' | 'currency' | 'isDisputed'> = {
  kind: null,
  defaultStatus: null,
  groupKey: null,
  placedOn: null,
  assignedOn: null,
  incurredOn: null,
  chargedOffOn: null,
  firstBilledOn: null,
  delinquentSince: null,
  itemizationDate: null,
  itemizationKind: null,
  isTimeBarred: null,
};

/** Undoes `storedDebt`. */
export function debtFacts(stored: StoredDebtFacts): DebtFacts {
  return { ...UNKNOWN_DEBT, ...stored };
}

/** What is taken from master, terms and desk to judge an act; the rest of the facts are the events themselves. */
export function actBasis(parts: BasisParts, act: Act): ActBasis {
  const { account, state, terms } = parts;
  const people = peopleOf(account);
  const debts = debtsJudged(account, act);
  const disputed = new Set<string>(state.disputedDebtIds);
  return {
    now: parts.now,
    account: accountFacts(parts, act.personId),
    person: personFacts(parts, act.personId, people),
    endpoint: endpointFacts(parts, act.endpointId),
    debts: debts.map((debt) => storedDebt(debt, account, terms, debt.isDisputed || disputed.has(debt.id))),
    desk: parts.desk,
    people,
    endpoints: endpointsOf(account),
    isAfterwards: parts.isAfterwards,
  };
}
