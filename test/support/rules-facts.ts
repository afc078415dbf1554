import { DateTime } from 'luxon';
import { type Instant, type LocalDay, addDays, epochMs, instant, localDay } from '#shared/kernel/calendar';
import { judge } from '#shared/rules/judge/judge';
import type { ZoneEvidence } from '#shared/rules/place/zone-set';
import { shippedRules } from '#shared/rules/shipped';
import type { Act, ActPayment } from '#shared/rules/types/act';
import type {
  AccountFacts,
  Authorization,
  Check,
  Consent,
  ContactCounts,
  DebtFacts,
  DeskFacts,
  EndpointFacts,
  Facts,
  Notice,
  PersonFacts,
  Place,
  PriorContact,
  Restriction,
  RestrictionKind,
} from '#shared/rules/types/facts';
import type { Judgement, Verdict } from '#shared/rules/types/judgement';

export const NY = 'America/New_York';
export const CHICAGO = 'America/Chicago';
export const LA = 'America/Los_Angeles';

/** A calendar day; throws when there is none such. */
export function day(text: string): LocalDay {
  const found = localDay(text);
  if (found === null) throw new Error(`no such day: ${text}`);
  return found;
}

/** The moment at which the clocks of a zone show `local`, such as `2026-04-07T10:00` (seconds may follow). */
export function at(local: string, zone: string = NY): Instant {
  const found = DateTime.fromISO(local, { zone });
  if (!found.isValid) throw new Error(`no such time: ${local} ${zone}`);
  return instant(found.toMillis());
}

/** Each day from the first to the last, both included. */
export function days(first: string, last: string): readonly LocalDay[] {
  const found: LocalDay[] = [];
  for (let each = day(first); each <= day(last); each = addDays(each, 1)) found.push(each);
  return found;
}

/** A moment later (earlier when negative). */
export function later(from: Instant, by: { readonly minutes?: number; readonly ms?: number }): Instant {
  return instant(epochMs(from) + (by.minutes ?? 0) * 60_000 + (by.ms ?? 0));
}

const NOTHING: ContactCounts = {
  placed: false,
  connected: false,
  communicated: false,
  conversation: false,
  message: false,
  messagePossible: false,
  text: false,
  email: false,
  letter: false,
};

/** What each kind of contact counts as. */
export const COUNTS = {
  unanswered: { ...NOTHING, placed: true, connected: true, messagePossible: true },
  voicemail: { ...NOTHING, placed: true, connected: true, message: true, messagePossible: true },
  busy: { ...NOTHING, placed: true },
  conversation: { ...NOTHING, placed: true, connected: true, communicated: true, conversation: true },
  inboundConversation: { ...NOTHING, connected: true, communicated: true, conversation: true },
  text: { ...NOTHING, placed: true, communicated: true, text: true },
  email: { ...NOTHING, placed: true, communicated: true, email: true },
  letter: { ...NOTHING, placed: true, communicated: true, letter: true },
} as const satisfies Record<string, ContactCounts>;

/** A call placed by hand to the consumer's mobile about the one debt. */
export function anAct(over: Partial<Act> = {}): Act {
  return {
    kind: 'dial',
    purpose: 'collect',
    personId: 'person-1',
    endpointId: 'phone-1',
    debtIds: ['debt-1'],
    dialMode: 'manual',
    isRecorded: false,
    callbackConsentId: null,
    disclosures: [],
    isRightPartyVerified: null,
    text: null,
    language: 'en',
    payment: null,
    marksDispute: null,
    purges: null,
    venue: null,
    newReason: null,
    ...over,
  };
}

/** A single debit of 100.00 USD on the day. */
export function aPayment(over: Partial<ActPayment> = {}): ActPayment {
  return {
    amountMinor: 10_000,
    currency: 'USD',
    on: day('2026-04-08'),
    isRecurring: false,
    usualAmountMinor: null,
    givenOn: day('2026-04-08'),
    isPostDated: false,
    authorizationId: null,
    ...over,
  };
}

/** Placed with an agency, in a state without rows of its own. */
export function anAccount(over: Partial<AccountFacts> = {}): AccountFacts {
  return {
    accountId: 'account-1',
    clientId: 'client-1',
    entityId: 'entity-1',
    collectorRole: 'third_party',
    places: [{ state: 'OH', locality: null }],
    lastActivityOn: day('2026-03-20'),
    recordingOn: null,
    isNonProfitHospital: false,
    ...over,
  };
}

/** The consumer, living in Dayton, Ohio (Eastern time). */
export function aPerson(over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    personId: 'person-1',
    role: 'consumer',
    zoneEvidence: [{ kind: 'residence-zip', zip: '45402' }],
    language: 'en',
    isNaturalPerson: true,
    ...over,
  };
}

