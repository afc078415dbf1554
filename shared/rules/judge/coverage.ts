import { placeOfAreaCode } from '../place/phone-place';
import { localityOfZip, stateOfZip } from '../place/zip';
import type { ZoneEvidence } from '../place/zone-set';
import type { Act } from '../types/act';
import type { DebtFacts, Facts, PersonRole, Place } from '../types/facts';
import type { AppliesWhen, RuleRow } from '../types/pack';

/** "The consumer" of 12 CFR 1006.6(a): besides the debtor the spouse, parent, guardian, executor and successor in interest. */
const CONSUMER_ROLES: ReadonlySet<PersonRole> = new Set<PersonRole>([
  'consumer',
  'cosigner',
  'spouse',
  'parent-of-minor',
  'guardian',
  'executor',
  'successor-in-interest',
  'debtor-business',
]);
/** Whom the collector may talk to about the debt besides (12 CFR 1006.6(d)(1)(ii)-(vi)); calls to them count for nothing. */
const PROFESSIONAL_ROLES: ReadonlySet<PersonRole> = new Set<PersonRole>([
  'attorney',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
  'bureau',
]);

export type PersonClass = 'consumer' | 'professional' | 'third-party';

/** Which of the three protections of 12 CFR 1006.6 a person falls under. */
export function personClass(role: PersonRole): PersonClass {
  if (CONSUMER_ROLES.has(role)) return 'consumer';
  return PROFESSIONAL_ROLES.has(role) ? 'professional' : 'third-party';
}

/** Whose state and local law is asked. `isGuess`: no residence is known, so it is that of every area code of the person. */
export type PlacesAsked = { readonly places: readonly Place[]; readonly isGuess: boolean };

/** The places that the evidence of residence names itself. A New York without its ZIP may be the city. */
export function placesOfEvidence(evidence: readonly ZoneEvidence[]): readonly Place[] {
  const byZip = evidence.flatMap((item): Place[] => {
    const state = item.kind === 'residence-zip' ? stateOfZip(item.zip) : null;
    return item.kind !== 'residence-zip' || state === null ? [] : [{ state, locality: localityOfZip(item.zip) }];
  });
  const byState = evidence.flatMap((item): Place[] => {
    if (item.kind !== 'residence-state') return [];
    const state = item.state.trim().toUpperCase();
    return byZip.some((place) => place.state === state) ? [] : [{ state, locality: state === 'NY' ? 'NYC' : null }];
  });
  return [...byZip, ...byState];
}

/** Where the consumer may live. An area code is asked only while no residence is known: doubt brings a law in, never out. */
export function placesAsked(act: Act, facts: Facts): PlacesAsked {
  const { account, endpoint, person } = facts;
  const known = account.places.length > 0 ? account.places : placesOfEvidence(person.zoneEvidence);
  if (known.length > 0) return { places: known, isGuess: false };
  const called = endpoint?.kind === 'phone' && endpoint.endpointId === act.endpointId ? [endpoint.value] : [];
  const phones = person.zoneEvidence.flatMap((each) => (each.kind === 'phone' ? [each.e164] : []));
  const places = [...new Set([...phones, ...called])].toSorted().flatMap((phone) => placeOfAreaCode(phone) ?? []);
  return { places, isGuess: true };
}

/** The state or city whose law a row is; null for one that holds everywhere or is a client's. */
export function placeOfRow({ jurisdiction }: RuleRow): Place | null {
  const [country, state, locality] = jurisdiction.split('-');
  if (country !== 'US' || state === undefined) return null;
  return { state, locality: locality === 'NYC' ? locality : null };
}

function isPlaceOf(row: RuleRow, facts: Facts, places: readonly Place[]): boolean {
  const { jurisdiction } = row;
  if (jurisdiction === 'US' || jurisdiction === 'KEPT') return true;
  if (jurisdiction.startsWith('CLIENT:')) return jurisdiction.slice('CLIENT:'.length) === facts.account.clientId;
  const [, state, locality] = jurisdiction.split('-');
  return places.some((place) => place.state === state && (locality === undefined || place.locality === locality));
}

/** What is not known counts as meeting a list: doubt brings a rule in, never out. */
function fits<T>(list: readonly T[] | undefined, value: T | null): boolean {
  return list === undefined || value === null || list.includes(value);
}

function coversDebt(when: AppliesWhen, debt: DebtFacts): boolean {
  return fits(when.debtKind, debt.kind) && fits(when.defaultStatus, debt.defaultStatus);
}

/**
 * The debts of the act that a row covers; empty when the row is not about this act. Which body of law applies is asked before
 * anything is counted: business debt lies outside Regulation F, a first party outside the FDCPA, and both may be inside state law.
 */
export function coveredDebts(
  row: RuleRow,
  facts: Facts,
  places: readonly Place[],
  debts: readonly DebtFacts[],
): readonly DebtFacts[] {
  const { appliesWhen } = row;
  if (!isPlaceOf(row, facts, places)) return [];
  if (!fits(appliesWhen.collectorRole, facts.account.collectorRole)) return [];
  if (!fits(appliesWhen.person, personClass(facts.person.role))) return [];
  return debts.filter((debt) => coversDebt(appliesWhen, debt));
}
