import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, LocalDay } from '#shared/kernel/calendar';
import { judge } from '#shared/rules/judge/judge';
import { shippedRules } from '#shared/rules/shipped';
import type { Act } from '#shared/rules/types/act';
import type { Facts } from '#shared/rules/types/facts';
import { OUTCOMES } from '#shared/rules/types/judgement';
import { RULE_CASES } from '#test/support/rule-cases/all';
import { type Case, anyCase, anyNoonCase } from '#test/support/rules-arbitraries';

const RUNS = 500;

const judged = ({ act, facts, now }: Case) => judge(act, facts, shippedRules(), now);

type Blank = readonly [what: string, blank: (each: Case) => Case];

const ofFacts =
  (change: (facts: Facts) => Partial<Facts>) =>
  (each: Case): Case => ({ ...each, facts: { ...each.facts, ...change(each.facts) } });
const ofAct =
  (change: Partial<Act>) =>
  (each: Case): Case => ({ ...each, act: { ...each.act, ...change } });
const ofDebts = (change: Partial<Facts['debts'][number]>) =>
  ofFacts(({ debts }) => ({ debts: debts.map((debt) => ({ ...debt, ...change })) }));
const ofEndpoint = (change: Partial<NonNullable<Facts['endpoint']>>) =>
  ofFacts(({ endpoint }) => ({ endpoint: endpoint === null ? null : { ...endpoint, ...change } }));
const ofStops = (change: object) =>
  ofFacts(({ restrictions }) => ({
    restrictions: restrictions.map((stop) => ({ ...stop, ...change }) as typeof stop),
  }));
const ofContacts = (change: object) =>
  ofFacts(({ contacts }) => ({ contacts: contacts.map((contact) => ({ ...contact, ...change })) }));

/** Things somebody forgot to say. What is left is less than before, so nothing may be freer. */
const BLANKS: readonly Blank[] = [
  ['collector role', ofFacts(({ account }) => ({ account: { ...account, collectorRole: null } }))],
  ['places', ofFacts(({ account }) => ({ account: { ...account, places: [] } }))],
  ['last activity', ofFacts(({ account }) => ({ account: { ...account, lastActivityOn: null } }))],
  ['signs of a zone', ofFacts(({ person }) => ({ person: { ...person, zoneEvidence: [] } }))],
  ['language', ofFacts(({ person }) => ({ person: { ...person, language: null } }))],
  ['natural person', ofFacts(({ person }) => ({ person: { ...person, isNaturalPerson: null } }))],
  ['all of the endpoint', ofFacts(() => ({ endpoint: null }))],
  ['use of the endpoint', ofEndpoint({ use: 'unknown' })],
  ['whose domain', ofEndpoint({ isEmployerProvided: null })],
  ['last use of the endpoint', ofEndpoint({ usedByPersonAt: null })],
  ['debts', ofFacts(() => ({ debts: [] }))],
  ['kind of debt', ofDebts({ kind: null })],
  ['default', ofDebts({ defaultStatus: null })],
  ['charge-off', ofDebts({ chargedOffOn: null })],
  ['delinquency', ofDebts({ delinquentSince: null })],
  ['first bill', ofDebts({ firstBilledOn: null })],
  ['assignment', ofDebts({ assignedOn: null, incurredOn: null })],
  ['time bar', ofDebts({ isTimeBarred: null, incurredOn: null, delinquentSince: null })],
  ['itemization', ofDebts({ itemizationDate: null, itemizationKind: null })],
  ['whom stops protect', ofStops({ personId: null })],
  ['debts of stops', ofStops({ debtIds: null })],
  ['chapter and filing', ofStops({ chapter: null, filedOn: null })],
  ['end of service', ofStops({ serviceEndedOn: null })],
  ['use of called numbers', ofContacts({ endpointUse: 'unknown' })],
  ['debts of contacts', ofContacts({ debtIds: [] })],
  ['consents', ofFacts(() => ({ consents: [] }))],
  ['checks', ofFacts(() => ({ checks: [] }))],
  // A text or a letter has none; a call whose mode nobody noted may be a machine’s.
  ['dial mode', (each) => (each.act.kind === 'dial' ? ofAct({ dialMode: null })(each) : each)],
  ['verified', ofAct({ isRightPartyVerified: null })],
  ['venue', ofAct({ venue: null })],
  ['disclosures', ofAct({ disclosures: [] })],
  ['debts of the act', ofAct({ debtIds: [] })],
];

