import {
  COUNTS,
  aConsent,
  aContact,
  aDebt,
  aPerson,
  aRestriction,
  anAct,
  anEndpoint,
  at,
  calls,
  day,
} from '../rules-facts';
import { aLetter, aTalk, aText, anEmail } from '../rules-acts';
import { BOSTON, BUFFALO, type RuleCase, mailbox, ruleCase, textedFrom } from './rule-case';

const VALIDATION = ['from-debt-collector', 'mini-miranda', 'opt-out-instructions', 'validation-notice'] as const;
const papers = (isWritten: boolean) =>
  aConsent({ kind: 'electronic-documents', debtIds: null, isWritten, givenAt: at('2026-03-10T10:00') });
const autodialed = aConsent({ kind: 'autodial', debtIds: null, givenAt: at('2026-03-10T10:00') });
const said = (text: string): RuleCase['act'] => aLetter({ text });
const LCM = '{salutation} This is {agentName} of {businessName}. {replyRequest} {phone}.';

const messages: readonly RuleCase[] = [
  ruleCase('US-REGF-WORK-EMAIL', 'blocked', {
    act: anEmail(),
    facts: { endpoint: { ...mailbox, isEmployerProvided: true, usedByPersonAt: null }, consents: [anyMailbox()] },
  }),
  ruleCase('US-REGF-EMAIL-NOTICE', 'warn', {
    act: anEmail(),
    facts: { endpoint: { ...mailbox, usedByPersonAt: null } },
  }),
  ruleCase('US-REGF-TEXT-PROC', 'blocked', { act: aText() }),
  ruleCase('US-REGF-EOPTOUT', 'blocked', {
    act: anEmail({ disclosures: ['from-debt-collector'] }),
    facts: { endpoint: mailbox },
  }),
  ruleCase('US-REGF-SOCIAL', 'informed', { act: anEmail({ kind: 'message' }), facts: { endpoint: mailbox } }),
  ruleCase('US-REGF-ENVELOPE', 'informed', { act: aLetter() }),
  ruleCase('US-REGF-ESIGN', 'blocked', {
    act: anEmail({ disclosures: VALIDATION }),
    facts: { endpoint: mailbox },
  }),
  ruleCase('US-ESIGN', 'blocked', {
    act: anEmail({ disclosures: VALIDATION }),
    facts: { endpoint: mailbox, consents: [papers(false)] },
  }),
  ruleCase('US-REGF-VN-ITEMDATE', 'blocked', {
    act: aLetter({ disclosures: VALIDATION }),
    facts: { debts: [aDebt({ itemizationDate: null })] },
  }),
];

/** Consent to some mailbox, though not to this one by name. */
function anyMailbox() {
  return aConsent({ kind: 'email', debtIds: null, givenAt: at('2026-03-10T10:00') });
}

const disclosures: readonly RuleCase[] = [
  ruleCase('US-REGF-ID', 'blocked', { act: aTalk({ disclosures: ['from-debt-collector'] }) }),
  ruleCase('US-REGF-MM-INIT', 'blocked', { act: aTalk(), facts: { notices: [] } }),
  ruleCase('US-REGF-MM-SUB', 'blocked', { act: aTalk({ disclosures: ['caller-identity'] }) }),
  ruleCase('US-REGF-MM-LANG', 'warn', {
    act: aTalk(),
    facts: { person: aPerson({ language: 'es' }) },
  }),
  {
    ...ruleCase('US-RECORD-CONSENT', 'warn', { act: aTalk({ isRecorded: true }) }),
    facts: BOSTON(),
  },
];