/** A mobile with a number of Dayton, Ohio. */
export function anEndpoint(over: Partial<EndpointFacts> = {}): EndpointFacts {
  return {
    endpointId: 'phone-1',
    kind: 'phone',
    value: '+19375550142',
    use: 'cell',
    status: 'good',
    isEmployerProvided: null,
    usedByPersonAt: null,
    ...over,
  };
}

/** A mailbox the consumer wrote from. */
export function aMailbox(over: Partial<EndpointFacts> = {}): EndpointFacts {
  return anEndpoint({
    endpointId: 'email-1',
    kind: 'email',
    value: 'jo@example.com',
    use: 'residence',
    isEmployerProvided: false,
    usedByPersonAt: at('2026-03-25T10:00'),
    ...over,
  });
}

/** An open consumer debt of 500.00 USD that was in default when it was placed. */
export function aDebt(over: Partial<DebtFacts> = {}): DebtFacts {
  return {
    debtId: 'debt-1',
    kind: 'consumer',
    defaultStatus: 'in_default',
    status: 'open',
    balanceMinor: 50_000,
    currency: 'USD',
    groupKey: null,
    placedOn: day('2026-03-01'),
    assignedOn: day('2026-03-01'),
    incurredOn: day('2025-06-01'),
    chargedOffOn: day('2026-02-01'),
    firstBilledOn: day('2025-07-01'),
    delinquentSince: day('2025-08-01'),
    itemizationDate: day('2026-02-01'),
    itemizationKind: 'charge_off',
    isTimeBarred: false,
    isDisputed: false,
    ...over,
  };
}

let made = 0;

/** A call to the consumer that rang without an answer on 2026-04-01 at 10:00. Ids differ from one to the next. */
export function aContact(over: Partial<PriorContact> = {}): PriorContact {
  made += 1;
  return {
    contactId: `contact-${made}`,
    at: at('2026-04-01T10:00'),
    direction: 'out',
    kind: 'call',
    entityId: 'entity-1',
    personId: 'person-1',
    personRole: 'consumer',
    endpointId: 'phone-1',
    endpointUse: 'cell',
    debtIds: ['debt-1'],
    purpose: 'collect',
    counts: COUNTS.unanswered,
    reachedStranger: false,
    consentId: null,
    dialMode: 'manual',
    ...over,
  };
}

/** `n` calls an hour apart (or `everyMinutes`), the first at `from`. */
export function calls(
  n: number,
  { from = '2026-04-01T10:00', zone = NY, everyMinutes = 60, over = {} }: CallsOver = {},
): readonly PriorContact[] {
  const first = at(from, zone);
  return Array.from({ length: n }, (_, index) =>
    aContact({ at: later(first, { minutes: index * everyMinutes }), ...over }),
  );
}
type CallsOver = {
  readonly from?: string;
  readonly zone?: string;
  readonly everyMinutes?: number;
  readonly over?: Partial<PriorContact>;
};

/** One call on each of the days, at the same time of day. */
export function aCallOnEach(
  on: readonly LocalDay[],
  over: Partial<PriorContact> = {},
  time: string = '10:00',
): readonly PriorContact[] {
  return on.map((each) => aContact({ at: at(`${each}T${time}`), ...over }));
}

/** An oral call-back consent for the one debt. */
export function aConsent(over: Partial<Consent> = {}): Consent {
  made += 1;
  return {
    consentId: `consent-${made}`,
    kind: 'callback',
    personId: 'person-1',
    endpointId: null,
    debtIds: ['debt-1'],
    givenAt: at('2026-04-06T10:00'),
    isWritten: false,
    expiresOn: null,
    revokedAt: null,
    usedByContactId: null,
    usedAt: null,
    hours: null,
    ...over,
  };
}

const DETAILS: { readonly [K in RestrictionKind]: Omit<Extract<Restriction, { kind: K }>, keyof RestrictionOver> } = {
  time: { kind: 'time', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '15:00', until: '16:00', zone: null },
  place: { kind: 'place', endpointId: 'phone-1', placeName: 'their mother’s' },
  medium: { kind: 'medium', medium: 'call' },
  endpoint: { kind: 'endpoint', endpointId: 'phone-1' },
  workplace: { kind: 'workplace', endpointId: null, confirmedInWritingOn: null },
  attorney: {
    kind: 'attorney',
    attorneyName: 'R. Vance',
    attorneyPhone: '+19375550199',
    attorneyAddress: '1 Main St, Dayton OH 45402',
    lastAnsweredOn: null,
    firstWroteOn: null,
    consentsToDirectContact: false,
  },
  cease: { kind: 'cease', usedPurposes: [] },
  dispute: {
    kind: 'dispute',
    disputedOn: '2026-04-01' as LocalDay,
    reason: 'not-mine',
    disputedMinor: null,
    wantsOriginalCreditor: false,
    verificationSentAt: null,
    isDuplicative: false,
  },
  bankruptcy: {
    kind: 'bankruptcy',
    chapter: 7,
    debtorPersonIds: ['person-1'],
    filedOn: '2026-04-01' as LocalDay,
    caseNumber: '26-30001',
    court: 'S.D. Ohio',
    status: 'open',
  },
  deceased: { kind: 'deceased', diedOn: '2026-03-30' as LocalDay },
  'identity-theft': { kind: 'identity-theft', reportedOn: '2026-04-01' as LocalDay },
  'wrong-number': { kind: 'wrong-number', endpointId: 'phone-1' },
  'tcpa-revocation': { kind: 'tcpa-revocation', words: null, media: ['call', 'text'] },
  scra: { kind: 'scra', serviceEndedOn: null },
  litigation: { kind: 'litigation', note: null },
  unknown: { kind: 'unknown' },
};
type RestrictionOver = {
  readonly restrictionId: string;
  readonly personId: string | null;
  readonly debtIds: readonly string[] | null;
  readonly placedAt: Restriction['placedAt'];
  readonly receivedAt: Restriction['receivedAt'];
  readonly source: Restriction['source'];
  readonly isWritten: boolean;
  readonly liftedAt: Restriction['liftedAt'];
};

