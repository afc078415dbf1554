import { describe, expect, it } from 'vitest';
import type { Facts } from '#shared/rules/types/facts';
import {
  COUNTS,
  LA,
  NY,
  aConsent,
  aContact,
  aNotice,
  aPerson,
  aRestriction,
  anAccount,
  anAct,
  anEndpoint,
  at,
  blocksOf,
  calls,
  day,
  days,
  factsIn,
  judged,
  someFacts,
  verdictOf,
} from '#test/support/rules-facts';
import { aFurnishing, aPurge, aSuit } from '#test/support/rules-acts';
import type { Act } from '#shared/rules/types/act';
import type { Instant } from '#shared/kernel/calendar';

const HONOLULU = 'Pacific/Honolulu';
const PHOENIX = 'America/Phoenix';
const DENVER = 'America/Denver';

const free = (facts: Facts, now: Instant, act: Act = anAct()) => judged(act, facts, now).earliestAllowedAt;
const says = (ruleId: string, facts: Facts, now: Instant, act: Act = anAct()) =>
  verdictOf(judged(act, facts, now), ruleId);
const livingIn = (zip: string, phone: string, over: Partial<Facts> = {}): Facts =>
  someFacts({
    person: aPerson({ zoneEvidence: [{ kind: 'residence-zip', zip }] }),
    endpoint: anEndpoint({ value: phone }),
    ...over,
  });
const talkAt = (when: string, zone = NY) => [aContact({ at: at(when, zone), counts: COUNTS.conversation })];

describe('nights on which the clocks change', () => {
  it('New York, spring: eight in the morning comes an hour sooner, and a cooldown ends at its own midnight', () => {
    const facts = someFacts({ contacts: talkAt('2026-03-02T20:00') });
    expect(free(facts, at('2026-03-08T12:00'))).toBe(at('2026-03-09T08:00'));
    expect(free(someFacts(), at('2026-03-08T03:30'))).toBe(at('2026-03-08T08:00'));
    expect(free(someFacts(), at('2026-03-07T21:01'))).toBe('2026-03-08T12:00:00.000Z');
  });

  it('Los Angeles, autumn: the hour that comes twice counts nothing twice', () => {
    const facts = livingIn('94110', '+14155550142', {
      contacts: calls(7, { from: '2026-10-26T10:00', zone: LA, everyMinutes: 1_440 }),
    });
    // The first of the calls on October 26 leaves the window on November 2, one hour later by UTC than a week after it.
    expect(free(facts, at('2026-11-01T12:00', LA))).toBe(at('2026-11-02T08:00', LA));
    expect(free(livingIn('94110', '+14155550142'), at('2026-11-01T01:30', LA))).toBe('2026-11-01T16:00:00.000Z');
  });

  it('Arizona and Hawaii keep their clocks, the Navajo Nation does not', () => {
    const phoenix = livingIn('85001', '+16025550142', { endpoint: null });
    const navajo = livingIn('86503', '+19285550142', { endpoint: null });
    const hawaii = livingIn('96813', '+18085550142', { endpoint: null });
    const act = anAct({ endpointId: null });
    expect(free(phoenix, at('2026-07-15T05:00', PHOENIX), act)).toBe(at('2026-07-15T08:00', PHOENIX));
    expect(free(navajo, at('2026-07-15T05:00', PHOENIX), act)).toBe(at('2026-07-15T08:00', DENVER));
    expect(free(hawaii, at('2026-03-08T03:00', HONOLULU), act)).toBe('2026-03-08T18:00:00.000Z');
  });
});

describe('days that two zones date differently', () => {
  const both = someFacts({
    person: aPerson({
      zoneEvidence: [
        { kind: 'residence-zip', zip: '45402' },
        { kind: 'residence-zip', zip: '94110' },
      ],
    }),
    endpoint: anEndpoint({ value: '+19375550142' }),
  });

  it('a conversation at 23:59:59 in the West is of the next day in the East, and the later release holds', () => {
    const facts = { ...both, contacts: talkAt('2026-04-06T23:59:59', LA) };
    // April 6 in the West, April 7 in the East: free from April 14 in the East, and then at eight in the West.
    expect(free(facts, at('2026-04-13T12:00', LA))).toBe(at('2026-04-14T08:00', LA));
    expect(free({ ...both, contacts: talkAt('2026-04-06T20:59:59', LA) }, at('2026-04-12T12:00', LA))).toBe(
      at('2026-04-13T08:00', LA),
    );
  });

  it('asks the old row and the new one on the night between them', () => {
    const city = factsIn({ state: 'NY', locality: 'NYC' }, '10001', '+14155550142', {
      contacts: calls(3, { from: '2026-08-29T12:00', everyMinutes: 1_440 }),
    });
    const night = at('2026-08-31T22:30', LA);
    expect(says('NYC-FREQ-2IN7-OLD', city, night)?.outcome).toBe('warn');
    expect(says('NYC-FREQ-3IN7', city, night)?.outcome).toBe('blocked');
    const noon = at('2026-09-01T12:00');
    expect(says('NYC-FREQ-2IN7-OLD', city, noon)).toBeUndefined();
  });
});

