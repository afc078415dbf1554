import fc from 'fast-check';
import { type Instant, type LocalDay, addDays, epochMs, instant } from '#shared/kernel/calendar';
import type { ZoneEvidence } from '#shared/rules/place/zone-set';
import { ACT_KINDS, type Act, DISCLOSURES, PURPOSES } from '#shared/rules/types/act';
import {
  type AccountFacts,
  COLLECTOR_ROLES,
  type Consent,
  DEBT_KINDS,
  DEFAULT_STATUSES,
  type DebtFacts,
  type EndpointFacts,
  type Facts,
  type Notice,
  PERSON_ROLES,
  type PersonFacts,
  type Place,
  type PriorContact,
  type Restriction,
} from '#shared/rules/types/facts';
import {
  CHICAGO,
  COUNTS,
  LA,
  NY,
  aCheck,
  aConsent,
  aContact,
  aDebt,
  aDesk,
  aNotice,
  aPayment,
  aRestriction,
  anAccount,
  anAct,
  anAuthorization,
  at,
  day,
  someFacts,
} from './rules-facts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A place with its laws, a ZIP and a phone there. */
export const HOMES = [
  { place: { state: 'OH', locality: null }, zip: '45402', phone: '+19375550142' },
  { place: { state: 'MA', locality: null }, zip: '02108', phone: '+16175550142' },
  { place: { state: 'WA', locality: null }, zip: '98101', phone: '+12065550142' },
  { place: { state: 'DC', locality: null }, zip: '20001', phone: '+12025550142' },
  { place: { state: 'NY', locality: 'NYC' }, zip: '10001', phone: '+12125550142' },
  { place: { state: 'NY', locality: null }, zip: '14201', phone: '+17165550142' },
  { place: { state: 'CA', locality: null }, zip: '94110', phone: '+14155550142' },
  { place: { state: 'TX', locality: null }, zip: '78701', phone: '+15125550142' },
  { place: { state: 'FL', locality: null }, zip: '32501', phone: '+18505550142' },
  { place: { state: 'WV', locality: null }, zip: '25301', phone: '+13045550142' },
  { place: { state: 'NV', locality: null }, zip: '89101', phone: '+17025550142' },
] as const satisfies readonly { readonly place: Place; readonly zip: string; readonly phone: string }[];
export type Home = (typeof HOMES)[number];
export const anyHome: fc.Arbitrary<Home> = fc.constantFrom(...HOMES);

const FIRST_MS = epochMs(at('2026-01-05T00:00', 'UTC'));
const LAST_MS = epochMs(at('2026-12-20T00:00', 'UTC'));

/** A minute of 2026, with the nights of changing clocks and the day New York City's rule changes more likely than others. */
export const anyNow: fc.Arbitrary<Instant> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.integer({ min: FIRST_MS / MINUTE, max: LAST_MS / MINUTE }).map((m) => instant(m * MINUTE)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('2026-03-08', '2026-11-01', '2026-09-01', '2026-07-15'),
        fc.integer({ min: -600, max: 4_000 }),
      )
      .map(([on, minutes]) => instant(epochMs(at(`${on}T00:00`)) + minutes * MINUTE)),
  },
);

/** A time of day at which hours rarely hinder: noon in Chicago. */
export const anyNoon: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: 340 })
  .map((n) => at(`${addDays(day('2026-01-05'), n)}T13:00`, CHICAGO));

/** A moment up to `most` days before another one, to the minute. */
export function anyBefore(now: Instant, most: number = 12): fc.Arbitrary<Instant> {
  return fc.integer({ min: 1, max: most * 1_440 }).map((minutes) => instant(epochMs(now) - minutes * MINUTE));
}

/** A day from `most` days before to as many after. */
export function anyDayNear(now: Instant, most: number = 40): fc.Arbitrary<LocalDay> {
  const today = day(now.slice(0, 10));
  return fc.integer({ min: -most, max: most }).map((n) => addDays(today, n));
}

