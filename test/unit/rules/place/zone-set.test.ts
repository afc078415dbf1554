import { describe, expect, it } from 'vitest';
import { epochMs, type Instant, type LocalDay } from '#shared/kernel/calendar';
import { type ZoneEvidence, zoneSetOf } from '#shared/rules/place/zone-set';
import { hoursInZone } from '#shared/rules/time/daily-hours';

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const PACIFIC = 'America/Los_Angeles';
const DENVER = 'America/Denver';

const NOW = '2026-08-13T16:00:00.000Z' as Instant;

const at = (text: string) => text as Instant;
const day = (text: string) => text as LocalDay;
const zip = (text: string): ZoneEvidence => ({ kind: 'residence-zip', zip: text });
const state = (text: string): ZoneEvidence => ({ kind: 'residence-state', state: text });
const phone = (text: string): ZoneEvidence => ({ kind: 'phone', e164: text });
const stated = (zone: string, said: string): ZoneEvidence => ({ kind: 'stated', zone, at: at(said) });
const manual = (zone: string): ZoneEvidence => ({ kind: 'manual', zone });
const travel = (zone: string, from: string, to: string | null): ZoneEvidence => ({
  kind: 'travel',
  zone,
  from: day(from),
  to: to === null ? null : day(to),
});
const setOf = (evidence: readonly ZoneEvidence[], now: string = NOW) => zoneSetOf(evidence, epochMs(at(now)));

/** The hours an Eastern desk shows for the evidence. */
const easternHours = (evidence: readonly ZoneEvidence[], on = '2026-08-13') =>
  hoursInZone(setOf(evidence).zones, { from: '08:00', until: '21:00' }, day(on), EASTERN);

describe('signs of where the consumer is', () => {
  it('add up: an Eastern phone and a Pacific address leave 11:00-21:00 Eastern', () => {
    const evidence = [phone('+12125550123'), zip('94110')];
    expect(setOf(evidence)).toEqual({ zones: [PACIFIC, EASTERN], gaps: [] });
    expect(easternHours(evidence)).toEqual({ from: '11:00', until: '21:00' });
  });

  it('may be two in one: an 850 number leaves 9:00-21:00 Eastern', () => {
    expect(easternHours([phone('+18505550123')])).toEqual({ from: '09:00', until: '21:00' });
  });

  it('from a home number, a work number and an address are one zone when they agree', () => {
    expect(setOf([phone('+12125550123'), phone('+17185550123'), zip('10001'), state('NY')])).toEqual({
      zones: [EASTERN],
      gaps: [],
    });
  });

  it('that are none leave nothing known', () => {
    expect(setOf([])).toEqual({ zones: [], gaps: [{ evidence: 'none', reason: 'NOTHING_KNOWN' }] });
    const ended = travel(DENVER, '2026-01-01', '2026-01-02');
    expect(setOf([ended])).toEqual({ zones: [], gaps: [{ evidence: 'none', reason: 'NOTHING_KNOWN' }] });
  });
});

describe('an unknown residence', () => {
  it('stays a gap for Puerto Rico and military post, also when the phone points somewhere', () => {
    for (const unknown of ['00601', '09012', '34001', '96201', '96910', '96799']) {
      expect(setOf([zip(unknown), phone('+12125550123')])).toEqual({
        zones: [EASTERN],
        gaps: [{ evidence: 'residence-zip', reason: 'ZIP_UNKNOWN' }],
      });
    }
  });

  it('stays a gap when the state is known', () => {
    expect(setOf([zip('00601'), state('PR')])).toEqual({
      zones: ['America/Puerto_Rico'],
      gaps: [{ evidence: 'residence-zip', reason: 'ZIP_UNKNOWN' }],
    });
  });

  it('is filled by a zone set at the desk, which takes no known zone away', () => {
    expect(setOf([zip('00601'), phone('+12125550123'), manual('America/Puerto_Rico')])).toEqual({
      zones: [EASTERN, 'America/Puerto_Rico'],
      gaps: [],
    });
    expect(setOf([manual(DENVER)])).toEqual({ zones: [DENVER], gaps: [] });
  });

  it('is not filled by a zone that does not exist', () => {
    expect(setOf([zip('00601'), manual('Puerto Rico')]).gaps).toEqual([
      { evidence: 'residence-zip', reason: 'ZIP_UNKNOWN' },
      { evidence: 'manual', reason: 'ZONE_UNKNOWN' },
    ]);
  });

  it('is asked for when the state is no state', () => {
    expect(setOf([state('ZZ')])).toEqual({
      zones: [],
      gaps: [{ evidence: 'residence-state', reason: 'STATE_UNKNOWN' }],
    });
  });
});

