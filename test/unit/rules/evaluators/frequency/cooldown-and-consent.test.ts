import { describe, expect, it } from 'vitest';
import {
  COUNTS,
  LA,
  aConsent,
  aContact,
  aDebt,
  aDesk,
  anAct,
  anEndpoint,
  aPerson,
  at,
  blocksOf,
  calls,
  day,
  judged,
  later,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const COOL = 'US-REGF-FREQ-COOL';
const CONSENT = 'US-REGF-FREQ-CONSENT';
const spoken = (over: Parameters<typeof aContact>[0] = {}) =>
  aContact({ at: at('2026-04-06T23:30'), counts: COUNTS.conversation, ...over });
const cool = (facts: Parameters<typeof judged>[1], now: string, act = anAct()) =>
  verdictOf(judged(act, facts, at(now)), COOL);

describe('the seven days after a conversation', () => {
  it('end at the midnight that begins the eighth day, whatever the hour of the conversation', () => {
    for (const time of ['2026-04-06T00:00', '2026-04-06T23:59:59']) {
      const facts = someFacts({ contacts: [spoken({ at: at(time) })] });
      expect(cool(facts, '2026-04-12T23:59:59')?.earliestAllowedAt).toBe(at('2026-04-13T00:00'));
      expect(cool(facts, '2026-04-13T00:00')).toMatchObject({
        outcome: 'allowed',
        facts: { conversationOn: '2026-04-06', freeOn: '2026-04-13' },
      });
    }
  });

  it('begin for each debt that was spoken about, and for all when none was named', () => {
    const debts = ['A', 'B', 'C'].map((debtId) => aDebt({ debtId }));
    const two = someFacts({ debts, contacts: [spoken({ debtIds: ['A', 'B'] })] });
    const by = (facts: typeof two, debtId: string) =>
      cool(facts, '2026-04-08T12:00', anAct({ debtIds: [debtId] }))?.outcome;
    expect(['A', 'B', 'C'].map((id) => by(two, id))).toEqual(['blocked', 'blocked', 'allowed']);
    const none = someFacts({ debts, contacts: [spoken({ debtIds: [] })] });
    expect(['A', 'B', 'C'].map((id) => by(none, id))).toEqual(['blocked', 'blocked', 'blocked']);
  });

  it('hold until the last of two debts is free', () => {
    const facts = someFacts({
      debts: [aDebt({ debtId: 'A' }), aDebt({ debtId: 'B' })],
      contacts: [spoken({ debtIds: ['A'] }), spoken({ debtIds: ['B'], at: at('2026-04-07T09:00') })],
    });
    expect(cool(facts, '2026-04-08T12:00', anAct({ debtIds: ['A', 'B'] }))).toMatchObject({
      facts: { debtId: 'B' },
      earliestAllowedAt: at('2026-04-14T00:00'),
    });
  });

  it('are not begun by a visit, another person, another business, a stranger, or what has not happened yet', () => {
    const others = [
      { kind: 'visit' },
      { personId: 'person-2' },
      { entityId: 'entity-2' },
      { reachedStranger: true },
      { at: at('2026-04-08T12:06') },
    ] as const;
    for (const over of others) {
      const facts = someFacts({ contacts: [spoken(over)] });
      expect(cool(facts, '2026-04-08T12:00')?.outcome).toBe('allowed');
    }
  });

  it('are those of the clock that is behind', () => {
    const now = at('2026-04-13T00:10');
    const facts = someFacts({
      contacts: [spoken()],
      desk: aDesk({ otherNow: later(now, { minutes: -20 }) }),
    });
    expect(verdictOf(judged(anAct(), facts, now), COOL)).toMatchObject({
      outcome: 'blocked',
      earliestAllowedAt: at('2026-04-13T00:20'),
    });
  });
});

describe('a call-back consent', () => {
  const asked = aConsent({ consentId: 'asked', givenAt: at('2026-04-06T23:40') });
  const act = anAct({ callbackConsentId: 'asked' });
  const facts = (over: Partial<typeof asked> = {}, contacts = [spoken()]) =>
    someFacts({ contacts, consents: [{ ...asked, ...over }] });
  const isFree = (given: ReturnType<typeof facts>, now: string, by = act) =>
    !blocksOf(judged(by, given, at(now))).includes(COOL);

  it('holds from its day to the seventh and is told as the reason', () => {
    expect(isFree(facts(), '2026-04-12T23:59:59')).toBe(true);
    expect(isFree(facts({}, [spoken(), spoken({ at: at('2026-04-06T23:39') })]), '2026-04-12T12:00')).toBe(true);
    expect(verdictOf(judged(act, facts(), at('2026-04-12T12:00')), COOL)).toMatchObject({
      outcome: 'allowed',
      facts: { excusedBy: CONSENT, excusedReason: 'CONVERSATION_TOO_RECENT' },
    });
    const late = someFacts({ contacts: calls(7, { from: '2026-04-09T09:00' }), consents: [asked] });
    expect(blocksOf(judged(act, late, at('2026-04-12T12:00')))).toEqual([]);
    expect(blocksOf(judged(act, late, at('2026-04-13T12:00')))).toEqual(['US-REGF-FREQ-7IN7']);
  });

  it('ends with the strictest date: the East is in the eighth day before the West', () => {
    const west = aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: '97201' }] });
    const given = aConsent({ consentId: 'asked', givenAt: at('2026-04-06T20:00', LA) });
    const both = someFacts({
      person: west,
      contacts: calls(7, { from: '2026-04-09T12:00' }),
      consents: [given],
    });
    expect(blocksOf(judged(act, both, at('2026-04-12T20:59')))).toEqual([]);
    expect(blocksOf(judged(act, both, at('2026-04-13T11:00')))).toEqual(['US-REGF-FREQ-7IN7']);
  });

  it('ends with the shorter period, with revocation, with use, and with any conversation after it', () => {
    const now = '2026-04-08T12:00';
    expect(isFree(facts({ expiresOn: day('2026-04-08') }), now)).toBe(true);
    expect(isFree(facts({ expiresOn: day('2026-04-07') }), now)).toBe(false);
    expect(isFree(facts({ revokedAt: at('2026-04-08T12:00') }), now)).toBe(false);
    expect(isFree(facts({ revokedAt: at('2026-04-08T12:01') }), now)).toBe(true);
    expect(isFree(facts({ usedByContactId: 'contact' }), now)).toBe(false);
    expect(isFree(facts({ usedByContactId: 'contact', usedAt: at('2026-04-08T11:00') }), now)).toBe(false);
    const inbound = spoken({ at: at('2026-04-07T10:00'), direction: 'in' });
    expect(isFree(facts({}, [spoken(), inbound]), now)).toBe(false);
    const other = spoken({ at: at('2026-04-07T10:00'), debtIds: ['debt-2'] });
    expect(isFree(facts({}, [spoken(), other]), now)).toBe(true);
  });

  it('is for its person, number and debts, and has to be named by the act', () => {
    const now = '2026-04-08T12:00';
    expect(isFree(facts(), now, anAct())).toBe(false);
    expect(isFree(facts(), now, anAct({ callbackConsentId: 'another' }))).toBe(false);
    expect(isFree(facts({ endpointId: 'phone-1' }), now)).toBe(true);
    expect(isFree(facts({ endpointId: 'phone-2' }), now)).toBe(false);
    expect(isFree(facts({ kind: 'hours' }), now)).toBe(false);
    expect(isFree(facts({ givenAt: at('2026-04-08T12:01') }), now)).toBe(false);
    const two = { ...facts(), debts: [aDebt(), aDebt({ debtId: 'debt-2' })] };
    expect(isFree(two, now, anAct({ ...act, debtIds: ['debt-1', 'debt-2'] }))).toBe(false);
  });

  it('does not open the hours', () => {
    expect(blocksOf(judged(act, facts(), at('2026-04-08T22:00')))).toContain('US-REGF-TIME-0821');
  });
});

