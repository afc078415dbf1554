import type { GateView, RecordedDecision } from '#shared/domain/compliance/gate-types';
import type { StoredJudgement } from '#shared/domain/compliance/types';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import { type AccountId, type ContactPointId, type DebtId, type EventId, type PartyId, asId } from '#shared/kernel/ids';

const accountId: AccountId = asId('0123456789abcdef0123456789abcdef');
const commandId: EventId = asId('018f0000-0000-7000-8000-000000000001');
const judgedId: EventId = asId('018f0000-0000-7000-8000-000000000009');
const partyId: PartyId = asId('1'.repeat(32));
const contactPointId: ContactPointId = asId('2'.repeat(32));
const debtId: DebtId = asId('3'.repeat(32));
const at = '2025-11-22T15:04:05.000Z' as Instant;
const on = '2025-11-22' as LocalDay;
const token = 'f'.repeat(32);
const ids = { commandId, accountId };
const recorded = { eventIds: [commandId], isRepeat: false, seq: 1, revision: 1 };
const approval = { pin: '246810', reason: 'The consumer asked for it in writing.', evidence: 'letter of 21 November' };

const judgement: StoredJudgement = {
  outcome: 'allowed',
  verdicts: [],
  passed: ['US-REGF-FREQ-7IN7'],
  factsUsed: {
    zones: ['America/Chicago'],
    localDays: [on],
    places: ['IL'],
    collectorRole: 'third_party',
    debtKinds: ['consumer'],
    contactsRead: 0,
  },
  packVersions: [{ packId: 'us-reg-f', version: '2026.11.1', contentHash: 'a'.repeat(64) }],
};
const begun = { judgedId, standing: 'begun', refusedBecause: [], judgement, isRepeat: false, revision: 1 } as const;

const payment = {
  amountMinor: 5_000,
  currency: 'USD',
  on,
  isRecurring: true,
  usualAmountMinor: 4_000,
  givenOn: on,
  isPostDated: false,
  authorizationId: judgedId,
};

const gate: GateView = {
  nowMs: 1_763_823_845_000,
  deskZone: 'America/Chicago',
  person: { partyId, name: 'Ada Lovelace', role: 'consumer' },
  zones: ['America/Chicago'],
  localTimes: [{ zone: 'America/Chicago', time: '09:04', day: on }],
  gaps: [],
  places: ['IL'],
  coverage: { collectorRole: 'third_party', debtKinds: ['consumer'], note: 'reg-f' },
  best: { isCallable: true, contactPointId, nextAllowedAt: null, changesAt: at },
  points: [],
  attempts: [{ debtId, max: 7, windowDays: 7, used: 1, days: [{ day: on, calls: 1, conversations: 0 }] }],
  restrictions: [],
  consents: [],
  duties: [],
  plannedDebits: [],
  incidents: [],
};

const decision: RecordedDecision = {
  eventId: judgedId,
  at,
  judgedFor: at,
  actorId: 'collector-1',
  seq: 3,
  hash: 'b'.repeat(64),
  prevHash: 'c'.repeat(64),
  hlc: '1763823845000-0000-desk' as RecordedDecision['hlc'],
  on: 'begin',
  standing: 'begun',
  act: {
    kind: 'dial',
    purpose: 'collect',
    personId: partyId,
    endpointId: contactPointId,
    debtIds: [debtId],
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
  },
  judgement,
  refusedBecause: [],
  reason: null,
  override: null,
  isUndone: false,
};

const packs = {
  inForce: [
    {
      packId: 'us-reg-f',
      version: '2026.11.1',
      title: 'Regulation F',
      effectiveFrom: '1970-01-01',
      checkedOn: '2026-11-22',
      contentHash: 'a'.repeat(64),
      isSigned: false,
      origin: 'shipped' as const,
      rules: 1,
    },
  ],
  upcoming: [],
  raises: [{ ruleId: 'US-X', to: 'warn' as const, on: '2025-11-22', reason: 'counsel says so', approvedBy: 'jane' }],
  rules: [],
};

const terms = {
  clientId: 'NW',
  collectorRole: 'third_party' as const,
  defaultStatus: 'in_default' as const,
  entityId: 'agency',
  entityName: 'Agency LLC',
  isNonProfitHospital: false,
};
const listed = {
  accounts: 1,
  first: [{ accountId, name: 'Ada Lovelace', externalId: '0042', clientName: 'Northwind Traders' }],
};

