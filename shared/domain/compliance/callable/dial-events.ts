import { type Instant, epochMs, instant } from '../../../kernel/calendar';
import { rememberTimes } from '../../../rules/judge/contact-times';
import type { ZoneEvidence } from '../../../rules/place/zone-set';
import { DIAL_MODES } from '../../../rules/types/act';
import {
  PERSON_ROLES,
  type ActKindOfContact,
  type Authorization,
  type Check,
  type Consent,
  type ContactCounts,
  type EndpointFacts,
  type Notice,
  type PriorContact,
  type Restriction,
} from '../../../rules/types/facts';
import type { AccountState } from '../../account/account-state';
import type { RecordedEvent } from '../../events/types';
import { authorizationsOf, checksOf, consentsOf, noticesOf, statedPlaces } from '../evidence-fold';
import { priorContacts } from '../prior-contacts';
import { restrictionsOf } from '../restriction-fold';
import type { DialMaster } from './dial-master';
import type { NameKind, Names } from './dial-names';

/** No rule counts further back than this from a contact; what lies further behind the last one is left out. */
const KEPT_DAYS = 92;
const MS_PER_DAY = 86_400_000;

/** What stands of an account by its events, besides contacts, and bears on every dial. Ids are names of `namesText`. */
export type DialStops = {
  readonly quality: Readonly<Record<string, EndpointFacts['status']>>;
  readonly places: readonly (readonly [person: string, ZoneEvidence])[];
  readonly restrictions: readonly Restriction[];
  readonly consents: readonly Consent[];
};

/** What few rules of a dial look at. */
export type DialExtras = {
  readonly notices: readonly Notice[];
  readonly checks: readonly Check[];
  readonly authorizations: readonly Authorization[];
};

export const NO_STOPS: DialStops = { quality: {}, places: [], restrictions: [], consents: [] };
export const NO_EXTRAS: DialExtras = { notices: [], checks: [], authorizations: [] };

/** The events of an account as texts; empty where there is nothing. */
export type EventTexts = { readonly stops: string; readonly extras: string; readonly contacts: string };

const NAMED: Readonly<Record<string, NameKind>> = {
  partyId: 'p',
  personId: 'p',
  debtorPersonIds: 'p',
  contactPointId: 'e',
  endpointId: 'e',
  debtIds: 'd',
};
const NESTED: ReadonlySet<string> = new Set(['restriction', 'consent', 'notice', 'check', 'authorization']);

function renamed(data: object, names: Names): object {
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => {
    const kind = NAMED[key];
    if (kind !== undefined && typeof value === 'string') return [key, names(kind, value)];
    if (kind !== undefined && Array.isArray(value)) return [key, value.map((id: string) => names(kind, id))];
    return [key, NESTED.has(key) && typeof value === 'object' && value !== null ? renamed(value, names) : value];
  });
  return Object.fromEntries(entries) as object;
}

function byText(a: unknown, b: unknown): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Without the words of people, which no rule of a dial reads. */
function wordless(stop: Restriction): Restriction {
  switch (stop.kind) {
    case 'place':
      return { ...stop, placeName: '' };
    case 'attorney':
      return { ...stop, attorneyName: null, attorneyPhone: null, attorneyAddress: null };
    case 'bankruptcy':
      return { ...stop, caseNumber: null, court: null };
    case 'tcpa-revocation':
      return { ...stop, words: null };
    case 'litigation':
      return { ...stop, note: null };
    default:
      return stop;
  }
}

const KINDS: readonly ActKindOfContact[] = ['call', 'text', 'email', 'letter', 'message', 'visit'];
const PURPOSES: readonly PriorContact['purpose'][] = ['collect', 'location', 'ask-consent', 'respond', 'other'];
const USES: readonly EndpointFacts['use'][] = ['residence', 'cell', 'work', 'other', 'unknown'];
const FLAGS: readonly (keyof ContactCounts)[] = [
  'placed',
  'connected',
  'communicated',
  'conversation',
  'message',
  'messagePossible',
  'text',
  'email',
  'letter',
];
const OUT = 1;
const STRANGER = 2;
const FIRST_FLAG = 2;

type PackedContact = readonly [
  atMs: number,
  no: number,
  bits: number,
  kind: number,
  purpose: number,
  dialMode: number,
  person: string,
  endpoint: string | null,
  debts: readonly string[],
  consent: string | null,
  role: number,
  use: number,
];

function packedContact(contact: PriorContact, no: number, consentNames: ReadonlyMap<string, string>): PackedContact {
  const flags = FLAGS.reduce((bits, flag, at) => bits | (contact.counts[flag] ? 1 << (at + FIRST_FLAG) : 0), 0);
  return [
    epochMs(contact.at),
    no,
    flags | (contact.direction === 'out' ? OUT : 0) | (contact.reachedStranger ? STRANGER : 0),
    KINDS.indexOf(contact.kind),
    PURPOSES.indexOf(contact.purpose),
    contact.dialMode === null ? -1 : DIAL_MODES.indexOf(contact.dialMode),
    contact.personId,
    contact.endpointId,
    contact.debtIds,
    contact.consentId === null ? null : (consentNames.get(contact.consentId) ?? contact.consentId),
    PERSON_ROLES.indexOf(contact.personRole),
    USES.indexOf(contact.endpointUse),
  ];
}

function contactName(no: number): string {
  return `k${String(no).padStart(6, '0')}`;
}

const knownCounts = new Map<number, ContactCounts>();