describe('consent that expires today', () => {
  const consent = (over: Parameters<typeof aConsent>[0]) => aConsent({ consentId: 'back', ...over });
  const act = anAct({ callbackConsentId: 'back' });
  const facts = (over: Parameters<typeof aConsent>[0], contacts = talkAt('2026-04-06T09:00')) =>
    someFacts({ contacts, consents: [consent(over)] });

  it('holds through the day, and the seventh day from the first is the last', () => {
    const asked = { givenAt: at('2026-04-06T09:00'), expiresOn: day('2026-04-08') };
    expect(judged(act, facts(asked), at('2026-04-08T20:59')).outcome).toBe('allowed');
    expect(blocksOf(judged(act, facts(asked), at('2026-04-09T08:00')))).toEqual(['US-REGF-FREQ-COOL']);
    const weekly = { givenAt: at('2026-04-06T23:30'), expiresOn: null };
    const late = talkAt('2026-04-06T23:00');
    expect(judged(act, facts(weekly, late), at('2026-04-12T20:59')).outcome).toBe('allowed');
  });
});

describe('leap days and the turn of the year', () => {
  it('counts February 29 as a day of the window and of a cooldown', () => {
    const daily = days('2028-02-24', '2028-03-01').map((on) => aContact({ at: at(`${on}T10:00`) }));
    expect(free(someFacts({ contacts: daily }), at('2028-03-01T12:00'))).toBe(at('2028-03-02T08:00'));
    expect(free(someFacts({ contacts: talkAt('2028-02-26T12:00') }), at('2028-03-03T12:00'))).toBe(
      at('2028-03-04T08:00'),
    );
  });

  it('keeps a record of February 29 through March 1 three years on', () => {
    const account = anAccount({ lastActivityOn: day('2024-02-29') });
    const facts = someFacts({ account });
    expect(judged(aPurge('account'), facts, at('2027-03-01T12:00')).outcome).toBe('blocked');
    expect(judged(aPurge('account'), facts, at('2027-03-02T12:00')).outcome).toBe('allowed');
  });

  it('counts windows and waits over New Year', () => {
    const daily = days('2026-12-26', '2027-01-01').map((on) => aContact({ at: at(`${on}T10:00`) }));
    expect(free(someFacts({ contacts: daily }), at('2027-01-01T12:00'))).toBe(at('2027-01-02T08:00'));
    const told = someFacts({ notices: [aNotice({ kind: 'before-furnishing', sentAt: at('2026-12-20T10:00') })] });
    expect(free(told, at('2027-01-02T12:00'), aFurnishing())).toBe(at('2027-01-03T00:00'));
  });

  it('takes a limitation that began on February 29 to end on the 28th', () => {
    const facts = factsIn({ state: 'NY', locality: null }, '14201', '+17165550142', {
      debts: someFacts().debts.map((debt) => ({
        ...debt,
        delinquentSince: day('2024-02-29'),
        chargedOffOn: day('2024-06-01'),
      })),
    });
    expect(says('NY-SOL-3', facts, at('2027-02-28T12:00'), aSuit())?.outcome).toBe('allowed');
    expect(says('NY-SOL-3', facts, at('2027-03-01T12:00'), aSuit())?.outcome).toBe('blocked');
  });
});

describe('a stop on the day it ends', () => {
  it('binds in Massachusetts through the tenth day after an oral request', () => {
    const account = anAccount({ collectorRole: 'first_party', places: [{ state: 'MA', locality: null }] });
    const facts = someFacts({
      account,
      endpoint: anEndpoint({ use: 'work' }),
      restrictions: [aRestriction('workplace', { isWritten: false, receivedAt: at('2026-12-28T23:30') })],
    });
    expect(says('MA-WORK-10D', facts, at('2027-01-07T12:00'))?.outcome).toBe('blocked');
    expect(says('MA-WORK-10D', facts, at('2027-01-08T12:00'))?.outcome).toBe('allowed');
  });
});
