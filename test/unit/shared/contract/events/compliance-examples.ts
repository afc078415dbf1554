import type { EventData, EventType } from '#shared/domain/events/types';

const HEX = 'ab'.repeat(16);
const ID = '018f2b3c-1111-7222-8333-444455556666';
const AT = '2026-03-04T12:00:00.000Z';

const act = {
  kind: 'dial',
  purpose: 'collect',
  personId: HEX,
  endpointId: HEX,
  debtIds: [HEX],
  dialMode: 'manual',
};
const basis = { now: AT, account: { accountId: HEX }, person: { personId: HEX }, debts: [{ debtId: HEX }] };
const verdict = { ruleId: 'US-REGF-TIME', outcome: 'blocked', citation: '12 CFR 1006.6(b)(1)(i)' };
const judgement = {
  outcome: 'blocked',
  verdicts: [verdict],
  passed: ['US-REGF-FREQ-7IN7'],
  factsUsed: { zones: [] },
  packVersions: [{ packId: 'us-reg-f', version: '1', contentHash: '' }],
};

/** The decision kept with a contact that was judged when it was logged. */
export const CONTACT_DECISION = { act, basis, judgement, madeAnyway: 'the line was already open' };

type ComplianceType = Exclude<
  EventType,
  | `contact.${string}`
  | `note.${string}`
  | `account.${string}`
  | `import.${string}`
  | `desk.${string}`
  | `entry.${string}`
  | `work.${string}`
  | `follow-up.${string}`
>;

/** One good example of the content of every event of the rules, as JSON has it. */
export const COMPLIANCE_EXAMPLES = {
  'compliance.v1.judged': {
    act,
    basis,
    judgement,
    standing: 'overridden',
    refusedBecause: [],
    warnReason: null,
    override: { right: 'supervisor', approvedBy: 'jane', reason: 'asked for it in writing', evidence: 'letter' },
  },
  'restriction.v1.placed': {
    restriction: {
      personId: HEX,
      debtIds: null,
      placedAt: AT,
      receivedAt: AT,
      source: 'consumer',
      isWritten: true,
      kind: 'cease',
      usedPurposes: [],
    },
  },
  'restriction.v1.lifted': {
    restrictionId: ID,
    right: 'compliance',
    approvedBy: 'jane',
    reason: 'withdrawn in writing',
    evidence: null,
  },
  'consent.v1.given': {
    consent: {
      kind: 'callback',
      personId: HEX,
      endpointId: null,
      debtIds: null,
      givenAt: AT,
      isWritten: false,
      expiresOn: null,
      hours: null,
    },
  },
  'consent.v1.revoked': { consentId: ID, revokedAt: AT, words: null },
  'place.v1.stated': { partyId: HEX, kind: 'travel', zone: 'America/Denver', from: '2026-03-04', to: null },
  'notice.v1.sent': {
    notice: {
      kind: 'validation',
      debtIds: [HEX],
      endpointId: null,
      sentAt: AT,
      sentBy: 'mail',
      endsOn: null,
      undeliverableOn: null,
    },
  },
  'check.v1.made': {
    check: { kind: 'reassigned-number', endpointId: HEX, personId: null, on: '2026-03-04', isClear: true },
  },
  'authorization.v1.given': {
    authorization: { personId: HEX, debtIds: [HEX], givenOn: '2026-03-04', isSigned: true, isCopySent: false },
  },
  'authorization.v1.revoked': { authorizationId: ID, words: null },
  'debit.v1.planned': {
    partyId: HEX,
    debtIds: [HEX],
    payment: {
      amountMinor: 5_000,
      currency: 'USD',
      on: '2026-03-14',
      isRecurring: false,
      usualAmountMinor: null,
      givenOn: null,
      isPostDated: false,
      authorizationId: ID,
    },
  },
  'debit.v1.cancelled': { debitId: ID, because: 'bankruptcy', reason: null },
  'duty.v1.done': { dutyId: 'US-REGF-VN-5D:x', note: null },
  'rules.v1.pack-imported': {
    pack: {
      packFormat: 1,
      packId: 'client-nw',
      version: '1',
      title: 'Northwind',
      effectiveFrom: '2026-01-01',
      checkedOn: '2026-01-01',
      includes: [],
      rules: [],
      contentHash: 'cd'.repeat(32),
      signature: null,
    },
    approval: { right: 'supervisor', approvedBy: 'jane', reason: 'counsel says so', evidence: null },
  },
  'rules.v1.raised': { ruleId: 'US-X', to: 'block', on: '2026-03-04', reason: 'counsel says so', approvedBy: 'jane' },
  'client.v1.terms-set': {
    clientId: 'NW',
    collectorRole: 'third_party',
    defaultStatus: null,
    entityId: 'agency',
    entityName: null,
    isNonProfitHospital: false,
    approval: null,
  },
} satisfies { readonly [T in ComplianceType]: Record<keyof EventData[T], unknown> };
