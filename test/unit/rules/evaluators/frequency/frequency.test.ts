import { describe, expect, it } from 'vitest';
import { aText } from '#test/support/rules-acts';
import {
  CHICAGO,
  COUNTS,
  LA,
  NY,
  aCallOnEach,
  aConsent,
  aContact,
  aDebt,
  aDesk,
  anAccount,
  anAct,
  anEndpoint,
  aPerson,
  at,
  calls,
  days,
  later,
  someFacts,
} from '#test/support/rules-facts';
import { verdictOfRow } from '#test/support/rules-one-row';

const client = {
  evaluator: 'frequency',
  params: { max: 3, windowDays: 7, unit: ['entity', 'person', 'debt'], channels: ['call'], counts: ['connected'] },
};
const withParams = (over: Record<string, unknown>) => ({
  ...client,
  params: { ...client.params, ...over } as typeof client.params,
});
const NOON = at('2026-04-08T12:00');

describe('a client’s cap of three calls a week', () => {
  it('leaves the third call and stops the fourth, with the day it is free again', () => {
    const two = someFacts({ contacts: calls(2, { from: '2026-04-06T09:00' }) });
    const three = someFacts({ contacts: calls(3, { from: '2026-04-06T09:00' }) });
    expect(verdictOfRow(client, anAct(), two, NOON)).toMatchObject({ outcome: 'allowed', facts: { count: 2, max: 3 } });
    expect(verdictOfRow(client, anAct(), three, NOON)).toMatchObject({
      outcome: 'blocked',
      reason: 'TOO_MANY_CONTACTS',
      facts: { count: 3, max: 3, windowDays: 7, debtId: 'debt-1' },
      earliestAllowedAt: at('2026-04-13T00:00'),
    });
  });

  it('holds to the last millisecond of the seventh day and no longer', () => {
    const facts = someFacts({ contacts: calls(3, { from: '2026-04-06T09:00' }) });
    const midnight = at('2026-04-13T00:00');
    expect(verdictOfRow(client, anAct(), facts, later(midnight, { ms: -1 }))?.outcome).toBe('blocked');
    expect(verdictOfRow(client, anAct(), facts, midnight)?.outcome).toBe('allowed');
  });

  it('does not count what happened after the moment it is judged for', () => {
    const facts = someFacts({ contacts: calls(3, { from: '2026-04-08T11:50', everyMinutes: 10 }) });
    expect(verdictOfRow(client, anAct(), facts, at('2026-04-08T12:00'))).toMatchObject({ facts: { count: 2 } });
    expect(verdictOfRow(client, anAct(), facts, at('2026-04-08T12:10'))?.outcome).toBe('blocked');
  });

  it('is over at the end of the first of two debts’ counts only when both have room', () => {
    const facts = someFacts({
      debts: [aDebt({ debtId: 'A' }), aDebt({ debtId: 'B' })],
      contacts: [
        ...calls(3, { from: '2026-04-06T09:00', over: { debtIds: ['A'] } }),
        ...calls(3, { from: '2026-04-07T09:00', over: { debtIds: ['B'] } }),
      ],
    });
    expect(verdictOfRow(client, anAct({ debtIds: ['A', 'B'] }), facts, NOON)).toMatchObject({
      facts: { debtId: 'B' },
      earliestAllowedAt: at('2026-04-14T00:00'),
    });
    expect(verdictOfRow(client, anAct({ debtIds: ['A'] }), facts, NOON)?.earliestAllowedAt).toBe(
      at('2026-04-13T00:00'),
    );
  });

  it('with a cap of none is never free by waiting', () => {
    expect(verdictOfRow(withParams({ max: 0 }), anAct(), someFacts(), NOON)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: null,
    });
  });
});

