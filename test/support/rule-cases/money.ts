import {
  COUNTS,
  aCheck,
  aContact,
  aDebt,
  aNotice,
  aRestriction,
  anAccount,
  anAuthorization,
  at,
  day,
} from '../rules-facts';
import { aDebit, aFurnishing, aPlan, aPurge, aSuit, aTransfer } from '../rules-acts';
import { AUSTIN, BUFFALO, MANHATTAN, NOON, type RuleCase, SAN_FRANCISCO, ruleCase } from './rule-case';

const told = [aContact({ counts: COUNTS.conversation, at: at('2026-03-20T10:00') })];
const authorizations = [anAuthorization()];
const checks = [aCheck({ kind: 'scra-status', endpointId: null, personId: 'person-1', on: day('2026-04-08') })];
const nobodyDisputes = { contacts: told };
const hospital = anAccount({ isNonProfitHospital: true });
const billed = [aDebt({ kind: 'medical', firstBilledOn: day('2026-01-15') })];
const warned = [aNotice({ kind: 'before-extraordinary-action', sentAt: at('2026-01-20T10:00') })];

const ofFederalLaw: readonly RuleCase[] = [
  ruleCase('US-FCRA-FLAG', 'blocked', {
    act: aFurnishing(),
    facts: {
      ...nobodyDisputes,
      account: anAccount({ collectorRole: 'first_party' }),
      debts: [aDebt({ isDisputed: true })],
    },
  }),
  ruleCase('US-FCRA-DOFD', 'warn', {
    act: aFurnishing(),
    facts: { contacts: told, debts: [aDebt({ delinquentSince: null })] },
  }),
  ruleCase('US-FCRA-IDT', 'blocked', {
    act: aFurnishing({ marksDispute: true }),
    facts: { contacts: told, restrictions: [aRestriction('identity-theft')] },
  }),
  ruleCase('US-FCRA-IDT-TRANSFER', 'blocked', {
    act: aTransfer(),
    facts: { restrictions: [aRestriction('identity-theft')] },
  }),
  ruleCase('US-FCRA-IDT-COLLECT', 'blocked', { facts: { restrictions: [aRestriction('identity-theft')] } }),
  ruleCase('US-REGE-AUTH', 'blocked', {
    act: aDebit({ isRecurring: true, usualAmountMinor: 10_000 }),
    facts: { authorizations: [anAuthorization({ isSigned: false })] },
  }),
  ruleCase('US-REGE-AUTH-PLAN', 'blocked', {
    act: aPlan({ usualAmountMinor: 10_000 }),
    facts: { authorizations: [anAuthorization({ isCopySent: false })] },
  }),
  ruleCase('US-REGE-STOP', 'blocked', {
    act: aDebit(),
    facts: { authorizations: [anAuthorization({ isRevoked: true })] },
    besides: ['US-NACHA-STOP'],
  }),
  ruleCase('US-NACHA-STOP', 'blocked', {
    act: aDebit(),
    facts: {
      debts: [aDebt({ kind: 'commercial' })],
      authorizations: [anAuthorization({ isRevoked: true })],
    },
  }),
  ruleCase('US-REGE-VARY', 'blocked', {
    act: aDebit({ isRecurring: true, usualAmountMinor: 9_000 }),
    facts: { authorizations },
  }),
  ruleCase('US-NACHA-REPRESENT', 'informed', { act: aDebit(), facts: { authorizations } }),
  ruleCase('US-NACHA-RETAIN', 'blocked', {
    act: aPurge('account'),
    facts: {
      account: anAccount({ collectorRole: 'first_party', lastActivityOn: day('2025-01-01') }),
      authorizations,
    },
  }),
  ruleCase('US-SCRA-AFFIDAVIT', 'blocked', { act: aSuit() }),
  ruleCase('US-SCRA', 'warn', { facts: { restrictions: [aRestriction('scra')] } }),
  ruleCase('US-SCRA-SUIT', 'blocked', { act: aSuit(), facts: { checks, restrictions: [aRestriction('scra')] } }),
  ruleCase('US-SCRA-MORTGAGE', 'warn', {
    facts: { debts: [aDebt({ kind: 'mortgage' })], restrictions: [aRestriction('scra')] },
  }),
  ruleCase('US-SCRA-SUIT-MORTGAGE', 'blocked', {
    act: aSuit(),
    facts: { checks, debts: [aDebt({ kind: 'mortgage' })], restrictions: [aRestriction('scra')] },
  }),
  ruleCase('US-BK-STAY', 'blocked', { facts: { restrictions: [aRestriction('bankruptcy')] } }),
  ruleCase('US-MED-501R-FURNISH', 'blocked', {
    act: aFurnishing(),
    facts: { account: hospital, contacts: told, debts: billed, notices: warned },
  }),
  ruleCase('US-MED-501R-SUIT', 'blocked', {
    act: aSuit(),
    facts: { account: hospital, checks, debts: billed, notices: warned },
  }),
  ruleCase('US-MED-501R-TRANSFER', 'blocked', {
    act: aTransfer(),
    facts: { account: hospital, debts: billed, notices: warned },
  }),
  ruleCase('US-MED-501R-FAP', 'informed', {
    act: aFurnishing(),
    facts: {
      account: hospital,
      contacts: told,
      debts: [aDebt({ kind: 'medical', firstBilledOn: day('2025-10-01') })],
      notices: warned,
    },
  }),
  ruleCase('US-MED-CRA-POLICY', 'warn', {
    act: aFurnishing(),
    facts: {
      contacts: told,
      debts: [aDebt({ kind: 'medical', balanceMinor: 49_999, firstBilledOn: day('2025-01-15') })],
    },
  }),
  ruleCase('US-HIPAA-RETAIN', 'blocked', {
    act: aPurge('account'),
    facts: { account: anAccount({ lastActivityOn: day('2022-01-01') }), debts: [aDebt({ kind: 'medical' })] },
  }),
  ruleCase('US-LITIGATION-HOLD', 'blocked', {
    act: aPurge('account'),
    facts: { account: anAccount({ lastActivityOn: day('2015-01-01') }), restrictions: [aRestriction('litigation')] },
  }),
];

