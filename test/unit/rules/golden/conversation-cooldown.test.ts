import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import type { Act } from '#shared/rules/types/act';
import type { Facts, PriorContact } from '#shared/rules/types/facts';
import {
  COUNTS,
  LA,
  NY,
  aCallOnEach,
  aConsent,
  aContact,
  aDebt,
  aPerson,
  anAct,
  at,
  blocksOf,
  day,
  days,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';

const CAP = 'US-REGF-FREQ-7IN7';
const COOL = 'US-REGF-FREQ-COOL';
const HOURS = 'US-REGF-TIME-0821';

function blocks(act: Act, facts: Facts, now: Instant): readonly string[] {
  return blocksOf(judged(act, facts, now));
}

const calledIn = (local: string, over: Partial<PriorContact> = {}, zone: string = NY): PriorContact =>
  aContact({ at: at(local, zone), direction: 'in', counts: COUNTS.inboundConversation, ...over });

const spoke = (local: string, over: Partial<PriorContact> = {}, zone: string = NY): PriorContact =>
  aContact({ at: at(local, zone), counts: COUNTS.conversation, ...over });

describe('seven days after a conversation, 12 CFR 1006.14(b)(2)(i)(B)', () => {
  it('golden T2 a conversation at 23:30 on Monday blocks Tuesday to Sunday and frees Monday at 8', () => {
    const facts = someFacts({ contacts: [calledIn('2026-04-06T23:30')] });
    for (const each of days('2026-04-07', '2026-04-12')) {
      const judgement = judged(anAct(), facts, at(`${each}T12:00`));
      expect(blocksOf(judgement)).toEqual([COOL]);
      expect(judgement.earliestAllowedAt).toBe(at('2026-04-13T08:00'));
    }
    expect(blocks(anAct(), facts, at('2026-04-13T08:00'))).toEqual([]);
  });

  it('golden T2 edge: the last and the first minute', () => {
    const facts = someFacts({ contacts: [calledIn('2026-04-06T23:30')] });
    expect(blocks(anAct(), facts, at('2026-04-12T21:00'))).toEqual([COOL]);
    expect(blocks(anAct(), facts, at('2026-04-12T23:59:59.999'))).toEqual([HOURS, COOL]);
    expect(blocks(anAct(), facts, at('2026-04-13T00:00'))).toEqual([HOURS]);
    expect(blocks(anAct(), facts, at('2026-04-13T07:59:59'))).toEqual([HOURS]);
  });

  it('golden T2 edge: a conversation half an hour later is Tuesday’s and frees Tuesday', () => {
    const facts = someFacts({ contacts: [calledIn('2026-04-07T00:00')] });
    expect(blocks(anAct(), facts, at('2026-04-13T12:00'))).toEqual([COOL]);
    expect(blocks(anAct(), facts, at('2026-04-14T08:00'))).toEqual([]);
  });

  it('golden T2 edge: a call that was not a conversation starts nothing', () => {
    const facts = someFacts({ contacts: [aContact({ at: at('2026-04-06T12:00') })] });
    expect(blocks(anAct(), facts, at('2026-04-07T12:00'))).toEqual([]);
  });

  it('golden T3 an inbound conversation on Thursday August 13 blocks to August 19 and frees August 20', () => {
    const facts = someFacts({ contacts: [calledIn('2026-08-13T14:00')] });
    for (const each of days('2026-08-14', '2026-08-19')) {
      expect(blocks(anAct(), facts, at(`${each}T12:00`))).toEqual([COOL]);
    }
    expect(judged(anAct(), facts, at('2026-08-14T12:00')).earliestAllowedAt).toBe(at('2026-08-20T08:00'));
    expect(blocks(anAct(), facts, at('2026-08-20T12:00'))).toEqual([]);
  });

  it('golden T3 edge: later the same day is blocked too, and an outbound conversation counts the same', () => {
    const inbound = someFacts({ contacts: [calledIn('2026-08-13T14:00')] });
    const outbound = someFacts({ contacts: [spoke('2026-08-13T14:00')] });
    expect(blocks(anAct(), inbound, at('2026-08-13T14:01'))).toEqual([COOL]);
    expect(blocks(anAct(), outbound, at('2026-08-19T21:00'))).toEqual([COOL]);
    expect(blocks(anAct(), outbound, at('2026-08-20T08:00'))).toEqual([]);
  });

  it('golden T3 edge: only the debts that were talked about cool down', () => {
    const facts = someFacts({
      debts: [aDebt({ debtId: 'A' }), aDebt({ debtId: 'B' })],
      contacts: [calledIn('2026-08-13T14:00', { debtIds: ['A'] })],
    });
    expect(blocks(anAct({ debtIds: ['A'] }), facts, at('2026-08-14T12:00'))).toEqual([COOL]);
    expect(blocks(anAct({ debtIds: ['B'] }), facts, at('2026-08-14T12:00'))).toEqual([]);
  });
});

describe('a call-back consent, 12 CFR 1006.14(b)(3)(i)', () => {
  const asked = aConsent({ givenAt: at('2026-04-06T10:00') });
  const callBack = anAct({ callbackConsentId: asked.consentId });

  it('golden T7 a call-back asked for on Monday is used up by the conversation on Wednesday; Thursday is blocked', () => {
    const talked = spoke('2026-04-08T10:00', { contactId: 'talked', consentId: asked.consentId });
    const used = { ...asked, usedByContactId: 'talked', usedAt: talked.at };
    const facts = someFacts({ contacts: [talked], consents: [used] });
    expect(blocks(callBack, facts, at('2026-04-09T12:00'))).toContain(COOL);
    expect(blocks(anAct(), facts, at('2026-04-09T12:00'))).toEqual([COOL]);
  });

  it('golden T7 edge: a consent nobody marked as used is used up by the conversation all the same', () => {
    const talked = spoke('2026-04-08T10:00', { consentId: asked.consentId });
    const facts = someFacts({ contacts: [talked], consents: [asked] });
    expect(blocks(callBack, facts, at('2026-04-09T12:00'))).toContain(COOL);
  });

  it('golden T7 edge: unanswered calls under the consent count for nothing and leave it standing', () => {
    const contacts = aCallOnEach(days('2026-04-06', '2026-04-08'), { consentId: asked.consentId }, '14:00');
    const before = calledIn('2026-04-05T10:00');
    const facts = someFacts({ contacts: [before, ...contacts], consents: [asked] });
    const judgement = judged(callBack, facts, at('2026-04-09T12:00'));
    expect(blocksOf(judgement)).toEqual([]);
  });

  it('golden 28 a promised call-back inside the cooldown is allowed once, and the conversation uses the consent up', () => {
    const conversation = spoke('2026-04-06T10:00');
    const open = someFacts({ contacts: [conversation], consents: [asked] });
    expect(blocks(callBack, open, at('2026-04-09T12:00'))).toEqual([]);
    expect(blocks(anAct(), open, at('2026-04-09T12:00'))).toEqual([COOL]);

    const promised = spoke('2026-04-09T12:00', { contactId: 'promised', consentId: asked.consentId });
    const used = { ...asked, usedByContactId: 'promised', usedAt: promised.at };
    const after = someFacts({ contacts: [conversation, promised], consents: [used] });
    expect(blocks(callBack, after, at('2026-04-09T15:00'))).toContain(COOL);
  });

  it('golden 28 edge: the consent day is day one, so the seventh day is the last', () => {
    const facts = someFacts({ contacts: sevenFromTheSeventh(), consents: [asked] });
    expect(blocks(callBack, facts, at('2026-04-12T21:00'))).toEqual([]);
    expect(blocks(anAct(), facts, at('2026-04-12T21:00'))).toEqual([CAP]);
    expect(blocks(callBack, facts, at('2026-04-13T08:00'))).toContain(CAP);
  });

  it('golden 28 edge: a shorter period, a revocation, another person and another debt end or leave it', () => {
    const contacts = [spoke('2026-04-06T09:00')];
    const now = at('2026-04-09T12:00');
    const under = (over: Partial<typeof asked>, act: Act = callBack) =>
      blocks(act, someFacts({ contacts, consents: [{ ...asked, ...over }] }), now);
    expect(under({ expiresOn: day('2026-04-09') })).toEqual([]);
    expect(under({ expiresOn: day('2026-04-08') })).toContain(COOL);
    expect(under({ revokedAt: at('2026-04-09T11:59') })).toContain(COOL);
    expect(under({ personId: 'person-2' })).toContain(COOL);
    expect(under({ debtIds: ['debt-2'] })).toContain(COOL);
    expect(under({ debtIds: null })).toEqual([]);
  });
});

/** Seven calls from April 7 to 12: on the 12th and the 13th they fill the window. */
function sevenFromTheSeventh(): readonly PriorContact[] {
  return [...aCallOnEach(days('2026-04-07', '2026-04-12')), aContact({ at: at('2026-04-07T11:00') })];
}

describe('nights when the clocks change, and two zones', () => {
  const eastAndWest = aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip: '97201' }] });

  it('golden T10 of Eastern and Pacific the strictest date is used, also over a night the clocks change', () => {
    // Half past midnight on November 1 in the East is still October 31 in the West.
    const facts = someFacts({ person: eastAndWest, contacts: [calledIn('2026-11-01T00:30')] });
    const blocked = judged(anAct(), facts, at('2026-11-07T12:00'));
    expect(blocked.factsUsed.zones).toEqual([LA, NY]);
    expect(blocksOf(blocked)).toEqual([COOL]);
    expect(blocked.earliestAllowedAt).toBe(at('2026-11-08T11:00'));
    expect(blocks(anAct(), facts, at('2026-11-08T11:00'))).toEqual([]);
  });

  it('golden T10 edge: a call at half past midnight Eastern stays in the window until the East lets it go', () => {
    const contacts = [
      aContact({ at: at('2026-11-01T00:30') }),
      ...aCallOnEach(days('2026-11-02', '2026-11-07'), {}, '12:00'),
    ];
    const facts = someFacts({ person: eastAndWest, contacts });
    expect(blocks(anAct(), facts, at('2026-11-07T18:00'))).toEqual([CAP]);
    expect(blocks(anAct(), facts, at('2026-11-08T11:00'))).toEqual([]);
  });

  it('golden T10 edge: a conversation late in the West is already the next day’s in the East', () => {
    // 23:30 Pacific on October 31 is 02:30 Eastern on November 1: the East lets go a day later.
    const facts = someFacts({ person: eastAndWest, contacts: [calledIn('2026-10-31T23:30', {}, LA)] });
    expect(blocks(anAct(), facts, at('2026-11-07T20:00'))).toEqual([COOL]);
    expect(blocks(anAct(), facts, at('2026-11-08T11:00'))).toEqual([]);
  });

  it('golden T10 edge: in one zone the release is the calendar day, not 168 hours, in spring and in autumn', () => {
    const spring = someFacts({ contacts: [calledIn('2026-03-07T23:30')] });
    expect(verdictOf(judged(anAct(), spring, at('2026-03-10T12:00')), COOL)?.earliestAllowedAt).toBe(
      at('2026-03-14T00:00'),
    );
    expect(blocks(anAct(), spring, at('2026-03-13T21:00'))).toEqual([COOL]);
    expect(blocks(anAct(), spring, at('2026-03-14T08:00'))).toEqual([]);
    const autumn = someFacts({ contacts: [calledIn('2026-10-31T23:30')] });
    expect(blocks(anAct(), autumn, at('2026-11-06T21:00'))).toEqual([COOL]);
    expect(blocks(anAct(), autumn, at('2026-11-07T08:00'))).toEqual([]);
  });
});