describe('what counts', () => {
  const three = (over: Parameters<typeof aContact>[0], params = client) =>
    verdictOfRow(
      params,
      anAct(),
      someFacts({ contacts: calls(3, { from: '2026-04-07T09:00', over: over ?? {} }) }),
      NOON,
    )?.outcome;

  it('is not what another business, another person, an inbound call, a stranger or another channel was', () => {
    expect(three({})).toBe('blocked');
    expect(three({ entityId: 'entity-2' })).toBe('allowed');
    expect(three({ personId: 'person-2' })).toBe('allowed');
    expect(three({ direction: 'in' })).toBe('allowed');
    expect(three({ reachedStranger: true })).toBe('allowed');
    expect(three({ kind: 'text', counts: COUNTS.text })).toBe('allowed');
    expect(three({ counts: COUNTS.busy })).toBe('allowed');
    expect(three({ debtIds: ['debt-9'] })).toBe('allowed');
  });

  it('is a call without a debt against every debt', () => {
    expect(three({ debtIds: [] })).toBe('blocked');
  });

  it('is a busy signal when the row counts tries, unless it leaves out what was not connected', () => {
    expect(three({ counts: COUNTS.busy }, withParams({ counts: ['placed'] }))).toBe('blocked');
    expect(three({ counts: COUNTS.busy }, withParams({ counts: ['placed'], excludes: ['not-connected'] }))).toBe(
      'allowed',
    );
  });

  it('is nothing for a voicemail, which is part of the call it is left on, nor for an attorney', () => {
    const facts = someFacts({ contacts: calls(3, { from: '2026-04-07T09:00' }) });
    const row = { ...client, trigger: 'contact.attempt' };
    expect(verdictOfRow(row, anAct({ kind: 'voicemail' }), facts, NOON)).toBeUndefined();
    const attorney = { ...facts, person: aPerson({ role: 'attorney' }) };
    expect(verdictOfRow(client, anAct(), attorney, NOON)).toBeUndefined();
  });

  it('is one bucket for debts of one group, and for all debts of an account', () => {
    const debts = ['A', 'B'].map((debtId) => aDebt({ debtId, groupKey: 'servicing-7' }));
    const contacts = [
      ...calls(2, { from: '2026-04-06T09:00', over: { debtIds: ['A'] } }),
      ...calls(1, { from: '2026-04-07T09:00', over: { debtIds: ['B'] } }),
    ];
    const grouped = someFacts({ debts, contacts });
    const apart = someFacts({ debts: ['A', 'B'].map((debtId) => aDebt({ debtId })), contacts });
    const act = anAct({ debtIds: ['B'] });
    expect(verdictOfRow(client, act, grouped, NOON)?.outcome).toBe('blocked');
    expect(verdictOfRow(client, act, apart, NOON)?.outcome).toBe('allowed');
    expect(verdictOfRow(withParams({ unit: ['entity', 'account'] }), act, apart, NOON)?.outcome).toBe('blocked');
  });

  it('is the debtor and the spouse together where the unit says so, and not the neighbour', () => {
    const row = withParams({ unit: ['entity', 'debtor-or-spouse'] });
    const mixed = (role: 'spouse' | 'third-party') =>
      someFacts({
        contacts: [
          ...calls(2, { from: '2026-04-06T09:00' }),
          ...calls(1, { from: '2026-04-07T09:00', over: { personId: 'person-2', personRole: role } }),
        ],
      });
    expect(verdictOfRow(row, anAct(), mixed('spouse'), NOON)?.outcome).toBe('blocked');
    expect(verdictOfRow(row, anAct(), mixed('third-party'), NOON)?.outcome).toBe('allowed');
    const toSpouse = { ...mixed('spouse'), person: aPerson({ personId: 'person-2', role: 'spouse' }) };
    expect(verdictOfRow(row, anAct({ personId: 'person-2' }), toSpouse, NOON)?.outcome).toBe('blocked');
  });

  it('is by the dial mode and the use of the number where a row names them: prerecorded calls to residential lines', () => {
    const row = withParams({
      max: 3,
      windowDays: 30,
      unit: ['entity', 'person'],
      dialModes: ['prerecorded'],
      endpointUses: ['residence'],
    });
    const facts = (contacts: ReturnType<typeof calls>) =>
      someFacts({ endpoint: anEndpoint({ use: 'residence' }), contacts });
    const act = anAct({ dialMode: 'prerecorded' });
    const recorded = { dialMode: 'prerecorded', endpointUse: 'residence' } as const;
    const three30 = calls(3, { from: '2026-03-10T09:00', over: recorded });
    expect(verdictOfRow(row, act, facts(three30), at('2026-04-08T23:59'))?.outcome).toBe('blocked');
    expect(verdictOfRow(row, act, facts(three30), at('2026-04-09T00:00'))?.outcome).toBe('allowed');
    expect(verdictOfRow(row, act, facts(three30.slice(1)), NOON)?.outcome).toBe('allowed');
    expect(verdictOfRow(row, anAct(), facts(three30), NOON)).toBeUndefined();
    const byHand = calls(3, { from: '2026-04-01T09:00', over: { endpointUse: 'residence' } });
    expect(verdictOfRow(row, act, facts(byHand), NOON)).toMatchObject({ facts: { count: 0 } });
    const unknown = calls(3, { from: '2026-04-01T09:00', over: { ...recorded, dialMode: null } });
    expect(verdictOfRow(row, act, facts(unknown), NOON)?.outcome).toBe('blocked');
    expect(verdictOfRow(row, act, { ...facts(three30), endpoint: anEndpoint() }, NOON)).toBeUndefined();
  });

  it('is by purpose where a row names one, and an answer is no contact where answers are left out', () => {
    const ask = withParams({ purposes: ['ask-consent'], max: 1 });
    const asked = someFacts({ contacts: [aContact({ at: at('2026-04-07T09:00'), purpose: 'ask-consent' })] });
    expect(verdictOfRow(ask, anAct({ purpose: 'ask-consent' }), asked, NOON)?.outcome).toBe('blocked');
    expect(verdictOfRow(ask, anAct(), asked, NOON)).toBeUndefined();
    const answers = withParams({ excludes: ['responses'] });
    expect(three({ purpose: 'respond' }, answers)).toBe('allowed');
    expect(verdictOfRow(answers, anAct({ purpose: 'respond' }), someFacts(), NOON)).toBeUndefined();
  });

  it('asks, and does not block, where the use of the number is not sure to be what the row is about', () => {
    const row = withParams({ endpointUses: ['work', 'unknown'], asksFor: ['unknown'], max: 1 });
    const contacts = [aContact({ at: at('2026-04-07T09:00'), endpointUse: 'work' })];
    const by = (use: 'work' | 'unknown' | 'cell') =>
      verdictOfRow(row, anAct(), someFacts({ contacts, endpoint: anEndpoint({ use }) }), NOON)?.outcome;
    expect(by('work')).toBe('blocked');
    expect(by('unknown')).toBe('warn');
    expect(by('cell')).toBeUndefined();
  });
});

