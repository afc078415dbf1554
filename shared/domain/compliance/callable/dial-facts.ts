import type { LocalDay } from '../../../kernel/calendar';
import type { Act } from '../../../rules/types/act';
import type { DebtFacts, DeskFacts, EndpointFacts, Facts, PersonFacts, PriorContact } from '../../../rules/types/facts';
import { OWN_ENTITY } from '../act-basis';
import type { ClientTerms } from '../types';
import type { DialExtras, DialStops } from './dial-events';
import { evidenceOf } from './dial-kind';
import type { DialMaster } from './dial-master';

/** The texts a row keeps of what decides whether its phones may be dialled. */
export type DialTexts = {
  readonly master: string;
  readonly names: string;
  readonly days: string;
  readonly stops: string;
  readonly extras: string;
  readonly contacts: string;
};
export const NO_DIAL: DialTexts = { master: '', names: '', days: '', stops: '', extras: '', contacts: '' };

/** What is known of an account when it is asked whether a phone of it may be dialled. */
export type DialParts = {
  readonly master: DialMaster;
  readonly stops: DialStops;
  /** Balance of each debt of the master. Minor units. */
  readonly balances: readonly number[];
  readonly terms: ClientTerms | null;
  readonly desk: DeskFacts;
};

/** The rest, which few rules look at; null what is left out where accounts are judged together that differ in it. */
export type DialRest = { readonly days: string | null; readonly extras: DialExtras | null };
export const NO_REST: DialRest = { days: null, extras: null };

export type Dial = { readonly act: Act; readonly facts: Facts; readonly looks: Looks };

type Days = readonly {
  readonly [K in 'incurredOn' | 'chargedOffOn' | 'delinquentSince' | 'itemizationDate']: LocalDay | null;
}[];

function dayOrNull(text: string | undefined): LocalDay | null {
  return text === undefined || text === '' ? null : (text as LocalDay);
}

function daysOf(text: string): { readonly placedOn: LocalDay | null; readonly debts: Days } {
  const [placedOn, ...debts] = text.split(';');
  return {
    placedOn: dayOrNull(placedOn),
    debts: debts.map((each) => {
      const [datedOn, chargedOffOn, dueOn, itemizationDate] = each.split(',').map(dayOrNull);
      return {
        incurredOn: datedOn ?? null,
        chargedOffOn: chargedOffOn ?? null,
        delinquentSince: dueOn ?? null,
        itemizationDate: itemizationDate ?? null,
      };
    }),
  };
}

function debtsOf({ master, balances, terms }: DialParts, rest: DialRest): readonly DebtFacts[] {
  const days = rest.days === null ? null : daysOf(rest.days);
  return master.debts.flatMap(({ kind, currency, isOpen }, at): readonly DebtFacts[] => {
    if (!isOpen) return [];
    return [
      {
        debtId: `d${at}`,
        kind,
        defaultStatus: terms?.defaultStatus ?? null,
        status: 'open',
        balanceMinor: balances[at] ?? 0,
        currency,
        isDisputed: false,
        groupKey: null,
        placedOn: days?.placedOn ?? null,
        assignedOn: null,
        incurredOn: days?.debts[at]?.incurredOn ?? null,
        chargedOffOn: days?.debts[at]?.chargedOffOn ?? null,
        firstBilledOn: null,
        delinquentSince: days?.debts[at]?.delinquentSince ?? null,
        itemizationDate: days?.debts[at]?.itemizationDate ?? null,
        itemizationKind: null,
        isTimeBarred: null,
      },
    ];
  });
}

function actOf({ debts }: Pick<Facts, 'debts'>, personId: string, endpointId: string): Act {
  return {
    kind: 'dial',
    purpose: 'collect',
    personId,
    endpointId,
    debtIds: debts.map(({ debtId }) => debtId),
    dialMode: 'manual',
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: null,
    payment: null,
    marksDispute: null,
    purges: null,
    venue: null,
    newReason: null,
  };
}

/**
 * The dial of a class for one of its accounts: the person, the phone and the debts by the names of the account, with its contacts.
 * `debts`: names of the open ones, which must be alike to the class.
 */
