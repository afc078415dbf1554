import { describe, expect, it } from 'vitest';
import { aText, aLetter } from '#test/support/rules-acts';
import {
  LA,
  NY,
  aConsent,
  aDebt,
  aDesk,
  anAct,
  anEndpoint,
  aPerson,
  at,
  blocksOf,
  day,
  judged,
  later,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';
import { verdictOfRow } from '#test/support/rules-one-row';

const HOURS = 'US-REGF-TIME-0821';
const row = { evaluator: 'hours', trigger: 'contact.attempt', params: { start: '08:00', end: '21:00' } };
const outcome = (now: ReturnType<typeof at>, params: Record<string, unknown> = {}, facts = someFacts()) =>
  verdictOfRow({ ...row, params: { ...row.params, ...params } as typeof row.params }, anAct(), facts, now);

describe('hours of contact', () => {
  it('include both ends to the millisecond', () => {
    const opens = at('2026-04-08T08:00');
    const closes = at('2026-04-08T21:00');
    expect(outcome(later(opens, { ms: -1 }))).toMatchObject({ outcome: 'blocked', earliestAllowedAt: opens });
    expect(outcome(opens)?.outcome).toBe('allowed');
    expect(outcome(closes)?.outcome).toBe('allowed');
    expect(outcome(later(closes, { ms: 1 }))).toMatchObject({
      outcome: 'blocked',
      reason: 'OUTSIDE_HOURS',
      earliestAllowedAt: at('2026-04-09T08:00'),
    });
  });

  it('end sooner by the margin, so that no call still begins at their end', () => {
    expect(outcome(at('2026-04-08T20:55'), { marginMinutes: 5 })?.outcome).toBe('allowed');
    expect(outcome(at('2026-04-08T20:55:01'), { marginMinutes: 5 })?.outcome).toBe('blocked');
    expect(outcome(at('2026-04-08T08:00'), { marginMinutes: 5 })?.outcome).toBe('allowed');
  });

  it('hold on the nights the clocks change', () => {
    for (const on of ['2026-03-08', '2026-11-01']) {
      expect(outcome(at(`${on}T07:59:59`))).toMatchObject({ earliestAllowedAt: at(`${on}T08:00`) });
      expect(outcome(at(`${on}T08:00`))?.outcome).toBe('allowed');
    }
  });

  it('are those that two zones share, and a third leaves fewer', () => {
    const person = aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: '97201' }] });
    const facts = someFacts({ person });
    expect(outcome(at('2026-04-08T10:59'), {}, facts)).toMatchObject({ earliestAllowedAt: at('2026-04-08T11:00') });
    expect(outcome(at('2026-04-08T18:00', LA), {}, facts)?.outcome).toBe('allowed');
    expect(outcome(at('2026-04-08T18:01', LA), {}, facts)?.outcome).toBe('blocked');
  });

  it('have to hold by both clocks', () => {
    const ahead = (now: ReturnType<typeof at>, minutes: number) =>
      outcome(now, {}, someFacts({ desk: aDesk({ otherNow: later(now, { minutes }) }) }));
    expect(ahead(at('2026-04-08T20:50'), 5)?.outcome).toBe('allowed');
    expect(ahead(at('2026-04-08T20:50'), 10)?.outcome).toBe('allowed');
    expect(ahead(at('2026-04-08T20:50'), 11)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-09T08:00'),
    });
    expect(ahead(at('2026-04-08T08:10'), -11)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-08T08:11'),
    });
  });

  it('cannot be told without a zone', () => {
    const facts = someFacts({ person: aPerson({ zoneEvidence: [] }), endpoint: null });
    const act = anAct({ kind: 'visit', endpointId: null, dialMode: null });
    expect(verdictOfRow(row, act, facts, at('2026-04-08T12:00'))).toMatchObject({
      outcome: 'blocked',
      reason: 'ZONE_NEEDED',
    });
  });

  it('of one zone hold wherever the person is', () => {
    const facts = someFacts({
      person: aPerson({ zoneEvidence: [{ kind: 'stated', zone: LA, at: at('2026-01-01T10:00') }] }),
    });
    expect(outcome(at('2026-04-08T08:00', NY), { zone: NY }, facts)?.outcome).toBe('allowed');
    expect(outcome(at('2026-04-08T20:00', LA), { zone: NY }, facts)?.outcome).toBe('blocked');
  });

  it('bind texts by when they are sent and letters not at all', () => {
    const late = at('2026-04-08T22:00');
    expect(verdictOfRow(row, aText(), someFacts(), late)?.outcome).toBe('blocked');
    expect(verdictOfRow(row, aLetter(), someFacts({ endpoint: null }), late)).toBeUndefined();
    const params = { ...row.params, exceptActs: ['text'] };
    expect(verdictOfRow({ ...row, params }, aText(), someFacts(), late)).toBeUndefined();
    expect(verdictOfRow({ ...row, params }, anAct(), someFacts(), late)?.outcome).toBe('blocked');
  });

  it('bind only the uses of a number, the roles and the debts they are for', () => {
    const late = at('2026-04-08T22:00');
    expect(outcome(late, { endpointUses: ['residence'] })).toBeUndefined();
    expect(outcome(late, { endpointUses: ['cell'] })?.outcome).toBe('blocked');
    expect(outcome(late, { personRoles: ['household'] })).toBeUndefined();
    const scope = { debtScope: { maxMinor: 50_000, currency: 'USD', assignedFrom: '2026-03-01', naturalPerson: true } };
    const of = (debt: Parameters<typeof aDebt>[0], natural: boolean | null = true) =>
      outcome(late, scope, someFacts({ debts: [aDebt(debt)], person: aPerson({ isNaturalPerson: natural }) }))?.outcome;
    expect(of({ balanceMinor: 50_000 })).toBe('blocked');
    expect(of({ balanceMinor: 50_001 })).toBeUndefined();
    expect(of({ assignedOn: day('2026-03-01') })).toBe('blocked');
    expect(of({ assignedOn: day('2026-02-28') })).toBeUndefined();
    expect(of({ assignedOn: null })).toBe('blocked');
    expect(of({}, null)).toBe('blocked');
    expect(of({}, false)).toBeUndefined();
  });
});