/** The flags as an object; there are few different ones. */
function countsOf(flags: number): ContactCounts {
  const known = knownCounts.get(flags);
  if (known !== undefined) return known;
  const made = Object.fromEntries(FLAGS.map((flag, at) => [flag, (flags & (1 << at)) !== 0])) as ContactCounts;
  knownCounts.set(flags, made);
  return made;
}

/** A contact of the text. Its moment is written out only when somebody reads it: what counts knows it as a number. */
class KeptContact implements PriorContact {
  readonly #packed: PackedContact;
  readonly entityId: string;
  readonly counts: ContactCounts;

  constructor(packed: PackedContact, entityId: string) {
    this.#packed = packed;
    this.entityId = entityId;
    this.counts = countsOf(packed[2] >> FIRST_FLAG);
  }

  get contactId(): string {
    return contactName(this.#packed[1]);
  }
  get at(): Instant {
    return instant(this.#packed[0]);
  }
  get direction(): PriorContact['direction'] {
    return (this.#packed[2] & OUT) === 0 ? 'in' : 'out';
  }
  get kind(): ActKindOfContact {
    return KINDS[this.#packed[3]] ?? 'call';
  }
  get purpose(): PriorContact['purpose'] {
    return PURPOSES[this.#packed[4]] ?? 'other';
  }
  get dialMode(): PriorContact['dialMode'] {
    return DIAL_MODES[this.#packed[5]] ?? null;
  }
  get personId(): string {
    return this.#packed[6];
  }
  get endpointId(): string | null {
    return this.#packed[7];
  }
  get debtIds(): readonly string[] {
    return this.#packed[8];
  }
  get consentId(): string | null {
    return this.#packed[9];
  }
  get personRole(): PriorContact['personRole'] {
    return PERSON_ROLES[this.#packed[10]] ?? 'consumer';
  }
  get endpointUse(): EndpointFacts['use'] {
    return USES[this.#packed[11]] ?? 'unknown';
  }
  get reachedStranger(): boolean {
    return (this.#packed[2] & STRANGER) !== 0;
  }
}

/** Undoes the text of contacts. */
export function contactsOfText(text: string, entityId: string): readonly PriorContact[] {
  if (text === '') return [];
  const packed = JSON.parse(text) as readonly PackedContact[];
  const contacts = packed.map((each) => new KeptContact(each, entityId));
  rememberTimes(
    contacts,
    packed.map(([atMs]) => atMs),
  );
  return contacts;
}

export function stopsOfText(text: string): DialStops {
  return text === '' ? NO_STOPS : (JSON.parse(text) as DialStops);
}

export function extrasOfText(text: string): DialExtras {
  return text === '' ? NO_EXTRAS : (JSON.parse(text) as DialExtras);
}

/** The event facts of an account with their ids named; the same whatever the order of the events. */
export function eventTexts(
  events: readonly RecordedEvent[],
  state: AccountState,
  master: DialMaster,
  names: Names,
): EventTexts {
  if (events.length === 0) return { stops: '', extras: '', contacts: '' };
  const named = events
    .map((event) => ({ ...event, data: renamed(event.data, names) }) as RecordedEvent)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const prior = priorContacts(named, {
    account: { entityId: '' },
    people: master.people.map(({ role }, at) => ({ personId: `p${at}`, role })),
    endpoints: master.points.map(({ use, owner }, at) => ({ endpointId: `e${at}`, use, personId: `p${owner}` })),
  });
  const consents = consentsOf(named);
  const consentNames = new Map(consents.map(({ consentId }, at) => [consentId, `c${at}`]));
  const contactNames = new Map(prior.map(({ contactId }, at) => [contactId, contactName(at)]));
  const quality = Object.entries(state.pointQuality).map(([id, of]) => [names('e', id), of] as const);
  const stops: DialStops = {
    quality: Object.fromEntries(quality.toSorted(byText)),
    places: master.people.flatMap((_, at) =>
      statedPlaces(named, `p${at}`)
        .map((evidence) => [`p${at}`, evidence] as const)
        .toSorted(byText),
    ),
    restrictions: restrictionsOf(named).map((stop, at) => ({ ...wordless(stop), restrictionId: `r${at}` })),
    consents: consents.map((consent) => ({
      ...consent,
      consentId: consentNames.get(consent.consentId) ?? consent.consentId,
      usedByContactId:
        consent.usedByContactId === null
          ? null
          : (contactNames.get(consent.usedByContactId) ?? consent.usedByContactId),
    })),
  };
  const extras: DialExtras = {
    notices: noticesOf(named).map((notice, at) => ({ ...notice, noticeId: `n${at}` })),
    checks: checksOf(named).toSorted(byText),
    authorizations: authorizationsOf(named).map((each, at) => ({ ...each, authorizationId: `a${at}` })),
  };
  const sinceMs = Math.max(...prior.map(({ at }) => epochMs(at))) - KEPT_DAYS * MS_PER_DAY;
  const contacts = prior
    .map((contact, no) => packedContact(contact, no, consentNames))
    .filter(([atMs]) => !(atMs < sinceMs));
  const isEmpty = (of: object) => Object.values(of).every((each: object) => Object.keys(each).length === 0);
  return {
    stops: isEmpty(stops) ? '' : JSON.stringify(stops),
    extras: isEmpty(extras) ? '' : JSON.stringify(extras),
    contacts: contacts.length === 0 ? '' : JSON.stringify(contacts),
  };
}
