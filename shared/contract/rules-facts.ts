import { z } from 'zod';
import { DIAL_MODES } from '../rules/types/act';
import { COLLECTOR_ROLES, DEBT_KINDS, DEFAULT_STATUSES, NOTICE_KINDS, PERSON_ROLES } from '../rules/types/facts';
import { CaseRestriction } from './rules-stops';
import { CaseDay, CaseId, CaseInstant, CaseMinor, CaseTimeOfDay, orNull } from './rules-values';

const CasePlace = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/, 'two capital letters such as MA are needed'),
  locality: orNull(z.literal('NYC')),
});

const CaseAccount = z.strictObject({
  accountId: CaseId.default('a1'),
  clientId: CaseId.default('c1').meta({ description: 'Rules of CLIENT:<this id> apply.' }),
  entityId: CaseId.default('us').meta({ description: 'The collecting business; calls of another one do not count.' }),
  collectorRole: orNull(z.enum(COLLECTOR_ROLES)).meta({ description: 'Null: not known, so every role’s rules apply.' }),
  places: z.array(CasePlace).optional().meta({
    description:
      'States and localities of residence; left out: read from the residence ZIPs and states of the evidence.',
  }),
  lastActivityOn: orNull(CaseDay),
  recordingOn: orNull(CaseDay),
  isNonProfitHospital: z.boolean().default(false),
});

const CaseZoneEvidence = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('residence-zip'), zip: z.string() }),
    z.strictObject({ kind: z.literal('residence-state'), state: z.string() }),
    z.strictObject({ kind: z.literal('phone'), e164: z.string() }),
    z.strictObject({ kind: z.literal('stated'), zone: z.string(), at: CaseInstant }),
    z.strictObject({ kind: z.literal('travel'), zone: z.string(), from: CaseDay, to: orNull(CaseDay) }),
    z.strictObject({ kind: z.literal('manual'), zone: z.string() }),
  ])
  .meta({ description: 'One thing known about where the consumer is. The phone that is called adds itself.' });

const CasePerson = z.strictObject({
  personId: CaseId.optional(),
  role: z.enum(PERSON_ROLES).default('consumer'),
  zoneEvidence: z.array(CaseZoneEvidence).default([]),
  language: orNull(z.string()),
  isNaturalPerson: orNull(z.boolean()),
});

const USES = ['residence', 'cell', 'work', 'other', 'unknown'] as const;

const CaseEndpoint = z.strictObject({
  endpointId: CaseId.optional(),
  kind: z.enum(['phone', 'email', 'address']).default('phone'),
  value: z.string().meta({ description: 'A phone in E.164 (+12125550142), a mailbox, or an address.' }),
  use: z.enum(USES).default('unknown'),
  status: z.enum(['unverified', 'good', 'bad', 'wrong-party']).default('unverified'),
  isEmployerProvided: orNull(z.boolean()),
  usedByPersonAt: orNull(CaseInstant),
});

