import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/kernel/calendar';
import { zoneSetOf } from '#shared/rules/place/zone-set';
import type { Facts } from '#shared/rules/types/facts';
import {
  CHICAGO,
  LA,
  NY,
  anAct,
  anAccount,
  anEndpoint,
  aPerson,
  at,
  blocksOf,
  factsIn,
  judged,
  later,
  someFacts,
} from '#test/support/rules-facts';

const HOURS = 'US-REGF-TIME-0821';

const blocks = (facts: Facts, now: Instant): readonly string[] => blocksOf(judged(anAct(), facts, now));

/** An Atlanta number and an address in Portland, Oregon. */
const easternPhonePacificAddress = factsIn({ state: 'OR', locality: null }, '97201', '+14045550142');

describe('local time at the consumer’s location, 12 CFR 1006.6(b)(1)(i)', () => {
  it('golden 1 an Eastern number and a Pacific address block 8:30 Eastern; the earliest is 11:00 Eastern', () => {
    const judgement = judged(anAct(), easternPhonePacificAddress, at('2026-04-08T08:30'));
    expect(judgement.factsUsed.zones).toEqual([LA, NY]);
    expect(blocksOf(judgement)).toEqual([HOURS]);
    expect(judgement.earliestAllowedAt).toBe(at('2026-04-08T11:00'));
  });

  it('golden 1 edge: a second before 11:00 Eastern is blocked, 11:00 is allowed', () => {
    expect(blocks(easternPhonePacificAddress, at('2026-04-08T10:59:59'))).toEqual([HOURS]);
    expect(blocks(easternPhonePacificAddress, at('2026-04-08T11:00:00'))).toEqual([]);
  });

  it('golden 1 edge: a consumer who says they are in the East is called by Eastern time alone', () => {
    const stated = { kind: 'stated', zone: NY, at: at('2026-04-07T12:00') } as const;
    const person = aPerson({ zoneEvidence: [...easternPhonePacificAddress.person.zoneEvidence, stated] });
    const facts = { ...easternPhonePacificAddress, person };
    expect(blocks(facts, at('2026-04-08T07:59:59'))).toEqual([HOURS]);
    expect(blocks(facts, at('2026-04-08T08:30'))).toEqual([]);
  });

  it('golden 2 with the same evidence 20:59:59 Eastern is allowed and 21:00:01 is not', () => {
    expect(blocks(easternPhonePacificAddress, at('2026-04-08T20:59:59'))).toEqual([]);
    const late = judged(anAct(), easternPhonePacificAddress, at('2026-04-08T21:00:01'));
    expect(blocksOf(late)).toEqual([HOURS]);
    expect(late.earliestAllowedAt).toBe(at('2026-04-09T11:00'));
  });

  it('golden 2 edge: 21:00:00 exactly is allowed, a thousandth of a second later is not', () => {
    expect(blocks(easternPhonePacificAddress, at('2026-04-08T21:00:00'))).toEqual([]);
    expect(blocks(easternPhonePacificAddress, later(at('2026-04-08T21:00:00'), { ms: 1 }))).toEqual([HOURS]);
  });

  it('golden 2 edge: in one zone 8:00:00 and 21:00:00 are allowed, 7:59:59 and 21:00:01 are not', () => {
    const facts = someFacts();
    expect(blocks(facts, at('2026-04-08T07:59:59'))).toEqual([HOURS]);
    expect(blocks(facts, at('2026-04-08T08:00:00'))).toEqual([]);
    expect(blocks(facts, at('2026-04-08T21:00:00'))).toEqual([]);
    expect(blocks(facts, at('2026-04-08T21:00:01'))).toEqual([HOURS]);
  });

  it('golden 3 a number of area code 850 and no address leave 9:00 to 21:00 Eastern', () => {
    const facts = onlyAPhone('+18505550142');
    const early = judged(anAct(), facts, at('2026-04-08T08:30'));
    expect(early.factsUsed.zones).toEqual([CHICAGO, NY]);
    expect(blocksOf(early)).toContain(HOURS);
    expect(early.earliestAllowedAt).toBe(at('2026-04-08T09:00'));
    expect(blocks(facts, at('2026-04-08T20:59'))).toEqual([]);
  });

  it('golden 3 edge: the second before 9:00 and after 21:00 Eastern', () => {
    const facts = onlyAPhone('+18505550142');
    expect(blocks(facts, at('2026-04-08T08:59:59'))).toEqual([HOURS]);
    expect(blocks(facts, at('2026-04-08T09:00:00'))).toEqual([]);
    expect(blocks(facts, at('2026-04-08T21:00:00'))).toEqual([]);
    expect(blocks(facts, at('2026-04-08T21:00:01'))).toEqual([HOURS]);
  });

  it('golden 3 edge: an address in Pensacola takes nothing away, one in Portland adds its zone', () => {
    const pensacola = factsIn({ state: 'FL', locality: null }, '32501', '+18505550142');
    expect(blocks(pensacola, at('2026-04-08T08:30'))).toContain(HOURS);
    const portland = factsIn({ state: 'OR', locality: null }, '97201', '+18505550142');
    expect(blocks(portland, at('2026-04-08T10:59:59'))).toEqual([HOURS]);
    expect(blocks(portland, at('2026-04-08T11:00'))).toEqual([]);
  });

  it.each(['00601', '09012'])('golden 4 ZIP %s stands in no table: a zone set by hand is asked for', (zip) => {
    const facts = factsIn({ state: 'OH', locality: null }, zip, '+19375550142');
    const judgement = judged(anAct(), facts, at('2026-04-08T14:00'));
    expect(judgement.outcome).toBe('blocked');
    expect(blocksOf(judgement)).toEqual(['KEPT-DOUBT-ZIP_UNKNOWN']);
    expect(judgement.earliestAllowedAt).toBeUndefined();
  });

  it('golden 4 edge: the zone set by hand fills the gap and adds to what the phone says', () => {
    const zoneEvidence = [
      { kind: 'residence-zip', zip: '00601' },
      { kind: 'manual', zone: 'America/Puerto_Rico' },
    ] as const;
    const facts = someFacts({ person: aPerson({ zoneEvidence }) });
    expect(blocks(facts, at('2026-04-08T14:00'))).toEqual([]);
    // San Juan is at UTC-4 all year, Dayton at UTC-5 in winter: 21:00 there is 20:00 here.
    expect(blocks(facts, at('2026-01-14T20:00'))).toEqual([]);
    expect(blocks(facts, at('2026-01-14T20:00:01'))).toEqual([HOURS]);
  });

  it('golden 4 edge: neither an unknown phone nor no evidence at all is ever allowed', () => {
    const nothing = someFacts({ person: aPerson({ zoneEvidence: [] }), endpoint: anEndpoint({ value: '+1' }) });
    const letter = anAct({ kind: 'letter', endpointId: null, dialMode: null });
    expect(judged(anAct(), nothing, at('2026-04-08T14:00')).outcome).toBe('blocked');
    expect(blocksOf(judged(letter, { ...nothing, endpoint: null }, at('2026-04-08T14:00')))).not.toContain(
      'KEPT-DOUBT-NOTHING_KNOWN',
    );
  });

  it('golden 5 in July Phoenix is at UTC-7 and the Navajo Nation at UTC-6', () => {
    expect(zonesOf('85001')).toEqual(['America/Phoenix']);
    expect(zonesOf('86503')).toEqual(['America/Denver']);
    expect(blocks(phoenix, at('2026-07-15T14:30', 'UTC'))).toEqual([HOURS]);
    expect(blocks(navajo, at('2026-07-15T14:30', 'UTC'))).toEqual([]);
    expect(judged(anAct(), phoenix, at('2026-07-15T12:00', 'UTC')).earliestAllowedAt).toBe('2026-07-15T15:00:00.000Z');
    expect(judged(anAct(), navajo, at('2026-07-15T12:00', 'UTC')).earliestAllowedAt).toBe('2026-07-15T14:00:00.000Z');
  });

  it('golden 5 edge: the minutes around 8:00 and 21:00, and in January both at UTC-7', () => {
    expect(blocks(phoenix, at('2026-07-15T14:59:59', 'UTC'))).toEqual([HOURS]);
    expect(blocks(phoenix, at('2026-07-15T15:00:00', 'UTC'))).toEqual([]);
    expect(blocks(navajo, at('2026-07-15T13:59:59', 'UTC'))).toEqual([HOURS]);
    expect(blocks(navajo, at('2026-07-15T14:00:00', 'UTC'))).toEqual([]);
    expect(blocks(navajo, at('2026-07-16T03:00:01', 'UTC'))).toEqual([HOURS]);
    expect(blocks(navajo, at('2026-01-14T14:30', 'UTC'))).toEqual([HOURS]);
    expect(blocks(phoenix, at('2026-01-14T15:00', 'UTC'))).toEqual([]);
    expect(blocks(navajo, at('2026-01-14T15:00', 'UTC'))).toEqual([]);
  });

  it('golden 18 at 7:45 in Washington Regulation F blocks although Washington allows from 7:30', () => {
    const judgement = judged(anAct(), seattle, at('2026-04-08T07:45', LA));
    expect(blocksOf(judgement)).toEqual([HOURS]);
    expect(judgement.earliestAllowedAt).toBe(at('2026-04-08T08:00', LA));
    const ofWashington = judgement.verdicts.filter((verdict) => verdict.jurisdiction === 'US-WA');
    expect(ofWashington.length).toBeGreaterThan(0);
    expect(ofWashington.map(({ outcome }) => outcome)).not.toContain('blocked');
  });

  it('golden 18 edge: at 7:29 both block, at 8:00 neither does', () => {
    const ofBoth = judged(anAct(), seattle, at('2026-04-08T07:29', LA));
    expect(blocksOf(ofBoth)).toContain(HOURS);
    expect(ofBoth.verdicts.some((v) => v.jurisdiction === 'US-WA' && v.outcome === 'blocked')).toBe(true);
    expect(blocks(seattle, at('2026-04-08T08:00', LA))).toEqual([]);
  });
});

const zonesOf = (zip: string): readonly string[] => zoneSetOf([{ kind: 'residence-zip', zip }], 0).zones;
const phoenix = factsIn({ state: 'AZ', locality: null }, '85001', '+16025550142');
const navajo = factsIn({ state: 'AZ', locality: null }, '86503', '+15055550142');
const seattle = factsIn({ state: 'WA', locality: null }, '98101', '+12065550142', {
  endpoint: anEndpoint({ value: '+12065550142', use: 'residence' }),
});

function onlyAPhone(value: string): Facts {
  return someFacts({
    account: anAccount({ places: [] }),
    person: aPerson({ zoneEvidence: [] }),
    endpoint: anEndpoint({ value }),
  });
}
