import type { Facts, PriorContact } from '#shared/rules/types/facts';
import {
  COUNTS,
  LA,
  aCheck,
  aConsent,
  aContact,
  aDebt,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  calls,
  day,
} from '../rules-facts';
import { aFurnishing, aLetter, aSuit, aTalk, aText, anEmail } from '../rules-acts';
import {
  BOSTON,
  BUFFALO,
  CHARLESTON,
  DISTRICT,
  LAS_VEGAS,
  MANHATTAN,
  MIAMI,
  type RuleCase,
  SAN_FRANCISCO,
  SEATTLE,
  mailbox,
  ruleCase,
} from './rule-case';

const inPlace = (each: RuleCase, facts: Facts): RuleCase => ({ ...each, facts });
const firstParty = (state: string) => anAccount({ collectorRole: 'first_party', places: [{ state, locality: null }] });

const twoTexts: readonly PriorContact[] = ['2026-04-06', '2026-04-07'].map((on) =>
  aContact({ kind: 'text', counts: COUNTS.text, at: at(`${on}T10:00`) }),
);
const atWork = (n: number): readonly PriorContact[] =>
  calls(n, { from: '2026-03-20T10:00', everyMinutes: 1_440, over: { endpointUse: 'work', endpointId: 'work' } });
const household = aPerson({
  personId: 'sister',
  role: 'household',
  zoneEvidence: [{ kind: 'residence-zip', zip: '02108' }],
});
const toSister = anAct({ personId: 'sister', purpose: 'location' });
const sisterCalled = (over: Partial<PriorContact>): readonly PriorContact[] =>
  calls(2, { from: '2026-04-06T10:00', over: { personId: 'sister', personRole: 'household', ...over } });
const talks = (n: number, over: Partial<PriorContact> = {}): readonly PriorContact[] =>
  calls(n, {
    from: '2026-04-06T09:00',
    zone: LA,
    over: { kind: 'email', counts: COUNTS.email, endpointId: 'email-1', ...over },
  });
const spokenTo = [aContact({ at: at('2026-03-20T10:00'), counts: COUNTS.conversation })];
const notServing = aCheck({ kind: 'scra-status', endpointId: null, personId: 'person-1', on: day('2026-04-08') });
const ownInTheCity = anAccount({ collectorRole: 'first_party', places: [{ state: 'NY', locality: 'NYC' }] });
const natural = aDebt({ kind: 'commercial', balanceMinor: 100_000 });

const massachusetts: readonly RuleCase[] = [
  inPlace(ruleCase('MA-FREQ-2IN7', 'blocked'), BOSTON({ contacts: twoTexts })),
  inPlace(
    ruleCase('MA-FREQ-ELSEWHERE', 'blocked', { act: anAct({ endpointId: 'work' }) }),
    BOSTON({ endpoint: anEndpoint({ endpointId: 'work', use: 'work', value: '+16175550143' }), contacts: atWork(2) }),
  ),
  inPlace(
    ruleCase('MA-WORK-10D', 'blocked', { act: anAct({ endpointId: 'work' }) }),
    BOSTON({
      account: firstParty('MA'),
      endpoint: anEndpoint({ endpointId: 'work', use: 'work', value: '+16175550143' }),
      restrictions: [aRestriction('workplace', { isWritten: false })],
    }),
  ),
  inPlace(
    ruleCase('MA-HOUSEHOLD', 'blocked', { act: toSister }),
    BOSTON({ account: firstParty('MA'), person: household, contacts: sisterCalled({}) }),
  ),
  inPlace(
    ruleCase('MA-HOUSEHOLD-ELSEWHERE', 'blocked', { act: { ...toSister, endpointId: 'work' } }),
    BOSTON({
      account: firstParty('MA'),
      person: household,
      endpoint: anEndpoint({ endpointId: 'work', use: 'work', value: '+16175550143' }),
      contacts: sisterCalled({ endpointUse: 'work', endpointId: 'work', at: at('2026-03-25T10:00') }),
    }),
  ),
  inPlace(
    ruleCase('MA-HOUSEHOLD-NAME', 'blocked', { act: { ...toSister, text: 'Please call {businessName} at {phone}.' } }),
    BOSTON({ account: firstParty('MA'), person: household }),
  ),
  inPlace(
    ruleCase('MA-HOUSEHOLD-HOURS', 'blocked', { act: toSister, now: at('2026-04-08T07:30') }),
    BOSTON({ account: firstParty('MA'), person: household }),
  ),
];

const massachusettsTalk: readonly RuleCase[] = [
  inPlace(ruleCase('MA-NAME', 'blocked', { act: aTalk({ disclosures: [] }) }), BOSTON({ account: firstParty('MA') })),
];

