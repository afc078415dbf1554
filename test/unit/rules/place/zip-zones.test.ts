import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { zonesOfState } from '#shared/rules/place/state-zones';
import { localityOfZip, stateOfZip } from '#shared/rules/place/zip';
import { ADDED_ZONES, REPLACED_ZONES } from '#shared/rules/place/zip-corrections';
import { zonesOfZip } from '#shared/rules/place/zip-zones';
import { canonicalZone } from '#shared/rules/place/zone-name';

const require = createRequire(import.meta.url);
const allZips = Object.keys(require('zipcode-to-timezone/zipcodes.json') as Record<string, number>);

const WINTER = new Date('2026-01-15T12:00:00Z');
const SUMMER = new Date('2026-07-15T12:00:00Z');

const clocks = new Map<string, string>();

/** The offsets a zone keeps over the year: what matters for the hours, whatever the zone is called. */
function clockOf(zone: string): string {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (at: Date) => format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  const clock = `${offset(WINTER)} ${offset(SUMMER)}`;
  clocks.set(zone, clock);
  return clock;
}

describe('the zones of a ZIP', () => {
  it('tell Phoenix from the Navajo Nation, under the present name of the zone', () => {
    expect(zonesOfZip('85001')).toEqual(['America/Phoenix']);
    expect(zonesOfZip('86503')).toEqual(['America/Denver']);
    expect(zonesOfZip('86515')).toEqual(['America/Denver']);
    expect(canonicalZone('America/Shiprock')).toBe('America/Denver');
  });

  it('are both where Hopi and Navajo places share a post office', () => {
    expect(zonesOfZip('86045')).toEqual(['America/Denver', 'America/Phoenix']);
    expect(zonesOfZip('86039')).toEqual(['America/Denver', 'America/Phoenix']);
  });

  it('read ZIP+4 and spaces around it', () => {
    expect(zonesOfZip(' 02134-1234 ')).toEqual(['America/New_York']);
    expect(zonesOfZip('021341234')).toEqual(['America/New_York']);
  });

  it('are unknown for territories and military post', () => {
    for (const zip of [
      '00601',
      '00725',
      '00802',
      '00907',
      '96910',
      '96950',
      '96799',
      '09012',
      '34001',
      '96201',
      '96601',
    ]) {
      expect([zip, zonesOfZip(zip)]).toEqual([zip, []]);
    }
    for (const prefix of ['006', '007', '008', '009', '090', '098', '340', '962', '966', '969']) {
      for (let tail = 0; tail < 100; tail += 1) {
        expect(zonesOfZip(prefix + String(tail).padStart(2, '0'))).toEqual([]);
      }
    }
  });

  it('are unknown for what is no ZIP, and no lost zero is put back', () => {
    for (const zip of ['', '2134', '021345', 'ABCDE', '00000', '99999', '0213A', 'hasOwnProperty', '__proto__']) {
      expect([zip, zonesOfZip(zip)]).toEqual([zip, []]);
    }
  });

  it('are Central in western Kentucky, by Chicago and by Evansville, where the table says Eastern', () => {
    for (const zip of ['42001', '42101', '42301', '42420', '46401', '46320', '47708', '47630']) {
      expect([zip, zonesOfZip(zip)]).toEqual([zip, ['America/Chicago']]);
    }
    expect(zonesOfZip('85901')).toEqual(['America/Phoenix']);
  });

  it('are both where the sources disagree at a boundary', () => {
    expect(zonesOfZip('97914')).toEqual(['America/Denver', 'America/Los_Angeles']);
    expect(zonesOfZip('36867')).toEqual(['America/Chicago', 'America/New_York']);
    expect(zonesOfZip('99546')).toEqual(['America/Adak', 'America/Anchorage']);
  });

  it('keep the clock of a zone of the state the ZIP lies in, for every ZIP of the table', () => {
    const alsoEastern = new Set(['AL', 'OK']);
    const wrong = allZips.filter((zip) => {
      const state = stateOfZip(zip);
      if (state === null) return true;
      const legal = new Set(zonesOfState(state).map(clockOf));
      if (alsoEastern.has(state)) return !zonesOfZip(zip).some((zone) => legal.has(clockOf(zone)));
      // Juneau, Nome and Yakutat keep the clock of Anchorage.
      return !zonesOfZip(zip).every((zone) => legal.has(clockOf(zone)));
    });
    expect(allZips).toHaveLength(41_962);
    expect(wrong).toEqual([]);
  });

  it('are corrected only where the table holds the ZIP', () => {
    const held = new Set(allZips);
    for (const [, zips] of ADDED_ZONES)
      for (const zip of zips.trim().split(/\s+/)) expect([zip, held.has(zip)]).toEqual([zip, true]);
    for (const [zone] of [...ADDED_ZONES, ...REPLACED_ZONES]) expect(canonicalZone(zone)).toBe(zone);
  });
});

