import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { NANP_ZONES } from './nanp-zones';
import { canonicalZones } from './zone-name';

const AREA_DIGITS = 3;
const LONGEST_PREFIX = 6;
/** The usual ways to write a number of the United States; the full parser, ten times slower, is for the others. */
const PLAIN_NANP = /^(?:\+?1[\s.-]?)?\(?([2-9]\d{2})\)?[\s.-]*([2-9]\d{2})[\s.-]*(\d{4})$/;

type PrefixTables = {
  readonly byPrefix: ReadonlyMap<string, readonly string[]>;
  /** Every zone any prefix of an area code lies in. */
  readonly byArea: ReadonlyMap<string, readonly string[]>;
};

let tables: PrefixTables | undefined;

function prefixTables(): PrefixTables {
  tables ??= readTables();
  return tables;
}

function readTables(): PrefixTables {
  const byPrefix = new Map<string, readonly string[]>();
  const byArea = new Map<string, Set<string>>();
  for (const [names, prefixes] of NANP_ZONES) {
    const zones = canonicalZones(names.split('&'));
    for (const word of prefixes.trim().split(/\s+/)) {
      const area = word.slice(0, AREA_DIGITS);
      const inArea = byArea.get(area) ?? new Set();
      for (const zone of zones) inArea.add(zone);
      byArea.set(area, inArea);
      for (const tail of word.slice(AREA_DIGITS + 1).split(',')) byPrefix.set(area + tail, zones);
    }
  }
  return { byPrefix, byArea: new Map([...byArea].map(([area, zones]) => [area, [...zones].toSorted()])) };
}

/** The ten digits of a North American number; why there are none otherwise. */
function nanpDigits(
  phone: string,
): { readonly digits: string } | { readonly reason: 'PHONE_UNPARSABLE' | 'PHONE_UNKNOWN' } {
  const plain = PLAIN_NANP.exec(phone);
  if (plain !== null) return { digits: plain.slice(1).join('') };
  const parsed = parsePhoneNumberFromString(phone, 'US');
  if (parsed === undefined || !parsed.isPossible()) return { reason: 'PHONE_UNPARSABLE' };
  return parsed.countryCallingCode === '1' ? { digits: parsed.nationalNumber } : { reason: 'PHONE_UNKNOWN' };
}

/** The area code of a North American number, or null. */
export function areaCodeOf(phone: string): string | null {
  const read = nanpDigits(phone);
  return 'digits' in read ? read.digits.slice(0, AREA_DIGITS) : null;
}

/** What a phone number says about the place: its zones, or why it says nothing. */
export function placeOfPhone(
  phone: string,
): { readonly zones: readonly string[] } | { readonly reason: 'PHONE_UNPARSABLE' | 'PHONE_UNKNOWN' } {
  const read = nanpDigits(phone);
  if (!('digits' in read)) return read;
  const zones = prefixTables().byArea.get(read.digits.slice(0, AREA_DIGITS));
  return zones === undefined ? { reason: 'PHONE_UNKNOWN' } : { zones };
}

/**
 * The zones a phone number points to, sorted; none for other countries, toll-free numbers and what is no number. All zones
 * of its area code count: the exchange of a number that was ported or is carried about does not place the consumer more
 * exactly, so 850 is Eastern and Central (12 CFR 1006.6(b)(1)(i), comment 6(b)(1)(i)-2).
 */
export function zonesOfPhone(e164: string): readonly string[] {
  const place = placeOfPhone(e164);
  return 'zones' in place ? place.zones : [];
}

/**
 * The zones of the longest prefix the kept map knows: where the exchange lies, so the likeliest clock to show. Never the
 * ground for allowing a contact; that is `zonesOfPhone`.
 */
export function exchangeZonesOfPhone(e164: string): readonly string[] {
  const read = nanpDigits(e164);
  if (!('digits' in read)) return [];
  const { byPrefix } = prefixTables();
  for (let length = LONGEST_PREFIX; length >= AREA_DIGITS; length -= 1) {
    const zones = byPrefix.get(read.digits.slice(0, length));
    if (zones !== undefined) return zones;
  }
  return [];
}