/** Evidence that adds zones or gaps and replaces nothing. */
export const anySign: fc.Arbitrary<ZoneEvidence> = fc.oneof(
  fc.constantFrom(...HOMES).map(({ zip }): ZoneEvidence => ({ kind: 'residence-zip', zip })),
  fc.constantFrom('00601', '86503', '83501', 'abc').map((zip): ZoneEvidence => ({ kind: 'residence-zip', zip })),
  fc.constantFrom('TX', 'ID', 'PR', 'HI', '??').map((state): ZoneEvidence => ({ kind: 'residence-state', state })),
  fc
    .constantFrom('+18505550142', '+12085550142', '+18085550142', '+1', 'not a phone')
    .map((e164): ZoneEvidence => ({ kind: 'phone', e164 })),
  fc
    .constantFrom(NY, CHICAGO, LA, 'Pacific/Honolulu', 'Nowhere/None')
    .map((zone): ZoneEvidence => ({ kind: 'travel', zone, from: day('2026-01-01'), to: null })),
);

const PERSON_IDS = ['person-1', 'person-2'] as const;
const DEBT_IDS = ['debt-1', 'debt-2'] as const;
const PHONES = ['phone-1', 'phone-2'] as const;
const anyDebtIds = fc.subarray([...DEBT_IDS], { minLength: 1 });
const anyScope = fc.option(anyDebtIds);

/** A contact of the last days, by any channel, in any direction. */
export function anyContact(now: Instant): fc.Arbitrary<PriorContact> {
  const kinds = fc.constantFrom(
    { kind: 'call', counts: COUNTS.unanswered },
    { kind: 'call', counts: COUNTS.voicemail },
    { kind: 'call', counts: COUNTS.busy },
    { kind: 'call', counts: COUNTS.conversation },
    { kind: 'text', counts: COUNTS.text },
    { kind: 'email', counts: COUNTS.email },
    { kind: 'letter', counts: COUNTS.letter },
  ) satisfies fc.Arbitrary<Pick<PriorContact, 'kind' | 'counts'>>;
  return fc
    .record({
      when: anyBefore(now),
      direction: fc.constantFrom('out', 'out', 'out', 'in'),
      kind: kinds,
      personId: fc.constantFrom(...PERSON_IDS),
      endpointId: fc.constantFrom(...PHONES),
      endpointUse: fc.constantFrom('cell', 'residence', 'work', 'unknown'),
      debtIds: anyDebtIds,
      entityId: fc.constantFrom('entity-1', 'entity-1', 'entity-1', 'entity-2'),
      reachedStranger: fc.constantFrom(false, false, false, true),
    })
    .map(({ when, kind, ...rest }) => aContact({ ...rest, ...kind, at: when }));
}

/** A call of the last days that rang or reached a recording, to the person and about a debt of the act. */
export function anyCountedCall(now: Instant): fc.Arbitrary<PriorContact> {
  return fc
    .record({
      at: anyBefore(now, 8),
      counts: fc.constantFrom(COUNTS.unanswered, COUNTS.voicemail),
      endpointUse: fc.constantFrom('cell', 'residence', 'work', 'unknown'),
      debtIds: anyDebtIds,
    })
    .map((over) => aContact(over));
}

export function anyConsent(now: Instant): fc.Arbitrary<Consent> {
  return fc
    .record({
      kind: fc.constantFrom('callback', 'email', 'text', 'autodial', 'hours', 'direct-contact', 'third-party'),
      personId: fc.constantFrom(...PERSON_IDS),
      endpointId: fc.option(fc.constantFrom(...PHONES)),
      debtIds: anyScope,
      givenAt: anyBefore(now, 90),
      isWritten: fc.boolean(),
      expiresOn: fc.option(anyDayNear(now, 10)),
      revokedAt: fc.option(anyBefore(now, 5), { freq: 4 }),
      hours: fc.option(fc.constant({ from: '06:00', until: '22:30' })),
    })
    .map((over) => aConsent(over));
}