describe('calls under a call-back consent', () => {
  const row = withParams({ excludes: ['consented'] });
  const consent = aConsent({ consentId: 'asked', givenAt: at('2026-04-01T18:00') });
  const count = (contact: Parameters<typeof aContact>[0], over: Parameters<typeof aConsent>[0] = {}) =>
    verdictOfRow(
      row,
      anAct(),
      someFacts({ contacts: [aContact({ consentId: 'asked', ...contact })], consents: [{ ...consent, ...over }] }),
      at('2026-04-08T12:00'),
    )?.facts['count'];

  it('do not count on the day it was given to the seventh, and count on the eighth', () => {
    expect(count({ at: at('2026-04-02T09:00') })).toBe(0);
    expect(count({ at: at('2026-04-07T23:59') })).toBe(0);
    expect(count({ at: at('2026-04-08T00:00') })).toBe(1);
  });

  it('count when it was not given yet, taken back, run out, used up, or is not on record', () => {
    const call = { at: at('2026-04-03T09:00') };
    expect(count(call, { givenAt: at('2026-04-03T09:01') })).toBe(1);
    expect(count(call, { revokedAt: at('2026-04-03T09:00') })).toBe(1);
    expect(count(call, { revokedAt: at('2026-04-03T09:01') })).toBe(0);
    expect(count(call, { expiresOn: days('2026-04-02', '2026-04-02')[0] ?? null })).toBe(1);
    expect(count(call, { usedByContactId: 'earlier', usedAt: at('2026-04-02T10:00') })).toBe(1);
    expect(count({ ...call, contactId: 'that' }, { usedByContactId: 'that', usedAt: call.at })).toBe(0);
    expect(count(call, { consentId: 'another' })).toBe(1);
    expect(count(call, { personId: 'person-2' })).toBe(1);
  });
});