export function countedDial(
  { act, facts, looks }: Dial,
  names: { readonly person: string; readonly endpoint: string; readonly debts: readonly string[] },
  contacts: readonly PriorContact[],
): Dial {
  const [pattern] = facts.debts;
  const { role, zoneEvidence, isNaturalPerson } = facts.person;
  const { account, endpoint, consents, restrictions, desk } = facts;
  return {
    act: { ...act, personId: names.person, endpointId: names.endpoint, debtIds: names.debts },
    facts: {
      account,
      person: { personId: names.person, role, zoneEvidence, language: null, isNaturalPerson },
      endpoint,
      debts: pattern === undefined ? [] : names.debts.map((debtId) => named(pattern, debtId)),
      contacts,
      consents,
      restrictions,
      notices: [],
      checks: [],
      authorizations: [],
      desk,
    },
    looks,
  };
}

/** A debt by another name; reading what is left out of it is told all the same. */
function named(debt: DebtFacts, debtId: string): DebtFacts {
  return debt.debtId === debtId ? debt : Object.create(debt, { debtId: { value: debtId, enumerable: true } });
}

/** Which of the facts that were left out somebody looked at. `isCounting`: contacts may be read now. */
export type Looks = { extras: boolean; days: boolean; contacts: boolean; isCounting: boolean };

/** Puts a fact there whose reading is told. */
function watched<T extends object, K extends keyof T>(of: T, key: K, onLook: () => void): void {
  const value = of[key];
  const get = () => {
    onLook();
    return value;
  };
  Object.defineProperty(of, key, { enumerable: true, get });
}

const WATCHED_DAYS = [
  'placedOn',
  'incurredOn',
  'chargedOffOn',
  'delinquentSince',
  'itemizationDate',
  'isDisputed',
] as const;

function watchExtras(facts: Facts, looks: Looks): void {
  const onLook = () => {
    looks.extras = true;
  };
  watched(facts, 'notices', onLook);
  watched(facts, 'checks', onLook);
  watched(facts, 'authorizations', onLook);
}

function watchDays(facts: Facts, looks: Looks): void {
  const onLook = () => {
    looks.days = true;
  };
  watched(facts.person, 'language', onLook);
  for (const debt of facts.debts) for (const day of WATCHED_DAYS) watched(debt, day, onLook);
}

/** What is read of contacts besides counting them. */
function watchContacts(facts: Facts, looks: Looks): void {
  const onLook = () => {
    if (!looks.isCounting) looks.contacts = true;
  };
  watched(facts, 'contacts', onLook);
  watched(facts.account, 'lastActivityOn', onLook);
  if (facts.endpoint !== null) watched(facts.endpoint, 'usedByPersonAt', onLook);
}

/**
 * The plain dial of a phone (its number among the points) and the facts it is judged by, with names for ids. What is null of
 * `rest` is blank. `contacts` null: there are none. Looking at what was left out is told in `looks`.
 */
export function dialOf(
  parts: DialParts,
  point: number,
  rest: DialRest,
  contacts: readonly PriorContact[] | null,
): Dial {
  const { master, stops, terms, desk } = parts;
  const { owner = -1, kind = 'phone', use = 'unknown', value = '' } = master.points[point] ?? {};
  const person = master.people[owner];
  const entityId = terms?.entityId ?? OWN_ENTITY;
  const [personId, endpointId] = [`p${owner}`, `e${point}`];
  const ofPerson: PersonFacts = {
    personId,
    role: person?.role ?? 'consumer',
    zoneEvidence: evidenceOf(master, stops, owner),
    language: person?.language ?? null,
    isNaturalPerson: person?.isNaturalPerson ?? null,
  };
  const endpoint: EndpointFacts = {
    endpointId,
    kind,
    value,
    use,
    status: stops.quality[endpointId] ?? 'unverified',
    isEmployerProvided: null,
    usedByPersonAt: null,
  };
  const facts: Facts = {
    account: {
      accountId: '',
      clientId: master.clientId,
      entityId,
      collectorRole: terms?.collectorRole ?? null,
      places: person?.places ?? [],
      lastActivityOn: null,
      recordingOn: null,
      isNonProfitHospital: terms?.isNonProfitHospital ?? false,
    },
    person: ofPerson,
    endpoint,
    debts: debtsOf(parts, rest),
    contacts: contacts ?? [],
    consents: stops.consents,
    restrictions: stops.restrictions,
    notices: rest.extras?.notices ?? [],
    checks: rest.extras?.checks ?? [],
    authorizations: rest.extras?.authorizations ?? [],
    desk,
  };
  const act = actOf(facts, personId, endpointId);
  const looks: Looks = { extras: false, days: false, contacts: false, isCounting: false };
  if (rest.extras === null) watchExtras(facts, looks);
  if (rest.days === null) watchDays(facts, looks);
  if (contacts === null) watchContacts(facts, looks);
  return { act, facts, looks };
}