describe('the state of the residence', () => {
  it('gives all its zones when there is no ZIP', () => {
    expect(setOf([state('FL')])).toEqual({ zones: [CENTRAL, EASTERN], gaps: [] });
  });

  it('adds nothing to a ZIP that lies in it', () => {
    expect(setOf([zip('32501'), state('fl')])).toEqual({ zones: [CENTRAL], gaps: [] });
    expect(setOf([state('FL'), zip('32501')])).toEqual({ zones: [CENTRAL], gaps: [] });
  });

  it('adds its zones to a ZIP that contradicts it', () => {
    expect(setOf([zip('94110'), state('NY')])).toEqual({ zones: [PACIFIC, EASTERN], gaps: [] });
  });
});

describe('a phone that says nothing', () => {
  it('is a gap with its reason, and a zone set at the desk does not hide it', () => {
    const gap = (reason: string) => [{ evidence: 'phone', reason }];
    expect(setOf([zip('10001'), phone('call me')]).gaps).toEqual(gap('PHONE_UNPARSABLE'));
    expect(setOf([zip('10001'), phone('+442071838750')]).gaps).toEqual(gap('PHONE_UNKNOWN'));
    expect(setOf([zip('10001'), phone('+18005550123'), manual(EASTERN)]).gaps).toEqual(gap('PHONE_UNKNOWN'));
  });
});

describe('a consumer who says where they are', () => {
  const elsewhere = [
    zip('00601'),
    phone('none'),
    phone('+12125550123'),
    manual(PACIFIC),
    travel(CENTRAL, '2026-08-01', null),
  ];

  it('is believed over every sign and every gap', () => {
    expect(setOf([...elsewhere, stated(DENVER, '2026-08-01T12:00:00.000Z')])).toEqual({ zones: [DENVER], gaps: [] });
  });

  it('is believed in what they said last', () => {
    const said = [stated(DENVER, '2026-08-02T12:00:00.000Z'), stated(PACIFIC, '2026-08-01T12:00:00.000Z')];
    expect(setOf(said).zones).toEqual([DENVER]);
    expect(setOf(said.toReversed()).zones).toEqual([DENVER]);
    expect(setOf(said, '2026-08-01T18:00:00.000Z').zones).toEqual([DENVER, PACIFIC]);
  });

  it('at two places at once is taken at both', () => {
    const said = '2026-08-01T12:00:00.000Z';
    expect(setOf([stated(DENVER, said), stated(EASTERN, said)]).zones).toEqual([DENVER, EASTERN]);
  });

  it('at a place that does not exist leaves the signs and a gap', () => {
    expect(setOf([phone('+12125550123'), stated('EST', '2026-08-01T12:00:00.000Z')])).toEqual({
      zones: [EASTERN],
      gaps: [{ evidence: 'stated', reason: 'ZONE_UNKNOWN' }],
    });
  });

  it('later than the act only adds the place', () => {
    expect(setOf([zip('10001'), stated(DENVER, '2026-08-14T12:00:00.000Z')]).zones).toEqual([DENVER, EASTERN]);
  });

  it('is known under the present name of the zone', () => {
    expect(setOf([stated('America/Shiprock', NOW)]).zones).toEqual([DENVER]);
    expect(setOf([stated('US/Eastern', NOW)]).zones).toEqual([EASTERN]);
    expect(setOf([stated('America/Indianapolis', NOW)]).zones).toEqual(['America/Indiana/Indianapolis']);
    expect(setOf([stated('America/Kentucky/Louisville', NOW)]).zones).toEqual(['America/Kentucky/Louisville']);
  });
});

describe('travel', () => {
  const trip = [zip('10001'), travel('Pacific/Honolulu', '2026-08-13', '2026-08-15')];

  it('adds its zone from the first to the last day', () => {
    expect(setOf(trip, '2026-08-13T03:59:59.999Z').zones).toEqual([EASTERN]);
    expect(setOf(trip, '2026-08-13T04:00:00.000Z').zones).toEqual([EASTERN, 'Pacific/Honolulu']);
    expect(setOf(trip, '2026-08-16T09:59:59.999Z').zones).toEqual([EASTERN, 'Pacific/Honolulu']);
    expect(setOf(trip, '2026-08-16T10:00:00.000Z').zones).toEqual([EASTERN]);
  });

  it('without an end lasts', () => {
    expect(setOf([zip('10001'), travel(DENVER, '2026-01-01', null)]).zones).toEqual([DENVER, EASTERN]);
  });

  it('to a place that does not exist is a gap while it lasts', () => {
    const lost = [zip('10001'), travel('Atlantis', '2026-08-13', '2026-08-13')];
    expect(setOf(lost).gaps).toEqual([{ evidence: 'travel', reason: 'ZONE_UNKNOWN' }]);
    expect(setOf(lost, '2026-08-20T16:00:00.000Z').gaps).toEqual([]);
  });
});