const words: readonly RuleCase[] = [
  ruleCase('US-REGF-LOC-WORDS', 'blocked', {
    act: anAct({
      personId: 'neighbour',
      purpose: 'location',
      text: 'I want to confirm location information about a debt.',
    }),
    facts: { person: aPerson({ personId: 'neighbour', role: 'third-party' }) },
  }),
  ruleCase('US-REGF-LCM', 'blocked', { act: anAct({ kind: 'voicemail', text: `${LCM} {accountNumber}` }) }),
  ruleCase('US-REGF-FALSE', 'warn', { act: said('This comes from our legal department.') }),
  ruleCase('US-REGF-UNFAIR', 'warn', { act: said('A convenience fee is added for paying by phone.') }),
  ruleCase('US-REGF-HARASS-WORDS', 'warn', { act: said('You are a deadbeat.') }),
  ruleCase('US-REGF-3P-WORDS', 'warn', { act: said('We will tell your employer.') }),
  ruleCase('US-REGF-TIMEBAR-WORDS', 'warn', { act: said('A good-faith payment would show that you mean it.') }),
  ruleCase('US-REGF-DISP-OVERSH', 'blocked', { act: said('Pay within 2 days.') }),
  ruleCase('US-HIPAA-MIN', 'blocked', {
    act: said('For the treatment of E11.9.'),
    facts: { debts: [aDebt({ kind: 'medical' })] },
  }),
  ruleCase('US-PCI', 'blocked', { act: said('Your card 4111 1111 1111 1111 was declined.') }),
  ruleCase('US-GLBA-SSN', 'blocked', { act: said('Your SSN is 219-09-9999.') }),
];

const automated: readonly RuleCase[] = [
  ruleCase('US-TCPA-CONSENT', 'blocked', { act: anAct({ dialMode: 'predictive' }) }),
  ruleCase('US-TCPA-REVOKED', 'blocked', {
    act: anAct({ dialMode: 'predictive' }),
    facts: { consents: [autodialed], restrictions: [aRestriction('tcpa-revocation', { media: ['call'] })] },
  }),
  ruleCase('US-TCPA-REVOKE-ALL', 'warn', {
    act: anAct({ dialMode: 'predictive' }),
    facts: {
      consents: [autodialed],
      restrictions: [aRestriction('tcpa-revocation', { media: ['text'], receivedAt: at('2027-02-01T10:00') })],
    },
    now: at('2027-02-10T12:00'),
  }),
  ruleCase('US-TCPA-RESID', 'blocked', {
    act: anAct({ dialMode: 'prerecorded' }),
    facts: {
      endpoint: anEndpoint({ use: 'residence' }),
      contacts: calls(3, { from: '2026-03-20T12:00', everyMinutes: 1_440, over: { dialMode: 'prerecorded' } }),
    },
  }),
  ruleCase('US-TCPA-RND', 'informed', { act: anAct({ dialMode: 'predictive' }), facts: { consents: [autodialed] } }),
];

const holds: readonly RuleCase[] = [
  {
    ...ruleCase('NY-SUBST-HOLD', 'blocked'),
    facts: buffaloDisputed(true),
    now: at('2026-07-15T12:00'),
  },
  {
    ...ruleCase('NY-SUBST-HOLD-ORAL', 'warn'),
    facts: buffaloDisputed(false),
    now: at('2026-07-15T12:00'),
  },
];

/** Disputed in June, long after the validation period, about a debt charged off in February. */
function buffaloDisputed(isWritten: boolean): RuleCase['facts'] {
  return BUFFALO({
    contacts: [aContact({ at: at('2026-06-20T10:00'), direction: 'in', counts: COUNTS.inboundConversation })],
    restrictions: [
      aRestriction('dispute', {
        isWritten,
        disputedOn: day('2026-06-20'),
        receivedAt: at('2026-06-20T10:00'),
        placedAt: at('2026-06-20T10:00'),
      }),
    ],
  });
}

/** What is said and written, to whom, and by machine. */
export const WORD_CASES: readonly RuleCase[] = [...messages, ...disclosures, ...words, ...automated, ...holds].map(
  (each) => (each.ruleId === 'US-REGF-TEXT-PROC' ? each : withTexts(each)),
);

/** Texts go to a mobile the consumer texted from, unless the case is about just that. */
function withTexts(each: RuleCase): RuleCase {
  return each.act.kind === 'text' ? { ...each, facts: { ...each.facts, endpoint: textedFrom } } : each;
}