describe('whose day it is', () => {
  const row = withParams({ max: 1, windowDays: 1 });

  it('is the strictest day of the zones: a call late in the West is today’s there and yesterday’s in the East', () => {
    const facts = someFacts({
      person: aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: '97201' }] }),
      contacts: [aContact({ at: at('2026-04-07T22:00', LA) })],
    });
    expect(verdictOfRow(row, anAct(), facts, at('2026-04-07T23:59', LA))).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-09T00:00', NY),
    });
    expect(verdictOfRow(row, anAct(), facts, at('2026-04-08T23:59', NY))?.outcome).toBe('blocked');
    expect(verdictOfRow(row, anAct(), facts, at('2026-04-09T00:00', NY))?.outcome).toBe('allowed');
  });

  it('is a calendar day of 23 hours in spring and of 25 in autumn', () => {
    const week = withParams({ max: 1 });
    const spring = someFacts({ contacts: [aContact({ at: at('2026-03-07T00:00') })] });
    expect(verdictOfRow(week, anAct(), spring, at('2026-03-13T23:59:59'))?.outcome).toBe('blocked');
    expect(verdictOfRow(week, anAct(), spring, at('2026-03-14T00:00'))?.outcome).toBe('allowed');
    const autumn = someFacts({ contacts: [aContact({ at: at('2026-10-31T00:00') })] });
    expect(verdictOfRow(week, anAct(), autumn, at('2026-11-06T23:59:59'))?.outcome).toBe('blocked');
    expect(verdictOfRow(week, anAct(), autumn, at('2026-11-07T00:00'))?.outcome).toBe('allowed');
  });

  it('is free only when both clocks have come to the day', () => {
    const contacts = [aContact({ at: at('2026-04-07T10:00') })];
    const now = at('2026-04-08T00:10');
    const behind = someFacts({ contacts, desk: aDesk({ otherNow: later(now, { minutes: -30 }) }) });
    expect(verdictOfRow(row, anAct(), someFacts({ contacts }), now)?.outcome).toBe('allowed');
    expect(verdictOfRow(row, anAct(), behind, now)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-08T00:30'),
    });
  });

  it('is that of the whole country when nobody knows the zone of a letter', () => {
    const facts = someFacts({
      person: aPerson({ zoneEvidence: [] }),
      endpoint: null,
      contacts: [aContact({ kind: 'letter', counts: COUNTS.letter, at: at('2026-04-07T20:00', 'Pacific/Honolulu') })],
    });
    const letters = { ...withParams({ max: 1, windowDays: 1, channels: ['letter'], counts: ['letter'] }) };
    const act = anAct({ kind: 'letter', endpointId: null, dialMode: null });
    const inHonolulu = { ...letters, trigger: 'letter.send' };
    expect(verdictOfRow(inHonolulu, act, facts, at('2026-04-07T21:00', 'Pacific/Honolulu'))?.outcome).toBe('blocked');
  });
});

describe('Central and Eastern counts of Regulation F', () => {
  it('do not mix the accounts of two businesses or the texts with the calls', () => {
    const contacts = aCallOnEach(days('2026-04-02', '2026-04-08'), { entityId: 'entity-2' }, '09:00');
    const facts = someFacts({
      account: anAccount(),
      person: aPerson({ zoneEvidence: [{ kind: 'stated', zone: CHICAGO, at: at('2026-03-01T10:00') }] }),
      contacts,
    });
    expect(verdictOfRow(withParams({ max: 7 }), anAct(), facts, NOON)).toMatchObject({ facts: { count: 0 } });
    expect(verdictOfRow(client, aText(), facts, NOON)).toBeUndefined();
  });
});
