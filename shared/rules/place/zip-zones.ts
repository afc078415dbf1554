import { lookup } from 'zipcode-to-timezone';
import { fiveDigitZip } from './zip';
import { ADDED_ZONES, REPLACED_ZONES } from './zip-corrections';
import { canonicalZones } from './zone-name';

const PREFIX_DIGITS = 3;

const replacedByPrefix: ReadonlyMap<string, string> = new Map(
  REPLACED_ZONES.flatMap(([zone, prefixes]) => words(prefixes).map((prefix) => [prefix, zone] as const)),
);

const addedByZip = addedZones();

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function addedZones(): ReadonlyMap<string, readonly string[]> {
  const added = new Map<string, readonly string[]>();
  for (const [zone, zips] of ADDED_ZONES) {
    for (const zip of words(zips)) added.set(zip, [...(added.get(zip) ?? []), zone]);
  }
  return added;
}

/**
 * The zones of a ZIP (or ZIP+4), sorted; two where a zone boundary runs through it or the sources disagree. None when the kept
 * table does not hold it: Puerto Rico and the Virgin Islands (006-009), Guam, Saipan and American Samoa (969, 96799),
 * military post (09, 340, 962-966). Unknown is never guessed (12 CFR 1006.6(b)(1)(i), comment 6(b)(1)(i)-2).
 */
export function zonesOfZip(zip: string): readonly string[] {
  const five = fiveDigitZip(zip);
  const listed = five === null ? null : lookup(five);
  if (five === null || listed === null) return [];
  const main = replacedByPrefix.get(five.slice(0, PREFIX_DIGITS)) ?? listed;
  return canonicalZones([main, ...(addedByZip.get(five) ?? [])]);
}
