import { describe, expect, it } from 'vitest';
import { NANP_ZONES } from '#shared/rules/place/nanp-zones';
import { exchangeZonesOfPhone, zonesOfPhone } from '#shared/rules/place/phone-zones';
import { canonicalZone } from '#shared/rules/place/zone-name';

const areaCodesOfTwoZones =
  '208 219 250 270 308 418 423 541 574 605 606 620 701 709 775 785 807 812 850 867 879 906 907 928 986'.split(' ');

const prefixes = NANP_ZONES.flatMap(([zones, text]) =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) =>
      word
        .slice(4)
        .split(',')
        .map((tail) => ({ zones: zones.split('&'), prefix: word.slice(0, 3) + tail })),
    ),
);

const numberIn = (area: string) => `+1${area}5550123`;

describe('the kept map of North American prefixes', () => {
  it('holds the 2,045 prefixes of its source, each once', () => {
    expect(prefixes).toHaveLength(2_045);
    expect(new Set(prefixes.map(({ prefix }) => prefix)).size).toBe(2_045);
    expect(new Set(prefixes.map(({ prefix }) => prefix.slice(0, 3))).size).toBe(441);
  });

  it('names only zones that exist', () => {
    const names = new Set(prefixes.flatMap(({ zones }) => zones));
    expect(names.size).toBe(42);
    for (const name of names) expect(canonicalZone(name)).toBe(name);
  });
});

describe('the zones of a phone number', () => {
  it('are all zones of its area code: 850 is Eastern and Central whatever the exchange', () => {
    for (const number of ['+18505550123', '+18504321234', '+18502312345', '+18502221234']) {
      expect([number, zonesOfPhone(number)]).toEqual([number, ['America/Chicago', 'America/New_York']]);
    }
    expect(zonesOfPhone(numberIn('208'))).toEqual(['America/Boise', 'America/Denver', 'America/Los_Angeles']);
    expect(zonesOfPhone(numberIn('928'))).toEqual(['America/Denver', 'America/Phoenix']);
    expect(zonesOfPhone(numberIn('907'))).toContain('America/Adak');
  });

  it('are several for exactly the 25 area codes that lie in several', () => {
    const areas = [...new Set(prefixes.map(({ prefix }) => prefix.slice(0, 3)))];
    expect(areas.filter((area) => zonesOfPhone(numberIn(area)).length > 1).toSorted()).toEqual(areaCodesOfTwoZones);
  });

  it('are one for an area code within a zone', () => {
    expect(zonesOfPhone('+12125550123')).toEqual(['America/New_York']);
    expect(zonesOfPhone('+14155550123')).toEqual(['America/Los_Angeles']);
    expect(zonesOfPhone('+17875550123')).toEqual(['America/Puerto_Rico']);
    expect(zonesOfPhone('+16715550123')).toEqual(['Pacific/Guam']);
  });

  it('read a number as it is written on paper', () => {
    expect(zonesOfPhone('(212) 555-0123')).toEqual(['America/New_York']);
    expect(zonesOfPhone('1 212 555 0123 ext. 4')).toEqual(['America/New_York']);
  });

  it('are none for toll-free numbers, other countries and what is no number', () => {
    for (const number of [
      '+18005550123',
      '+18885550123',
      '+442071838750',
      '+5215512345678',
      '',
      'none',
      '+1',
      '555-0123',
    ]) {
      expect([number, zonesOfPhone(number)]).toEqual([number, []]);
    }
  });
});

describe('the zones of a phone exchange', () => {
  it('are those of the longest prefix the map knows', () => {
    expect(exchangeZonesOfPhone('+18502312345')).toEqual(['America/Chicago']);
    expect(exchangeZonesOfPhone('+18502221234')).toEqual(['America/New_York']);
    expect(exchangeZonesOfPhone('+19282831234')).toEqual(['America/Denver', 'America/Phoenix']);
    expect(exchangeZonesOfPhone('+18005550123')).toEqual([]);
    expect(exchangeZonesOfPhone('none')).toEqual([]);
  });

  it('always lie within those of the number', () => {
    for (const { prefix } of prefixes) {
      const number = `+1${prefix.padEnd(10, '2')}`;
      expect(zonesOfPhone(number)).toEqual(expect.arrayContaining([...exchangeZonesOfPhone(number)]));
    }
  });
});