const newYork: readonly RuleCase[] = [
  inPlace(ruleCase('NY-EMAIL', 'warn', { act: anEmail() }), BUFFALO({ endpoint: mailbox })),
  inPlace(
    ruleCase('NYC-FREQ-3IN7', 'blocked', { now: at('2026-10-08T12:00') }),
    MANHATTAN({ contacts: calls(3, { from: '2026-10-06T09:00', over: { kind: 'letter', counts: COUNTS.letter } }) }),
  ),
  inPlace(
    ruleCase('NYC-FREQ-2IN7-OLD', 'warn'),
    MANHATTAN({ contacts: calls(2, { from: '2026-04-06T09:00', over: { kind: 'letter', counts: COUNTS.letter } }) }),
  ),
  inPlace(
    ruleCase('NYC-ECONSENT', 'warn', { act: aText(), now: at('2026-10-08T12:00') }),
    MANHATTAN({ endpoint: anEndpoint({ value: '+12125550142', usedByPersonAt: at('2026-10-01T12:00') }) }),
  ),
  inPlace(
    ruleCase('NYC-LANGUAGE', 'warn', { now: at('2026-10-08T12:00') }),
    MANHATTAN({ person: aPerson({ language: null, zoneEvidence: [{ kind: 'residence-zip', zip: '10001' }] }) }),
  ),
  inPlace(
    ruleCase('NYC-CRA-NOTICE', 'warn', { act: aFurnishing(), now: at('2026-10-08T12:00') }),
    MANHATTAN({ account: ownInTheCity }),
  ),
  inPlace(
    ruleCase('NYC-ITEMIZATION', 'warn', {
      act: aLetter({ disclosures: ['validation-notice'] }),
      now: at('2026-10-08T12:00'),
    }),
    MANHATTAN({ account: ownInTheCity, debts: [aDebt({ itemizationDate: null })] }),
  ),
];

const washington: readonly RuleCase[] = [
  inPlace(
    ruleCase('WA-FREQ-3WK', 'blocked'),
    SEATTLE({ endpoint: anEndpoint({ value: '+12065550142', use: 'residence' }), contacts: talks(3) }),
  ),
  inPlace(
    ruleCase('WA-FREQ-WORK', 'blocked', { act: anAct({ endpointId: 'work' }) }),
    SEATTLE({
      endpoint: anEndpoint({ endpointId: 'work', use: 'work', value: '+12065550143' }),
      contacts: talks(1, { endpointUse: 'work' }),
    }),
  ),
  inPlace(
    ruleCase('WA-HOURS', 'blocked', { now: at('2026-04-08T07:15', LA), besides: ['US-REGF-TIME-0821'] }),
    SEATTLE(),
  ),
  inPlace(
    ruleCase('WA-CELL-2DAY', 'warn'),
    SEATTLE({ contacts: calls(2, { from: '2026-04-08T08:10', zone: LA, everyMinutes: 10 }) }),
  ),
];

