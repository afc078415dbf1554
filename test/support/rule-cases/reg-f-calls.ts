import {
  COUNTS,
  aCallOnEach,
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
  days,
} from '../rules-facts';
import { aTalk } from '../rules-acts';
import { NOON, type RuleCase, ruleCase } from './rule-case';

const asked = aConsent({ consentId: 'asked-back', givenAt: at('2026-04-06T12:00') });
const agreed = aConsent({
  kind: 'hours',
  givenAt: at('2026-04-01T12:00'),
  debtIds: null,
  hours: { from: '06:00', until: '22:30' },
});

/** Regulation F: how often, when, and what stops calls. */
export const REG_F_CALLS: readonly RuleCase[] = [
  ruleCase('US-REGF-FREQ-7IN7', 'blocked', { facts: { contacts: aCallOnEach(days('2026-04-02', '2026-04-08')) } }),
  ruleCase('US-REGF-FREQ-COOL', 'blocked', {
    facts: { contacts: [aContact({ at: at('2026-04-07T12:00'), counts: COUNTS.conversation })] },
  }),
  ruleCase('US-REGF-FREQ-DEBTTAG', 'blocked', {
    act: anAct({ debtIds: [] }),
    facts: { debts: [aDebt(), aDebt({ debtId: 'debt-2' })] },
  }),
  ruleCase('US-REGF-FREQ-CONSENT', 'allowed', {
    act: anAct({ callbackConsentId: asked.consentId }),
    facts: { contacts: [aContact({ at: at('2026-04-06T11:00'), counts: COUNTS.conversation })], consents: [asked] },
  }),
  ruleCase('US-REGF-FREQ-RAPID', 'warn', { facts: { contacts: [aContact({ at: at('2026-04-08T11:57') })] } }),
  ruleCase('US-REGF-FREQ-DAY', 'warn', {
    facts: { contacts: calls(3, { from: '2026-04-08T09:00', everyMinutes: 30 }) },
  }),
  ruleCase('US-REGF-TIME-0821', 'blocked', { now: at('2026-04-08T07:59') }),
  ruleCase('US-REGF-TIME-KNOWN', 'blocked', {
    facts: { restrictions: [aRestriction('time', { from: '11:00', until: '13:00' })] },
  }),
  ruleCase('US-REGF-PLACE-KNOWN', 'blocked', { facts: { restrictions: [aRestriction('place')] } }),
  ruleCase('US-REGF-CONSENT-HOURS', 'allowed', { facts: { consents: [agreed] }, now: at('2026-04-08T06:30') }),
  ruleCase('US-REGF-RESPOND-ONCE', 'allowed', {
    act: anAct({ purpose: 'respond' }),
    facts: {
      contacts: [aContact({ at: at('2026-04-08T11:30'), direction: 'in', counts: COUNTS.voicemail })],
      restrictions: [aRestriction('time', { from: '11:00', until: '13:00' })],
    },
  }),
  ruleCase('US-COVERAGE-COMMERCIAL', 'informed', { facts: { debts: [aDebt({ kind: 'commercial' })] } }),
  ruleCase('US-COVERAGE-FIRST-PARTY', 'informed', { facts: { account: anAccount({ collectorRole: 'first_party' }) } }),
  ruleCase('US-COVERAGE-NOT-IN-DEFAULT', 'informed', {
    facts: { debts: [aDebt({ defaultStatus: 'not_in_default' })] },
  }),
  ruleCase('US-REGF-CEASE', 'blocked', { facts: { restrictions: [aRestriction('cease')] } }),
  ruleCase('US-REGF-CEASE-TALK', 'warn', {
    act: aTalk({ disclosures: ['mini-miranda', 'from-debt-collector', 'caller-identity'] }),
    facts: { restrictions: [aRestriction('cease')] },
  }),
  ruleCase('US-REGF-ATTY', 'blocked', { facts: { restrictions: [aRestriction('attorney')] } }),
  ruleCase('US-REGF-ATTY-TALK', 'blocked', {
    act: aTalk({ disclosures: ['mini-miranda', 'from-debt-collector', 'caller-identity'] }),
    facts: { restrictions: [aRestriction('attorney')] },
  }),
  ruleCase('US-REGF-DISP-WRIT', 'blocked', { facts: { restrictions: [aRestriction('dispute')] } }),
  ruleCase('US-REGF-DISP-OC', 'blocked', {
    facts: { restrictions: [aRestriction('dispute', { wantsOriginalCreditor: true, isDuplicative: true })] },
  }),
  ruleCase('US-REGF-DISP-ORAL', 'informed', {
    facts: { restrictions: [aRestriction('dispute', { isWritten: false })] },
  }),
  ruleCase('US-REGF-DISP-DUP', 'informed', {
    facts: { restrictions: [aRestriction('dispute', { isDuplicative: true })] },
  }),
  ruleCase('US-REGF-DECEASED', 'blocked', {
    facts: { restrictions: [aRestriction('deceased', { personId: 'person-1' })] },
  }),
  ruleCase('US-REGF-PAID', 'blocked', { facts: { debts: [aDebt({ status: 'paid', balanceMinor: 0 })] } }),
  ruleCase('US-REGF-WRONG-NUMBER', 'blocked', { facts: { endpoint: anEndpoint({ status: 'wrong-party' }) } }),
  ruleCase('US-REGF-MEDIUM', 'blocked', { facts: { restrictions: [aRestriction('medium', { medium: 'call' })] } }),
  ruleCase('US-REGF-OPTOUT', 'blocked', { facts: { restrictions: [aRestriction('endpoint')] } }),
  ruleCase('US-REGF-WORK', 'blocked', {
    facts: { endpoint: anEndpoint({ use: 'work' }), restrictions: [aRestriction('workplace')] },
  }),
  ruleCase('US-REGF-LOC', 'blocked', {
    act: anAct({ personId: 'neighbour', purpose: 'location' }),
    facts: {
      person: aPerson({ personId: 'neighbour', role: 'third-party' }),
      contacts: [
        aContact({
          personId: 'neighbour',
          personRole: 'third-party',
          purpose: 'location',
          counts: COUNTS.conversation,
          at: at('2026-03-20T12:00'),
        }),
      ],
    },
    now: NOON,
  }),
  ruleCase('US-REGF-3P', 'blocked', {
    act: aTalk({ personId: 'neighbour', disclosures: ['mini-miranda', 'from-debt-collector', 'caller-identity'] }),
    facts: { person: aPerson({ personId: 'neighbour', role: 'household' }) },
  }),
];