/** A stop of one kind on everything, written, received on 2026-04-01 at noon. */
export function aRestriction<K extends RestrictionKind>(
  kind: K,
  over: Partial<Extract<Restriction, { kind: K }>> = {},
): Extract<Restriction, { kind: K }> {
  made += 1;
  const base: RestrictionOver = {
    restrictionId: `restriction-${made}`,
    personId: null,
    debtIds: null,
    placedAt: at('2026-04-01T12:00'),
    receivedAt: at('2026-04-01T12:00'),
    source: 'consumer',
    isWritten: true,
    liftedAt: null,
  };
  return { ...base, ...DETAILS[kind], ...over } as unknown as Extract<Restriction, { kind: K }>;
}

/** A validation notice mailed on 2026-03-05. */
export function aNotice(over: Partial<Notice> = {}): Notice {
  made += 1;
  return {
    noticeId: `notice-${made}`,
    kind: 'validation',
    debtIds: ['debt-1'],
    endpointId: null,
    sentAt: at('2026-03-05T10:00'),
    sentBy: 'mail',
    endsOn: null,
    undeliverableOn: null,
    ...over,
  };
}

/** A reassigned-number check of the mobile on 2026-04-01 that found nothing. */
export function aCheck(over: Partial<Check> = {}): Check {
  return {
    kind: 'reassigned-number',
    endpointId: 'phone-1',
    personId: null,
    on: day('2026-04-01'),
    isClear: true,
    ...over,
  };
}

/** A signed authorisation of which a copy was sent. */
export function anAuthorization(over: Partial<Authorization> = {}): Authorization {
  return {
    authorizationId: 'authorization-1',
    givenOn: day('2026-03-01'),
    isSigned: true,
    isCopySent: true,
    isRevoked: false,
    ...over,
  };
}

/** A desk that works without a hub and whose clock is right. */
export function aDesk(over: Partial<DeskFacts> = {}): DeskFacts {
  return { otherNow: null, lastSyncAt: null, worksWithHub: false, lease: null, isOffline: false, ...over };
}

/** Facts of a consumer in Ohio with one debt placed with an agency, a validation notice sent and nobody called yet. */
export function someFacts(over: Partial<Facts> = {}): Facts {
  return {
    account: anAccount(),
    person: aPerson(),
    endpoint: anEndpoint(),
    debts: [aDebt()],
    contacts: [],
    consents: [],
    restrictions: [],
    notices: [aNotice()],
    checks: [],
    authorizations: [],
    desk: aDesk(),
    ...over,
  };
}

/** Facts of a consumer who lives in another place: the state (and city) and the ZIP say so together. */
export function factsIn(place: Place, zip: string, phone: string, over: Partial<Facts> = {}): Facts {
  const evidence: readonly ZoneEvidence[] = [{ kind: 'residence-zip', zip }];
  return someFacts({
    account: anAccount({ places: [place] }),
    person: aPerson({ zoneEvidence: evidence }),
    endpoint: anEndpoint({ value: phone }),
    ...over,
  });
}

/** What one rule said; throws nothing, so that a test can expect it not to be there. */
export function verdictOf(judgement: Judgement, ruleId: string): Verdict | undefined {
  return judgement.verdicts.find((verdict) => verdict.ruleId === ruleId);
}

/** The ids of the rules that block, in the gate's order. */
export function blocksOf(judgement: Judgement): readonly string[] {
  return judgement.verdicts.filter(({ outcome }) => outcome === 'blocked').map(({ ruleId }) => ruleId);
}

export { shippedRules };

/** Judges by the shipped packs. */
export function judged(act: Act, facts: Facts, now: Instant): Judgement {
  return judge(act, facts, shippedRules(), now);
}