describe('calls in quick succession', () => {
  const RAPID = 'US-REGF-FREQ-RAPID';
  const DAY = 'US-REGF-FREQ-DAY';
  const at10 = someFacts({ contacts: [aContact({ at: at('2026-04-08T10:00') })] });

  it('five minutes apart need no reason, a second less does', () => {
    const soon = verdictOf(judged(anAct(), at10, at('2026-04-08T10:04:59')), RAPID);
    expect(soon).toMatchObject({ outcome: 'warn', earliestAllowedAt: at('2026-04-08T10:05') });
    expect(verdictOf(judged(anAct(), at10, at('2026-04-08T10:05')), RAPID)?.outcome).toBe('allowed');
  });

  it('are counted for the person whatever the number and the debt, and busy signals are not', () => {
    const other = aContact({ at: at('2026-04-08T10:00'), endpointId: 'phone-2', debtIds: ['debt-2'] });
    const busy = aContact({ at: at('2026-04-08T10:00'), counts: COUNTS.busy });
    const now = at('2026-04-08T10:01');
    expect(verdictOf(judged(anAct(), someFacts({ contacts: [other] }), now), RAPID)?.outcome).toBe('warn');
    expect(verdictOf(judged(anAct(), someFacts({ contacts: [busy] }), now), RAPID)?.outcome).toBe('allowed');
  });

  it('are warned of from the fourth call of a day on', () => {
    const by = (n: number, now: string) =>
      verdictOf(judged(anAct(), someFacts({ contacts: calls(n, { from: '2026-04-08T09:00' }) }), at(now)), DAY);
    expect(by(2, '2026-04-08T15:00')?.outcome).toBe('allowed');
    expect(by(3, '2026-04-08T15:00')?.outcome).toBe('warn');
    expect(by(3, '2026-04-09T08:00')?.outcome).toBe('allowed');
  });
});

describe('the debt a call is counted against', () => {
  const NAMED = 'US-REGF-FREQ-DEBTTAG';
  const now = at('2026-04-08T12:00');

  it('is named before the call, also when there is only one', () => {
    expect(verdictOf(judged(anAct({ debtIds: [] }), someFacts(), now), NAMED)).toMatchObject({
      outcome: 'blocked',
      reason: 'DEBT_NOT_NAMED',
      earliestAllowedAt: null,
      overridable: null,
    });
    expect(verdictOf(judged(anAct(), someFacts(), now), NAMED)?.outcome).toBe('allowed');
  });

  it('is not asked of a message', () => {
    const text = anAct({ kind: 'text', dialMode: null, debtIds: [] });
    expect(verdictOf(judged(text, someFacts({ endpoint: anEndpoint() }), now), NAMED)).toBeUndefined();
  });
});