/** One sound request and answer for every request about the rules. */
export const RULES_SAMPLES = {
  gate: { input: { accountId }, output: gate },
  begin: {
    input: {
      ...ids,
      kind: 'dial' as const,
      purpose: 'collect' as const,
      partyId,
      contactPointId,
      debtIds: [debtId],
      dialMode: 'manual' as const,
      isRecorded: false,
      callbackConsentId: judgedId,
      disclosures: ['mini-miranda' as const],
      isRightPartyVerified: true,
      text: 'words',
      language: 'en',
      newReason: 'asked-by-person' as const,
      warnReason: 'asked to be called at work',
      approval,
    },
    output: begun,
  },
  restrict: {
    input: {
      ...ids,
      restriction: {
        personId: partyId,
        debtIds: [debtId],
        receivedAt: at,
        source: 'consumer' as const,
        isWritten: true,
        kind: 'time' as const,
        weekdays: [1],
        from: '15:00',
        until: '16:00',
        zone: 'America/Chicago',
      },
    },
    output: recorded,
  },
  lift: { input: { ...ids, restrictionId: judgedId, approval }, output: recorded },
  consent: {
    input: {
      ...ids,
      consent: {
        kind: 'hours' as const,
        personId: partyId,
        endpointId: contactPointId,
        debtIds: [debtId],
        givenAt: at,
        isWritten: true,
        expiresOn: on,
        hours: { from: '21:00', until: '22:00' },
      },
    },
    output: recorded,
  },
  revokeConsent: { input: { ...ids, consentId: judgedId, revokedAt: at, words: 'stop it' }, output: recorded },
  statePlace: {
    input: { ...ids, partyId, kind: 'travel' as const, zone: 'America/Denver', from: on, to: on },
    output: recorded,
  },
  recordNotice: {
    input: {
      ...ids,
      notice: {
        kind: 'validation' as const,
        debtIds: [debtId],
        endpointId: contactPointId,
        sentAt: at,
        sentBy: 'mail' as const,
        endsOn: on,
        undeliverableOn: on,
      },
    },
    output: recorded,
  },
  recordCheck: {
    input: {
      ...ids,
      check: {
        kind: 'reassigned-number' as const,
        endpointId: contactPointId,
        personId: partyId,
        on,
        isClear: true,
      },
    },
    output: recorded,
  },
  authorize: {
    input: {
      ...ids,
      authorization: { personId: partyId, debtIds: [debtId], givenOn: on, isSigned: true, isCopySent: true },
    },
    output: recorded,
  },
  revokeAuthorization: { input: { ...ids, authorizationId: judgedId, words: 'no more' }, output: recorded },
  planDebit: {
    input: { ...ids, partyId, debtIds: [debtId], payment, warnReason: 'as agreed', approval },
    output: begun,
  },
  cancelDebit: {
    input: { ...ids, debitId: judgedId, because: 'asked' as const, reason: 'no money' },
    output: recorded,
  },
  finishDuty: { input: { ...ids, dutyId: 'US-X:1', note: 'sent' }, output: recorded },
  decisions: { input: { accountId }, output: [decision] },
  packs: { input: {}, output: packs },
  choosePack: { input: {}, output: { token, fileName: 'pack.json' } },
  comparePack: {
    input: { token },
    output: {
      pack: packs.inForce[0] ?? null,
      against: '2026.10.1',
      problems: [],
      changes: [{ ruleId: 'US-X', change: 'added' as const, words: 'A new rule.' }],
    },
  },
  importPack: { input: { token, approval }, output: packs },
  raiseRule: { input: { ruleId: 'US-X', to: 'block' as const, approval }, output: packs },
  clientTerms: { input: {}, output: [{ clientId: 'NW', clientName: 'Northwind Traders', accounts: 1, terms }] },
  setClientTerms: { input: { terms, approval }, output: null },
  setSupervisorPin: { input: { current: '246810', pin: '135791' }, output: null },
  hasSupervisorPin: { input: {}, output: { isSet: true } },
  overview: { input: {}, output: { incidents: listed, overrides: listed, duties: listed } },
  saveEvidence: {
    input: { accountId, format: 'json' as const },
    output: { fileName: 'evidence.json', format: 'json' as const, decisions: 1, bytes: 10, sha256: 'd'.repeat(64) },
  },
};