/** Any stop, on the account or a person, on all debts or some, lifted or not. */
export function anyRestriction(now: Instant): fc.Arbitrary<Restriction> {
  const base = fc.record({
    personId: fc.option(fc.constantFrom(...PERSON_IDS)),
    debtIds: anyScope,
    receivedAt: anyBefore(now, 40),
    isWritten: fc.boolean(),
    liftedAt: fc.option(anyBefore(now, 3), { freq: 4 }),
    source: fc.constantFrom('consumer', 'creditor', 'attorney', 'court'),
  });
  const kinds = fc.oneof(
    fc
      .record({
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        zone: fc.option(fc.constantFrom(NY, LA)),
        hours: fc.constantFrom(
          { from: '09:00', until: '12:00' },
          { from: '00:00', until: '24:00' },
          { from: '20:00', until: '10:00' },
        ),
      })
      .map(({ hours, ...over }) => aRestriction('time', { ...over, ...hours })),
    fc.constantFrom(...PHONES).map((endpointId) => aRestriction('place', { endpointId })),
    fc
      .constantFrom('call', 'text', 'email', 'letter', 'message', 'visit')
      .map((medium) => aRestriction('medium', { medium })),
    fc.constantFrom(...PHONES).map((endpointId) => aRestriction('endpoint', { endpointId })),
    fc.option(fc.constantFrom(...PHONES)).map((endpointId) => aRestriction('workplace', { endpointId })),
    fc.boolean().map((consentsToDirectContact) => aRestriction('attorney', { consentsToDirectContact })),
    fc.constant(null).map(() => aRestriction('cease')),
    fc
      .record({ disputedOn: anyDayNear(now, 20), wantsOriginalCreditor: fc.boolean(), isDuplicative: fc.boolean() })
      .map((over) => aRestriction('dispute', over)),
    fc
      .record({
        chapter: fc.constantFrom(7, 11, 12, 13, null),
        status: fc.constantFrom('open', 'dismissed', 'discharged', 'closed'),
      })
      .map((over) => aRestriction('bankruptcy', over)),
    fc.constant(null).map(() => aRestriction('deceased')),
    fc.constant(null).map(() => aRestriction('identity-theft')),
    fc.constantFrom(...PHONES).map((endpointId) => aRestriction('wrong-number', { endpointId })),
    fc.subarray(['call', 'text'] as const, { minLength: 1 }).map((media) => aRestriction('tcpa-revocation', { media })),
    fc.option(anyDayNear(now, 100)).map((serviceEndedOn) => aRestriction('scra', { serviceEndedOn })),
    fc.constant(null).map(() => aRestriction('litigation')),
  ) satisfies fc.Arbitrary<Restriction>;
  return fc.tuple(base, kinds).map(([over, made]) => ({ ...made, ...over, placedAt: over.receivedAt }));
}

function anyNotice(now: Instant): fc.Arbitrary<Notice> {
  return fc
    .record({
      kind: fc.constantFrom('validation', 'before-furnishing', 'email-procedure', 'reg-e-amount', 'post-dated'),
      debtIds: anyDebtIds,
      sentAt: anyBefore(now, 60),
      undeliverableOn: fc.option(anyDayNear(now, 5), { freq: 4 }),
    })
    .map((over) => aNotice(over));
}

const anyDebt: fc.Arbitrary<
  Pick<DebtFacts, 'kind' | 'defaultStatus' | 'status' | 'groupKey' | 'isTimeBarred' | 'isDisputed'>
> = fc.record({
  kind: fc.option(fc.constantFrom(...DEBT_KINDS)),
  defaultStatus: fc.option(fc.constantFrom(...DEFAULT_STATUSES)),
  status: fc.constantFrom('open', 'open', 'open', 'paid', 'settled', 'discharged', 'sold'),
  groupKey: fc.option(fc.constant('group')),
  isTimeBarred: fc.option(fc.boolean()),
  isDisputed: fc.boolean(),
});

const anyAccount: fc.Arbitrary<Pick<AccountFacts, 'collectorRole' | 'isNonProfitHospital'>> = fc.record({
  collectorRole: fc.option(fc.constantFrom(...COLLECTOR_ROLES)),
  isNonProfitHospital: fc.boolean(),
});

const anyPerson: fc.Arbitrary<Pick<PersonFacts, 'role' | 'language' | 'isNaturalPerson'>> = fc.record({
  role: fc.oneof(
    { weight: 3, arbitrary: fc.constant('consumer' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...PERSON_ROLES) },
  ),
  language: fc.constantFrom('en', 'es', null),
  isNaturalPerson: fc.option(fc.boolean()),
});

function anyEndpoint(now: Instant, home: Home): fc.Arbitrary<EndpointFacts | null> {
  const phone = fc.record({
    endpointId: fc.constant('phone-1'),
    kind: fc.constant('phone' as const),
    value: fc.constantFrom(home.phone, home.phone, home.phone, '+18505550142'),
    use: fc.constantFrom('residence', 'cell', 'work', 'unknown'),
    status: fc.constantFrom('good', 'good', 'unverified', 'bad', 'wrong-party'),
    isEmployerProvided: fc.option(fc.boolean()),
    usedByPersonAt: fc.option(anyBefore(now, 90)),
  }) satisfies fc.Arbitrary<EndpointFacts>;
  return fc.oneof({ weight: 9, arbitrary: phone }, { weight: 1, arbitrary: fc.constant(null) });
}

