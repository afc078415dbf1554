import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCases } from '#main/cli/judge-cases';
import { JudgeAnswers } from '#shared/contract/rules';
import { shippedRules } from '#shared/rules/shipped';
import { ACT_KINDS, PURPOSES } from '#shared/rules/types/act';
import { PACK_TOOLS } from '#test/support/rule-packs';

/** Cases as a program may send them: everything that fits the schema, at its edges. */
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const day = fc.constantFrom('2026-02-28', '2026-03-08', '2026-11-01', '1900-01-01', '2199-12-31', '2024-02-29');
const moment = fc.constantFrom(
  '2026-03-08T02:30:00-05:00',
  '2026-04-07T12:00:00Z',
  '2026-04-01T20:00:00Z',
  '2026-11-01T01:30:00-04:00',
  '1900-01-01T00:00:00Z',
  '2199-12-31T23:59:59Z',
);
const PLAIN_STOPS = [
  'place',
  'workplace',
  'attorney',
  'cease',
  'deceased',
  'identity-theft',
  'tcpa-revocation',
  'scra',
];
const stop = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...PLAIN_STOPS, 'litigation'),
    receivedAt: maybe(moment),
    isWritten: maybe(fc.boolean()),
  }),
  fc.record({
    kind: fc.constant('time'),
    from: fc.constantFrom('00:00', '08:00', '24:00'),
    until: fc.constantFrom('00:00', '21:00', '24:00'),
    zone: maybe(fc.constantFrom('nowhere', 'America/New_York')),
  }),
  fc.record({ kind: fc.constant('medium'), medium: fc.constantFrom('call', 'text', 'email', 'letter') }),
  fc.record({ kind: fc.constantFrom('endpoint', 'wrong-number'), endpointId: fc.constant('e1') }),
  fc.record({ kind: fc.constant('dispute'), disputedOn: day, reason: maybe(fc.constant('not-mine')) }),
  fc.record({ kind: fc.constant('bankruptcy'), chapter: maybe(fc.constantFrom(7, 11, 12, 13)), filedOn: maybe(day) }),
);
const evidence = fc.constantFrom(
  { kind: 'residence-zip', zip: '02139' },
  { kind: 'residence-zip', zip: '' },
  { kind: 'residence-zip', zip: '10001' },
  { kind: 'residence-state', state: 'ZZ' },
  { kind: 'phone', e164: 'none' },
  { kind: 'manual', zone: 'Etc/GMT+12' },
  { kind: 'stated', zone: 'Pacific/Apia', at: '2026-01-01T00:00:00Z' },
  { kind: 'travel', zone: 'Asia/Tokyo', from: '2026-01-01' },
);
const payment = fc.record({
  amountMinor: fc.constantFrom(0, -5, 100, Number.MAX_SAFE_INTEGER),
  on: day,
  isRecurring: maybe(fc.boolean()),
  givenOn: maybe(day),
  isPostDated: maybe(fc.boolean()),
  usualAmountMinor: maybe(fc.integer()),
  authorizationId: maybe(fc.constant('a')),
});
const act = fc.record({
  kind: fc.constantFrom(...ACT_KINDS),
  purpose: maybe(fc.constantFrom(...PURPOSES)),
  text: maybe(fc.string()),
  dialMode: maybe(fc.constantFrom('manual', 'predictive', 'prerecorded')),
  payment: maybe(payment),
  purges: maybe(fc.constantFrom('account', 'recording')),
  isRecorded: maybe(fc.boolean()),
  callbackConsentId: maybe(fc.constant('consent-1')),
});
const facts = fc.record({
  account: maybe(
    fc.record({
      collectorRole: maybe(fc.constantFrom('third_party', 'first_party', 'debt_buyer')),
      places: maybe(fc.constantFrom([{ state: 'MA' }], [{ state: 'WA' }, { state: 'DC' }], [{ state: 'ZZ' }])),
      lastActivityOn: maybe(day),
      recordingOn: maybe(day),
      isNonProfitHospital: maybe(fc.boolean()),
    }),
  ),
  person: maybe(
    fc.record({
      role: maybe(fc.constantFrom('consumer', 'spouse', 'attorney', 'third-party', 'employer', 'executor')),
      zoneEvidence: maybe(fc.array(evidence, { maxLength: 3 })),
    }),
  ),
  endpoint: maybe(
    fc.record({
      value: fc.constantFrom('+12125550142', '', 'x@acme.example', '+99999'),
      kind: maybe(fc.constantFrom('phone', 'email', 'address')),
      use: maybe(fc.constantFrom('work', 'cell', 'unknown')),
      usedByPersonAt: maybe(moment),
    }),
  ),
  debts: fc.constantFrom(
    [{ kind: 'consumer', defaultStatus: 'in_default' }],
    [{}],
    [],
    [{ kind: 'medical', firstBilledOn: '2199-12-31', delinquentSince: '1900-01-01', isTimeBarred: true }],
    [{ kind: 'commercial', balanceMinor: -1, assignedOn: '2026-01-01' }],
  ),
  contacts: fc.array(
    fc.record({
      at: moment,
      outcome: maybe(fc.constantFrom('no-answer', 'busy', 'conversation', 'text', 'email', 'letter')),
      direction: maybe(fc.constantFrom('in', 'out')),
      consentId: maybe(fc.constant('consent-1')),
    }),
    { maxLength: 6 },
  ),
  consents: fc.array(
    fc.record({
      kind: fc.constantFrom('callback', 'email', 'text', 'autodial', 'hours', 'direct-contact', 'third-party'),
      givenAt: moment,
      expiresOn: maybe(day),
      hours: maybe(fc.constantFrom({ from: '00:00', until: '24:00' }, { from: '22:00', until: '06:00' })),
    }),
    { maxLength: 3 },
  ),
  restrictions: fc.array(stop, { maxLength: 3 }),
  notices: fc.array(
    fc.record({
      kind: fc.constantFrom('validation', 'email-procedure', 'before-furnishing', 'reg-e-amount', 'post-dated'),
      sentAt: moment,
      endsOn: maybe(day),
      undeliverableOn: maybe(day),
    }),
    { maxLength: 3 },
  ),
  checks: fc.array(
    fc.record({ kind: fc.constantFrom('reassigned-number', 'scra-status'), on: day, isClear: fc.boolean() }),
    { maxLength: 2 },
  ),
  desk: maybe(
    fc.record({
      otherNow: maybe(moment),
      lastSyncAt: maybe(moment),
      worksWithHub: maybe(fc.boolean()),
      isOffline: maybe(fc.boolean()),
    }),
  ),
});
const aCase = fc.record({ act, facts, now: moment }).map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('cases of any kind', () => {
  it('are all judged, without a fault, and answered in the documented shape', () => {
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1, maxLength: 5 }), (cases) => {
        const answers = judgeCases(cases, shippedRules(), PACK_TOOLS);
        expect(answers.filter((answer) => 'error' in answer)).toEqual([]);
        const printed = JSON.parse(JSON.stringify(answers)) as unknown;
        expect(JudgeAnswers.parse(printed)).toEqual(printed);
      }),
      { numRuns: 300 },
    );
  });

  it('with garbage in any field are refused or judged, never a fault', () => {
    const garbage = fc.jsonValue();
    const field = fc.constantFrom('act', 'facts', 'now', 'packs', 'kind', 'restrictions', 'contacts', 'person', 'zone');
    fc.assert(
      fc.property(aCase, field, garbage, (value, name, junk) => {
        const given = value as { act: object; facts: object };
        const cases = [
          { ...given, [name]: junk },
          { ...given, act: { ...given.act, [name]: junk } },
          { ...given, facts: { ...given.facts, [name]: junk } },
          junk,
        ];
        const answers = judgeCases(cases, shippedRules(), PACK_TOOLS);
        expect(answers).toHaveLength(cases.length);
        expect(answers.some((answer) => 'error' in answer && answer.error.code === 'INTERNAL')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