const CaseDebt = z.strictObject({
  debtId: CaseId.optional(),
  kind: orNull(z.enum(DEBT_KINDS)).meta({ description: 'Null: not known, so the rules of every kind apply.' }),
  defaultStatus: orNull(z.enum(DEFAULT_STATUSES)),
  status: z.enum(['open', 'paid', 'settled', 'discharged', 'sold']).default('open'),
  balanceMinor: CaseMinor.default(0).meta({ description: 'Minor units.' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  groupKey: orNull(CaseId).meta({ description: 'Debts with one key count as one debt.' }),
  placedOn: orNull(CaseDay),
  assignedOn: orNull(CaseDay),
  incurredOn: orNull(CaseDay),
  chargedOffOn: orNull(CaseDay),
  firstBilledOn: orNull(CaseDay),
  delinquentSince: orNull(CaseDay),
  itemizationDate: orNull(CaseDay),
  itemizationKind: orNull(z.enum(['last_statement', 'charge_off', 'last_payment', 'transaction', 'judgment'])),
  isTimeBarred: orNull(z.boolean()),
  isDisputed: z.boolean().default(false),
});

/** What came of a contact, in short, instead of `counts`. */
export const CONTACT_OUTCOMES = [
  'no-answer',
  'busy',
  'not-in-service',
  'voicemail',
  'voicemail-message',
  'conversation',
  'wrong-number',
  'hang-up',
  'text',
  'email',
  'letter',
] as const;

const CaseCounts = z.strictObject({
  placed: z.boolean().default(false),
  connected: z.boolean().default(false),
  communicated: z.boolean().default(false),
  conversation: z.boolean().default(false),
  message: z.boolean().default(false),
  messagePossible: z.boolean().default(false),
  text: z.boolean().default(false),
  email: z.boolean().default(false),
  letter: z.boolean().default(false),
});

const CaseContact = z.strictObject({
  contactId: CaseId.optional(),
  at: CaseInstant,
  direction: z.enum(['out', 'in']).default('out'),
  kind: z.enum(['call', 'text', 'email', 'letter', 'message', 'visit']).optional(),
  outcome: z.enum(CONTACT_OUTCOMES).optional().meta({
    description:
      'What came of it; `kind` and `counts` follow. A call with neither counts as a conversation: doubt protects.',
  }),
  entityId: CaseId.optional().meta({ description: 'Left out: the collecting business of the account.' }),
  personId: CaseId.optional().meta({ description: 'Left out: the person to be contacted.' }),
  personRole: z.enum(PERSON_ROLES).optional(),
  endpointId: CaseId.nullable().optional(),
  endpointUse: z.enum(USES).optional(),
  debtIds: z.array(CaseId).optional().meta({ description: 'Left out: the debts of the act.' }),
  purpose: z.enum(['collect', 'location', 'ask-consent', 'respond', 'other']).default('collect'),
  counts: CaseCounts.optional().meta({ description: 'What it counts as; goes before `outcome`.' }),
  reachedStranger: z.boolean().optional(),
  consentId: orNull(CaseId),
  dialMode: orNull(z.enum(DIAL_MODES)),
});

const CaseConsent = z.strictObject({
  consentId: CaseId.optional(),
  kind: z.enum([
    'callback',
    'email',
    'text',
    'autodial',
    'hours',
    'direct-contact',
    'third-party',
    'electronic-documents',
  ]),
  personId: CaseId.optional(),
  endpointId: orNull(CaseId),
  debtIds: z.array(CaseId).nullable().optional().meta({
    description: 'Null: every debt. May be left out where there is one debt.',
  }),
  givenAt: CaseInstant,
  isWritten: z.boolean().default(false),
  expiresOn: orNull(CaseDay),
  revokedAt: orNull(CaseInstant),
  usedByContactId: orNull(CaseId),
  usedAt: orNull(CaseInstant),
  hours: orNull(z.strictObject({ from: CaseTimeOfDay, until: CaseTimeOfDay })),
});

const CaseNotice = z.strictObject({
  noticeId: CaseId.optional(),
  kind: z.enum(NOTICE_KINDS),
  debtIds: z.array(CaseId).optional().meta({ description: 'May be left out where there is one debt.' }),
  endpointId: orNull(CaseId).meta({ description: 'Left out: for an email procedure the endpoint of the facts.' }),
  sentAt: CaseInstant,
  sentBy: z.enum(['mail', 'email', 'text', 'hand']).default('mail'),
  endsOn: orNull(CaseDay),
  undeliverableOn: orNull(CaseDay),
});

const CaseCheck = z.strictObject({
  kind: z.enum(['reassigned-number', 'scra-status', 'licence']),
  endpointId: orNull(CaseId).meta({ description: 'Left out: for a checked number the endpoint of the facts.' }),
  personId: orNull(CaseId).meta({ description: 'Left out: for a checked person the one to be contacted.' }),
  on: CaseDay,
  isClear: z.boolean(),
});

const CaseAuthorization = z.strictObject({
  authorizationId: CaseId.optional(),
  givenOn: CaseDay,
  isSigned: z.boolean().default(false),
  isCopySent: z.boolean().default(false),
  isRevoked: z.boolean().default(false),
});

const CaseDesk = z.strictObject({
  otherNow: orNull(CaseInstant).meta({ description: 'What the other clock says now: rules hold on both.' }),
  lastSyncAt: orNull(CaseInstant),
  worksWithHub: z.boolean().default(false),
  lease: orNull(z.array(z.strictObject({ debtId: CaseId, attemptsLeft: z.number().int() }))),
  isOffline: z.boolean().default(false),
});

/** Everything a judgement is made from, written by hand. What is left out is not known, and what is not known is judged strictly. */
export const CaseFacts = z.strictObject({
  account: CaseAccount.prefault({}),
  person: CasePerson.prefault({}),
  endpoint: orNull(CaseEndpoint),
  debts: z.array(CaseDebt).default([]),
  contacts: z.array(CaseContact).default([]),
  consents: z.array(CaseConsent).default([]),
  restrictions: z.array(CaseRestriction).default([]),
  notices: z.array(CaseNotice).default([]),
  checks: z.array(CaseCheck).default([]),
  authorizations: z.array(CaseAuthorization).default([]),
  desk: CaseDesk.prefault({}),
});