/** An act of any kind that carries all disclosures or some; money and venue where it needs them. */
export const anyAct: fc.Arbitrary<Act> = fc
  .record({
    kind: fc.oneof(
      { weight: 2, arbitrary: fc.constant('dial' as const) },
      { weight: 3, arbitrary: fc.constantFrom(...ACT_KINDS) },
    ),
    purpose: fc.oneof(
      { weight: 2, arbitrary: fc.constant('collect' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...PURPOSES) },
    ),
    debtIds: anyDebtIds,
    dialMode: fc.constantFrom('manual', 'preview', 'predictive', 'prerecorded', null),
    isRecorded: fc.boolean(),
    disclosures: fc.oneof(fc.constant([...DISCLOSURES]), fc.subarray([...DISCLOSURES])),
    isRightPartyVerified: fc.constantFrom(true, true, false, null),
    marksDispute: fc.option(fc.boolean()),
    venue: fc.constantFrom('consumer-resides', 'elsewhere', null),
    payment: fc.option(
      fc
        .record({ isRecurring: fc.boolean(), isPostDated: fc.boolean() })
        .map((over) => aPayment({ ...over, usualAmountMinor: 9_000 })),
    ),
    purges: fc.constantFrom('account', 'recording'),
    newReason: fc.constantFrom(null, 'asked-by-person'),
  })
  .map((over) => anAct(over));

/** Facts of anything the engine may meet, at a moment. Nothing in them lies after the moment. */
export function anyFacts(now: Instant, home?: Home): fc.Arbitrary<Facts> {
  const homes = home === undefined ? anyHome : fc.constant(home);
  return homes.chain((at_) =>
    fc
      .record({
        account: anyAccount,
        person: anyPerson,
        endpoint: anyEndpoint(now, at_),
        first: anyDebt,
        second: anyDebt,
        contacts: fc.array(anyContact(now), { maxLength: 12 }),
        consents: fc.array(anyConsent(now), { maxLength: 2 }),
        restrictions: fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(anyRestriction(now), { maxLength: 3 }) },
        ),
        notices: fc.array(anyNotice(now), { maxLength: 3 }),
        isChecked: fc.boolean(),
        isAuthorized: fc.boolean(),
        isHomeKnown: fc.constantFrom(true, true, true, true, false),
        aheadMinutes: fc.constantFrom(null, null, null, 0, 6, -6, 600),
      })
      .map((of) =>
        someFacts({
          account: anAccount({ places: of.isHomeKnown ? [at_.place] : [], ...of.account }),
          person: { personId: 'person-1', zoneEvidence: [{ kind: 'residence-zip', zip: at_.zip }], ...of.person },
          endpoint: of.endpoint,
          debts: [aDebt(of.first), aDebt({ debtId: 'debt-2', ...of.second })],
          contacts: of.contacts,
          consents: of.consents,
          restrictions: of.restrictions,
          notices: of.notices,
          checks: of.isChecked ? [aCheck({ on: day(instant(epochMs(now) - 2 * DAY).slice(0, 10)) })] : [],
          authorizations: of.isAuthorized ? [anAuthorization()] : [],
          desk: aDesk({
            otherNow: of.aheadMinutes === null ? null : instant(epochMs(now) + of.aheadMinutes * MINUTE),
          }),
        }),
      ),
  );
}

/** An act with facts of its person and the moment it is judged for. */
export type Case = { readonly act: Act; readonly facts: Facts; readonly now: Instant };

/** Any case at all. */
export const anyCase: fc.Arbitrary<Case> = anyNow.chain((now) =>
  fc.record({ act: anyAct, facts: anyFacts(now), now: fc.constant(now) }),
);

/** A case in the middle of the day in the United States, so that more than hours decides. */
export const anyNoonCase: fc.Arbitrary<Case> = anyNoon.chain((now) =>
  fc.record({ act: anyAct, facts: anyFacts(now), now: fc.constant(now) }),
);