describe('the state of a ZIP', () => {
  it('follows the first three digits', () => {
    const states = {
      '02134': 'MA',
      '10001': 'NY',
      '20001': 'DC',
      '73301': 'TX',
      '88510': 'TX',
      '99501': 'AK',
      '96701': 'HI',
    };
    for (const [zip, state] of Object.entries(states)) expect([zip, stateOfZip(zip)]).toEqual([zip, state]);
  });

  it('names territories and military post, whose zone is not known', () => {
    const states = {
      '00601': 'PR',
      '00802': 'VI',
      '96910': 'GU',
      '96950': 'MP',
      '96799': 'AS',
      '09012': 'AE',
      '34001': 'AA',
    };
    for (const [zip, state] of Object.entries(states)) expect([zip, stateOfZip(zip)]).toEqual([zip, state]);
    expect(stateOfZip('96201')).toBe('AP');
  });

  it('is that of the office, not of its neighbours, for the few that lie over a line', () => {
    expect(stateOfZip('06390')).toBe('NY');
    expect(stateOfZip('83414')).toBe('WY');
  });

  it('is unknown for prefixes nobody uses', () => {
    for (const zip of ['00012', '21312', '99', 'x']) expect(stateOfZip(zip)).toBeNull();
  });
});

describe('New York City', () => {
  it('is 100-104, 11004-05, 111-114 and 116', () => {
    for (const zip of ['10001', '10475', '11004', '11005', '11101', '11201', '11499', '11697', '10008-0001']) {
      expect([zip, localityOfZip(zip)]).toEqual([zip, 'NYC']);
    }
  });

  it('ends at the county line', () => {
    for (const zip of ['10501', '11001', '11003', '11010', '11040', '11501', '11701', '07030', '1000', '']) {
      expect([zip, localityOfZip(zip)]).toEqual([zip, null]);
    }
  });
});

describe('the zones of a state', () => {
  it('are all it lies in', () => {
    expect(zonesOfState('FL')).toEqual(['America/Chicago', 'America/New_York']);
    expect(zonesOfState(' tx ')).toEqual(['America/Chicago', 'America/Denver']);
    expect(zonesOfState('HI')).toEqual(['Pacific/Honolulu']);
    expect(zonesOfState('AZ')).toEqual(['America/Denver', 'America/Phoenix']);
  });

  it('are known for the 50 states, the District and the territories, under canonical names', () => {
    const states = new Set(allZips.map(stateOfZip));
    expect(states.size).toBe(51);
    for (const state of [...states, 'PR', 'VI', 'GU', 'MP', 'AS']) {
      const zones = zonesOfState(state ?? '');
      expect(zones.length).toBeGreaterThan(0);
      for (const zone of zones) expect(canonicalZone(zone)).toBe(zone);
    }
  });

  it('are unknown for military post and what is no state', () => {
    for (const state of ['AE', 'AA', 'AP', 'ZZ', '', 'Texas']) expect(zonesOfState(state)).toEqual([]);
  });
});