describe('hours the person agreed to', () => {
  const agreed = aConsent({ kind: 'hours', consentId: 'night', hours: { from: '22:00', until: '23:00' } });
  const blocks = (now: string, over: Partial<typeof agreed> = {}, act = anAct()) =>
    blocksOf(judged(act, someFacts({ consents: [{ ...agreed, ...over }] }), at(now)));

  it('are allowed to the minute, and nothing around them', () => {
    expect(blocks('2026-04-08T21:59:59')).toEqual([HOURS]);
    expect(blocks('2026-04-08T22:00')).toEqual([]);
    expect(blocks('2026-04-08T23:00')).toEqual([]);
    expect(blocks('2026-04-08T23:00:01')).toEqual([HOURS]);
  });

  it('are the next moment that is named when they come before the usual ones', () => {
    const facts = someFacts({ consents: [agreed] });
    expect(judged(anAct(), facts, at('2026-04-08T21:30')).earliestAllowedAt).toBe(at('2026-04-08T22:00'));
    expect(judged(anAct(), facts, at('2026-04-08T23:30')).earliestAllowedAt).toBe(at('2026-04-09T08:00'));
    expect(verdictOf(judged(anAct(), facts, at('2026-04-08T22:30')), HOURS)?.facts['excusedBy']).toBe(
      'US-REGF-CONSENT-HOURS',
    );
  });

  it('are not those of another person, number, debt or kind, nor revoked, run out or not yet given', () => {
    const now = '2026-04-08T22:30';
    expect(blocks(now, { personId: 'person-2' })).toEqual([HOURS]);
    expect(blocks(now, { endpointId: 'phone-2' })).toEqual([HOURS]);
    expect(blocks(now, { debtIds: ['debt-2'] })).toEqual([HOURS]);
    expect(blocks(now, { kind: 'callback' })).toEqual([HOURS]);
    expect(blocks(now, { hours: null })).toEqual([HOURS]);
    expect(blocks(now, { hours: { from: 'late', until: 'later' } })).toEqual([HOURS]);
    expect(blocks(now, { revokedAt: at('2026-04-08T22:30') })).toEqual([HOURS]);
    expect(blocks(now, { revokedAt: at('2026-04-08T22:31') })).toEqual([]);
    expect(blocks(now, { expiresOn: day('2026-04-07') })).toEqual([HOURS]);
    expect(blocks(now, { expiresOn: day('2026-04-08') })).toEqual([]);
    expect(blocks(now, { givenAt: at('2026-04-08T22:31') })).toEqual([HOURS]);
  });
});

describe('a client that closes on Sundays and federal holidays', () => {
  const closed = {
    evaluator: 'closed-days',
    trigger: 'contact.attempt',
    params: { weekdays: [7], holidays: 'actual-and-observed' },
  };
  const by = (now: ReturnType<typeof at>, facts = someFacts(), act = anAct()) => verdictOfRow(closed, act, facts, now);

  it('is open on Saturday to the last second and again on Monday', () => {
    expect(by(at('2026-04-11T23:59:59'))?.outcome).toBe('allowed');
    expect(by(at('2026-04-12T00:00'))).toMatchObject({
      outcome: 'blocked',
      reason: 'CLOSED_DAY',
      facts: { day: '2026-04-12' },
      earliestAllowedAt: at('2026-04-13T00:00'),
    });
  });

  it('is closed from the observed holiday to the Sunday after it', () => {
    expect(by(at('2026-07-03T10:00'))).toMatchObject({ earliestAllowedAt: at('2026-07-06T00:00') });
    const onlyNamed = { ...closed, params: { weekdays: [], holidays: 'actual' } };
    expect(verdictOfRow(onlyNamed, anAct(), someFacts(), at('2026-07-03T10:00'))?.outcome).toBe('allowed');
    expect(verdictOfRow(onlyNamed, anAct(), someFacts(), at('2026-07-04T10:00'))?.outcome).toBe('blocked');
  });

  it('is closed while it is Sunday anywhere the person may be', () => {
    const facts = someFacts({ person: aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: '97201' }] }) });
    expect(by(at('2026-04-11T21:00', LA), facts)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-13T00:00', LA),
    });
  });

  it('may close every day, and then nothing is ever free', () => {
    const always = { ...closed, params: { weekdays: [1, 2, 3, 4, 5, 6, 7] } };
    expect(verdictOfRow(always, anAct(), someFacts(), at('2026-04-08T12:00'))?.earliestAllowedAt).toBeNull();
    expect(by(at('2026-04-12T12:00'), someFacts({ endpoint: null }), aLetter())).toBeUndefined();
  });

  it('does not mind which phone it is', () => {
    expect(by(at('2026-04-12T12:00'), someFacts({ endpoint: anEndpoint({ use: 'work' }) }))?.outcome).toBe('blocked');
  });
});