describe('doubt blocks or asks; it never allows', () => {
  it('what is not said never frees an act that is blocked when it is', () => {
    const blanked = fc.tuple(fc.oneof(anyCase, anyNoonCase), fc.subarray([...BLANKS], { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(blanked, ([each, blanks]) => {
        const full = judged(each);
        if (full.outcome !== 'blocked') return;
        const known = blanks.reduce((left, [, blank]) => blank(left), each);
        expect({
          by: full.verdicts.filter(({ outcome }) => outcome === 'blocked').map(({ ruleId }) => ruleId),
          outcome: judged(known).outcome,
        }).not.toMatchObject({ outcome: 'allowed' });
      }),
      { numRuns: RUNS },
    );
  });

  it('nor in any of the cases that one row alone decides', () => {
    const freed = RULE_CASES.filter(({ says }) => says === 'blocked').flatMap((each) =>
      BLANKS.filter(([, blank]) => judged(blank(each)).outcome === 'allowed').map(
        ([what]) => `${each.ruleId}: ${what}`,
      ),
    );
    expect(freed).toEqual([]);
  });

  const moment = fc.constantFrom(
    '',
    'soon',
    '2026-02-30T25:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '0001-01-01T00:00:00.000Z',
  );
  const date = fc.constantFrom('', '2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', 'yesterday');
  const number = fc.constantFrom(Number.NaN, Infinity, -Infinity);
  const spoilt: fc.Arbitrary<(each: Case) => Case> = fc.oneof(
    moment.map((now) => (each: Case) => ({ ...each, now: now as Instant })),
    moment.map((at) => ofFacts(({ desk }) => ({ desk: { ...desk, otherNow: at as Instant } }))),
    moment.map((at) => ofFacts(({ desk }) => ({ desk: { ...desk, worksWithHub: true, lastSyncAt: at as Instant } }))),
    moment.map((at) => ofEndpoint({ usedByPersonAt: at as Instant })),
    moment.map((at) => ofStops({ receivedAt: at })),
    moment.map((at) => ofStops({ liftedAt: at })),
    moment.map((at) => ofContacts({ at })),
    moment.map((at) =>
      ofFacts(({ notices }) => ({ notices: notices.map((each) => ({ ...each, sentAt: at as Instant })) })),
    ),
    moment.map((at) =>
      ofFacts(({ consents }) => ({ consents: consents.map((each) => ({ ...each, givenAt: at as Instant })) })),
    ),
    date.map((on) => ofDebts({ delinquentSince: on as LocalDay, firstBilledOn: on as LocalDay })),
    date.map((on) => ofStops({ disputedOn: on, filedOn: on, serviceEndedOn: on, diedOn: on })),
    date.map((on) => ofFacts(({ account }) => ({ account: { ...account, lastActivityOn: on as LocalDay } }))),
    date.map((on) =>
      ofFacts(({ notices }) => ({ notices: notices.map((each) => ({ ...each, endsOn: on as LocalDay })) })),
    ),
    date.map((on) => ofFacts(({ checks }) => ({ checks: checks.map((each) => ({ ...each, on: on as LocalDay })) }))),
    number.map((balanceMinor) => ofDebts({ balanceMinor })),
    number.map(
      (minor) => (each: Case) =>
        ofAct({ payment: each.act.payment === null ? null : { ...each.act.payment, amountMinor: minor } })(each),
    ),
    fc.constant(ofEndpoint({ value: 'no number' })),
    fc.constant(ofFacts(({ person }) => ({ person: { ...person, personId: 'somebody else' } }))),
    fc.constant(ofAct({ debtIds: ['no such debt'] })),
    fc.constant(ofAct({ endpointId: 'no such number' })),
    fc.constant(
      ofFacts(({ person }) => ({ person: { ...person, zoneEvidence: [{ kind: 'manual', zone: 'Moon/Tycho' }] } })),
    ),
  );

  it('what cannot be read is told by a code, never thrown, and never frees anything', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, anyNoonCase), fc.array(spoilt, { minLength: 1, maxLength: 3 }), (each, spoil) => {
        const full = judged(each);
        const after = judged(spoil.reduce((left, change) => change(left), each));
        expect(OUTCOMES).toContain(after.outcome);
        for (const { reason, outcome } of after.verdicts) {
          if (outcome === 'blocked') expect(reason).toMatch(/^[A-Z][A-Z_0-9]+$/);
        }
        if (full.outcome === 'blocked') expect(after.outcome).not.toBe('allowed');
      }),
      { numRuns: RUNS },
    );
  });
});