const others: readonly RuleCase[] = [
  inPlace(
    ruleCase('WV-30-10', 'warn'),
    CHARLESTON({
      account: firstParty('WV'),
      contacts: calls(30, { from: '2026-04-05T08:30', everyMinutes: 60 }),
    }),
  ),
  inPlace(
    ruleCase('WV-30-10-CONV', 'warn'),
    CHARLESTON({
      account: firstParty('WV'),
      contacts: calls(10, { from: '2026-04-05T08:30', everyMinutes: 60, over: { counts: COUNTS.conversation } }),
    }),
  ),
  inPlace(ruleCase('WV-HOURS', 'blocked', { now: at('2026-04-08T07:30') }), CHARLESTON({ account: firstParty('WV') })),
  inPlace(
    ruleCase('WV-ATTY-3BD', 'blocked', { now: at('2026-04-20T12:00') }),
    CHARLESTON({ account: firstParty('WV'), restrictions: [aRestriction('attorney')] }),
  ),
  inPlace(ruleCase('DC-FREQ-4IN7', 'blocked'), DISTRICT({ contacts: calls(4, { from: '2026-04-06T09:00' }) })),
  inPlace(
    ruleCase('DC-ELEC-5IN7', 'blocked', { act: anEmail() }),
    DISTRICT({
      endpoint: mailbox,
      consents: [
        aConsent({
          kind: 'email',
          endpointId: 'email-1',
          debtIds: null,
          isWritten: true,
          givenAt: at('2026-03-01T10:00'),
        }),
      ],
      contacts: talks(5),
    }),
  ),
  inPlace(ruleCase('DC-ELEC-CONSENT', 'blocked', { act: anEmail() }), DISTRICT({ endpoint: mailbox })),
  inPlace(
    ruleCase('DC-ELEC-ASK', 'blocked', { act: anEmail({ purpose: 'ask-consent' }) }),
    DISTRICT({ endpoint: mailbox, contacts: talks(1, { purpose: 'ask-consent' }) }),
  ),
  inPlace(ruleCase('NV-MED-60', 'blocked'), LAS_VEGAS({ debts: [aDebt({ kind: 'medical' })] })),
  inPlace(
    ruleCase('NV-MED-60-SUIT', 'blocked', { act: aSuit() }),
    LAS_VEGAS({ debts: [aDebt({ kind: 'medical' })], checks: [notServing] }),
  ),
  inPlace(
    ruleCase('NV-MED-60-FURNISH', 'blocked', { act: aFurnishing() }),
    LAS_VEGAS({ debts: [aDebt({ kind: 'medical' })], contacts: spokenTo }),
  ),
  inPlace(
    ruleCase('CA-ROS', 'informed', { besides: ['US-COVERAGE-FIRST-PARTY'] }),
    SAN_FRANCISCO({ account: firstParty('CA') }),
  ),
  inPlace(
    ruleCase('CA-ROS-HOURS', 'blocked', { now: at('2026-04-08T07:30', LA) }),
    SAN_FRANCISCO({ account: firstParty('CA') }),
  ),
  inPlace(
    ruleCase('CA-ROS-FREQ', 'warn'),
    SAN_FRANCISCO({ account: firstParty('CA'), contacts: calls(7, { from: '2026-04-05T12:00', everyMinutes: 300 }) }),
  ),
  inPlace(
    ruleCase('CA-COMM-500K', 'informed', { besides: ['US-COVERAGE-COMMERCIAL'] }),
    SAN_FRANCISCO({ debts: [natural] }),
  ),
  inPlace(ruleCase('CA-COMM-HOURS', 'warn', { now: at('2026-04-08T07:30', LA) }), SAN_FRANCISCO({ debts: [natural] })),
  inPlace(
    ruleCase('CA-COMM-FREQ', 'warn'),
    SAN_FRANCISCO({ debts: [natural], contacts: calls(7, { from: '2026-04-05T12:00', everyMinutes: 300 }) }),
  ),
  inPlace(
    ruleCase('FL-HOURS', 'informed', { now: at('2026-04-08T07:30'), besides: ['US-COVERAGE-FIRST-PARTY'] }),
    MIAMI({ account: firstParty('FL') }),
  ),
];

const neighbour = aPerson({
  personId: 'neighbour',
  role: 'third-party',
  zoneEvidence: [{ kind: 'residence-zip', zip: '94110' }],
});
const toNeighbour = anAct({ personId: 'neighbour', purpose: 'location' });
const ownInCalifornia = (over: Partial<Facts> = {}): Facts => SAN_FRANCISCO({ account: firstParty('CA'), ...over });

const old = aDebt({ isTimeBarred: true });

const californiaCreditors: readonly RuleCase[] = [
  inPlace(ruleCase('CA-LICENSE', 'blocked', { act: aLetter() }), SAN_FRANCISCO()),
  inPlace(
    ruleCase('CA-SOL-DISCLOSE', 'blocked', { act: aLetter({ disclosures: ['mini-miranda', 'licence-number'] }) }),
    SAN_FRANCISCO({ debts: [old], notices: [] }),
  ),
  inPlace(ruleCase('CA-ROS-CEASE', 'blocked'), ownInCalifornia({ restrictions: [aRestriction('cease')] })),
  inPlace(ruleCase('CA-ROS-ATTY', 'blocked'), ownInCalifornia({ restrictions: [aRestriction('attorney')] })),
  inPlace(
    ruleCase('CA-ROS-WORK', 'blocked'),
    ownInCalifornia({
      endpoint: anEndpoint({ use: 'work', value: '+14155550142' }),
      restrictions: [aRestriction('workplace')],
    }),
  ),
  inPlace(
    ruleCase('CA-ROS-TIME-KNOWN', 'blocked', { besides: ['KEPT-OPT-OUTS'] }),
    ownInCalifornia({ restrictions: [aRestriction('time', { from: '08:00', until: '12:00' })] }),
  ),
  inPlace(ruleCase('CA-ROS-3P', 'blocked', { act: aTalk({ isRightPartyVerified: null }) }), ownInCalifornia()),
  inPlace(
    ruleCase('CA-ROS-LOC', 'blocked', { act: { ...toNeighbour, purpose: 'collect' } }),
    ownInCalifornia({ person: neighbour }),
  ),
  inPlace(
    ruleCase('CA-ROS-LOC-WORDS', 'blocked', {
      act: { ...toNeighbour, text: 'I want to confirm the address of somebody with a debt.' },
    }),
    ownInCalifornia({ person: neighbour }),
  ),
];

/** States and cities: contact rows. */
export const STATE_CASES: readonly RuleCase[] = [
  ...massachusetts,
  ...massachusettsTalk,
  ...newYork,
  ...washington,
  ...others,
  ...californiaCreditors,
];