const ofRegulationF: readonly RuleCase[] = [
  ruleCase('US-REGF-PASSIVE', 'blocked', { act: aFurnishing(), facts: { notices: [] } }),
  ruleCase('US-REGF-DISP-FLAG', 'blocked', {
    act: aFurnishing(),
    facts: { ...nobodyDisputes, debts: [aDebt({ isDisputed: true })] },
    besides: ['US-FCRA-FLAG'],
  }),
  ruleCase('US-REGF-TIMEBAR', 'blocked', { act: aSuit(), facts: { checks, debts: [aDebt({ isTimeBarred: true })] } }),
  ruleCase('US-REGF-VENUE', 'blocked', { act: aSuit({ venue: 'elsewhere' }), facts: { checks } }),
  ruleCase('US-REGF-TRANSFER', 'blocked', { act: aTransfer(), facts: { debts: [aDebt({ status: 'settled' })] } }),
  ruleCase('US-REGF-POSTDATE', 'blocked', {
    act: aDebit({ isPostDated: true, givenOn: day('2026-03-20'), on: day('2026-04-08') }),
    facts: { authorizations },
  }),
  ruleCase('US-REGF-PAYAPPLY', 'blocked', {
    act: aDebit(),
    facts: { authorizations, debts: [aDebt({ isDisputed: true })] },
  }),
  ruleCase('US-REGF-PAYAPPLY-PLAN', 'blocked', {
    act: aPlan({ usualAmountMinor: 10_000 }),
    facts: { authorizations, debts: [aDebt({ isDisputed: true })] },
  }),
  ruleCase('US-REGF-UNFAIR-AMOUNT', 'blocked', { act: aDebit({ amountMinor: 50_001 }), facts: { authorizations } }),
  ruleCase('US-REGF-REVIVAL', 'warn', {
    act: aDebit(),
    facts: { authorizations, debts: [aDebt({ isTimeBarred: true })] },
  }),
  ruleCase('US-REGF-REVIVAL-PLAN', 'warn', {
    act: aPlan({ usualAmountMinor: 10_000 }),
    facts: { authorizations, debts: [aDebt({ isTimeBarred: true })] },
  }),
  ruleCase('US-REGF-RETAIN', 'blocked', { act: aPurge('account') }),
];

const old = [
  aDebt({ delinquentSince: day('2019-01-01'), chargedOffOn: day('2019-06-01'), incurredOn: day('2018-01-01') }),
];
const ofStates: readonly RuleCase[] = [
  { ...ruleCase('NY-SOL-3', 'blocked', { act: aSuit() }), facts: BUFFALO({ checks, debts: old }), now: NOON },
  { ...ruleCase('CA-SOL-4', 'blocked', { act: aSuit() }), facts: SAN_FRANCISCO({ checks, debts: old }) },
  {
    ...ruleCase('TX-SOL-4', 'blocked', { act: aSuit() }),
    facts: AUSTIN({
      account: anAccount({ collectorRole: 'debt_buyer', places: [{ state: 'TX', locality: null }] }),
      checks,
      debts: old,
    }),
  },
  {
    ...ruleCase('CA-MED-CRA', 'blocked', { act: aFurnishing() }),
    facts: SAN_FRANCISCO({ contacts: told, debts: [aDebt({ kind: 'medical' })] }),
  },
  {
    ...ruleCase('NYC-RETAIN-3', 'blocked', { act: aPurge('account'), now: at('2026-10-01T12:00') }),
    facts: MANHATTAN({
      account: anAccount({ collectorRole: 'first_party', places: [{ state: 'NY', locality: 'NYC' }] }),
    }),
  },
];

/** Money, reports, suits, transfers and records. */
export const MONEY_CASES: readonly RuleCase[] = [...ofFederalLaw, ...ofRegulationF, ...ofStates];
